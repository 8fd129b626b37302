"""Every screen and state of the desk: how it is opened, and with which keys it is reached."""

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from unittest.mock import patch

from store.clock import AMSTERDAM
from store.context import Context
from store.deliveries.link_views import DownloadLinkView
from store.errors import Damaged
from tests.looks.office import Things
from tests.tui.desk import Desk
from tui.settings import DeskSettings

NEVER = 3_600.0
Given = Mapping[str, object]


def _nothing(things: Things) -> Given:
    return {}


def _dossier(things: Things) -> Given:
    return {"dossier": things.dossier.dossier}


def _tab(number: int) -> Callable[[Things], Given]:
    return lambda things: {"dossier": things.dossier.dossier, "tab": number}


def _seen(things: Things) -> Given:
    return {"view": things.dossier, "person": things.dossier.persons[0].person}


def _delivery(things: Things) -> Given:
    return {"delivery": things.delivery}


def _unmatched(things: Things) -> Given:
    return {"delivery": things.unmatched}


def _qr(things: Things) -> Given:
    return {"invitation": things.invitation, "number": things.dossier.number}


def _blocked(things: Things) -> Given:
    error = Damaged("database_damaged", where="brondesk.db", remedy="restore_backup")
    return {"error": error, "again": lambda: None}


def _at_home(things: Things) -> Given:
    until = datetime(2026, 11, 24, 10, 47, tzinfo=AMSTERDAM)
    link = DownloadLinkView("https://digimap.example/d/2zjQ0bYh3cVn5kXw7mTtRr1LpSfGdAeU", "26-00317-17.json", until)
    return {"line": "ssh desk odm save 17 - > 26-00317.json", "make": lambda context: link}


@dataclass(frozen=True)
class Scene:
    """A screen; `keys` are pressed after it has opened. `codes`: it shows names of a file or of keys as they are."""

    name: str
    route: str = "dossiers"
    given: Callable[[Things], Given] = _nothing
    keys: tuple[str, ...] = ()
    size: tuple[int, int] = (80, 24)
    codes: bool = False

    @asynccontextmanager
    async def opened(
        self, context: Context, things: Things, *, language: str = "nl", size: tuple[int, int] | None = None
    ) -> AsyncIterator[Desk]:
        """The desk on that screen, its keys pressed; the lamp of the background, which lights after a while, is out."""
        with patch("tui.app._FIRST_LAMP", NEVER), patch("tui.app._LAMP_EVERY", NEVER):
            async with Desk.open(
                context,
                first=self.route,
                given=dict(self.given(things)),
                size=size or self.size,
                settings=DeskSettings(language=language),
                demo=True,
                login="anna",
            ) as desk:
                await desk.press(*self.keys)
                yield desk


SCENES: Final = (
    Scene("list"),
    Scene("list-search", keys=("/", *"van")),
    Scene("list-search-nothing", keys=("/", *"xyzzy", "enter")),
    Scene("list-filter", keys=("f", "f")),
    Scene("list-filter-all-shown", keys=("F",)),
    Scene("offices", "offices"),
    Scene("dossier-start", "dossier", _dossier),
    Scene("dossier-documents", "dossier", _tab(2)),
    Scene("dossier-export", "dossier", _tab(3)),
    Scene("dossier-history", "dossier", _tab(4)),
    Scene("trace", "trace", _dossier),
    Scene("seen", "seen", _seen),
    Scene("audit", "audit", codes=True),
    Scene("audit-whole", "audit", keys=("down", "enter"), codes=True),
    Scene("dossier-value", "dossier", _dossier, ("end", "enter"), codes=True),
    Scene("document", "document", lambda things: {"document": things.document}),
    Scene("document-describe", "document", lambda things: {"document": things.document}, ("d",)),
    Scene("dossier-form", "dossier_form", lambda things: {"view": things.dossier}),
    Scene("person-form-new", "person_form"),
    Scene("person-form", "person_form", lambda things: {**_dossier(things), "person": things.dossier.persons[0]}),
    Scene("person-form-leave", "person_form", _dossier, ("tab", *"x", "escape")),
    Scene("invite", "invite", _dossier),
    Scene("invite-partner", "invite", _dossier, ("down",)),
    Scene("invite-withdraw", "invite", _dossier, ("down", "x")),
    Scene("qr", "qr", _qr),
    Scene("qr-narrow", "qr", _qr, size=(60, 24)),
    Scene("qr-scanned", "qr", _qr, ("T", "left")),
    Scene("qr-gathering", "qr", _qr, ("T", "T", "left")),
    Scene("qr-shared", "qr", _qr, ("T", "T", "T", "left")),
    Scene("qr-save", "qr", _qr, ("s",)),
    Scene("match", "match", _delivery),
    Scene("match-waiting", "match", _unmatched),
    Scene("preview", "preview", _delivery, codes=True),
    Scene("preview-folded", "preview", _delivery, ("z", "2"), codes=True),
    Scene("preview-areas", "preview", _delivery, ("a",), codes=True),
    Scene("preview-original", "preview", _delivery, ("o",), codes=True),
    Scene("preview-search", "preview", _delivery, ("/", *"loon", "enter"), codes=True),
    Scene("preview-other", "preview", _unmatched, codes=True),
    Scene("preview-other-areas", "preview", _unmatched, ("a",), codes=True),
    Scene("export-new", "export", _dossier),
    Scene("export-new-findings", "export", _dossier, ("tab", "tab", "tab", "tab", "home")),
    Scene("export-new-finding", "export", _dossier, ("tab", "tab", "tab", "tab", "home", "enter")),
    Scene("export-new-dossier", "export", _dossier, ("tab", "down", "enter")),
    Scene("export-new-message", "export", _dossier, ("b",), codes=True),
    Scene("export-detail", "export_detail", lambda things: {"export": things.export}),
    Scene("export-message", "export_detail", lambda things: {"export": things.export}, ("b",), codes=True),
    Scene("advice", "advice", lambda things: {"advice": things.advice}),
    Scene("advice-decided", "advice", lambda things: {"advice": things.advice}, ("A", "end", "enter")),
    Scene("at-home", "at_home", _at_home),
    Scene("at-home-link", "at_home", _at_home, ("end", "enter")),
    Scene("connections", "connections"),
    Scene("connection-form", "connections", keys=("w",)),
    Scene("connection-mail", "connections", keys=("b",)),
    Scene("help", keys=("?",), codes=True),
    Scene("palette", keys=("ctrl+p",)),
    Scene("palette-search", keys=("ctrl+p", *"exp")),
    Scene("problem", "problem", lambda things: {"number": "P-7K2M"}),
    Scene("blocked", "blocked", _blocked),
    Scene("too-small", size=(60, 20)),
    Scene("cover", "cover"),
    Scene("first-run", "first_run"),
    Scene("first-office", "first_office"),
)
"""Reached on an office's data."""

WIDE: Final = tuple(
    scene
    for scene in SCENES
    if scene.name
    in (
        "list",
        "dossier-start",
        "invite",
        "qr",
        "match",
        "preview",
        "preview-areas",
        "export-new",
        "advice",
        "connections",
    )
)
"""Those that have another form where there is room."""


def routes() -> Iterator[str]:
    """The routes that the scenes open, directly or by a key."""
    yield from (scene.route for scene in SCENES)
    yield from ("help", "palette", "value", "connection_form", "too_small")
