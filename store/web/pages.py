"""Renders the page: templates with every text from the catalogue, foreign text escaped."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from store.digimap.qr import qr_svg
from store.digimap.views import VisitView
from store.errors import InvalidInput
from store.ockto.views import SessionView
from store.web.parts import Part, app_link
from store.words.forms import moment_text, time_text
from store.words.sentences import Language, sentence

STORES = (
    ("App Store", "https://apps.apple.com/nl/search?term=Ockto"),
    ("Google Play", "https://play.google.com/store/search?q=Ockto&c=apps"),
)
LOOK_EVERY = 3
"""Seconds between two looks for news."""
RELOAD_EVERY = 10
"""The same for a browser without JavaScript, which loads the page anew."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: in which language, on a phone or not, and below which path."""

    language: Language
    phone: bool
    path: str


@cache
def templates() -> Environment:
    """The templates of this package; a name that a template misses is an error, not an empty place."""
    return Environment(
        loader=PackageLoader("store.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def asset(name: str) -> bytes:
    """A file of our own that goes along with the page."""
    return (files("store.web") / "static" / name).read_bytes()


def start_page(reader: Reader, *, wrong: bool = False) -> str:
    """The page that takes the typed code."""
    return _render("start.html", reader, wrong=wrong)


def plain_page(reader: Reader, part: str, *, number: str = "") -> str:
    """A page of one message: unknown, asked, wait, fault (with the number under which the log has it)."""
    return _render("plain.html", reader, part=part, number=number)


def visit_page(reader: Reader, visit: VisitView, part: Part, session: SessionView | None, stamp: str) -> str:
    """The whole page of an invitation."""
    return _render("visit.html", reader, **_facts(visit, part, session, stamp))


def visit_part(reader: Reader, visit: VisitView, part: Part, session: SessionView | None, stamp: str) -> str:
    """Only the part that changes with the state, for the script."""
    return _render("part.html", reader, **_facts(visit, part, session, stamp))


def _facts(visit: VisitView, part: Part, session: SessionView | None, stamp: str) -> dict[str, object]:
    qr = session.qr if session is not None and part.name == "scan" else ""
    return {
        "visit": visit,
        "part": part,
        "stamp": stamp,
        "qr": qr,
        "link": app_link(qr),
        "until": time_text(session.expires_at) if session is not None and session.expires_at else "",
        "valid_until": moment_text(visit.expires_at),
    }


def _render(template: str, reader: Reader, **facts: object) -> str:
    def words(code: str, **inner: str) -> str:
        return sentence(f"page_{code}", reader.language, inner)

    return (
        templates()
        .get_template(template)
        .render(
            w=words,
            reader=reader,
            languages=tuple(Language),
            stores=STORES,
            picture=lambda qr: _picture(qr, words("qr_label")),
            look_every=LOOK_EVERY,
            reload_every=RELOAD_EVERY,
            **facts,
        )
    )


def _picture(qr: str, label: str) -> Markup:
    try:
        return Markup(qr_svg(qr, label=label))  # noqa: S704  # our own picture: modules and an escaped title
    except InvalidInput:
        return Markup()
