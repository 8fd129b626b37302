"""What may be a BSN although its key does not say so: from one to the next, and masked for good when it is one."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.deliveries.mask_views import MaskedDelivery
from store.deliveries.views import OpenedDelivery
from store.ids import DeliveryId
from store.odm.paths import line_of
from tui.calls.preview import look_into_delivery, mask_delivery
from tui.commands import Command, Group, WhyNot
from tui.screens.preview.host import Host

if TYPE_CHECKING:
    from store.context import Context
    from store.odm.lines import LineIndex
    from store.progress import Progress

_REPORTED = "bsn_suspect"


class Masking:
    """The reported values of one preview; what is masked stays so."""

    def __init__(self, host: Host, delivery: DeliveryId) -> None:
        self._host = host
        self._delivery = delivery

    def commands(self, why_no_text: WhyNot) -> Iterator[Command]:
        """One: on a reported value whether it is to be masked, elsewhere to the next one."""
        yield Command("mask_bsn", self._go, lambda: why_no_text() or self._why_not(), group=Group.SEE)

    def _why_not(self) -> str | None:
        return None if self._paths() else self._host.words("preview.nothing_reported")

    def _go(self) -> None:
        path = self._host.path
        if path in self._paths():
            self._host.ask(self._host.words("preview.ask_mask"), lambda: self._mask(path))
            return
        index, line, paths = self._host.json.index, self._host.json.line or 0, self._paths()
        if index is not None:
            self._host.work.run("path", lambda _context, _progress: _next(index, line, paths), self._host.go_to)

    def _paths(self) -> tuple[str, ...]:
        opened = self._host.opened
        found = () if opened is None else opened.view.findings
        return tuple(dict(one.facts)["path"] for one in found if one.code == _REPORTED)

    def _mask(self, path: str) -> None:
        delivery = self._delivery

        def mask(context: "Context", _: "Progress") -> tuple[MaskedDelivery, OpenedDelivery]:
            return mask_delivery(context, delivery=delivery, path=path), look_into_delivery(context, delivery=delivery)

        self._host.work.act("mask", mask, self._masked)

    def _masked(self, done: tuple[MaskedDelivery, OpenedDelivery]) -> None:
        masked, opened = done
        self._host.renew(opened)
        name = "masked_exported" if masked.uses else "masked"
        self._host.say(self._host.words(f"preview.{name}", count=masked.count, exports=len(masked.uses)))


def _next(index: "LineIndex", line: int, paths: tuple[str, ...]) -> str:
    """The first of them behind the line, around the end. Called in a thread."""
    places = sorted((line_of(index, path), path) for path in paths)
    return next((path for at, path in places if at > line), places[0][1])
