"""Files that the desk writes at the user's wish, and the line to type at home where this machine is not the user's."""

import os
import shlex
from collections.abc import Mapping
from pathlib import Path

from store.digimap.qr import qr_png, qr_svg
from store.ids import SessionId
from tui.cli.files import save_file


def suggested_path(name: str, environ: Mapping[str, str] = os.environ) -> str:
    """The name in the user's folder for downloads, by the XDG rule; in the home folder where there is none."""
    home = Path(environ.get("HOME", "."))
    downloads = Path(environ.get("XDG_DOWNLOAD_DIR") or home / "Downloads")
    return str((downloads if downloads.is_dir() else home) / name)


def save_qr(qr: str, path: str) -> str:
    """Writes the code as SVG or PNG by the name's ending, mode 0600; gives the path. Raises Refused, Unusable."""
    data = qr_png(qr) if path.lower().endswith(".png") else qr_svg(qr).encode()
    save_file(data, Path(path).expanduser())
    return path


def qr_line_at_home(session: SessionId, number: str) -> str:
    """What to type on one's own machine: the file comes over the same way as the desk."""
    name = shlex.quote(f"qr-{number or session}.svg")
    return f"ssh desk session qr {session} --format svg --output - > {name}"
