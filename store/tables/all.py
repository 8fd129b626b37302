"""Brings every table into the metadata, for whoever needs them all: migrations, and a test that compares."""

from sqlmodel import SQLModel

from store.tables import (
    audit,
    connections,
    deliveries,
    digimap,
    dossiers,
    drafts,
    keys,
    links,
    needs,
    ockto,
    offices,
    packages,
    persons,
    problems,
    reasons,
    workers,
)

METADATA = SQLModel.metadata
ROOMS = (
    audit,
    connections,
    deliveries,
    digimap,
    dossiers,
    drafts,
    keys,
    links,
    needs,
    ockto,
    offices,
    packages,
    persons,
    problems,
    reasons,
    workers,
)
