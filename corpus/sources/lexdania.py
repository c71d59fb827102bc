"""LexDania 2.1 XML: is it a whole document, and what does its Meta say it is?"""

from __future__ import annotations

from datetime import date

from lxml import etree

from corpus.eli import Eli
from corpus.errors import InvalidEli, UnreadableSource
from corpus.record import Description, Form, one_line
from corpus.xml import parse_xml

DOMAINS = {  # the collections of the state's ELI addresses, by what Meta calls them
    "Lovtidende A": "lta",
    "Lovtidende B": "ltb",
    "Lovtidende C": "ltc",
    "Ministerialtidende": "mt",
}
UNPUBLISHED = "retsinfo"  # circulars and the like that stand in no gazette


def inspect(data: bytes) -> Description:
    """What the document's Meta says; raises `UnreadableSource` unless it is LexDania, whole and named."""
    root = parse_xml(data)
    if root.tag != "Dokument":
        raise UnreadableSource(f"root element is {root.tag}, expected Dokument")
    meta = root.find("Meta")
    if meta is None:
        raise UnreadableSource("has no Meta; expected one with Year, Number and DocumentTitle")
    return Description(
        eli=eli_of(meta),
        form=Form.LEXDANIA,
        title=one_line(  # two literal signs in 831 titles
            _required(meta, "DocumentTitle").replace("\\n", " ")
        ),
        document_type=_required(meta, "DocumentType").partition("#")[0].strip(),  # LBK H#LOKDOK03
        signed=_day(_text(meta, "DiesSigni")),
        document_id=_text(meta, "DocumentId"),
        ministry=_text(meta, "Ministry"),
    )


def eli_of(meta: etree._Element) -> Eli:
    """The ELI that Meta spells out in AnnouncedIn, Year and Number."""
    year, number = _required(meta, "Year"), _required(meta, "Number")
    try:
        return Eli.parse(f"{_domain(meta)}/{year}/{number}")
    except InvalidEli as error:
        raise UnreadableSource(f"Meta has Year {year!r} and Number {number!r}, which make no ELI") from error


def _domain(meta: etree._Element) -> str:
    announced = _text(meta, "AnnouncedIn")
    if announced in DOMAINS:
        return DOMAINS[announced]
    if announced:
        raise UnreadableSource(f"Meta has AnnouncedIn {announced!r}; expected one of {', '.join(DOMAINS)}")
    return "lta" if _text(meta, "Rank") in {"A", "B"} else UNPUBLISHED


def _required(meta: etree._Element, name: str) -> str:
    if text := _text(meta, name):
        return text
    raise UnreadableSource(f"Meta has no {name}")


def _text(meta: etree._Element, name: str) -> str:
    return (meta.findtext(name) or "").strip()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
