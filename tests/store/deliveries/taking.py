"""Takes in many files full of BSNs, good ones and broken ones, makes a backup, and looks everywhere for the numbers."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from random import Random

from store.context import Context
from store.database.opening import back_up_beside
from store.deliveries.intake import receive_delivery
from store.deliveries.reading import save_delivery
from store.deliveries.views import ReceiveRequest
from store.errors import InvalidInput
from tests.builders import a_dossier
from tests.store.deliveries.leaks import Seen, look_everywhere
from tests.store.deliveries.spellings import MARK, hiding

ADVISER = b"Kantoor Van Dijk"


@dataclass(frozen=True, slots=True)
class Taken:
    """What went in, and what was seen of it afterwards; `numbers` are those of all files."""

    numbers: frozenset[str]
    kept: int
    refused: int
    seen: Seen


def take_in_and_look(context: Context, folder: Path, *, files: int, seed: int) -> Taken:
    """Each file whole, and once broken off. What is saved of it and what a refusal says are looked at too."""
    random, dossier = Random(seed), a_dossier(context)
    numbers: set[str] = set()
    kept = refused = 0
    for at in range(files):
        data, inside = hiding(random)
        numbers |= inside
        view = receive_delivery(context, request=ReceiveRequest(dossier.dossier, data, f"{at}.json"))
        saved = save_delivery(context, delivery=view.delivery)
        (folder / f"saved-{at}").write_bytes(saved.replace(MARK.encode(), b""))
        (folder / f"said-{at}").write_text(repr(view))
        kept += 1
        try:
            receive_delivery(context, request=ReceiveRequest(dossier.dossier, data[:-1], f"{at}.json"))
        except InvalidInput as refusal:
            (folder / f"refused-{at}").write_text(f"{refusal!r} {refusal.facts} {refusal.where}")
            refused += 1
    url = context.database.engine.url
    if url.get_backend_name() == "sqlite":
        path = back_up_beside(Path(str(url.database)), "0002")
        shutil.copy(path, folder / "copy-of-backup")
    keyring = context.settings.keyring_file.read_text()
    seen = look_everywhere(url, folder, keyring, numbers, MARK.encode(), ADVISER)
    return Taken(frozenset(numbers), kept, refused, seen)
