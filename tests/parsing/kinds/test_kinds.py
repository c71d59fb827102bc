"""Signs by their own examples; kinds of subsections and sections by hand."""

from __future__ import annotations

import time

import pytest

from corpus.eli import Eli
from parsing.kinds import Kind, ProvisionKind, apart_kinds, kinds_of, section_kinds
from parsing.kinds.find import Tagged, signs_in
from parsing.kinds.model import Sign
from parsing.kinds.signs import SIGNS
from parsing.model import Level, Provision, ProvisionId, Span, Zone
from parsing.tagging.model import Bearer, Evidence, Modality, Norm

HERE = ProvisionId(Eli("lta", 2030, "1")).child(Level.SECTION, "1")
HITS = [(sign, text) for sign in SIGNS for text in sign.hits]
CLEAN = [(sign, text) for sign in SIGNS for text in sign.clean]


@pytest.mark.parametrize(("sign", "text"), HITS)
def test_a_sign_finds_its_hits(sign: Sign, text: str) -> None:
    assert sign.kind in {kind for kind, _ in signs_in(text)}


@pytest.mark.parametrize(("sign", "text"), CLEAN)
def test_a_sign_leaves_what_is_clean(sign: Sign, text: str) -> None:
    assert sign.kind not in {kind for kind, _ in signs_in(text)}


def test_every_kind_that_words_show_has_a_sign() -> None:
    others = {
        ProvisionKind.EMPOWERMENT,
        ProvisionKind.DUTY,
        ProvisionKind.RIGHT,
        ProvisionKind.PERMISSION,
        ProvisionKind.PREAMBLE,
        ProvisionKind.ANNEX,
        ProvisionKind.OTHER,
    }
    assert {sign.kind for sign in SIGNS} == set(ProvisionKind) - others


def subsection(text: str, number: str = "1") -> Provision:
    body = f"§ 1. {text}"
    place = HERE.child(Level.SUBSECTION, number)
    return Provision(place, Level.SUBSECTION, number, "", "", Zone.BODY, body, Span(5, len(body)))


def tagged(provision: Provision, modality: Modality, bearer: Bearer, words: str) -> Tagged:
    at = provision.body.index(words)
    shown = Evidence(modality.value, Span(at, at + len(words)))
    return Tagged(provision.span, Norm(False, False, (), modality, bearer, (shown,)))


@pytest.mark.parametrize(
    ("text", "modality", "bearer", "words", "kinds"),
    [
        ("Ejeren skal klippe hækken.", Modality.OBLIGATION, Bearer.CITIZEN, "skal", ["duty"]),
        ("Ejeren må ikke brænde hækken.", Modality.PROHIBITION, Bearer.CITIZEN, "må ikke", ["duty"]),
        ("Ejeren kan søge om jord.", Modality.PERMISSION, Bearer.CITIZEN, "kan", ["right"]),
        ("Kommunen har ret til at se haven.", Modality.PERMISSION, Bearer.MUNICIPALITY, "har", ["right"]),
        ("Kommunen kan give jord.", Modality.PERMISSION, Bearer.MUNICIPALITY, "kan", ["permission"]),
        (
            "Afgørelsen kan påklages til nævnet.",
            Modality.PERMISSION,
            Bearer.OTHER,
            "kan",
            ["appeal", "permission"],
        ),
        ("Loven træder i kraft straks.", Modality.OBLIGATION, Bearer.OTHER, "træder", ["commencement"]),
        (
            "Ministeren fastsætter tidspunktet for lovens ikrafttræden.",
            Modality.EMPOWERMENT,
            Bearer.MINISTER,
            "fastsætter",
            ["commencement", "empowerment"],
        ),
    ],
)
def test_modality_is_told_as_a_kind(
    text: str, modality: Modality, bearer: Bearer, words: str, kinds: list[str]
) -> None:
    provision = subsection(text)
    found = kinds_of(provision, [tagged(provision, modality, bearer, words)])
    assert [one.kind.value for one in found] == kinds
    assert all(one.span.of(provision.body) in text for one in found)


def test_nothing_found_is_other_only_where_somebody_looked() -> None:
    provision = subsection("Haven er grøn.")
    assert [one.kind for one in kinds_of(provision, [])] == [ProvisionKind.OTHER]
    assert kinds_of(provision) == ()


def test_a_section_has_the_kinds_of_its_subsections_in_print() -> None:
    first, second, third = (
        (Kind(HERE.child(Level.SUBSECTION, str(n)), kind, Span(n, n + 1)),)
        for n, kind in enumerate((ProvisionKind.RIGHT, ProvisionKind.OTHER, ProvisionKind.APPEAL), 1)
    )
    assert [one.kind.value for one in section_kinds(HERE, [first, second, third])] == ["right", "appeal"]
    assert [one.kind.value for one in section_kinds(HERE, [second])] == ["other"]


@pytest.mark.parametrize("piece", ["Loven; ", "Lov om ", "Reglerne i dette ", "1. Ved ", ") ", "a, "])
def test_no_text_makes_a_sign_slow(piece: str) -> None:
    text = (piece * 20_000)[
        :20_000
    ] + " ophæves, har virkning fra, gælder, forstås, straffes, påklages, formål"
    began = time.perf_counter()
    signs_in(text)
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize(
    ("level", "kinds"),
    [
        (Level.PREAMBLE, [ProvisionKind.PREAMBLE]),
        (Level.ANNEX, [ProvisionKind.ANNEX]),
        (Level.SECTION, []),
    ],
)
def test_preambles_and_annexes_are_told_as_a_whole(level: Level, kinds: list[ProvisionKind]) -> None:
    place = ProvisionId(Eli("lta", 2020, "7")).child(level, "1")
    text = "Ejeren skal klippe hækken."
    unit = Provision(place, level, "1", "", "", Zone.ANNEX, text, Span(0, len(text)))
    found = apart_kinds(unit)
    assert [one.kind for one in found] == kinds
    assert all(one.span == unit.span for one in found)
