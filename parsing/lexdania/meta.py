"""What the publisher says about a document (LexDania `Meta`)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from corpus.errors import UnreadableSource
from corpus.sources.lexdania import eli_of
from parsing.document_types import document_type
from parsing.lexdania.text import clean
from parsing.model import Change, Meta

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

NONE = "Ingen"  # AendresAf of a document that nothing has changed


def read_meta(root: Element) -> Meta:
    """Every field that Meta of the document has; raises `UnreadableSource` where it names no document."""
    element = root.find("Meta")
    if element is None:
        raise UnreadableSource("has no Meta: a LexDania document says there what it is")
    said: dict[str, list[str]] = {}
    for child in element:
        if isinstance(child.tag, str) and (text := _line(child)):
            said.setdefault(child.tag, []).append(text)

    def first(tag: str) -> str:
        return said.get(tag, [""])[0]

    return Meta(
        eli=eli_of(element),
        type=document_type(first("DocumentType")),
        title=first("DocumentTitle"),
        popular_title=first("PopularTitle"),
        signed=read_day(first("DiesSigni")),
        published=read_day(first("DiesEdicti")),
        accession=first("AccessionNumber"),
        document_id=first("DocumentId"),
        ministry=first("Ministry"),
        authority=first("AdministrativeAuthority"),
        status=first("Status"),
        historic_from=read_day(first("DateOfHistoricMark")),
        eu_references=tuple(said.get("EuReferences", ())),
        subjects=tuple(said.get("Subject", ())),
        changed_by=_changes(element, "Change"),
        concerns=_changes(element, "Concerns"),
        later=tuple(
            name
            for short in element.iterfind("AendresAf/Dokument/KortNavn")
            if (name := _line(short)) and name != NONE
        ),
        signed_at=first("PlaceOfSignature"),
        signers=tuple(said.get("Signature", ())),
        journal=first("JournalNumber"),
    )


def _line(element: Element) -> str:
    r"""Titles hold the two characters `\\n` between title and subtitle."""
    return clean((element.text or "").replace("\\n", " "))


def read_day(text: str) -> date | None:
    """`2019-05-07`, also with a time after it; None for anything else."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _changes(meta: Element, tag: str) -> tuple[Change, ...]:
    """The triples `Ref_Accn, Ref_Af, Ref_Text` that belong to the elements `tag`, paired by REFid."""
    found = []
    for key in [child.get("id", "") for child in meta.iterchildren(tag)]:
        accession, signed, title = (
            next((_line(child) for child in meta.iterchildren(part) if child.get("REFid") == key), "")
            for part in ("Ref_Accn", "Ref_Af", "Ref_Text")
        )
        found.append(Change(accession, read_day(signed), title))
    return tuple(found)
