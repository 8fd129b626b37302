"""What a file does not say itself and is asked for: when it was retrieved, and whose it is."""

from collections.abc import Iterator
from dataclasses import replace

from store.actor import Capability
from store.deliveries.views import DeliveryView
from tui.calls.preview import show_delivery
from tui.commands import Command
from tui.screens.dating import ask_date
from tui.screens.preview.host import Host


class Dating:
    """Asked for in the preview as on the Startpagina."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.matches = False
        """Whether the user went to match, so that the title may say something else now."""

    def commands(self) -> Iterator[Command]:
        """Giving the date, where the file itself says none; matching, where somebody in it is not matched."""
        opened = self._host.opened
        if opened is not None and opened.view.unmatched and opened.view.dossier is not None:
            yield Command("match", self._match, lambda: self._host.barred(Capability.MATCH))
        if opened is not None and (opened.view.retrieved_at is None or opened.view.retrieved_by):
            yield Command("edit", self._ask, lambda: self._host.barred(Capability.RECEIVE), name="date_file")

    def again(self) -> None:
        """Back from matching: the title says of whom it is now."""
        opened, self.matches = self._host.opened, False
        if opened is not None:
            delivery = opened.view.delivery
            self._host.work.run("view", lambda context, _: show_delivery(context, delivery=delivery), self._dated)

    def _match(self) -> None:
        if (opened := self._host.opened) is not None:
            self.matches = True
            self._host.desk.go("match", dossier=opened.view.dossier, delivery=opened.view.delivery)

    def _ask(self) -> None:
        """One line."""
        if (opened := self._host.opened) is not None:
            ask_date(self._host, opened.view.delivery, self._dated)

    def _dated(self, view: DeliveryView) -> None:
        if (opened := self._host.opened) is not None:
            self._host.opened = replace(opened, view=view)
            self._host.refresh_title()
