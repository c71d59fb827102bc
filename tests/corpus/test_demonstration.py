"""The demonstration corpus is whole: valid LexDania, and every phenomenon stands where the checklist says."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

import pytest
from lxml import etree

from corpus.demonstration import CHECKLIST, paths
from corpus.eli import Eli
from corpus.xml import parse_xml
from parsing.lexdania import read
from parsing.model import Document, DocumentType, ProvisionId
from tests.shared import SCHEMA

ROOTS = {path.stem: parse_xml(path.read_bytes()) for path in paths()}
DOCUMENTS: dict[Eli, Document] = {(d := read(path.read_bytes())).eli: d for path in paths()}
ENTRIES: list[dict[str, Any]] = tomllib.loads(CHECKLIST.read_text("utf-8"))["entry"]

# Accession numbers end in the type: 30 acts, 29 consolidated acts, 05 orders.
CLASSES = {
    DocumentType.ACT: ("A", "30"),
    DocumentType.AMENDING_ACT: ("A", "30"),
    DocumentType.CONSOLIDATED_ACT: ("A", "29"),
    DocumentType.ORDER: ("B", "05"),
    DocumentType.AMENDING_ORDER: ("B", "05"),
    DocumentType.COMMENCEMENT_ORDER: ("B", "05"),
}

PHENOMENA = frozenset(
    """
    principal_act amending_act consolidated_act reprinted_commencement order_with_legal_basis amending_order
    commencement_order delegated_commencement order_repealed newer_file_style soft_hyphen nested_list table annex

    amend_replace_words amend_overall amend_insert_item amend_rewrite amend_insert_subsection amend_insert_words
    amend_insert_sentence amend_repeal amend_insert_section amend_delete_words amend_repeal_and_insert amend_heading
    amend_annex amend_insert_chapter amend_footnote

    order_repeats_act sibling_identical sibling_equivalent sibling_overlap sibling_parallel same_duty_several_groups
    repeated_within_act old_order_beside_successor

    dead_reference_repealed_section dead_reference_never_existed dead_reference_missing_subsection
    dead_reference_letter_section reference_outside_corpus reference_by_short_name legal_basis_gone revision_overdue
    expiry_passed trial_ended transition_passed birth_cohort saving_clause power_never_used power_used body_abolished
    body_renamed never_commenced old_technology

    reference_chain circular_reference exception_to_exception long_provision and_or defined_twice defined_never_used
    used_never_defined

    recurring_report same_data_twice paper_beside_digital dense_process conflicting_deadlines

    target_group counting_rule timed_step

    duty_deadline duty_meeting duty_hearing duty_notification duty_assessment duty_application duty_recurrence
    duty_coordination duty_record duty_report duty_plan duty_written_form duty_evidence duty_publication

    bearer_municipality bearer_unemployment_fund bearer_employer bearer_citizen bearer_state_authority bearer_minister
    bearer_private_body modality_prohibition modality_permission modality_empowerment negated_duty

    keep_right keep_appeal keep_protection keep_eu penalty
    """.split()  # noqa: SIM905 - a list to be read
)

# What must look like the phenomenon and not be reported as it.
GUARDS = {"sibling_parallel", "birth_cohort", "saving_clause", "power_used", "defined_never_used"}


def places(entry: dict[str, Any]) -> list[ProvisionId]:
    return [ProvisionId.parse(text) for text in (entry["provision"], *entry.get("others", ()))]


def text_at(place: ProvisionId) -> str:
    """The words of a provision; of a chapter or document "" (it has no body of its own)."""
    document = DOCUMENTS[place.eli]
    if not place.path:
        return ""
    (provision,) = (provision for provision in document.provisions if provision.id == place)
    return provision.text


def test_there_are_sixteen_documents() -> None:
    assert len(paths()) == len(DOCUMENTS) == 16


@pytest.mark.parametrize("name", ROOTS)
def test_uses_only_the_relations_of_lexdania(name: str) -> None:
    if not SCHEMA.exists():
        pytest.skip("the counted schema is not here")
    schema = json.loads(SCHEMA.read_text("utf-8"))
    for element in ROOTS[name].iter():
        facts = schema[element.tag]
        parent = element.getparent()
        assert parent is None or parent.tag in facts["parents"], etree.tostring(element)[:80]
        assert set(element.attrib) <= set(facts["attributes"]), etree.tostring(element)[:80]
        assert facts["has_text"] or not (element.text or "").strip(), etree.tostring(element)[:80]


@pytest.mark.parametrize("name", ROOTS)
def test_meta_agrees_with_itself(name: str) -> None:
    meta = ROOTS[name].find("Meta")
    assert meta is not None
    year, number, rank = (meta.findtext(tag) or "" for tag in ("Year", "Number", "Rank"))
    document = DOCUMENTS[Eli("lta", int(year), number)]
    letter, kind = CLASSES[document.meta.type]
    assert name == f"{year}-{number}"
    assert (meta.findtext("DiesSigni") or "").startswith(year)
    assert meta.findtext("AccessionNumber") == f"{letter}{year}{int(number):05d}{kind}"
    assert rank == letter
    assert (meta.findtext("Status") == "Historic") == (meta.find("DateOfHistoricMark") is not None)


@pytest.mark.parametrize("name", ROOTS)
def test_cannot_be_taken_for_real_law(name: str) -> None:
    meta = ROOTS[name].find("Meta")
    assert meta is not None
    assert re.fullmatch(r"BE9\d{5}", meta.findtext("DocumentId") or "")
    assert 9001 <= int(meta.findtext("Number") or "") <= 9099
    assert meta.findtext("Ministry") == "Omstillingsministeriet"
    assert "opdigtet" in (meta.findtext("JournalNumber") or "")


def test_document_ids_are_unique() -> None:
    ids = [root.findtext("Meta/UniqueDocumentId") for root in ROOTS.values()]
    assert len(set(ids)) == len(ids)


def test_the_checklist_is_complete() -> None:
    assert {entry["phenomenon"] for entry in ENTRIES} == PHENOMENA


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: f"{entry['phenomenon']}-{entry['provision']}")
def test_the_phenomenon_stands_where_the_checklist_says(entry: dict[str, Any]) -> None:
    assert set(entry) <= {"phenomenon", "provision", "others", "words", "reported", "note"}
    for place in places(entry):
        assert not place.path or any(p.id == place for p in DOCUMENTS[place.eli].provisions), str(place)
    assert entry.get("words", "") in text_at(places(entry)[0])


@pytest.mark.parametrize("phenomenon", sorted(GUARDS))
def test_guards_are_marked(phenomenon: str) -> None:
    marks = [entry.get("reported", True) for entry in ENTRIES if entry["phenomenon"] == phenomenon]
    assert False in marks


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("lta/2017/9044#sec_8__subsec_1", "lta/2020/9032#sec_12__subsec_1"),
        ("lta/2013/9002#sec_4__subsec_3", "lta/2020/9032#sec_9__subsec_2"),
        ("lta/2013/9002#sec_4__subsec_4", "lta/2020/9032#sec_9__subsec_4"),
        ("lta/2013/9002#sec_7__subsec_3", "lta/2020/9032#sec_17__subsec_3"),
    ],
)
def test_identical_provisions_are_identical(a: str, b: str) -> None:
    first, second = (
        re.sub(r"^(§ \d+\.|Stk\. \d+\.) ", "", text_at(ProvisionId.parse(id_))) for id_ in (a, b)
    )
    assert first == second


@pytest.mark.parametrize(
    ("number", "where", "old", "new"),
    [
        (3, "sec_3__subsec_1", "i mindst 52 uger", "i mindst 26 uger"),
        (5, "sec_7__subsec_2", "med 600 kr. pr. uge.", "med 750 kr. pr. uge for det første barn"),
        (
            9,
            "sec_10__subsec_3",
            "en opfølgende samtale hver",
            "en opfølgende samtale med fysisk fremmøde hver",
        ),
        (12, "sec_14__subsec_1", ", medmindre fraværet skyldes en helligdag", ""),
    ],
)
def test_the_older_consolidated_act_holds_what_the_amending_act_says(
    number: int, where: str, old: str, new: str
) -> None:
    before = text_at(ProvisionId.parse(f"lta/2012/9001#{where}"))
    after = text_at(ProvisionId.parse(f"lta/2017/9021#{where}"))
    assert old in before, number
    assert old not in after
    assert new in after


def test_sections_keep_their_guid_from_one_consolidated_act_to_the_next() -> None:
    older, newer = (
        {(section.get("id"), section.findtext("Explicatus")) for section in ROOTS[name].iter("Paragraf")}
        for name in ("2017-9021", "2020-9032")
    )
    assert len(older & newer) == 30  # §§ 1-29 and 11 a
