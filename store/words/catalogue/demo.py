"""Sentences about the demonstration."""

WORDS: dict[str, tuple[str, str]] = {
    "demo_child_failed": (
        "Een onderdeel van de demo kwam niet op gang: {child}.",
        "A part of the demo did not get going: {child}.",
    ),
    "demo_folder_taken": (
        "In deze map staat al iets anders dan een demo.",
        "This folder holds something other than a demo.",
    ),
    "demo_runs_there": (
        "In deze map draait al een demo.",
        "A demo is running in this folder already.",
    ),
    "demo_folder_other": (
        "Kies een andere, lege map, of laat --directory weg.",
        "Choose another, empty folder, or leave out --directory.",
    ),
}
