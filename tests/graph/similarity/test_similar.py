from __future__ import annotations

from collections import Counter

from corpus.eli import Eli
from graph.similarity.judge import load
from graph.similarity.model import Kind, Similarity, Text
from graph.similarity.similar import Search, Subsection, find, most_alike, similar
from parsing.model import ProvisionId

RULE = (
    "Lejeren skal holde havelodden fri for ukrudt og må ikke afbrænde affald på havelodden eller på foreningens "
    "fællesarealer uden bestyrelsens samtykke."
)
OTHER = (
    "Foreningens regnskab gennemgås af to revisorer, som generalforsamlingen vælger, og fremlægges for medlemmerne "
    "senest en måned før generalforsamlingen."
)
GARDENS, HUTS = "Bekendtgørelse om leje af havelodder", "Bekendtgørelse om opførelse af skurvogne"


def place(document: str, section: int) -> ProvisionId:
    return ProvisionId(Eli.parse(document), f"sec_{section}__subsec_1")


def row(document: str, section: int, text: str, title: str = GARDENS, *, is_order: bool = True) -> Subsection:
    return place(document, section), Text(text, title, document, str(section), is_order)


LAW = [
    row("lta/2030/1", 1, RULE),
    row("lta/2031/2", 1, RULE),
    row("lta/2032/3", 4, RULE, HUTS),
    row("lta/2033/4", 7, RULE, "Lov om havelodder", is_order=False),
    row("lta/2030/1", 2, OTHER),
    row("lta/2030/1", 9, "Bekendtgørelsen træder i kraft, når haverne åbner i 2030."),
    row("lta/2031/2", 9, "Bekendtgørelsen træder i kraft, når haverne åbner i 2031."),
    row("lta/2032/3", 5, "(Ophævet)"),
    row("lta/2031/2", 5, "(Ophævet)"),
]


def edges(found: list[Similarity]) -> list[tuple[str, str, Kind]]:
    return [(str(one.a), str(one.b), one.kind) for one in found]


def test_equal_texts_hang_on_the_first() -> None:
    assert edges(similar(LAW)) == [
        ("lta/2030/1#sec_1__subsec_1", "lta/2031/2#sec_1__subsec_1", Kind.OLD_AND_NEW),
        ("lta/2030/1#sec_1__subsec_1", "lta/2032/3#sec_4__subsec_1", Kind.SIBLING_ACTS),
        ("lta/2030/1#sec_1__subsec_1", "lta/2033/4#sec_7__subsec_1", Kind.REPEAT_IN_ORDER),
    ]


def test_boilerplate_is_grouped_not_paired() -> None:
    assert find(LAW).boilerplate == {"commencement": (place("lta/2030/1", 9), place("lta/2031/2", 9))}


def test_k_equal_texts_give_k_minus_one_edges() -> None:
    law = [row(f"lta/{2000 + n}/{n}", 1, RULE) for n in range(40)]
    assert len(similar(law)) == 39


def test_near_copies_and_shared_sentences_are_joined_through_the_first_of_each_group() -> None:
    renumbered = RULE.replace("uden", "efter § 4 uden")
    longer = f"Formanden fører tilsyn med havelodderne og melder mangler til bestyrelsen. {RULE} {OTHER}"
    law = [row("lta/2030/1", 1, RULE), row("lta/2031/2", 1, renumbered), row("lta/2032/3", 1, longer, HUTS)]
    found = similar(law)
    assert {(one.a.eli.number, one.b.eli.number) for one in found} == {("1", "2"), ("1", "3")}
    assert all(one.verdict.label.redundant for one in found)


def test_within_act() -> None:
    law = [row("lta/2030/1", 1, RULE), row("lta/2030/1", 6, RULE)]
    assert [one.kind for one in similar(law)] == [Kind.WITHIN_ACT]


def test_unrelated_pairs_are_left_out() -> None:
    assert similar([row("lta/2030/1", 1, RULE), row("lta/2031/2", 1, OTHER)]) == []
    assert similar([]) == []


def test_a_form_with_many_variants_is_capped_and_says_so() -> None:
    words = ("rød", "blå", "grøn", "gul", "hvid", "sort", "brun", "grå", "lilla", "rosa")
    law = [row(f"lta/{2000 + n}/{n}", 1, f"{RULE} Farven er {word}.") for n, word in enumerate(words)]
    found = find(law, load(), Search(most=3))
    degree = Counter(id_ for one in found.similarities for id_ in (one.a, one.b))
    assert max(degree.values()) <= 3
    assert found.capped
    assert find(law).capped == {}


def test_most_alike_keeps_the_best() -> None:
    kept, dropped = most_alike([(0, 1, 0.9), (0, 2, 0.95), (1, 2, 0.5), (0, 1, 0.6)], 1)
    assert kept == [(0, 2)]
    assert dropped == Counter({0: 1, 2: 1})
