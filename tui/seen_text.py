"""The report for the client who asks who saw the data, in words without codes: on screen, as a file and to copy."""

from collections.abc import Iterator

from store.desk.seen_views import SeenDay, SeenReport
from store.words.forms import day_text, time_text
from store.words.sentences import Language, sentence


def report_lines(report: SeenReport, tongue: Language) -> Iterator[str]:
    """The report in words that a client understands: no codes."""
    facts = {"name": report.name, "number": report.number, "day": day_text(report.made_at.date())}
    yield sentence("seen_title", tongue, facts)
    whole = report.first is None and report.last is None
    period = {
        "first": "…" if report.first is None else day_text(report.first),
        "last": "…" if report.last is None else day_text(report.last),
    }
    yield sentence("seen_always" if whole else "seen_period", tongue, period)
    yield ""
    if not report.days:
        yield sentence("seen_nobody", tongue)
    for day in report.days:
        yield from day_lines(day, tongue)


def day_lines(day: SeenDay, tongue: Language) -> Iterator[str]:
    """One user on one day: when, who, what; then the reasons that were given."""
    who = f"{day.name}, {sentence(f'seen_role_{day.role}', tongue)}" if day.name else sentence("seen_program", tongue)
    since, until = time_text(day.first), time_text(day.last)
    when = since if since == until else f"{since} – {until}"
    yield f"{day_text(day.day)}  {when}  {who}: {kinds_text(day, tongue)}"
    for reason in day.reasons:
        yield sentence("seen_reason", tongue, {"reason": reason})


def kinds_text(day: SeenDay, tongue: Language) -> str:
    """What was done, and how often."""
    return ", ".join(sentence(f"seen_{kind}", tongue, {"times": str(times)}) for kind, times in day.kinds)
