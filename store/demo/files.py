"""ODM files of invented clients, made by the stand-in's own hand: for dossiers on which something happened before."""

from datetime import datetime
from uuid import uuid4

from store.dossiers.views import PersonView
from store.sandbox.ockto.messages import InvitedPerson, OdmFile
from store.sandbox.personas.build import Wish, build_story
from store.sandbox.personas.catalogue import SELF


def odm_file(person: PersonView, gathered_at: datetime) -> bytes:
    """The file that this person would have shared then; its documents are long gone."""
    invited = InvitedPerson.model_validate(
        {
            "surname": person.surname,
            "prefix": person.prefix or None,
            "initials": person.initials,
            "firstNames": person.first_names,
            "sex": person.sex,
            "birthDate": person.birth_date,
            "postcode": person.postcode,
            "houseNumber": person.house_number,
            "role": person.role,
        }
    )
    story = build_story(SELF, invited, Wish(gathered_at, with_partner=False, psd2_months=0, documents=()))
    file = OdmFile(
        odm_version="v4_3",
        file_id=uuid4().hex,
        session_id=str(uuid4()),
        provider_code="VD001",
        consent_code="001",
        ockto_type="P",
        retrieved_at=story.retrieved_at,
        persons=story.persons,
        sources=story.sources,
        documents=[],
    )
    return file.model_dump_json(by_alias=True).encode()
