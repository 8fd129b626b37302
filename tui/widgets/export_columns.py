"""The columns of choices of an export: package, source, person, and a file or version for each person."""

from dataclasses import replace
from datetime import datetime

from store.clock import AMSTERDAM, age_days
from store.ids import DeliveryId
from store.packages.views import ExportOptions, ExportRequest, FileOption, PackageOption, PersonOption
from store.words.forms import age_text, near_text, time_text
from store.words.sentences import sentence
from tui.text.words import Words
from tui.widgets.choice_columns import Choice, Column, Section

BOTH = "both"
_OCKTO = "ockto"
_MOST_RECORDS = 4


class ExportColumns:
    """Draws options and request as columns, for a width of the screen."""

    def __init__(self, options: ExportOptions, words: Words, now: datetime, width: int) -> None:
        self._options = options
        self._words = words
        self._now = now
        self._spare = max(0, width - 80) // 2

    def columns(self, request: ExportRequest) -> tuple[Column, ...]:
        """The four columns."""
        return (
            Column((self._packages(request),), 29 + self._spare),
            Column((self._sources(request),), 19),
            Column((self._persons(request),), 13),
            Column(tuple(self._of_person(request, role) for role in request.persons)),
        )

    def _packages(self, request: ExportRequest) -> Section:
        choices = tuple(self._package(option, request) for option in self._options.packages)
        return Section("package", self._words("export_new.package"), choices)

    def _package(self, option: PackageOption, request: ExportRequest) -> Choice:
        text = sentence(f"partner_{option.package}", self._words.language)
        reason = sentence(f"package_reason_{option.reason}", self._words.language) if option.reason else None
        return Choice(option.package, text, option.package == request.package, reason=reason)

    def _sources(self, request: ExportRequest) -> Section:
        choices = tuple(
            Choice(code, sentence(f"source_{code}", self._words.language), code == request.source)
            for code in self._options.sources
        )
        return Section("source", self._words("export_new.source"), choices)

    def _persons(self, request: ExportRequest) -> Section:
        roles = [person.role for person in self._options.persons]
        choices = [Choice(role, self._role(role), request.persons == (role,)) for role in roles]
        if len(roles) > 1:
            choices.append(Choice(BOTH, self._words("export_new.both"), len(request.persons) > 1))
        return Section("person", self._words("export_new.person"), tuple(choices))

    def _of_person(self, request: ExportRequest, role: str) -> Section:
        person = self._options.person(role)
        if request.source == _OCKTO:
            title, empty = self._words("export_new.file_of", person=self._role(role)), self._words("export_new.no_file")
            files = () if person is None else tuple(self._file(file, request) for file in person.files)
            return Section(f"file:{role}", title, files, empty)
        title, empty = self._words("export_new.record_of", person=self._role(role)), self._words("export_new.no_record")
        return Section(f"record:{role}", title, self._records(person, request), empty)

    def _file(self, file: FileOption, request: ExportRequest) -> Choice:
        chosen = file.delivery in request.deliveries
        age = self._age(file)
        reason = sentence(f"file_reason_{file.reason}", self._words.language) if file.reason else None
        if reason is not None and age:
            reason = f"{reason}, {age}" if file.reason == "odm_too_old" and self._spare else reason
        return Choice(str(file.delivery), self._day(file), chosen, note=age, reason=reason)

    def _day(self, file: FileOption) -> str:
        if file.retrieved_at is None:
            return self._words("export_new.undated")
        if age_days(file.retrieved_at, self._now) <= 1:
            age = age_text(age_days(file.retrieved_at, self._now), self._words.language)
            return f"{age} {time_text(file.retrieved_at)}"
        return near_text(file.retrieved_at.astimezone(AMSTERDAM), self._now, self._words.language)

    def _age(self, file: FileOption) -> str:
        return "" if file.age is None or file.age <= 1 else age_text(file.age, self._words.language)

    def _records(self, person: PersonOption | None, request: ExportRequest) -> tuple[Choice, ...]:
        newest = 0 if person is None else person.record
        versions = range(newest, max(0, newest - _MOST_RECORDS), -1)
        chosen = newest if request.record is None else request.record
        return tuple(
            Choice(str(version), self._words("export_new.record", version=version), version == chosen)
            for version in versions
        )

    def _role(self, role: str) -> str:
        return sentence(role, self._words.language)


def picked(request: ExportRequest, options: ExportOptions, section: str, key: str) -> ExportRequest:
    """The request after that choice. Pure."""
    name, _, role = section.partition(":")
    match name:
        case "package":
            return replace(request, package=key, removal_confirmed=False)
        case "source":
            return replace(request, source=key, record=None, deliveries=_newest(options, request.persons, key))
        case "person":
            persons = tuple(person.role for person in options.persons) if key == BOTH else (key,)
            return replace(request, persons=persons, deliveries=_newest(options, persons, request.source))
        case "file":
            others = {file.delivery for file in (options.person(role) or options.persons[0]).files}
            kept = tuple(delivery for delivery in request.deliveries if delivery not in others)
            chosen = next(delivery for delivery in others if str(delivery) == key)
            return replace(request, deliveries=(*kept, chosen))
        case _:
            return replace(request, record=int(key))


def _newest(options: ExportOptions, persons: tuple[str, ...], source: str) -> tuple[DeliveryId, ...]:
    """The newest file that may be sent of each person."""
    if source != _OCKTO:
        return ()
    found = (options.person(role) for role in persons)
    files = (person.exportable for person in found if person is not None)
    return tuple(dict.fromkeys(file.delivery for file in files if file is not None))
