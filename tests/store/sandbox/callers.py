"""Plain callers of the stand-ins, for their tests: they know the HTTP and nothing else."""

import ssl
from datetime import UTC, datetime, timedelta

import httpx

JsonObject = dict[str, object]

# Plain HTTP on loopback: one empty context instead of reading all certificates for each caller.
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

PERSON: JsonObject = {
    "surname": "Beukelaar",
    "prefix": "de",
    "initials": "M.",
    "firstNames": "Mila",
    "sex": "v",
    "birthDate": "1986-07-14",
    "postcode": "1234 AB",
    "houseNumber": "12a",
    "role": "aanvrager",
}


class MovableClock:
    """24-11-2026, noon in UTC, until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def advance(self, **span: float) -> None:
        self.at += timedelta(**span)


class OcktoCaller:
    """Asks Ockto, and plays the client."""

    def __init__(self, base: str) -> None:
        self.http = httpx.Client(
            base_url=base, auth=("brondesk", "brondesk"), trust_env=False, verify=NO_TLS, timeout=20
        )

    def start(self, session: str = "s-1", /, **changes: object) -> httpx.Response:
        body: JsonObject = {
            "sessionId": session,
            "consentCode": "001",
            "ocktoType": "P",
            "odmVersion": "v4_3",
            "requestDocuments": ["UPO", "UWV", "PSD2", "PDF"],
            "disablePartner": False,
            "psd2InfoIncluded": True,
            "psd2AmountOfMonths": 3,
        }
        return self.http.post("/sessions", json=body | changes, headers={"X-Provider-Code": "P100"})

    def step(self, step: str, session: str = "s-1", /, **body: object) -> httpx.Response:
        return self.http.post(f"/_client/{session}/{step}", json=body)

    def status(self, session: str = "s-1") -> str:
        return str(self.http.get(f"/sessions/{session}/status").json()["status"])

    def result(self, session: str = "s-1") -> httpx.Response:
        return self.http.get(f"/sessions/{session}/result")

    def cancel(self, session: str = "s-1") -> httpx.Response:
        return self.http.delete(f"/sessions/{session}")

    def shared(self, persona: str = "self", session: str = "s-1", /, **changes: object) -> httpx.Response:
        """The whole way to the file."""
        self.start(session, **changes).raise_for_status()
        self.step("scan", session, persona=persona, person=PERSON).raise_for_status()
        self.step("gather", session).raise_for_status()
        self.step("share", session).raise_for_status()
        return self.result(session)


class PackageCaller:
    """Asks one package, with a fresh token each time the old one is refused."""

    def __init__(self, name: str, base: str) -> None:
        self.name = name
        self.http = httpx.Client(base_url=base, trust_env=False, verify=NO_TLS, timeout=20)
        self.sign_in()

    def sign_in(self) -> None:
        answer = self.http.post(
            "/oauth/token", data={"grant_type": "client_credentials"}, auth=("brondesk", "brondesk")
        )
        self.http.headers["Authorization"] = f"Bearer {answer.json()['access_token']}"

    def send(self, body: object, key: str = "key-1") -> httpx.Response:
        return self.http.post("/clients", json=body, headers={"Idempotency-Key": key})

    def by_key(self, key: str = "key-1") -> httpx.Response:
        return self.http.get(f"/clients/by-key/{key}")

    def received(self) -> list[JsonObject]:
        items: list[JsonObject] = self.http.get("/_received").json()["items"]
        return items

    def payload(self, *persons: JsonObject, **changes: object) -> JsonObject:
        """Client data that this package takes."""
        body: JsonObject = {
            "package": self.name,
            "dossier": "26-00317",
            "version": 1,
            "source": "ockto",
            "persons": list(persons) or [a_person()],
        }
        if self.name == "adviesbox":
            body["adviesboxGuid"] = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"
        return body | changes


def a_person(**changes: object) -> JsonObject:
    """A person as exported."""
    person: JsonObject = {
        "role": "aanvrager",
        "surname": "Beukelaar",
        "prefix": "de",
        "partnerSurname": None,
        "initials": "M.",
        "firstNames": "Mila",
        "sex": "v",
        "birthDate": "1986-07-14",
        "retrievedAt": "2026-11-24T10:00:00+01:00",
        "fileId": "f-1",
        "postcode": "1234AB",
        "houseNumber": "12a",
        "facts": [a_fact("income_gross_year", "52000"), a_fact("savings", "9000.50")],
    }
    return person | changes


def a_fact(field: str, value: str, unit: str = "EUR") -> JsonObject:
    return {"field": field, "value": value, "unit": unit, "source": "UWV", "path": "sources[2].data"}
