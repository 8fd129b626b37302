"""The date of a file that does not say when it was retrieved."""

from collections.abc import Iterator
from dataclasses import replace

from store.actor import Capability
from store.deliveries.views import DeliveryView
from tui.commands import Command
from tui.screens.dating import ask_date
from tui.screens.preview.host import Host


class Dating:
    """Asked for in the preview as on the Startpagina."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def commands(self) -> Iterator[Command]:
        """Giving the date, where the file itself says none."""
        opened = self._host.opened
        if opened is not None and (opened.view.retrieved_at is None or opened.view.retrieved_by):
            yield Command("edit", self._ask, lambda: self._host.barred(Capability.RECEIVE), name="date_file")

    def _ask(self) -> None:
        """One line."""
        if (opened := self._host.opened) is not None:
            ask_date(self._host, opened.view.delivery, self._dated)

    def _dated(self, view: DeliveryView) -> None:
        if (opened := self._host.opened) is not None:
            self._host.opened = replace(opened, view=view)
            self._host.refresh_title()
