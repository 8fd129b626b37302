"""One package at work: takes a message in, answers the same question the same way, and never takes one twice."""

import hashlib
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass

from store.sandbox.bodies import as_message, strict_json
from store.sandbox.moments import Moment
from store.sandbox.packages.ledger import Ledger, Receipt, Refusal
from store.sandbox.packages.messages import (
    Accepted,
    Advice,
    Package,
    Payload,
    ReceivedItem,
    ReceivedList,
    Standing,
    State,
)
from store.sandbox.packages.rules import (
    age_refusal,
    bsn_refusal,
    guid_refusal,
    known_refusal,
    package_refusal,
    removal_refusal,
    version_refusal,
)
from store.sandbox.packages.treatment import advice_for, messages_of, state_of
from store.sandbox.problems import Problem, new_trace_id


@dataclass(slots=True)
class Desk:
    """A package's state and rules; the routes only translate."""

    package: Package
    ledger: Ledger
    now: Moment
    pace: float
    # Where Findesk's tab opens; the dossier number travels along so that the advice finds its way back.
    page: str

    def take(self, key: str, body: bytes) -> Accepted:
        """Takes the message in, or refuses it; the same key and body again get the very same answer."""
        raw = strict_json(body)
        body_hash = hashlib.sha256(json.dumps(raw, sort_keys=True).encode()).hexdigest()
        receipt = self.ledger.by_key(key)
        if receipt is None:
            receipt = self._receive(key, body, raw, body_hash)
            self.ledger.add(receipt)
        elif receipt.body_hash != body_hash:
            raise Problem(409, "idempotency_mismatch", "Sleutel al gebruikt voor een ander bericht")
        if receipt.refusal is not None:
            raise _refused(receipt, receipt.refusal)
        return Accepted(
            reference=receipt.reference, state=State.ACCEPTED, trace_id=receipt.trace_id, link=self.link(receipt)
        )

    def _receive(self, key: str, body: bytes, raw: object, body_hash: str) -> Receipt:
        dossier, version = _place_of(raw)
        last = self.ledger.last_version(dossier) if dossier is not None else 0
        order = version_refusal(version, last) if version is not None else None
        payload, refusal = self._judge(raw, body, order)
        counts = order is None and dossier is not None and version is not None
        return Receipt(
            key=key,
            body_hash=body_hash,
            reference=f"{self.package.value[:2].upper()}-{secrets.token_hex(6)}",
            trace_id=new_trace_id(),
            received_at=self.now(),
            dossier=dossier if counts else None,
            version=version if counts else None,
            refusal=refusal,
            payload=payload if refusal is None else None,
        )

    def _judge(self, raw: object, body: bytes, order: Refusal | None) -> tuple[Payload | None, Refusal | None]:
        refusal = bsn_refusal(raw)
        if refusal is not None:
            return None, refusal
        try:
            payload = as_message(Payload, body)
        except Problem as problem:
            return None, Refusal(code=problem.code, title=problem.title, errors=list(problem.errors))
        return payload, order or self._first_refusal(payload)

    def _first_refusal(self, payload: Payload) -> Refusal | None:
        return (
            package_refusal(payload, self.package)
            or guid_refusal(payload, self.package)
            or age_refusal(payload, self.now())
            or removal_refusal(payload, self.package, self._taken())
            or known_refusal(payload, self.package, self._taken())
        )

    def _taken(self) -> Iterator[Receipt]:
        """The messages that count as received before: not those that were refused."""
        now = self.now()
        return (one for one in self.ledger.receipts() if state_of(one, now, self.pace) is not State.REFUSED)

    def standing(self, receipt: Receipt | None) -> Standing:
        """How far the package is with that message."""
        if receipt is None:
            raise Problem(404, "not_found", "Onbekend bericht")
        state = state_of(receipt, self.now(), self.pace)
        return Standing(
            reference=receipt.reference,
            state=state,
            messages=messages_of(receipt, state),
            trace_id=receipt.trace_id,
            code=receipt.refusal.code if receipt.refusal else None,
            link=self.link(receipt) if receipt.refusal is None else None,
        )

    def advice(self, reference: str) -> Advice:
        """The advice, once it is ready."""
        receipt = self.ledger.by_reference(reference)
        state = self.standing(receipt).state
        if receipt is None or receipt.payload is None or state is not State.ADVICE_READY:
            raise Problem(409, "advice_not_ready", "Er is nog geen advies")
        return advice_for(receipt, receipt.payload)

    def confirm(self, reference: str) -> None:
        """The other side took the advice in."""
        self.advice(reference)
        self.ledger.confirm(reference)

    def received(self) -> ReceivedList:
        """Every message that used up a version of its dossier, with its present state."""
        now = self.now()
        items = [
            ReceivedItem(key=one.key, version=one.version, dossier=one.dossier, state=state_of(one, now, self.pace))
            for one in self.ledger.receipts()
            if one.dossier is not None and one.version is not None
        ]
        return ReceivedList(items=items)

    def link(self, receipt: Receipt) -> str | None:
        """Findesk opens in a browser tab of its own; the others do not."""
        if self.package is not Package.FINDESK:
            return None
        return f"{self.page}/open/{receipt.reference}"


def _place_of(raw: object) -> tuple[str | None, int | None]:
    """Dossier and version, as far as they can be read in a message that may be wrong elsewhere."""
    if not isinstance(raw, dict):
        return None, None
    dossier, version = raw.get("dossier"), raw.get("version")
    good = isinstance(version, int) and not isinstance(version, bool)
    if not good or not isinstance(dossier, str) or not 1 <= len(dossier) <= 100:
        return None, None
    return dossier, version


def _refused(receipt: Receipt, refusal: Refusal) -> Problem:
    return Problem(422, refusal.code, refusal.title, errors=refusal.errors, trace_id=receipt.trace_id)
