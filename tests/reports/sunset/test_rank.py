"""Each criterion can be counted by hand."""

from dataclasses import replace

import pytest

from corpus.eli import Eli
from graph.edges import Cause, Dangling, Edge
from graph.law import Law, StatedDemand
from graph.similarity.model import Kind, Likeness, Similarity, Verdict
from parsing.demands import Demand, Source
from parsing.model import ProvisionId, Span
from parsing.references.model import Relation
from parsing.tagging.model import Bearer, Duty, Modality
from reports.finding import Finding
from reports.sunset.model import Criterion, Ground, Ranked
from reports.sunset.rank import rank
from tests.law import ACT, law

ONE = ProvisionId(ACT, "sec_1")
TWO = ProvisionId(ACT, "sec_2")
PLAIN = law("Vagten går langs åen.", "Vagten bærer en lygte.")
DEMAND = Demand(Span(5, 26), True, False, (Duty.MEETING,), Modality.OBLIGATION, Bearer.OTHER, Source.WORDS)


def values(ranking: list[Ranked], provision: ProvisionId) -> dict[Criterion, float]:
    found = next(one for one in ranking if one.provision == provision)
    return {judgement.criterion: judgement.value for judgement in found.judgements}


def with_edges(base: Law, *edges: Edge, dangling: tuple[Dangling, ...] = ()) -> Law:
    return replace(base, edges=edges, dangling=dangling)


def edge(source: ProvisionId, target: ProvisionId, relation: Relation = Relation.REFERS) -> Edge:
    return Edge(source, Span(0, 4), relation, target, "own_document")


def test_a_plain_section_is_only_unneeded() -> None:
    assert values(rank(PLAIN, ()), ONE) == {
        Criterion.REDUNDANT: 0,
        Criterion.SPENT: 0,
        Criterion.DANGLING: 0,
        Criterion.DEMANDING: 0,
        Criterion.UNNEEDED: 1,
    }


def test_the_score_is_the_mean() -> None:
    assert rank(PLAIN, ())[0].score == pytest.approx(0.2)


def test_redundant_weighs_copied_words_by_probability() -> None:
    copy = Similarity(
        ProvisionId(ACT, "sec_1__subsec_1"),
        ProvisionId(Eli("lta", 2019, "7"), "sec_4__subsec_1"),
        Verdict(0.5, Likeness.EQUIVALENT),
        Kind.SIBLING_ACTS,
    )
    found = values(rank(replace(PLAIN, similarities=(copy,)), ()), ONE)
    assert found[Criterion.REDUNDANT] == pytest.approx(4 * 0.5 / 5)  # four words of the five with the label


def test_parallel_texts_are_not_redundant() -> None:
    side = ProvisionId(ACT, "sec_1__subsec_1")
    copy = Similarity(
        side, ProvisionId(ACT, "sec_2__subsec_1"), Verdict(0.4, Likeness.PARALLEL), Kind.WITHIN_ACT
    )
    assert values(rank(replace(PLAIN, similarities=(copy,)), ()), ONE)[Criterion.REDUNDANT] == 0


def test_spent_joins_findings_and_leaves_references_to_their_own_criterion() -> None:
    findings = (
        Finding(ONE, "OBS03", "overgangen er slut", confidence=0.5),
        Finding(ONE, "OBS06", "forsøget er slut", confidence=0.5),
        Finding(ONE, "OBS01", "henvisningen er død"),
        Finding(ONE, "CPX01", "og/eller"),
    )
    assert values(rank(PLAIN, findings), ONE)[Criterion.SPENT] == pytest.approx(0.75)


def test_dangling_is_the_share_of_references_that_lead_nowhere() -> None:
    dead = Dangling(ONE, Span(0, 3), Relation.REFERS, Cause.REPEALED, "§ 9")
    outside = Dangling(ONE, Span(0, 3), Relation.REFERS, Cause.OUTSIDE_CORPUS, "lov om fyr")
    base = with_edges(PLAIN, edge(ONE, TWO), edge(ONE, TWO), edge(ONE, TWO), dangling=(dead, outside))
    assert values(rank(base, ()), ONE)[Criterion.DANGLING] == pytest.approx(1 / 4)


def test_demanding_saturates() -> None:
    demands = tuple(
        StatedDemand(ProvisionId(ACT, "sec_1__subsec_1__sentence_1"), number, DEMAND) for number in (1, 2, 3)
    )
    assert values(rank(replace(PLAIN, demands=demands), ()), ONE)[Criterion.DEMANDING] == pytest.approx(0.5)


def test_unneeded_falls_with_every_section_that_refers_to_it() -> None:
    base = with_edges(PLAIN, edge(TWO, ONE), edge(TWO, ONE), edge(ONE, ONE), edge(TWO, ONE, Relation.AMENDS))
    assert values(rank(base, ()), ONE)[Criterion.UNNEEDED] == pytest.approx(0.5)


KEPT = [
    ("Ansøgeren har ret til en lygte.", {Ground.RIGHT}),
    ("Afgørelsen kan påklages til Vagtnævnet.", {Ground.APPEAL}),
    ("Reglen gennemfører dele af direktiv 2011/999/EU.", {Ground.EU}),
    ("Vagten går langs åen.", set()),
]


@pytest.mark.parametrize(("text", "grounds"), KEPT)
def test_what_speaks_for_keeping(text: str, grounds: set[Ground]) -> None:
    (ranked,) = rank(law(text), ())
    assert {keep.ground for keep in ranked.keep} == grounds
    assert all(keep.evidence and keep.evidence in f"§ 1. {text}" for keep in ranked.keep)


def test_many_references_speak_for_keeping() -> None:
    base = law(*["Vagten går langs åen."] * 6)
    edges = [edge(ProvisionId(ACT, f"sec_{n}"), ONE) for n in range(2, 7)]
    found = next(one for one in rank(with_edges(base, *edges), ()) if one.provision == ONE)
    assert [(keep.ground, keep.evidence) for keep in found.keep] == [(Ground.REFERRED_TO, "5")]
