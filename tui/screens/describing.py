"""Asks for the description of a document; what was half typed stands in the field again."""

from collections.abc import Callable

from store.deliveries.views import DocumentView
from tui.calls.documents import describe_document
from tui.kept_prompt import Asking, KeptPrompt


class Describing:
    """One question, until it is answered or left."""

    def __init__(
        self,
        screen: Asking,
        label: str,
        document: DocumentView,
        then: Callable[[DocumentView], None],
        fail: Callable[[Exception], None] | None = None,
    ) -> None:
        self._screen, self._document, self._then, self._fail = screen, document, then, fail
        place = f"document:{document.document}"
        self._asked = KeptPrompt(screen, label, document.description, form="description", place=place, then=self._write)

    def _write(self, text: str) -> None:
        document, keeper = self._document, self._asked.keeper
        job = keeper.saving(
            lambda context: describe_document(
                context, document=document.document, version=document.version, description=text
            )
        )

        def written(view: DocumentView) -> None:
            keeper.over()
            self._then(view)

        self._screen.work.act("save", job, written, self._fail)
