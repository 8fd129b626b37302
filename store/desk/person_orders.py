"""The orders of the list along its persons and the words of their names: those of a search."""

from sqlalchemy import Integer, String
from sqlmodel import col

from store.desk.orders import BY_ACTIVITY, BY_NUMBER, BY_TAIL, MIDDLE, OWN, WORD, Order, SomeOrder
from store.desk.search import SearchKind
from store.tables.persons import NameWord, Person

_PERSON, _EMAIL, _WORD = col(Person.id), col(Person.email_folded), col(NameWord.word)

BY_PERSON = Order("person", _PERSON, Integer(), col(Person.dossier_id), False, int, OWN, own=(_PERSON,))
BY_EMAIL = Order("email", _EMAIL, String(), _PERSON, False, str, OWN, OWN + 1, own=(_EMAIL, _PERSON))
BY_WORD = Order(WORD, _WORD, String(), col(NameWord.dossier_id), False, str, OWN, own=(_WORD,))
BY_MIDDLE = Order(MIDDLE, _WORD, String(), col(NameWord.dossier_id), False, str, OWN, own=(_WORD,))
"""As BY_WORD, of the words that have the text in their middle: the second part of a search by name."""

SEARCH_ORDERS: dict[SearchKind, SomeOrder] = {
    SearchKind.NAME: BY_WORD,
    SearchKind.NUMBER: BY_NUMBER,
    SearchKind.TAIL: BY_TAIL,
    SearchKind.BIRTH_DATE: BY_PERSON,
    SearchKind.ADDRESS: BY_PERSON,
    SearchKind.EMAIL: BY_EMAIL,
    SearchKind.CODE: BY_ACTIVITY,
    SearchKind.TRACE: BY_ACTIVITY,
}
"""Each along the index by which it finds, so that nothing is sorted."""
