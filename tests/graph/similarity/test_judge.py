"""Pairs of invented rules about allotment gardens, one row for each border of the guideline."""

from __future__ import annotations

import pytest

from graph.similarity.detector import SURE_ENOUGH
from graph.similarity.judge import judge, load
from graph.similarity.model import Likeness, Text

GARDENS = "Bekendtgørelse om leje af havelodder"
HUTS = "Bekendtgørelse om opførelse af skurvogne"
LONG = (
    "Bestyrelsen fører en protokol over de beslutninger, der træffes på foreningens møder, og protokollen "
    "underskrives af alle tilstedeværende medlemmer ved mødets afslutning."
)


def order(text: str, title: str = GARDENS, document: str = "lta/2031/10") -> Text:
    return Text(text, title, document, "3", is_order=True)


REDUNDANT = [
    (order(LONG), order(LONG, HUTS, "lta/2032/11")),
    (  # references apart
        order(
            "Ansøgning om overtagelse af en havelod efter § 3, stk. 1, indgives skriftligt til foreningen, jf. § 9."
        ),
        order(
            "Stk. 2. Ansøgning om overtagelse af en havelod efter § 4, stk. 2, indgives skriftligt til foreningen.",
            HUTS,
            "lta/2032/11",
        ),
    ),
    (  # an authority renamed
        order(
            "Arbejdsskadestyrelsen fører et register over de anmeldte redskaber og offentliggør det hvert år."
        ),
        order(
            "Arbejdsmarkedets Erhvervssikring fører et register over de anmeldte redskaber og offentliggør det hvert år.",
            GARDENS,
            "lta/2033/12",
        ),
    ),
    (  # one sentence of two
        order(LONG),
        order(
            f"Formanden indkalder til møde med fjorten dages varsel og udsender dagsordenen. {LONG}",
            HUTS,
            "lta/2032/11",
        ),
    ),
]
APART = [
    (  # another benefit
        order(
            "Udbetaling af sygedagpenge standses fra den dag, hvor modtageren tager ophold i et kolonihavehus uden for "
            "sæsonen, og genoptages efter anmodning."
        ),
        order(
            "Udbetaling af efterløn standses fra den dag, hvor modtageren tager ophold i et kolonihavehus uden for "
            "sæsonen, og genoptages efter anmodning.",
            HUTS,
            "lta/2032/11",
        ),
    ),
    (  # another year and amount
        order(
            "Havelejen for 2031 fastsættes til 1.250 kr. pr. havelod og opkræves sammen med vandafgiften for 2031."
        ),
        order(
            "Havelejen for 2032 fastsættes til 1.310 kr. pr. havelod og opkræves sammen med vandafgiften for 2032.",
            GARDENS,
            "lta/2032/10",
        ),
    ),
    (  # each act needs its own
        order(
            "Overtrædelse af § 4 straffes med bøde, der tilfalder kassen for foreningens fælles redskaber."
        ),
        order(
            "Overtrædelse af § 7 straffes med bøde, der tilfalder kassen for foreningens fælles redskaber.",
            HUTS,
            "lta/2032/11",
        ),
    ),
    (  # in one document the references are the difference
        order("Gebyret for haveskur efter lovens § 11, stk. 1, sættes op til 775 kr."),
        order("Gebyret for haveskur efter lovens § 12, stk. 1, sættes op til 775 kr."),
    ),
    (
        order("Hegn mod vej må højst være 180 cm høje."),
        order("Foreningen udpeger hvert år to revisorer blandt medlemmerne.", HUTS, "lta/2032/11"),
    ),
]


@pytest.mark.parametrize(("a", "b"), REDUNDANT)
def test_calls_redundant(a: Text, b: Text) -> None:
    assert judge(a, b).label.redundant


@pytest.mark.parametrize(("a", "b"), APART)
def test_keeps_apart(a: Text, b: Text) -> None:
    assert not judge(a, b).label.redundant


@pytest.mark.parametrize(("a", "b"), REDUNDANT + APART)
def test_order_of_the_pair_does_not_count(a: Text, b: Text) -> None:
    there, back = judge(a, b), judge(b, a)
    assert (there.score, there.label) == pytest.approx((back.score, back.label))


@pytest.mark.parametrize(("a", "b"), REDUNDANT + APART)
def test_score_and_label_agree(a: Text, b: Text) -> None:
    verdict = judge(a, b)
    assert 0 <= verdict.score <= 1
    assert verdict.label.redundant == (verdict.score >= SURE_ENOUGH)


def test_same_words_need_no_title() -> None:
    assert judge(Text("Hækken klippes i juni."), Text("Hækken klippes i juni.")).label is Likeness.IDENTICAL


@pytest.mark.parametrize("text", ["", " ", "§ 4.", "(Ophævet)", "§ 3, stk. 2"])
def test_texts_without_words_are_judged_too(text: str) -> None:
    assert not judge(Text(text), Text("Hækken klippes i juni.")).label.redundant
    assert 0 <= judge(Text(text), Text(text)).score <= 1


def test_many_pairs_are_judged_in_their_order() -> None:
    pairs = [*REDUNDANT, *APART, *REDUNDANT]
    assert load().judge_all(pairs) == [judge(a, b) for a, b in pairs]
    assert load().judge_all([]) == []


REASONS = [
    (REDUNDANT[0], "same words"),
    (REDUNDANT[1], "same words apart from references and names"),
    (REDUNDANT[3], f"same sentence (1. / 2.): {LONG[:70].rsplit(' ', 1)[0]}"),
    (APART[0], "another benefit: sygedagpenge / efterløn"),
    (APART[1], "year differs: 2031 / 2032"),
    (APART[1], "amount differs: 1.250 / 1.310"),
    (APART[2], "boilerplate: penalty"),
    (APART[3], "other references: lovens § 11, stk. 1 / lovens § 12, stk. 1"),
    (APART[4], "no words in common"),
]


@pytest.mark.parametrize(("pair", "reason"), REASONS)
def test_says_why(pair: tuple[Text, Text], reason: str) -> None:
    assert any(said.startswith(reason) for said in judge(*pair).reasons), judge(*pair).reasons
