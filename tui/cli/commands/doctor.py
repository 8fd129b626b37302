"""Looks at terminal, settings and the whole installation; its exit code is for monitoring."""

import argparse
import os
import shutil
import sys
from collections.abc import Iterator, Sequence

from pydantic import BaseModel

from store.care.doctor import check_installation
from store.care.health import Area, Health, HealthFinding, fine, warning
from store.errors import BrondeskError
from store.settings import read_settings, settings_file
from store.words.sentences import Language, remedy_sentence, sentence
from tui.cli.failing import language
from tui.cli.result import Result
from tui.commands import Keymap
from tui.environment import read_environment
from tui.settings import read_desk_settings

_DOWN, _DAMAGED = 6, 9
_SIGNS = {Health.FINE: "✓", Health.WARNING: "!", Health.DOWN: "✗", Health.DAMAGED: "✗"}
_LEVELS = {Health.FINE: "info", Health.WARNING: "warning", Health.DOWN: "blocking", Health.DAMAGED: "blocking"}
_WIDTH, _HEIGHT = 80, 24
_COLOURS = {"standard": "16", "256": "256", "truecolor": "16M"}


class HealthModel(BaseModel):
    """One finding; the shape of every finding, with its area and state."""

    code: str
    level: str
    person: str | None
    message: str
    remedy: str | None
    where: str | None
    area: str
    state: str


class DoctorModel(BaseModel):
    """The verdict: `ok` is false where a service or the worker is down, or something is damaged."""

    ok: bool
    findings: list[HealthModel]


def doctor(arguments: argparse.Namespace) -> Result:
    """brondesk doctor: 0 (warnings too), 6 where a service or the worker is down, 9 where something is damaged."""
    found = (*_terminal(), *_desk_settings(), *_installation(arguments.database))
    tongue, code = language(), _code(found)
    document = DoctorModel(ok=code == 0, findings=[_model(one, tongue) for one in found])
    lines = [line for one in found for line in _lines(one, tongue)]
    return Result(document, (*lines, _verdict(found, code, tongue)), code)


def _verdict(found: Sequence[HealthFinding], code: int, tongue: Language) -> str:
    if code:
        return sentence("doctor_not_ok", tongue)
    warned = sum(one.health is Health.WARNING for one in found)
    return sentence("doctor_warned", tongue, {"count": str(warned)}) if warned else sentence("doctor_ok", tongue)


def _code(found: Sequence[HealthFinding]) -> int:
    states = {one.health for one in found}
    return _DAMAGED if Health.DAMAGED in states else _DOWN if Health.DOWN in states else 0


def _installation(database: str | None) -> tuple[HealthFinding, ...]:
    try:
        settings = read_settings(os.environ, database=database)
    except BrondeskError as error:
        return (
            HealthFinding(
                Area.SETTINGS, Health.DOWN, error.code, tuple(error.facts.items()), error.where, error.remedy
            ),
        )
    return check_installation(settings)


def _terminal() -> Iterator[HealthFinding]:
    environment = read_environment(os.environ)
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        yield fine(Area.TERMINAL, "terminal_none")
    elif environment.term in ("", "dumb"):
        yield warning(Area.TERMINAL, "terminal_unfit", "terminal_dumb_remedy", term=environment.term or "–")
    else:
        yield from _screen(environment.term, "0" if environment.no_color else _COLOURS[environment.color_system])
    if environment.unicode:
        yield fine(Area.TERMINAL, "locale_fine")
    else:
        yield warning(Area.TERMINAL, "locale_plain", "set_locale")


def _screen(term: str, colours: str) -> Iterator[HealthFinding]:
    size = shutil.get_terminal_size()
    facts = {"width": str(size.columns), "height": str(size.lines)}
    yield fine(Area.TERMINAL, "terminal_seen", term=term, colors=colours, **facts)
    if size.columns < _WIDTH or size.lines < _HEIGHT:
        yield warning(Area.TERMINAL, "terminal_small", "enlarge_window", **facts)


def _desk_settings() -> Iterator[HealthFinding]:
    path = settings_file(os.environ)
    desk = read_desk_settings(path)
    where = str(path)
    for code, name, _ in desk.faults:
        yield warning(Area.SETTINGS, f"desk_setting_{code}", "settings_mend", where, name=name)
    clashes = Keymap(desk.keys).clashes
    for clash in clashes:
        facts = {"name": clash.verb, "wanted": clash.wanted, "taken": clash.taken}
        yield warning(Area.SETTINGS, clash.label.replace(".", "_"), "settings_mend", where, **facts)
    if not (desk.faults or clashes):
        yield fine(Area.SETTINGS, "settings_fine" if path.exists() else "settings_none")


def _lines(one: HealthFinding, tongue: Language) -> Iterator[str]:
    where = f" ({one.where})" if one.where else ""
    yield f"{_SIGNS[one.health]} {sentence(f'area_{one.area}', tongue):13} {_told(one, tongue)}{where}"
    if one.health is not Health.FINE and (remedy := remedy_sentence(one.remedy, tongue, dict(one.facts))):
        yield f"  {'':13} {remedy}"


def _told(one: HealthFinding, tongue: Language) -> str:
    return sentence(one.code, tongue, dict(one.facts))


def _model(one: HealthFinding, tongue: Language) -> HealthModel:
    return HealthModel(
        code=one.code,
        level=_LEVELS[one.health],
        person=None,
        message=_told(one, tongue),
        remedy=remedy_sentence(one.remedy, tongue, dict(one.facts)),
        where=one.where,
        area=one.area.value,
        state=one.health.value,
    )
