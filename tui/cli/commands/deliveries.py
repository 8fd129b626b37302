"""Received files: taking in, dating, showing, saving, matching; and documents."""

import argparse

from store.context import Context
from store.deliveries.documents import describe_document, list_documents, save_document, show_document
from store.deliveries.intake import date_delivery, receive_delivery
from store.deliveries.masking import mask_delivery
from store.deliveries.matching import confirm_match, suggest_match, undo_match
from store.deliveries.reading import list_deliveries, open_delivery, save_delivery, show_delivery
from store.deliveries.views import DeliveryView, DocumentView, InsideView, MatchUse, Part, ReceiveRequest, UndoneMatch
from store.dossiers.dossiers import find_dossier_id, open_dossier
from store.errors import NotFound, Usage
from store.ids import DeliveryId, DocumentId, PersonId
from store.odm.layout import value_text as text_at
from store.odm.lines import LineIndex
from store.odm.paths import line_of, path_of
from store.words.forms import age_text, birth_date_text, moment_text, size_text
from store.words.sentences import sentence
from tui.cli.failing import language
from tui.cli.files import STANDARD, read_in, write_out
from tui.cli.finding_lines import finding_lines
from tui.cli.models import Items
from tui.cli.models_files import (
    ValueModel,
    delivery_model,
    document_model,
    masked_model,
    suggestion_model,
    undone_model,
)
from tui.cli.moments import moment_from
from tui.cli.result import Result

_FOR, _AGAINST = "match_yes", "match_no"


def receive(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk odm receive."""
    dossier = find_dossier_id(context, number=arguments.dossier)
    retrieved = None if arguments.retrieved_at is None else moment_from(arguments.retrieved_at)
    data = read_in(arguments.file, context.settings.odm_bytes)
    name = "stdin" if arguments.file == STANDARD else arguments.file
    request = ReceiveRequest(dossier=dossier, data=data, name=name, retrieved_at=retrieved)
    return _file(receive_delivery(context, request=request))


def dated(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk odm date."""
    moment = moment_from(arguments.retrieved_at)
    return _file(date_delivery(context, delivery=DeliveryId(arguments.delivery), retrieved_at=moment))


def files(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk odm list."""
    dossier = find_dossier_id(context, number=arguments.dossier)
    page = list_deliveries(context, dossier=dossier, limit=arguments.limit, after=arguments.after)
    models = [delivery_model(view, language()) for view in page.items]
    return Result(Items(items=models, next=page.next), tuple(_line(view) for view in page.items))


def file(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk odm show: what the file says of itself, or one value of it."""
    delivery = DeliveryId(arguments.delivery)
    if arguments.path is None:
        return _file(show_delivery(context, delivery=delivery))
    index = LineIndex(open_delivery(context, delivery=delivery)).read_all()
    line = line_of(index, arguments.path)
    value = text_at(index, line)
    return Result(ValueModel(path=path_of(index, line), line=line + 1, value=value), tuple(value.splitlines()))


def masked(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk odm mask: for good."""
    done, said = mask_delivery(context, delivery=DeliveryId(arguments.delivery), path=arguments.path), language()
    told = f"  {sentence('masked_for_good', said, {'count': str(done.count)})}"
    return Result(masked_model(done, said), (_line(done.delivery), told, *map(_used, done.uses)))


def saved(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk odm save: the stored bytes."""
    delivery = DeliveryId(arguments.delivery)
    data = save_delivery(context, delivery=delivery)
    document = delivery_model(show_delivery(context, delivery=delivery), language())
    return write_out(data, arguments.file, force=arguments.force, document=document)


def suggested(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk match suggest."""
    view = suggest_match(context, delivery=DeliveryId(arguments.delivery))
    lines = (
        f"{one.inside_id:10} {one.role:10} {one.name:30} {one.score:4}  {_parts(_FOR, one.reasons)}"
        f" {_parts(_AGAINST, one.conflicts)}"
        for one in view.candidates
    )
    return Result(suggestion_model(view), tuple(lines))


def matched(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk match confirm."""
    view = show_delivery(context, delivery=DeliveryId(arguments.delivery))
    inside, person = _inside(view, arguments.inside), _person(context, view, arguments.person)
    return _file(confirm_match(context, delivery=view.delivery, inside=inside, person=person))


def unmatched(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk match undo: the file, and the exports that were made from the match."""
    view = show_delivery(context, delivery=DeliveryId(arguments.delivery))
    return undone_result(undo_match(context, delivery=view.delivery, inside=_inside(view, arguments.inside)))


def documents(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk document list."""
    views = list_documents(context, dossier=find_dossier_id(context, number=arguments.dossier))
    return Result(Items(items=[document_model(view) for view in views]), tuple(_document(view) for view in views))


def described(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk document describe."""
    seen = show_document(context, document=DocumentId(arguments.document))
    view = describe_document(context, document=seen.document, version=seen.version, description=arguments.description)
    return Result(document_model(view), (_document(view),))


def saved_document(context: Context, arguments: argparse.Namespace) -> Result:
    """brondesk document save."""
    document = DocumentId(arguments.document)
    data = save_document(context, document=document)
    model = document_model(show_document(context, document=document))
    return write_out(data, arguments.file, force=arguments.force, document=model)


def _file(view: DeliveryView) -> Result:
    persons = (
        f"  {one.inside_id:10} {one.list_name}  {birth_date_text(one.birth_date)}  {_matched(one)}"
        for one in view.persons
    )
    sources = (f"  {one.source:22} {one.status}" for one in view.sources)
    count = {"count": str(view.unknown_keys)}
    unknown = (f"  {sentence('unknown_keys', language(), count)}",) if view.unknown_keys else ()
    found = (f"  {line}" for line in finding_lines(view.findings))
    return Result(delivery_model(view, language()), (_line(view), *unknown, *persons, *sources, *found))


def undone_result(undone: UndoneMatch) -> Result:
    """What is told of a match that was undone."""
    return Result(
        undone_model(undone, language()), (*_file(undone.delivery).lines, *(_used(use) for use in undone.uses))
    )


def _used(use: MatchUse) -> str:
    words = {
        "package": sentence(f"partner_{use.package}", language()),
        "version": str(use.version),
        "state": sentence(f"export_state_{use.state}", language()),
    }
    return f"  {sentence('match_was_exported', language(), words)}"


def _matched(inside: InsideView) -> str:
    """The role of whom it was matched with, and what speaks against that."""
    against = f"  {_parts(_AGAINST, inside.conflicts)}" if inside.conflicts else ""
    return f"{inside.person_role or '?'}{against}"


def _line(view: DeliveryView) -> str:
    age = "–" if view.age_days is None else age_text(view.age_days, language())
    return (
        f"{view.delivery:6}  {moment_text(view.received_at)}  {size_text(view.size):>8}  {age:10}"
        f"  {view.odm_version or '–':8}  {view.sha256[:12]}"
    )


def _document(view: DocumentView) -> str:
    state = sentence(f"document_state_{view.state}", language())
    return f"{view.document:6}  {view.name:12}  {view.description or '–':40}  {view.person_role or '–':10}  {state}"


def _parts(sign: str, parts: tuple[Part, ...]) -> str:
    against = sign == _AGAINST
    codes = ("part_session_against" if against and part is Part.SESSION else f"part_{part}" for part in parts)
    return " ".join(f"{sentence(sign, language())}{sentence(code, language())}" for code in codes)


def _inside(view: DeliveryView, named: str | None) -> str:
    if named is not None:
        return named
    if len(view.persons) == 1:
        return view.persons[0].inside_id
    ids = ", ".join(person.inside_id for person in view.persons)
    raise Usage("person_to_name", facts={"ids": ids}, remedy="name_inside")


def _person(context: Context, view: DeliveryView, named: str) -> PersonId:
    if named.isdecimal():
        return PersonId(int(named[:20]))
    if view.dossier is None:
        raise NotFound("role_not_in_dossier", facts={"role": named})
    person = open_dossier(context, dossier=view.dossier).person(named)
    if person is None:
        raise NotFound("role_not_in_dossier", facts={"role": named}, remedy="add_person_first")
    return person.person
