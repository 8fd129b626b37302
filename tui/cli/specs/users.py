"""Commands of users and their keys."""

from tui.cli.spec import CommandSpec, FileName, Needs, argument, flag, option
from tui.cli.specs.shared import AT

_LOGIN = argument("login", "login name")

SPECS: tuple[CommandSpec, ...] = (
    CommandSpec(
        ("user", "add"),
        "add a user to the office",
        "brondesk user add sem --role support",
        AT + "offices:new_user",
        (
            _LOGIN,
            option("--name", help="full name", default=""),
            option(
                "--role", help="what the user may", choices=("support", "adviser", "admin", "auditor"), required=True
            ),
        ),
    ),
    CommandSpec(("user", "list"), "the users of the office", "brondesk user list", AT + "offices:users"),
    CommandSpec(
        ("user", "disable"),
        "keep a user out: an open desk at its next action, and every later login",
        "brondesk user disable sem",
        AT + "offices:without_user",
        (_LOGIN, flag("--even-self", help="also when that is you")),
    ),
    CommandSpec(
        ("user", "enable"), "let a user in again", "brondesk user enable sem", AT + "offices:user_again", (_LOGIN,)
    ),
    CommandSpec(
        ("user", "key", "add"),
        "let a user come in over SSH with a public key",
        "brondesk user key add sem id_ed25519.pub",
        AT + "keys:new_key",
        (_LOGIN, argument("file", "the .pub file; - for stdin", type=FileName, nargs="?", default="-")),
    ),
    CommandSpec(
        ("user", "key", "list"),
        "the keys of a user",
        "brondesk user key list sem",
        AT + "keys:keys",
        (_LOGIN,),
    ),
    CommandSpec(
        ("user", "key", "disable"),
        "let nobody come in with a key any more",
        "brondesk user key disable SHA256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        AT + "keys:without_key",
        (argument("fingerprint", "fingerprint, as `user key list` and `ssh-keygen -l` show it"),),
    ),
    CommandSpec(
        ("user", "keys"),
        "answer sshd's AuthorizedKeysCommand",
        "brondesk user keys brondesk ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ+Lx1Yv3sIuDrQqdn3L3AL5MXzQqpzcj0sTnqPBnOhw",
        AT + "sshd:answer",
        (
            argument("account", "%%u, the account that is logged in to: only the one this runs as is answered"),
            argument("type", "%%t, the key's type"),
            argument("key", "%%k, the key itself, in base64"),
            option("--program", help="path of the program that the key opens (this one)", metavar="PATH"),
        ),
        Needs.NOTHING,
    ),
)
