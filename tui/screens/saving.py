"""Saving bytes from the desk: over SSH the line to type at home, on one's own machine a new file of mode 0600."""

import os
import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from store.desk.seen_views import SeenReport
from store.ids import DeliveryId, DocumentId
from tui.calls.dossiers import report_person
from tui.calls.files import add_delivery_link, add_document_link, save_delivery, save_document
from tui.clean import clean
from tui.cli.files import save_file
from tui.desk import Desk
from tui.seen_text import report_lines
from tui.work import Work

if TYPE_CHECKING:
    from store.context import Context
    from store.deliveries.link_views import DownloadLinkView


@dataclass(frozen=True, slots=True)
class Way:
    """How a file comes to the user: the command at home, the name there, its bytes, a link to it where one can be."""

    command: str
    name: str
    fetch: "Callable[[Context], bytes]"
    link: "Callable[[Context], DownloadLinkView] | None" = None


class Saver(Protocol):
    """A screen from which something is saved."""

    desk: Desk
    work: Work

    def say(self, text: str, tone: str = "accent") -> None:
        """In the quiet line."""
        ...

    def prompt(self, label: str, value: str, then: Callable[[str], None]) -> object:
        """One line of text."""
        ...


def save_delivery_here(screen: Saver, delivery: DeliveryId, number: str) -> None:
    """An ODM file: the stored bytes, named by its dossier."""
    name = f"{number}.json"
    way = Way(
        f"odm save {delivery} -",
        name,
        lambda context: save_delivery(context, delivery=delivery),
        lambda context: add_delivery_link(context, delivery=delivery),
    )
    _save(screen, way)


def save_document_here(screen: Saver, document: DocumentId, name: str) -> None:
    """A document: the stored bytes."""
    way = Way(
        f"document save {document} -",
        name,
        lambda context: save_document(context, document=document),
        lambda context: add_document_link(context, document=document),
    )
    _save(screen, way)


def save_report_here(screen: Saver, report: SeenReport) -> None:
    """Who saw a client, as text for the client; it is read again, which leaves a line of that."""
    words, person, first, last = screen.desk.words, report.person, report.first, report.last
    days = "" if first is None or last is None else f" --from {first} --to {last}"

    def fetch(context: "Context") -> bytes:
        lines = report_lines(report_person(context, person=person, first=first, last=last), words.language)
        return "".join(f"{clean(line)}\n" for line in lines).encode()

    _save(screen, Way(f"person report {person}{days}", words("seen.file", number=report.number), fetch))


def line_at_home(desk: Desk, command: str, name: str) -> str:
    """What to type at home; with the office where the user serves several, quoted for both shells on its way."""
    office = ""
    if desk.actor is not None and len(desk.actor.offices) > 1 and desk.office:
        office = f" --office {shlex.quote(shlex.quote(desk.office))}"
    return f"ssh desk {command}{office} > {shlex.quote(name)}"


def _save(screen: Saver, way: "Way") -> None:
    words = screen.desk.words
    if screen.desk.environment.remote:
        screen.desk.go("at_home", line=line_at_home(screen.desk, way.command, way.name), make=way.link)
        return

    def write(text: str) -> None:
        path = Path(clean(text)).expanduser()
        screen.work.act("save", lambda context, _: save_file(way.fetch(context), path), lambda _: said(path))

    def said(path: Path) -> None:
        screen.say(words("saving.saved", path=str(path)), "good")

    screen.prompt(words("saving.path"), str(free_path(download_folder(), way.name)), write)


def download_folder() -> Path:
    """The download folder by the XDG rule, where there is one; else the home folder."""
    home = Path(os.environ.get("HOME", "~")).expanduser()
    config = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "user-dirs.dirs"
    try:
        lines = config.read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        lines = []
    for line in lines:
        name, _, value = line.partition("=")
        if name.strip() == "XDG_DOWNLOAD_DIR":
            return Path(value.strip().strip('"').replace("$HOME", str(home)))
    folder = home / "Downloads"
    return folder if folder.is_dir() else home


def free_path(folder: Path, name: str) -> Path:
    """A path in the folder that does not exist yet: 26-00317.json, 26-00317-2.json …"""
    path = folder / name
    count = 2
    while path.exists():
        path = folder / f"{Path(name).stem}-{count}{Path(name).suffix}"
        count += 1
    return path
