"""The seven areas of one preview: read behind the text, or when they are asked for."""

from typing import TYPE_CHECKING

from store.deliveries.outcomes import source_outcomes
from tui.calls.preview import facts_in
from tui.screens.preview.host import Host
from tui.widgets.status import role

if TYPE_CHECKING:
    from store.odm.views import Fact


class Facts:
    """Reads the facts of the file once, and again after it changed."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def read(self) -> None:
        """What stands in the seven areas: of a large file only when it is asked for, since it takes the machine."""
        host = self._host
        if host.opened is not None and not host.areas.is_read and not host.work.under_way("facts"):
            data = host.opened.data
            host.work.run("facts", lambda _context, _progress: facts_in(data), self._show)

    def _show(self, facts: "tuple[Fact, ...]") -> None:
        host = self._host
        if host.opened is not None:
            persons, language = host.opened.view.persons, host.words.language
            roles = {one.inside_id: role(one.person_role, language) or one.list_name for one in persons}
            host.areas.put(facts, source_outcomes(host.opened.view), roles, host.now)
        host.draw_areas_line()
