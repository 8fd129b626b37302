"""Every command of the command line, in one table."""

from tui.cli.spec import CommandSpec
from tui.cli.specs import dossiers, exports, files, inviting, offices, running, users

SPECS: tuple[CommandSpec, ...] = (
    *running.SPECS[:1],
    *offices.SPECS,
    *users.SPECS,
    *dossiers.SPECS,
    *inviting.SPECS,
    *files.SPECS,
    *exports.SPECS,
    *running.SPECS[1:],
)
