"""The form of a person: of a new dossier, of an existing one, new or edited."""

import re
from collections.abc import Iterator, Mapping

from store.dossiers.views import ROLES, SEXES, DossierView, PersonRequest, PersonView
from store.errors import BrondeskError, Conflict, InvalidInput
from store.ids import DossierId
from store.words.forms import sex_text
from store.words.sentences import finding_sentence
from tui.calls.dossiers import add_dossier, add_person, edit_person, follow_overview
from tui.desk import Desk
from tui.screens.kept_form import KeptForm
from tui.text.words import Words
from tui.widgets.form import Field, Form
from tui.widgets.pieces import Line, Piece
from tui.widgets.status import role as role_word

_DATE = re.compile(r"(\d{1,2}|\?)[-/. ](\d{1,2}|\?)[-/. ](\d{4}|\?)")
_NAMES = ("surname", "prefix", "partner_surname", "initials", "first_names")
_CONTACT = ("email", "phone", "postcode", "house_number")


def stored_date(text: str) -> str:
    """12-03-1988 → 1988-03-12, ?-07-1986 and 00-07-1986 → 1986-07-00; anything else stays, for the store to refuse."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return text.strip()
    day, month, year = (part.replace("?", "0") for part in found.groups())
    return f"{int(year):04}-{int(month):02}-{int(day):02}"


def typed_date(stored: str) -> str:
    """1986-07-00 → 00-07-1986, as the form takes it."""
    return "-".join(reversed(stored.split("-"))) if stored else ""


def _about(dossier: DossierId | None, person: PersonView | None) -> str:
    """An existing person, a new one of a dossier, or a new dossier."""
    if person is not None:
        return f"person:{person.person}"
    return "" if dossier is None else f"dossier:{dossier}"


class PersonForm(KeptForm):
    """`dossier` None: a new dossier is made; `person`: that one is edited, else one is added as `role`."""

    AREA = "person"
    DRAFT = "person_form"

    def __init__(
        self, desk: Desk, *, dossier: DossierId | None = None, person: PersonView | None = None, role: str = ROLES[0]
    ) -> None:
        self._dossier = dossier
        self._person = person
        self._version = person.version if person else 0
        start = person.as_request() if person else PersonRequest(role=role, surname="")
        fields = self._fields(start, desk.words)
        super().__init__(desk, fields, desk.words("person.save"), about=_about(dossier, person))

    def _fields(self, start: PersonRequest, words: Words) -> Iterator[Field]:
        language = words.language
        roles = [(name, role_word(name, language)) for name in ROLES]
        sexes = [(name, sex_text(name, language)) for name in SEXES]
        yield Field("role", words("person.role"), start.role, options=roles)
        for name in _NAMES:
            yield Field(name, words(f"person.{name}"), getattr(start, name))
        yield Field("sex", words("person.sex"), start.sex, options=sexes)
        hint = words("person.birth_date_hint")
        yield Field("birth_date", words("person.birth_date"), typed_date(start.birth_date), hint)
        for name in _CONTACT:
            yield Field(name, words(f"person.{name}"), getattr(start, name))

    def title_line(self) -> tuple[Line, Line]:
        """Nieuw dossier, nieuwe persoon, or the person's name."""
        if self._person is not None:
            return (Piece(self.words("person.title"), "title"), Piece(f" · {self._person.list_name}")), ()
        name = "new_dossier" if self._dossier is None else "new_person"
        return (Piece(self.words(f"person.{name}"), "title"),), ()

    def on_mount(self) -> None:
        """The birth name first: the role is mostly right."""
        self.form.focus_field("surname")

    # Saving.

    def on_form_saved(self, message: Form.Saved) -> None:
        """Enter on the last line."""
        values = dict(message.values)
        values["birth_date"] = stored_date(values["birth_date"])
        request = PersonRequest(**values)
        person, dossier = self._person, self._dossier
        if person is not None:
            version = self._version
            self.save(
                lambda context: edit_person(context, person=person.person, version=version, request=request),
                lambda _: self.desk.back(),
                self._refused,
            )
        elif dossier is not None:
            self.save(
                lambda context: add_person(context, dossier=dossier, request=request),
                lambda _: self.desk.back(),
                self._refused,
            )
        else:
            persons = (request,)
            self.save(lambda context: add_dossier(context, persons=persons), self._made, self._refused)

    def _made(self, view: DossierView) -> None:
        self.desk.back()
        self.desk.go("dossier", dossier=view.dossier)

    def _refused(self, error: Exception) -> None:
        """What is wrong stands under its field; of what somebody else changed, theirs stands under ours."""
        if isinstance(error, InvalidInput) and error.reasons:
            self.form.show_errors(
                {reason.where or "": finding_sentence(reason, self.words.language) for reason in error.reasons}
            )
        elif isinstance(error, Conflict) and error.code == "person_changed" and self._person is not None:
            self._show_theirs(error)
        else:
            self.failed(error)

    def _show_theirs(self, error: BrondeskError) -> None:
        dossier, person = self._dossier, self._person
        if dossier is None or person is None:
            self.failed(error)
            return
        self.work.run("theirs", lambda context, _: follow_overview(context, dossier=dossier).dossier, self._beside)

    def _beside(self, dossier: DossierView) -> None:
        """Both versions in sight; saving once more keeps ours, knowingly."""
        person = self._person
        theirs = next((view for view in dossier.persons if person and view.person == person.person), None)
        if theirs is None:
            self.say(self.words("person.gone"), "bad")
            return
        self._version = theirs.version
        self.form.show_errors(self._differences(theirs.as_request(), self.form.values))
        self.say(self.words("person.changed_meanwhile"), "warn")

    def _differences(self, theirs: PersonRequest, ours: Mapping[str, str]) -> dict[str, str]:
        found = {}
        for name, value in ours.items():
            now = typed_date(theirs.birth_date) if name == "birth_date" else getattr(theirs, name)
            if now != value:
                found[name] = self.words("person.theirs", value=now or "–")
        return found
