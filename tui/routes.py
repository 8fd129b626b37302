"""Where each screen lives. A screen is imported when it is first opened: the first frame pays for its own only.

To add a screen: a class derived from `tui.screen.DeskScreen`, a line here, `self.desk.go("name", …)` at its key.
"""

from importlib import import_module
from typing import Final

ROUTES: Final[dict[str, str]] = {
    "help": "tui.screens.help:HelpScreen",
    "palette": "tui.screens.palette:PaletteScreen",
    "problem": "tui.screens.problem:ProblemScreen",
    "blocked": "tui.screens.blocked:BlockedScreen",
    "cover": "tui.screens.cover:CoverScreen",
    "too_small": "tui.screens.too_small:TooSmallScreen",
    "first_run": "tui.screens.first_run:FirstRunScreen",
    "first_office": "tui.screens.first_run:FirstOfficeForm",
    "offices": "tui.screens.offices:OfficesScreen",
    "value": "tui.screens.value:ValueScreen",
    "dossiers": "tui.screens.dossiers:DossiersScreen",
    "dossier": "tui.screens.dossier.screen:DossierScreen",
    "trace": "tui.screens.trace:TraceScreen",
    "seen": "tui.screens.seen:SeenScreen",
    "audit": "tui.screens.audit:AuditScreen",
    "dossier_form": "tui.screens.dossier_form:DossierForm",
    "invite": "tui.screens.invite:InviteScreen",
    "qr": "tui.screens.qr:QrScreen",
    "person_form": "tui.screens.person_form:PersonForm",
    "match": "tui.screens.match:MatchScreen",
    "preview": "tui.screens.preview.screen:PreviewScreen",
    "at_home": "tui.screens.at_home:AtHomeScreen",
    "document": "tui.screens.document:DocumentScreen",
    "export": "tui.screens.export_new:NewExportScreen",
    "export_detail": "tui.screens.export:ExportScreen",
    "advice": "tui.screens.advice:AdviceScreen",
    "connections": "tui.screens.connections:ConnectionsScreen",
    "connection_form": "tui.screens.connection_form:ConnectionForm",
}


def screen_class(name: str) -> type:
    """The class of that route."""
    module, _, attribute = ROUTES[name].partition(":")
    found: type = getattr(import_module(module), attribute)
    return found
