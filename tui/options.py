"""The options that every command and the desk share; a module of its own, since `--version` may import little."""

from typing import NamedTuple


class Options(NamedTuple):
    """Who acts, where and on what, as the words of the program say; None where they say nothing."""

    database: str | None = None
    user: str | None = None
    office: str | None = None
    ssh: bool = False
    """Whether sshd started the program for this user: what is on this machine is not the user's."""
