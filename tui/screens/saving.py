"""Saving bytes from the desk: over SSH the line to type at home, on one's own machine a new file of mode 0600."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from store.ids import DeliveryId, DocumentId
from tui.calls.files import save_delivery, save_document
from tui.clean import clean
from tui.cli.files import save_file
from tui.desk import Desk
from tui.work import Work

if TYPE_CHECKING:
    from store.context import Context

Fetch = Callable[["Context"], bytes]


class Saver(Protocol):
    """A screen from which something is saved."""

    desk: Desk
    work: Work

    def say(self, text: str, tone: str = "accent") -> None:
        """In the quiet line."""
        ...

    def prompt(self, label: str, value: str, then: Callable[[str], None]) -> None:
        """One line of text."""
        ...


def save_delivery_here(screen: Saver, delivery: DeliveryId, number: str) -> None:
    """An ODM file: the stored bytes, named by its dossier."""
    name = f"{number}.json"
    _save(screen, name, f"odm save {delivery} - > {name}", lambda context: save_delivery(context, delivery=delivery))


def save_document_here(screen: Saver, document: DocumentId, name: str) -> None:
    """A document: the stored bytes."""
    home = f"document save {document} - > {name}"
    _save(screen, name, home, lambda context: save_document(context, document=document))


def _save(screen: Saver, name: str, home: str, fetch: Fetch) -> None:
    words = screen.desk.words
    if screen.desk.environment.remote:
        line = f"ssh desk {home}"
        screen.desk.go("value", title=words("saving.at_home"), text=line)
        return

    def write(text: str) -> None:
        path = Path(clean(text)).expanduser()
        screen.work.act("save", lambda context, _: save_file(fetch(context), path), lambda _: said(path))

    def said(path: Path) -> None:
        screen.say(words("saving.saved", path=str(path)), "good")

    screen.prompt(words("saving.path"), str(free_path(download_folder(), name)), write)


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
