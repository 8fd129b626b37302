"""Public keys: only what is one goes in, and a key opens no office to somebody who could not open it before."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlmodel import select

from store.actor import Role
from store.context import Context
from store.errors import BrondeskError, Conflict, InvalidInput, NotAllowed, NotFound, Refused
from store.offices.answering import find_key_owner
from store.offices.keys import add_key, disable_key, list_keys
from store.offices.offices import add_user, come_in
from store.offices.public_key import LONGEST_COMMENT, LONGEST_TEXT, parse_key_line
from store.tables.base import NAME, PUBLIC_KEY
from store.tables.offices import User
from tests.builders import audit_actions


def a_line(comment: str = "sem@laptop") -> str:
    """A fresh Ed25519 key as a .pub file has it."""
    return f"{openssh(ed25519.Ed25519PrivateKey.generate())} {comment}"


def openssh(key: ed25519.Ed25519PrivateKey | rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey) -> str:
    return key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()


def blob(*parts: bytes) -> str:
    return base64.b64encode(b"".join(len(part).to_bytes(4) + part for part in parts)).decode()


def line_of(kind: str, *parts: bytes) -> str:
    """A line with a key of those parts after its type."""
    return f"{kind} {blob(kind.encode(), *parts)}"


ED = b"ssh-ed25519"
TOKEN, TOKEN_256 = "sk-ssh-ed25519@openssh.com", "sk-ecdsa-sha2-nistp256@openssh.com"
POINT = b"\x04" + bytes(64)
WELL = {
    "ed25519": a_line(),
    "ed25519 without a comment": openssh(ed25519.Ed25519PrivateKey.generate()),
    "ed25519 with spaces in its comment": f"  {a_line('sem thuis')}  \n\n",
    "rsa 2048": openssh(rsa.generate_private_key(65537, 2048)),
    "nistp256": openssh(ec.generate_private_key(ec.SECP256R1())),
    "nistp384": openssh(ec.generate_private_key(ec.SECP384R1())),
    "nistp521": openssh(ec.generate_private_key(ec.SECP521R1())),
    "token ed25519": line_of(TOKEN, bytes(32), b"ssh:"),
    "token ecdsa": line_of(TOKEN_256, b"nistp256", POINT, b"ssh:"),
}
ILL = {
    "nothing": "",
    "two lines": f"{a_line()}\n{a_line()}",
    "two lines by a carriage return": f"{a_line()}\r{a_line()}",
    "options": f'command="sh" {a_line()}',
    "options that hide": f"restrict {a_line()}",
    "an old type": line_of("ssh-dss", b"1", b"1", b"1", b"1"),
    "a certificate": line_of("ssh-ed25519-cert-v01@openssh.com", bytes(32)),
    "no base64": "ssh-ed25519 AAAA!!!!",
    "base64 with something in it": f"ssh-ed25519 {blob(ED, bytes(32))[:20]}*{blob(ED, bytes(32))[20:]}",
    "base64 written another way": line_of("ecdsa-sha2-nistp256", b"nistp256", POINT)[:-2] + "B=",
    "another type inside": f"ssh-ed25519 {blob(b'ssh-rsa', bytes(32))}",
    "too short": line_of("ssh-ed25519", bytes(31)),
    "too long": line_of("ssh-ed25519", bytes(33)),
    "something behind": line_of("ssh-ed25519", bytes(32), b"x"),
    "a length that lies": "ssh-ed25519 /////3g=",
    "a length cut off": "ssh-ed25519 AAA=",
    "rsa of 1024 bits": line_of("ssh-rsa", b"\x01\x00\x01", b"\x00" + b"\xff" * 128),
    "rsa of 32768 bits": line_of("ssh-rsa", b"\x01\x00\x01", b"\x00" + b"\xff" * 4096),
    "rsa with an even exponent": line_of("ssh-rsa", b"\x02", b"\x00" + b"\xff" * 256),
    "rsa below zero": line_of("ssh-rsa", b"\x01\x00\x01", b"\xff" * 256),
    "another curve inside": line_of("ecdsa-sha2-nistp384", b"nistp256", POINT),
    "a point without its mark": line_of("ecdsa-sha2-nistp256", b"nistp256", bytes(65)),
    "a token without an application": line_of(TOKEN, bytes(32), b""),
    "only a type": "ssh-ed25519",
    "a private key": "-----BEGIN OPENSSH " + "PRIVATE KEY-----",
    "endless": "ssh-ed25519 " + "A" * 100_000,
}


@pytest.mark.parametrize("line", WELL.values(), ids=WELL)
def test_a_public_key_is_read(line: str) -> None:
    key = parse_key_line(line)
    assert line.split()[:2] == [key.kind, key.text]
    assert key.fingerprint.startswith("SHA256:")
    assert len(key.fingerprint) == 50


@pytest.mark.parametrize("line", ILL.values(), ids=ILL)
def test_what_is_no_public_key_is_not(line: str) -> None:
    with pytest.raises(InvalidInput):
        parse_key_line(line)


def test_the_limits_are_those_of_the_table() -> None:
    assert (LONGEST_TEXT, LONGEST_COMMENT) == (PUBLIC_KEY, NAME)


def test_a_comment_loses_what_cannot_be_shown() -> None:
    assert parse_key_line(a_line("se\x1b[31mm\u202e")).comment == "se[31mm"


def owner(context: Context, line: str) -> str | None:
    return find_key_owner(context.settings, key=parse_key_line(line))


def test_a_key_opens_until_it_is_disabled(context: Context) -> None:
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    line = a_line()
    assert owner(context, line) is None
    view = add_key(context, login="sem", line=line)
    assert (owner(context, line), view.comment, view.added_by) == ("sem", "sem@laptop", "anna")
    assert list_keys(context, login="sem") == (view,)
    assert disable_key(context, fingerprint=view.fingerprint).disabled
    assert owner(context, line) is None
    assert add_key(context, login="sem", line=line).disabled is False
    assert owner(context, line) == "sem"
    assert audit_actions(context)[-3:] == [("add_key", "done"), ("disable_key", "done"), ("add_key", "done")]


def test_a_key_belongs_to_one_user(context: Context) -> None:
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    line = a_line()
    view = add_key(context, login="sem", line=line)
    for login in ("sem", "anna"):
        with pytest.raises(Conflict):
            add_key(context, login=login, line=line)
    disable_key(context, fingerprint=view.fingerprint)
    with pytest.raises(Conflict):
        add_key(context, login="anna", line=line)


def test_a_disabled_user_comes_in_with_no_key(context: Context) -> None:
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    line = a_line()
    add_key(context, login="sem", line=line)
    with context.database.unit(writes=True) as unit:
        user = unit.exec(select(User).where(User.login == "sem")).one()
        user.disabled_at = context.clock.now()
        unit.add(user)
    assert owner(context, line) is None


def test_only_an_administrator_has_to_do_with_keys(context: Context) -> None:
    view = add_key(context, login="anna", line=a_line())
    add_user(context, login="sem", name="Sem", role=Role.ADVISER)
    sem = come_in(context, login="sem")
    for refused in (
        lambda: add_key(sem, login="sem", line=a_line()),
        lambda: list_keys(sem, login="anna"),
        lambda: disable_key(sem, fingerprint=view.fingerprint),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_another_office_finds_neither_user_nor_key(context: Context, stranger: Context) -> None:
    view = add_key(context, login="anna", line=a_line())
    for hidden in (
        lambda: add_key(stranger, login="anna", line=a_line()),
        lambda: list_keys(stranger, login="anna"),
        lambda: disable_key(stranger, fingerprint=view.fingerprint),
    ):
        with pytest.raises(NotFound):
            hidden()
    assert audit_actions(stranger)[-1] == ("disable_key", "refused:key_not_found")


def test_nobody_gives_a_key_to_an_office_of_somebody_else(context: Context, stranger: Context) -> None:
    """With a key of his own for somebody who serves both offices an administrator of one would be in the other."""
    add_user(context, login="sem", name="Sem", role=Role.SUPPORT)
    add_user(stranger, login="sem", name="Sem", role=Role.SUPPORT)
    with pytest.raises(NotAllowed) as refused:
        add_key(stranger, login="sem", line=a_line())
    assert refused.value.code == "user_serves_other_offices"


@pytest.mark.parametrize("login", ["zoë", "-x", "a b", "a'b", 'a"b', "a$b", "a;b", "a\\b"])
def test_a_login_that_no_line_can_hold_gets_no_key(context: Context, login: str) -> None:
    add_user(context, login=login, name="", role=Role.SUPPORT)
    with pytest.raises(Refused):
        add_key(context, login=login, line=a_line())


def test_a_database_that_is_not_there_is_not_made(context: Context) -> None:
    if context.database.dialect == "sqlite":
        nowhere = context.settings.model_copy(update={"database": context.settings.database + ".other"})
        with pytest.raises(BrondeskError):
            find_key_owner(nowhere, key=parse_key_line(a_line()))
        assert not (context.settings.data_directory.parent / "brondesk.db.other").exists()
