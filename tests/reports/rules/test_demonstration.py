"""The rules find in the demonstration corpus what its checklist says, and nothing that it says must be left alone."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from corpus import demonstration
from corpus.sources.files import pieces
from corpus.store.reading import CurrentTables
from corpus.workspace import Workspace
from graph import load
from graph.law import Law
from parsing.model import ProvisionId
from reports.finding import Finding
from reports.rules import RULES
from reports.stages import STAGES, Settings
from reports.stages.run import analyse

DAY = date(2026, 1, 1)
SHOWN_BY = {
    "order_repeats_act": {"DUP01"},
    "sibling_identical": {"DUP02"},
    "sibling_equivalent": {"DUP02"},
    "sibling_overlap": {"DUP02"},
    "sibling_parallel": {"DUP01", "DUP02", "DUP03"},
    "repeated_within_act": {"DUP03"},
    "old_order_beside_successor": {"DUP04"},
    "same_duty_several_groups": {"DUP05"},
    "dead_reference_repealed_section": {"OBS01", "OBS02"},
    "dead_reference_never_existed": {"OBS01"},
    "dead_reference_missing_subsection": {"OBS01"},
    "dead_reference_letter_section": {"OBS01"},
    "transition_passed": {"OBS03"},
    "birth_cohort": {"OBS03"},
    "saving_clause": {"OBS03"},
    "revision_overdue": {"OBS04"},
    "expiry_passed": {"OBS05"},
    "trial_ended": {"OBS06"},
    "body_abolished": {"OBS07"},
    "body_renamed": {"OBS07"},
    "power_never_used": {"OBS08"},
    "power_used": {"OBS08"},
    "legal_basis_gone": {"OBS09"},
    "old_technology": {"OBS10"},
    "never_commenced": {"OBS11"},
    "and_or": {"CPX01"},
    "long_provision": {"CPX02"},
    "reference_chain": {"CPX03"},
    "exception_to_exception": {"CPX04"},
    "circular_reference": {"CPX05"},
    "defined_never_used": {"CPX06"},
    "defined_twice": {"CPX07"},
    "recurring_report": {"BUR01"},
    "same_data_twice": {"BUR02"},
    "paper_beside_digital": {"BUR03"},
    "dense_process": {"BUR04"},
    "conflicting_deadlines": {"BUR05"},
}
NO_RULE = {"used_never_defined"}  # phenomena that no rule claims yet


def named(entry: dict[str, Any]) -> str:
    return f"{entry['phenomenon']}-{entry['provision']}"


ENTRIES: list[dict[str, Any]] = [
    entry
    for entry in tomllib.loads(demonstration.CHECKLIST.read_text("utf-8"))["entry"]
    if entry["phenomenon"] in SHOWN_BY
]
NOT_SEEN = {"sibling_equivalent-lta/2013/9002#sec_5__subsec_2"}  # the same rule in quite other words
SHOWN = [entry for entry in ENTRIES if entry.get("reported", True) and named(entry) not in NOT_SEEN]
LEFT_ALONE = [entry for entry in ENTRIES if not entry.get("reported", True)]


@pytest.fixture(scope="module")
def law(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Law]:
    folder: Path = tmp_path_factory.mktemp("demonstration") / "workspace"
    with Workspace.open(folder, create=True) as held:
        held.add(pieces(demonstration.paths()), lambda _: None)
        analyse(held, STAGES, Settings(as_of=DAY), 1)
        yield load.law(CurrentTables(held.current))


@pytest.fixture(scope="module")
def findings(law: Law) -> list[Finding]:
    return [finding for rule in RULES for finding in rule().check(law)]


def claimed(entry: dict[str, Any], findings: list[Finding]) -> list[Finding]:
    """The findings of the phenomenon's rules at its provision (or in the section that holds it)."""
    place = ProvisionId.parse(entry["provision"])
    codes = SHOWN_BY[entry["phenomenon"]]
    found = [one for one in findings if one.code in codes]
    return [one for one in found if {place, place.section} & {one.provision, *one.others}]


def reprinted(entry: dict[str, Any], law: Law) -> bool:
    """Stands in a document that is not analysed, and is shown by what is printed of it elsewhere."""
    return ProvisionId.parse(entry["provision"]).eli not in law.documents


@pytest.mark.parametrize("entry", SHOWN, ids=named)
def test_finds_what_the_checklist_says(entry: dict[str, Any], law: Law, findings: list[Finding]) -> None:
    found = claimed(entry, findings)
    if not found and reprinted(entry, law):
        codes = SHOWN_BY[entry["phenomenon"]]
        words = entry["words"]
        found = [one for one in findings if one.code in codes and words in sources(one, law)]
    assert found


def sources(finding: Finding, law: Law) -> str:
    """The words of all provisions of a claim."""
    places = (finding.provision, *finding.others)
    return " ".join(law.provisions[place].text for place in places if place in law.provisions)


@pytest.mark.parametrize("entry", LEFT_ALONE, ids=named)
def test_leaves_alone_what_the_checklist_says(entry: dict[str, Any], findings: list[Finding]) -> None:
    place, others = (
        ProvisionId.parse(entry["provision"]),
        set(map(ProvisionId.parse, entry.get("others", ()))),
    )
    joined = [one for one in claimed(entry, findings) if not others or others & {one.provision, *one.others}]
    if "words" in entry:
        joined = [one for one in joined if one.where is None or one.provision == place]
    assert joined == []


def test_every_rule_but_those_of_long_text_shows_something(findings: list[Finding]) -> None:
    unseen = {
        "CPX08",
        "CPX09",
        "CPX10",
        "CPX11",
        "OBS12",
    }  # hard sentences, phrases, calculations, terms of a sister order: the demonstration has none so long; nor a
    # scheme whose time is over
    assert {rule.code for rule in RULES} - {one.code for one in findings} <= unseen
