"""Brings every table into the metadata, for whoever needs them all: migrations, and a test that compares."""

from sqlmodel import SQLModel

from store.tables import audit, deliveries, digimap, dossiers, ockto, offices, packages

METADATA = SQLModel.metadata
ROOMS = (audit, deliveries, digimap, dossiers, ockto, offices, packages)
