"""Which file is sent of a person. Pure."""

from datetime import datetime

from store.clock import age_days, amsterdam_day
from store.deliveries.views import MatchedFile
from store.dossiers.status import LAST_DAY
from store.errors import Usage
from store.packages.views import ExportRequest
from store.words.forms import day_text


def reason_against(file: MatchedFile, now: datetime) -> str:
    """The code of why the file may not be sent, empty where it may."""
    if file.conflict:
        return "match_conflict"
    if file.consent_withdrawn_at is not None:
        return "consent_withdrawn"
    if file.consent_expires_at is not None and file.consent_expires_at <= now:
        return "consent_expired"
    if file.retrieved_at is None:
        return "file_undated"
    if age_days(file.retrieved_at, now) > LAST_DAY:
        return "odm_too_old"
    return ""


def newest_first(files: tuple[MatchedFile, ...]) -> tuple[MatchedFile, ...]:
    """By the moment of retrieval, those without one last; then by the moment of receipt."""
    return tuple(
        sorted(
            files, key=lambda file: (file.retrieved_at is not None, file.retrieved_at or file.received_at), reverse=True
        )
    )


def choose_file(files: tuple[MatchedFile, ...], request: ExportRequest, now: datetime) -> MatchedFile | None:
    """The file of one person that the request asks for; without a wish the newest exportable one, else the newest.

    Raises Usage where two files of this person are of the day asked for.
    """
    files = newest_first(files)
    if request.deliveries:
        return next((file for file in files if file.delivery in request.deliveries), None)
    if request.day is not None:
        return _of_day(files, request)
    return next((file for file in files if not reason_against(file, now)), files[0] if files else None)


def _of_day(files: tuple[MatchedFile, ...], request: ExportRequest) -> MatchedFile | None:
    found = [
        file for file in files if file.retrieved_at is not None and amsterdam_day(file.retrieved_at) == request.day
    ]
    if len(found) > 1 and request.day is not None:
        listed = ", ".join(str(file.delivery) for file in found)
        facts = {"day": day_text(request.day), "deliveries": listed}
        raise Usage("two_files_that_day", facts=facts, remedy="name_delivery")
    return found[0] if found else None
