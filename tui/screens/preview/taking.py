"""Taking something along out of a file: a value whole on a screen, a copy, the file itself."""

from typing import TYPE_CHECKING

from store.ids import DeliveryId
from store.odm.layout import value_text
from store.odm.paths import path_of
from store.words.forms import size_text
from tui.calls.preview import record_copy
from tui.commands import WhyNot
from tui.screens.preview.host import Host
from tui.screens.saving import save_delivery_here

if TYPE_CHECKING:
    from store.context import Context

_CLIPBOARD = 70_000
"""More characters than this no terminal takes into its clipboard."""
_SHOWN = 100_000
_TAB = "    "
"""No control goes to a clipboard; in JSON a tab stands between tokens only, so what is pasted means the same."""


class Taking:
    """What leaves one preview. A copy leaves its line first."""

    def __init__(self, host: Host, delivery: DeliveryId) -> None:
        self._host = host
        self._delivery = delivery

    def show_value(self) -> None:
        """The value under the cursor, spread over lines; of a very long one the beginning."""
        index, line = self._host.json.index, self._host.json.line
        if index is None or line is None:
            return
        text, title = value_text(index, line), path_of(index, line)
        if len(text) > _SHOWN:
            title = f"{self._host.words('preview.shown_in_part', size=size_text(len(text)))} · {title}"
        self._host.desk.go("value", title=title, text=text[:_SHOWN], note=self._note)

    def why_not(self, why_no_text: WhyNot) -> WhyNot:
        """Why there is nothing to copy: in the areas only where nothing is under the cursor."""
        return lambda: None if self._in_areas else why_no_text()

    @property
    def _in_areas(self) -> bool:
        return self._host.areas.display and self._host.areas.has_focus and bool(self._host.areas.told)

    def copy_here(self) -> None:
        """In the areas the value of a fact, or what to tell the client of a source; in the text the value."""
        if self._in_areas:
            self.copy(self._host.areas.told)
        else:
            self.copy_value()

    def copy_value(self) -> None:
        """The value under the cursor: a scalar as the file spells it, an object or list as it was received."""
        index, line = self._host.json.index, self._host.json.line
        if index is not None and line is not None:
            self.copy(value_text(index, line).replace("\t", _TAB).replace("\r", ""))

    def copy(self, text: str) -> None:
        """A text out of the file."""
        host = self._host
        if len(text) > _CLIPBOARD:
            key = host.desk.keymap.sign("save")
            host.say(host.words("preview.too_long_to_copy", size=size_text(len(text)), key=key), "warn")
            return
        host.copy(text, self._note)

    def _note(self, context: "Context") -> None:
        record_copy(context, delivery=self._delivery)

    def save(self) -> None:
        """The file; the number of its dossier names it."""
        opened = self._host.opened
        if opened is not None:
            save_delivery_here(self._host, self._delivery, opened.number or str(self._delivery))
