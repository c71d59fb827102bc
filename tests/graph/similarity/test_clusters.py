"""Clusters of invented rules about allotment gardens: which kind, which text stays, what the others become."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from corpus.eli import Eli
from graph.similarity.cluster import Becomes, Choice, Cluster, ClusterKind
from graph.similarity.clusters import REFERENCE_WORDS, find_clusters
from graph.similarity.folding import Standing
from graph.similarity.joined import joined
from graph.similarity.model import Text
from graph.similarity.similar import similar
from graph.similarity.tables import cluster_table, clusters_of
from graph.similarity.titles import Titles
from graph.similarity.weights import shipped
from parsing.model import ProvisionId

RULE = (
    "Lejeren holder havelodden fri for ukrudt og brænder ikke affald af på havelodden eller på foreningens "
    "fællesarealer uden bestyrelsens samtykke."
)
WORDS = 20
OTHER = (
    "Foreningens regnskab gennemgås af to revisorer, som vælges for et år ad gangen på generalforsamlingen."
)
THIRD = "Vandet lukkes den første uge i november og åbnes igen, når frosten er af jorden, dog senest i april."
GARDENS, HUTS, BOATS = "Lov om havelodder", "Lov om skurvogne", "Lov om robåde"
GARDEN_ORDER = "Bekendtgørelse om leje af havelodder"

Row = tuple[str, str, str, str]  # document, section, text, title


def place(document: str, section: str) -> ProvisionId:
    return ProvisionId(Eli.parse(document), f"sec_{section}__subsec_1")


def clusters(
    *rows: Row,
    mothers: dict[str, str] | None = None,
    referred: Sequence[tuple[str, str]] = (),
    demanding: bool = False,
) -> list[Cluster]:
    texts = {
        place(document, section): Text(text, title, document, section, title.startswith("Bekendtgørelse"))
        for document, section, text, title in rows
    }
    documents = {Eli.parse(document): title for document, _, _, title in rows}
    standing = Standing(
        {eli: date(eli.year, int(eli.number), 1) for eli in documents},
        {eli: title.lower() for eli, title in documents.items()},
        {Eli.parse(order): act.lower() for order, act in (mothers or {}).items()},
        {place(*one): 1 for one in referred},
        texts,
        Titles.of(texts.values(), shipped()),
    )
    return find_clusters(standing, similar(tuple(texts.items())), set(texts) if demanding else set())


ACT, SIBLING, ORDER = (
    ("lta/2020/1", "4", RULE, GARDENS),
    ("lta/2021/2", "7", RULE, HUTS),
    ("lta/2022/3", "2", RULE, GARDEN_ORDER),
)
POOL = ("lta/2019/6", "3", RULE, "Lov om tilskud til havelodder")
OLDER_ORDER = ("lta/2012/5", "2", RULE, GARDEN_ORDER)
ONE = [
    ((ACT, ("lta/2020/1", "9", RULE, GARDENS)), ClusterKind.WITHIN_ACT, "lta/2020/1#sec_4", Choice.FIRST, Becomes.REFERENCE),
    ((OLDER_ORDER, ORDER), ClusterKind.OLD_AND_NEW, "lta/2022/3#sec_2", Choice.NEWEST, Becomes.NOTHING),
    ((ACT, ORDER), ClusterKind.REPEAT_IN_ORDER, "lta/2020/1#sec_4", Choice.ACT, Becomes.NOTHING),
    ((ACT, SIBLING), ClusterKind.SIBLING_ACTS, "lta/2020/1#sec_4", Choice.FIRST, Becomes.REFERENCE),
    ((POOL, SIBLING), ClusterKind.SIBLING_ACTS, "lta/2021/2#sec_7", Choice.GENERAL, Becomes.REFERENCE),
]  # fmt: skip


@pytest.mark.parametrize(("rows", "kind", "kept", "choice", "becomes"), ONE)
def test_kinds(rows: tuple[Row, ...], kind: ClusterKind, kept: str, choice: Choice, becomes: Becomes) -> None:
    (found,) = clusters(*rows, mothers={"lta/2022/3": GARDENS})
    assert (found.kind, str(found.kept.place), found.choice) == (kind, f"{kept}__subsec_1", choice)
    (other,) = found.others
    cost = REFERENCE_WORDS if becomes is Becomes.REFERENCE else 0
    assert (other.becomes, other.words, other.saved) == (becomes, WORDS, WORDS - cost)


def test_the_most_referred_to_of_siblings_stays() -> None:
    (found,) = clusters(ACT, SIBLING, ("lta/2023/4", "1", RULE, BOATS), referred=[("lta/2020/1", "4")])
    assert (str(found.kept.place.eli), found.choice) == ("lta/2020/1", Choice.MOST_REFERRED)
    assert len(found.others) == 2


def test_an_order_of_another_act_is_a_sibling() -> None:
    (found,) = clusters(ACT, ORDER)
    assert (found.kind, found.choice) == (ClusterKind.SIBLING_ACTS, Choice.ACT)


def test_every_place_is_dropped_once() -> None:
    """Twice in an act, in its order and in the order before it, and in another act: four clusters of one rule."""
    found = clusters(
        ACT, ("lta/2020/1", "9", RULE, GARDENS), ORDER, OLDER_ORDER, SIBLING,
        mothers={"lta/2022/3": GARDENS, "lta/2012/5": GARDENS},
    )  # fmt: skip
    assert {one.kind for one in found} == {
        ClusterKind.WITHIN_ACT, ClusterKind.OLD_AND_NEW, ClusterKind.REPEAT_IN_ORDER, ClusterKind.SIBLING_ACTS
    }  # fmt: skip
    dropped = [member.place for one in found for member in one.others]
    assert len(dropped) == len(set(dropped)) == 4


def test_shared_sentences_make_a_cluster_for_each_set_of_places() -> None:
    """The first and second share one rule, the second and third another: two clusters, not one of three."""
    found = clusters(
        ("lta/2020/1", "4", f"{RULE} Formanden fører tilsyn med hegnene.", GARDENS),
        ("lta/2021/2", "7", f"{THIRD} {RULE}", HUTS),
        ("lta/2022/3", "1", f"{THIRD} Kassereren fører bog.", BOATS),
    )
    texts = {RULE, THIRD}
    assert {len(one.members) for one in found} == {2}
    assert all(one.in_part for one in found)
    assert len(found) == len(texts)


def test_one_duty_for_several_groups() -> None:
    young = "Foreningen holder hvert år i marts et møde med lejere under 30 år om havens drift og om de fælles redskaber."
    old = young.replace("under 30", "over 60")
    (found,) = clusters(
        ("lta/2020/1", "4", young, GARDENS), ("lta/2020/1", "5", old, GARDENS), demanding=True
    )
    assert (found.kind, found.others[0].becomes) == (ClusterKind.SEVERAL_GROUPS, Becomes.LINE)


@pytest.mark.parametrize(
    ("benefits", "kinds"),
    [
        (("sygedagpenge", "sygedagpenge"), [ClusterKind.SIBLING_ACTS]),
        (("sygedagpenge", "efterløn"), []),  # neither says what the other says
    ],
)
def test_one_rule_for_several_benefits_is_not_dropped(
    benefits: tuple[str, str], kinds: list[ClusterKind]
) -> None:
    form = "Udbetaling af {} standses fra den dag, hvor modtageren tager ophold i et skur uden for sæsonen, efter regler om ophold."
    found = clusters(
        ("lta/2020/1", "4", form.format(benefits[0]), GARDENS),
        ("lta/2021/2", "7", form.format(benefits[1]), HUTS),
    )
    assert [one.kind for one in found] == kinds


def test_boilerplate_is_one_line_a_family() -> None:
    found = clusters(
        ("lta/2020/1", "4", "Loven træder i kraft, når haverne åbner i 2030.", GARDENS),
        ("lta/2021/2", "7", "Loven træder i kraft, når haverne åbner i 2031.", HUTS),
    )
    assert [(one.kind, one.family, one.saved, len(one.members)) for one in found] == [
        (ClusterKind.BOILERPLATE, "commencement", 0, 2)
    ]


def test_there_and_back_through_the_table() -> None:
    found = clusters(
        ACT, SIBLING, ("lta/2022/3", "1", f"{OTHER} {THIRD}", BOATS), ("lta/2020/1", "6", THIRD, GARDENS)
    )
    back = list(clusters_of(cluster_table(found)))
    assert [(one.kind, one.members, one.choice) for one in back] == [
        (one.kind, one.members, one.choice) for one in found
    ]


def test_joined() -> None:
    assert joined([(1, 2), (3, 4), (4, 1), (5, 6)]) == [(1, 2, 3, 4), (5, 6)]
    assert joined([]) == []
