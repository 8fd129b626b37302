"""Moments as rows show them."""

from datetime import datetime

from store.clock import age_days
from store.words.forms import age_text, near_text, time_text
from store.words.sentences import Language


def when_text(moment: datetime, now: datetime, language: Language) -> str:
    """vandaag 10:31, gisteren 16:02, 20-11, 20-11-2025."""
    days = age_days(moment, now)
    if days in (0, 1):
        return f"{age_text(days, language)} {time_text(moment)}"
    return near_text(moment, now, language)
