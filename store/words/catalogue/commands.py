"""Sentences of the command line itself."""

WORDS: dict[str, tuple[str, str]] = {
    "no_terminal": (
        "Het scherm van Brondesk heeft een terminal nodig, en die is er niet.",
        "Brondesk's screen needs a terminal, and there is none.",
    ),
    "no_terminal_remedy": (
        "Open het met `ssh -t`, of gebruik een opdracht: brondesk --help.",
        "Open it with `ssh -t`, or use a command: brondesk --help.",
    ),
    "terminal_dumb": (
        "Deze terminal (TERM=dumb) kan geen scherm tonen.",
        "This terminal (TERM=dumb) cannot show a screen.",
    ),
    "terminal_dumb_remedy": (
        "Zet TERM op wat uw terminal is (xterm-256color), of gebruik een opdracht: brondesk --help.",
        "Set TERM to what your terminal is (xterm-256color), or use a command: brondesk --help.",
    ),
    "file_not_found": ("Dat bestand is er niet.", "There is no such file."),
    "file_unreadable": ("Dat bestand is niet te lezen.", "That file cannot be read."),
    "name_other_file": ("Noem een ander bestand.", "Name another file."),
    "file_exists": ("Dat bestand bestaat al; er is niets geschreven.", "That file exists; nothing was written."),
    "use_force": (
        "Kies een andere naam, of overschrijf met --force.",
        "Choose another name, or overwrite with --force.",
    ),
    "file_not_writable": ("Dat bestand is niet te schrijven.", "That file cannot be written."),
    "moment_invalid": (
        "Geen datum of moment: schrijf 2026-11-20 of 2026-11-20T10:00:00+01:00.",
        "No date or moment: write 2026-11-20 or 2026-11-20T10:00:00+01:00.",
    ),
    "person_to_name": (
        "In dit bestand staan meer personen.",
        "There are several persons in this file.",
    ),
    "name_inside": ("Noem er een met --inside: {ids}.", "Name one with --inside: {ids}."),
    "mail_to": ("Aan: {to}", "To: {to}"),
    "mail_subject": ("Onderwerp: {subject}", "Subject: {subject}"),
    "tested_well": ("getest {when}: in orde", "tested {when}: in order"),
    "tested_badly": ("getest {when}: lukte niet", "tested {when}: did not succeed"),
    "connection_state_set_up": ("ingericht", "set up"),
    "connection_state_incomplete": ("niet volledig", "incomplete"),
    "connection_state_not_set_up": ("niet ingericht", "not set up"),
    "credentials_unreadable": ("Deze regel is geen naam=waarde.", "This line is no name=value."),
    "credentials_form": ("Schrijf per regel naam=waarde.", "Write name=value, one a line."),
    "client_needs_session_and_step": (
        "Welke sessie, en wat doet de klant?",
        "Which session, and what does the client do?",
    ),
    "client_form": (
        "Schrijf: brondesk client SESSIE scan|gather|share|refuse.",
        "Write: brondesk client SESSION scan|gather|share|refuse.",
    ),
    "session_has_no_code": ("Deze sessie heeft geen QR-code ({state}).", "This session has no QR code ({state})."),
    "session_renew_first": (
        "Vernieuw de sessie: brondesk session renew.",
        "Renew the session: brondesk session renew.",
    ),
    "person_not_invited": ("De {person} is niet uitgenodigd.", "The {person} is not invited."),
    "invite_first": ("Nodig eerst uit: brondesk invite.", "Invite first: brondesk invite."),
    "wait_over": (
        "Na {seconds} seconden is de export nog: {state}.",
        "After {seconds} seconds the export is still: {state}.",
    ),
    "look_at_worker": (
        "Draait `brondesk worker`? Kijk met `brondesk export show`.",
        "Does `brondesk worker` run? Look with `brondesk export show`.",
    ),
    "export_refused": (
        "{package} heeft de export geweigerd: {reason}.",
        "{package} refused the export: {reason}.",
    ),
    "export_cancelled": (
        "De export naar {package} is geannuleerd; er komt geen advies voor.",
        "The export to {package} was cancelled; no advice will come for it.",
    ),
    "send_anew": ("Verstuur een nieuwe export: export send.", "Send a new export: export send."),
    "mend_and_send": (
        "Herstel wat het pakket noemt en verstuur opnieuw: brondesk export send.",
        "Mend what the package names and send again: brondesk export send.",
    ),
    "package_message": ("{text}", "{text}"),
    "export_not_arrived": (
        "De export naar {package} is blijven steken ({state}): {reason}.",
        "The export to {package} got stuck ({state}): {reason}.",
    ),
    "retry_export": ("Probeer opnieuw: brondesk export retry.", "Try again: brondesk export retry."),
    # the forced command of an SSH login
    "ssh_without_user": ("Met --ssh hoort --user: wie is er binnengekomen?", "--ssh needs --user: who came in?"),
    "ssh_with_user": (
        "De regel komt van `brondesk user keys`; schrijf hem zo over.",
        "The line comes from `brondesk user keys`; copy it as it is.",
    ),
    "words_unreadable": ("Deze opdracht is niet te lezen.", "This command cannot be read."),
    "option_closed_over_ssh": (
        "{option} kan niet over SSH: uw sleutel zegt wie u bent en waar u werkt.",
        "{option} cannot be used over SSH: your key says who you are and where you work.",
    ),
    "command_closed_over_ssh": (
        "`{command}` is voor wie de machine beheert, en kan niet over SSH.",
        "`{command}` is for who administers the machine, and closed over SSH.",
    ),
    "path_closed_over_ssh": (
        "Over SSH wordt geen bestand op deze machine geopend: {name}.",
        "Over SSH no file on this machine is opened: {name}.",
    ),
    "ssh_words": (
        "Schrijf alleen de opdracht zelf: ssh desk dossier list.",
        "Write the command alone: ssh desk dossier list.",
    ),
    "use_dash_over_ssh": (
        "Schrijf - en laat uw eigen machine het bestand maken: ssh desk odm save 17 - > 26-00317.json.",
        "Write - and let your own machine make the file: ssh desk odm save 17 - > 26-00317.json.",
    ),
    "ask_machine_administrator": (
        "Vraag het wie de machine beheert.",
        "Ask whoever administers the machine.",
    ),
    "no_terminal_over_ssh": (
        "Log in met een terminal (ssh -t desk), of geef een opdracht mee: ssh desk dossier list.",
        "Log in with a terminal (ssh -t desk), or give a command: ssh desk dossier list.",
    ),
    "stdin_closed": ("Er is geen invoer: stdin is dicht.", "There is no input: stdin is closed."),
    "output_closed": (
        "De uitvoer is afgebroken: niemand leest hem meer.",
        "The output broke off: nobody reads it any more.",
    ),
    "output_failed": ("De uitvoer kan niet worden geschreven: {reason}.", "The output cannot be written: {reason}."),
    "output_is_terminal": (
        "Dit zijn de bytes van het bestand zelf; een terminal zou er opdrachten in lezen.",
        "These are the file's own bytes; a terminal would read commands in them.",
    ),
    "redirect_output": (
        "Stuur de uitvoer naar een bestand (> naam) of naar een ander programma.",
        "Send the output to a file (> name) or to another program.",
    ),
    "give_output": (
        "Wat is gedaan, is gedaan; stuur de uitvoer ergens anders heen.",
        "What was done is done; send the output somewhere else.",
    ),
    "check_counted": (
        "{blobs} bestanden, {sealed} verzegelde rijen, {dossiers} dossiers, {audit_lines} auditregels",
        "{blobs} files, {sealed} sealed rows, {dossiers} dossiers, {audit_lines} audit lines",
    ),
    "audit_line_missing": ("Regel {line} ontbreekt.", "Line {line} is missing."),
    "audit_line_changed": ("Regel {line} is veranderd.", "Line {line} was changed."),
    "audit_line_moved": (
        "Regel {line} volgt niet op de regel ervoor.",
        "Line {line} does not follow the line before it.",
    ),
    "audit_line_not_anchored": (
        "Regel {line} is niet meer de regel van het anker.",
        "Line {line} is no longer the line of the anchor.",
    ),
    "audit_head_differs": (
        "De keten eindigt bij regel {line}, en dat is niet het einde dat was vastgelegd.",
        "The chain ends at line {line}, which is not the end that was kept.",
    ),
    "audit_tail_cut": (
        "Vanaf regel {line} is de keten afgeknipt: het anker noemt een latere regel.",
        "From line {line} on the chain was cut: the anchor names a later line.",
    ),
    "audit_empty": ("Er is nog geen auditregel.", "There is no audit line yet."),
    "anchor_unreadable": ("Dit is geen anker.", "This is no anchor."),
    "anchor_of_other_office": ("Dit anker is van een ander kantoor.", "This anchor is of another office."),
    "give_own_anchor": (
        "Geef wat `brondesk audit anchor --json` van dit kantoor schreef.",
        "Give what `brondesk audit anchor --json` wrote for this office.",
    ),
    "audit_not_written": (
        "De auditregel kan niet worden geschreven; daarom is dit niet gedaan.",
        "The audit line cannot be written; therefore this was not done.",
    ),
    "ask_about_audit": (
        "Vraag de beheerder; brondesk audit verify zegt meer.",
        "Ask the administrator; brondesk audit verify says more.",
    ),
    "audit_lines_ok": ("{lines} auditregels: in orde", "{lines} audit lines: in order"),
    "audit_lines_not_ok": ("{lines} auditregels: niet in orde", "{lines} audit lines: not in order"),
}
