"""The desk's own settings: section [desk] of the settings file, read before anything heavy is imported.

[desk]
language = "nl"        # or "en"; absent: the locale, else Dutch
theme = "terminal"     # terminal | dark | light | contrast
mouse = false          # the terminal's own selection works while it is off
cover_minutes = 5      # after so many minutes without a key the screen covers itself; 0: never
end_minutes = 30       # after so many the desk ends, what is half typed is kept; 0: never

[desk.keys]            # another key for a command, by its name in the help (?)
invite = "u"
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

LANGUAGES = ("nl", "en")
COVER_MINUTES, END_MINUTES = 5.0, 30.0
_LONGEST = 7 * 24 * 60
THEMES = ("terminal", "dark", "light", "contrast")


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """What the first frame needs to know. `faults` name what could not be used: code, key and value."""

    language: str | None = None
    theme: str = "terminal"
    mouse: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)
    faults: tuple[tuple[str, str, str], ...] = ()
    cover_minutes: float = COVER_MINUTES
    end_minutes: float = END_MINUTES


def settings_file(environ: Mapping[str, str]) -> Path:
    """The settings file by the XDG rule, or where BRONDESK_SETTINGS says: the same file as the store reads."""
    if named := environ.get("BRONDESK_SETTINGS"):
        return Path(named)
    base = environ.get("XDG_CONFIG_HOME") or os.path.join(environ.get("HOME", "~"), ".config")
    return Path(base).expanduser() / "brondesk" / "brondesk.toml"


def read_desk_settings(path: Path) -> DeskSettings:
    """The settings; a fault in the file never keeps the desk shut, it is shown in the quiet line."""
    if not path.exists():
        return DeskSettings()
    import tomllib  # four modules that the first frame does without when there is no file

    try:
        with path.open("rb") as file:
            section = tomllib.load(file).get("desk", {})
    except (OSError, ValueError):
        return DeskSettings(faults=(("unreadable", path.name, ""),))
    if not isinstance(section, dict):
        return DeskSettings(faults=(("value", "desk", str(section)),))
    return _checked(section)


def _checked(section: Mapping[str, object]) -> DeskSettings:
    faults: list[tuple[str, str, str]] = []

    def one_of(name: str, allowed: tuple[str, ...]) -> str | None:
        value = section.get(name)
        if value is None or value in allowed:
            return None if value is None else str(value)
        faults.append(("value", name, str(value)))
        return None

    language = one_of("language", LANGUAGES)
    theme = one_of("theme", THEMES) or "terminal"
    mouse = section.get("mouse", False)
    if not isinstance(mouse, bool):
        faults.append(("value", "mouse", str(mouse)))
    keys = _keys(section.get("keys", {}), faults)
    cover = _minutes(section, "cover_minutes", COVER_MINUTES, faults)
    end = _minutes(section, "end_minutes", END_MINUTES, faults)
    known = {"language", "theme", "mouse", "keys", "cover_minutes", "end_minutes"}
    faults.extend(("unknown", name, "") for name in section if name not in known)
    return DeskSettings(language, theme, mouse is True, keys, tuple(faults), cover, end)


def _minutes(section: Mapping[str, object], name: str, usual: float, faults: list[tuple[str, str, str]]) -> float:
    value = section.get(name, usual)
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 0 <= value <= _LONGEST:
        return value
    faults.append(("value", name, str(value)))
    return usual


def _keys(given: object, faults: list[tuple[str, str, str]]) -> dict[str, str]:
    if not isinstance(given, dict):
        faults.append(("value", "keys", str(given)))
        return {}
    keys: dict[str, str] = {}
    for name, key in given.items():
        if isinstance(key, str) and key.strip():
            keys[str(name)] = key.strip() if key != " " else "space"
        else:
            faults.append(("value", f"keys.{name}", str(key)))
    return keys
