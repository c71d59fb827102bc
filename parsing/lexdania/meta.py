"""What the publisher says about a document (LexDania `Meta`)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from corpus.eli import Eli
from corpus.errors import UnreadableSource
from parsing.lexdania.text import clean
from parsing.model import Change, DocumentType, Meta

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TYPES = {
    "LOV H": DocumentType.ACT,
    "LOV Æ": DocumentType.AMENDING_ACT,
    "LBK H": DocumentType.CONSOLIDATED_ACT,
    "BEK H": DocumentType.ORDER,
    "BEK Æ": DocumentType.AMENDING_ORDER,
    "BEK I": DocumentType.COMMENCEMENT_ORDER,
    "ANG": DocumentType.DECREE,
    "CIR": DocumentType.CIRCULAR,
    "VEJ": DocumentType.GUIDANCE,
    "LSF": DocumentType.BILL,
}
SERIES = {"lovtidende a": "lta", "lovtidende b": "ltb", "lovtidende c": "ltc", "ministerialtidende": "mt"}
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
        eli=_eli(first("Year"), first("Number"), first("AnnouncedIn")),
        type=read_type(first("DocumentType")),
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
    )


def _line(element: Element) -> str:
    r"""Titles hold the two characters `\\n` between title and subtitle."""
    return clean((element.text or "").replace("\\n", " "))


def _eli(year: str, number: str, announced: str) -> Eli:
    if not (year.isdigit() and len(year) == 4):
        raise UnreadableSource(f"Meta/Year is {year!r}, expected a year of four digits such as 2019")
    if not number or not number[0].isdigit():
        raise UnreadableSource(f"Meta/Number is {number!r}, expected the number of the document such as 548")
    return Eli(SERIES.get(announced.lower(), "lta"), int(year), number)


def read_type(code: str) -> DocumentType:
    """`LBK H#LOKDOK03` to its type; a code of another kind of document is `OTHER`."""
    words = code.partition("#")[0].upper().split()
    return TYPES.get(" ".join(words)) or TYPES.get(words[0] if words else "", DocumentType.OTHER)


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
