"""What is no rule said twice, though the words are the same: invented rules about allotment gardens."""

from __future__ import annotations

from datetime import date

import pytest

from corpus.eli import Eli
from graph.similarity.alone import is_rule, other_period, other_years, own_annex
from graph.similarity.cluster import Becomes, Choice, ClusterKind
from graph.similarity.clusters import find_clusters
from graph.similarity.folding import Standing
from graph.similarity.model import Text
from graph.similarity.regimes import Regime, is_special, regime
from graph.similarity.similar import similar
from graph.similarity.titles import Titles
from graph.similarity.weights import shipped
from parsing.model import ProvisionId

RULE = (
    "Lejeren holder havelodden fri for ukrudt og brænder ikke affald af på havelodden eller på foreningens "
    "fællesarealer uden bestyrelsens samtykke."
)
RULES = [
    (["Lejeren hegner haven."], True),
    (["Det samme gælder for naboen, der har nøgle til haven."], False),
    (["2) et hegn af træ, og"], False),
    (["Ved ansøgningen oplyses:"], False),
    (["Ved ansøgningen oplyses:", "1) lejerens navn og", "2) havens nummer."], True),
    (["Bekendtgørelsen gælder for havelodder, der lejes ud af kommunen."], False),
    (["Bekendtgørelsen finder tilsvarende anvendelse på skurvogne."], False),
    (["Foreningen kan med bekendtgørelsen i hånden bede lejeren om at rydde haven."], True),
]


@pytest.mark.parametrize(("parts", "is_one"), RULES)
def test_is_rule(parts: list[str], is_one: bool) -> None:
    assert is_rule(parts) is is_one


def test_years_and_annexes() -> None:
    assert other_years("Lejen for 2031 er 40 kr.", "Lejen for 2032 er 42 kr.")
    assert not other_years("Lejen er 40 kr.", "Lejen for 2032 er 42 kr.")
    assert other_period("Om renter for perioden 1. maj 2031", "Om renter for perioden 1. maj 2032")
    assert not other_period("Om renter, jf. lov nr. 3 af 4. maj 2031", "Om renter for 2032")
    assert own_annex("Skemaet i bilag 1 udfyldes af lejeren.")
    assert not own_annex("Skemaet udfyldes af lejeren.")


def test_regimes() -> None:
    assert regime("Lov om havelodder for søfarende") is Regime.SEAFARERS
    assert regime("Lov om havelodder") is Regime.GENERAL
    assert is_special("Bekendtgørelse om tilskud til havelodder")


def place(document: str, section: str, number: int = 1) -> ProvisionId:
    return ProvisionId(Eli.parse(document), f"sec_{section}__subsec_{number}")


def standing(texts: dict[ProvisionId, Text], **more: object) -> Standing:
    return Standing(
        {one.eli: date(one.eli.year, 1, 1) for one in texts},
        {one.eli: text.title.lower() for one, text in texts.items()},
        {one.eli: "lov om havelodder" for one, text in texts.items() if text.is_order},
        {},
        texts,
        Titles.of(texts.values(), shipped()),
        **more,  # type: ignore[arg-type]
    )


def law(*rows: tuple[ProvisionId, str, str]) -> dict[ProvisionId, Text]:
    return {
        where: Text(words, title, str(where.eli), where.section.path, title.startswith("Bekendtgørelse om"))
        for where, words, title in rows
    }


GENERAL, GREENLAND = place("lta/2020/1", "4"), place("lta/2021/2", "7")


def test_parallel_law_has_no_text_to_keep() -> None:
    texts = law((GENERAL, RULE, "Lov om havelodder"), (GREENLAND, RULE, "Lov om havelodder i Grønland"))
    (found,) = find_clusters(standing(texts), similar(tuple(texts.items())), set())
    assert (found.kind, found.choice, found.saved) == (ClusterKind.PARALLEL_LAW, Choice.ALL, 0)
    assert {member.becomes for member in found.members} == {Becomes.STAYS}


@pytest.mark.parametrize(
    ("title", "words", "becomes"),
    [
        ("Bekendtgørelse om leje af havelodder", RULE, Becomes.NOTHING),
        ("Bekendtgørelse om leje af havelodder for søfarende", RULE, Becomes.REFERENCE),
        ("Bekendtgørelse om leje af havelodder", RULE.replace("ukrudt", "ukrudt, rødder"), Becomes.REFERENCE),
    ],
)
def test_an_order_that_adds_words_cites_its_act(title: str, words: str, becomes: Becomes) -> None:
    texts = law((GENERAL, RULE, "Lov om havelodder"), (place("lta/2022/3", "2"), words, title))
    (found,) = find_clusters(standing(texts), similar(tuple(texts.items())), set())
    assert (found.kind, found.others[0].becomes) == (ClusterKind.REPEAT_IN_ORDER, becomes)


POINTING = "Personer, der er nævnt i stk. 1, skal hvert år i maj vise foreningen nøglen til haven og kvitteringen for lejen."


@pytest.mark.parametrize(
    ("first", "clusters"),
    [(RULE, 1), ("Naboer til havnen, som har fået båd i gave, sejler kun om natten i juli.", 0)],
)
def test_compares_what_is_pointed_to(first: str, clusters: int) -> None:
    other = place("lta/2021/2", "7", 2)
    texts = law(
        (GENERAL, RULE, "Lov om havelodder"),
        (place("lta/2020/1", "4", 2), POINTING, "Lov om havelodder"),
        (GREENLAND, first, "Lov om både"),
        (other, POINTING, "Lov om både"),
    )
    points = {place("lta/2020/1", "4", 2): (GENERAL,), other: (GREENLAND,)}
    found = find_clusters(standing(texts, points=points), similar(tuple(texts.items())), set())
    assert sum(other in one.places for one in found) == clusters
