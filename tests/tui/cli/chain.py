"""The whole chain by commands, from an invitation to advice taken back; every document is kept for whoever looks."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.store.work.waiting import until
from tests.tui.cli.contract import REQUIRED
from tests.tui.cli.program import Document, Outcome, Program

SURNAME, FIRST_NAMES, EMAIL, PHONE = "Merkstein", "Quirine Zilverberk", "q.merkstein@example.nl", "06-19283746"
PARTNER = "Amberhout"
"""Names that occur nowhere by chance: what may not hold them is looked through for them at the end."""
Caller = Callable[..., Outcome]


@dataclass(slots=True)
class Chain:
    """One way through the chain. `call` runs a command: as a process, or in this one."""

    program: Program
    call: Caller
    told: dict[str, Document] = field(default_factory=dict)
    """The last document of each command, by its words."""
    invited: Document = field(default_factory=dict)
    """The invitation of the applicant, with its link, code and QR text."""

    def says(self, *words: str, given: bytes = b"", code: int = 0) -> Document:
        """The document of a command; it ends with that code."""
        outcome = self.call(*words, "--json", given=given)
        assert outcome.code == code, outcome
        return self._keep(words, outcome.json)

    def items(self, *words: str) -> list[Document]:
        """The items of a list."""
        items: list[Document] = self.says(*words)["items"]
        return items

    def bytes_of(self, *words: str) -> bytes:
        """What a command writes to stdout; with --json its document goes to stderr."""
        outcome = self.call(*words, "-", "--json")
        assert outcome.code == 0, outcome
        self._keep(words, json.loads(outcome.err))
        return outcome.out

    def _keep(self, words: tuple[str, ...], document: Document) -> Document:
        bare = [word for word in words if word in ("--personas",) or not word.startswith("-")]
        names = (" ".join(bare[:length]) for length in (3, 2, 1))
        self.told[next(name for name in names if name in REQUIRED)] = document
        return document

    def new_dossier(self) -> str:
        """A dossier with an applicant and a partner; gives its number."""
        person = ["--surname", SURNAME, "--prefix", "de", "--initials", "Q.Z.", "--first-names", FIRST_NAMES]
        home = ["--postcode", "9747ZQ", "--house-number", "12", "--email", EMAIL, "--sex", "v", "--phone", PHONE]
        number: str = self.says("dossier", "new", *person, *home, "--birth-date", "1988-03-11")["number"]
        partner = ["--role", "partner", "--surname", PARTNER, "--birth-date", "1986-07-00", "--sex", "m"]
        assert self.says("person", "add", number, *partner)["name"] == PARTNER
        changed = self.says("person", "edit", number, "--birth-date", "1988-03-12")
        assert (changed["birth_date"], changed["surname"]) == ("1988-03-12", SURNAME)
        adviser = self.says("dossier", "edit", number, "--adviser", "anna")["adviser"]
        assert adviser == "anna"
        return number

    def share(self, number: str) -> Document:
        """Invites the applicant, who scans and shares; gives the session."""
        invited = self.says("invite", number, "--person", "aanvrager", "--session")
        assert invited["link"].startswith("http")
        self.invited = invited
        assert invited["code"]
        session = str(invited["session"])
        states = [self.says("client", session, step)["state"] for step in ("scan", "gather", "share")]
        assert states == ["scanned", "gathering", "shared"]
        return self.says("session", "show", session)

    def delivered(self, number: str) -> Document:
        """The file, as soon as the worker has taken it in with its documents."""

        def is_here() -> bool:
            documents = self.items("document", "list", number) if self.items("odm", "list", number) else []
            return bool(documents) and all(one["state"] == "here" for one in documents)

        until(is_here, 60, pause=0.4)
        (delivery,) = self.items("odm", "list", number)
        return delivery

    def save(self, delivery: Document, number: str, folder: Path) -> None:
        """File and documents leave as they came: the same bytes on stdout and in a file of mode 0600."""
        name = str(delivery["delivery"])
        there = folder / "odm.json"
        self.says("odm", "save", name, str(there))
        data = self.bytes_of("odm", "save", name)
        assert data == there.read_bytes()
        assert (hashlib.sha256(data).hexdigest(), len(data)) == (delivery["sha256"], delivery["bytes"])
        assert there.stat().st_mode & 0o777 == 0o600
        assert self.says("odm", "link", name)["name"] == f"{number}-{name}.json"
        for document in self.items("document", "list", number):
            text = f"UPO wasbloem {document['document']}"
            assert self.says("document", "describe", str(document["document"]), text)["description"] == text
            pdf = self.bytes_of("document", "save", str(document["document"]))
            assert pdf.startswith(b"%PDF")
            assert hashlib.sha256(pdf).hexdigest() == document["sha256"]
            assert "/d/" in self.says("document", "link", str(document["document"]))["url"]

    def match(self, delivery: Document) -> None:
        """Suggested, confirmed, undone, confirmed again."""
        name = str(delivery["delivery"])
        suggested = self.says("match", "suggest", name)
        best = suggested["candidates"][0]
        assert (suggested["tie"], best["role"], best["conflicts"]) == (False, "aanvrager", [])
        confirm = ["match", "confirm", name, "--inside", best["inside"], "--person"]
        assert self.says(*confirm, "aanvrager")["persons"][0]["matched"] == best["person"]
        assert self.says("match", "undo", name, "--inside", best["inside"])["persons"][0]["matched"] is None
        assert self.says(*confirm, str(best["person"]))["persons"][0]["matched"] == best["person"]

    def send(self, number: str) -> Document:
        """Checked, sent to Figlo, and awaited until the advice is in."""
        choice = [number, "--package", "figlo", "--source", "ockto", "--person", "aanvrager"]
        assert self.says("export", "check", *choice)["allowed"] is True
        queued = self.says("export", "send", *choice)
        assert (queued["version"], queued["state"]) == (1, "queued")
        export = str(queued["export"])
        waited = self.says("export", "wait", export, "--until", "advice", "--seconds", "60")
        assert waited["state"] == "advice_ready"
        return waited

    def take_advice(self, number: str) -> Document:
        """One field is taken over, the rest kept."""
        (found,) = self.items("advice", "list", number)
        name = str(found["advice"])
        field = next(one["field"] for one in self.says("advice", "show", name)["fields"] if one["changes"])
        taken = self.says("advice", "accept", name, "--field", field)
        assert {one["field"]: one["decision"] for one in taken["fields"]}[field] == "accept"
        return self.says("advice", "keep", name) if taken["state"] == "open" else taken
