"""The store's settings: a TOML file and the environment, checked once, at the edge."""

import os
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from store.errors import InvalidInput

MEGABYTE = 1024 * 1024


class Settings(BaseModel):
    """What the store needs to know of its surroundings; read-only once made."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    data_directory: Path
    """Where the embedded database, the keyring and the log lie."""
    database: str
    """URL of the database, SQLite or PostgreSQL."""
    keyring: str | None = None
    """The keyring itself, for a machine that hands keys over in the environment; else the file is used."""
    clock_file: Path | None = None
    """A file of one line of signed whole seconds by which the clock is moved."""
    page_url: str = "http://localhost:8750"
    """Address under which clients reach the Digimap page."""
    odm_bytes: int = 64 * MEGABYTE
    """The largest ODM file taken in, in bytes."""
    odm_depth: int = 512
    """The deepest nesting of an ODM file taken in."""
    document_bytes: int = 32 * MEGABYTE
    """The largest document taken in, in bytes."""
    invitation_hours: int = 72
    """How long a Digimap invitation lives, in hours."""
    service_seconds: float = 20.0
    """How long a call to an outside service may take in all, in seconds."""

    @property
    def keyring_file(self) -> Path:
        """Where the keyring lies when the environment has none."""
        return self.data_directory / "keyring.json"


def data_home(environment: Mapping[str, str]) -> Path:
    """The data folder by the XDG rule."""
    base = environment.get("XDG_DATA_HOME") or os.path.join(environment.get("HOME", "~"), ".local", "share")
    return Path(base).expanduser() / "brondesk"


def settings_file(environment: Mapping[str, str]) -> Path:
    """The settings file by the XDG rule, or where BRONDESK_SETTINGS says."""
    if named := environment.get("BRONDESK_SETTINGS"):
        return Path(named)
    base = environment.get("XDG_CONFIG_HOME") or os.path.join(environment.get("HOME", "~"), ".config")
    return Path(base).expanduser() / "brondesk" / "brondesk.toml"


def read_settings(environment: Mapping[str, str], *, database: str | None = None) -> Settings:
    """Settings from section [store] of the file, then the environment, then `database` (the command line).

    Raises InvalidInput that names the file and the key.
    """
    path = settings_file(environment)
    values: dict[str, object] = {"data_directory": data_home(environment)} | _from_file(path) | _from(environment)
    if database:
        values["database"] = database
    values.setdefault("database", f"sqlite:///{Path(str(values['data_directory'])) / 'brondesk.db'}")
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise InvalidInput("settings_invalid", facts={"key": key}, where=str(path), remedy="settings_mend") from None


_VARIABLES = {
    "BRONDESK_DATA": "data_directory",
    "BRONDESK_DATABASE": "database",
    "BRONDESK_KEYRING": "keyring",
    "BRONDESK_CLOCK_FILE": "clock_file",
    "BRONDESK_PAGE_URL": "page_url",
}


def _from(environment: Mapping[str, str]) -> dict[str, object]:
    return {key: environment[name] for name, key in _VARIABLES.items() if environment.get(name)}


def _from_file(path: Path) -> dict[str, object]:
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return {}
    except OSError as fault:
        raise _unreadable(path) from fault
    import tomllib  # four modules that the first rows do without when there is no file

    try:
        section = tomllib.loads(content.decode()).get("store", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as fault:
        raise _unreadable(path) from fault
    if not isinstance(section, dict):
        raise InvalidInput("settings_invalid", facts={"key": "store"}, where=str(path), remedy="settings_mend")
    return section


def _unreadable(path: Path) -> InvalidInput:
    return InvalidInput("settings_unreadable", where=str(path), remedy="settings_mend")
