"""The network of a small invented law: an act, its older print, an order, and an act out of scope."""

import networkx as nx
import pytest

from corpus.eli import Eli
from graph.network import Grain, Network
from graph.network_build import network
from graph.reading import Load, heaviest, reading_loads
from graph.versions import InForce
from parsing.model import DocumentType, ProvisionId
from tests.law import section
from tests.tables import edge, tables, version

ACT, OLD, ORDER, OTHER = (Eli("lta", 2020, number) for number in ("1", "0", "2", "3"))
A, PAST, B, X = map(str, (ACT, OLD, ORDER, OTHER))
ACT_TEXT = (
    *section(ACT, "1", "Vagten går runden.", "Runden gås efter § 2, stk. 2."),
    *section(ACT, "2", "Ingen ord her er læst.", "Lygten bæres, jf. § 3."),
    *section(ACT, "3", "Lygten er grøn, jf. § 1."),
    *section(ACT, "4", "Loven gælder."),
)
EDGES = [
    edge(f"{A}#sec_1__subsec_2", f"{A}#sec_2__subsec_2"),
    edge(f"{A}#sec_2__subsec_2__sentence_1", f"{A}#sec_3"),
    edge(f"{A}#sec_3__subsec_1", f"{A}#sec_1"),
    edge(f"{A}#sec_3__subsec_1", f"{A}#sec_3"),
    edge(f"{A}#sec_4__subsec_1", A, "legal_basis"),
    edge(f"{B}#sec_1__subsec_1", f"{PAST}#sec_2__subsec_2", "exception"),
    edge(f"{B}#sec_1__subsec_1", f"{X}#sec_7"),
    edge(f"{B}#sec_1__subsec_1", X),
    edge(f"{B}#sec_1__subsec_1", f"{PAST}#sec_9", "amends"),
]


@pytest.fixture(name="held", scope="module")
def fixture_held() -> Network:
    documents = [
        (version(ACT), ACT_TEXT),
        (
            version(OLD, in_force=InForce.NO),
            (*section(OLD, "2", "Gammelt.", "Gammelt."), *section(OLD, "9", "Væk.")),
        ),
        (
            version(ORDER, "Bekendtgørelse om lygter", DocumentType.ORDER),
            section(ORDER, "1", "Undtaget fra § 2, stk. 2, er lygter efter lov om lys § 7."),
        ),
        (
            version(OTHER, "Lov om lys"),
            (*section(OTHER, "7", "Lys er lyst."), *section(OTHER, "8", "Mørke.")),
        ),
    ]
    return network(tables(documents, EDGES, outside=[OTHER]))


def test_nodes_are_what_is_analysed_and_what_it_refers_to(held: Network) -> None:
    assert {str(node.id) for node in held.nodes if not node.analysed} == {
        *(PAST, f"{PAST}#sec_9", f"{PAST}#sec_9__subsec_1"),
        *(X, f"{X}#sec_7", f"{X}#sec_7__subsec_1"),
    }
    assert f"{A}#sec_4__subsec_1" in {str(node.id) for node in held.nodes}


def test_an_older_print_leads_on_to_the_one_in_force(held: Network) -> None:
    (link,) = (link for link in held.links if link.relation == "exception")
    assert str(held.nodes[link.target].id) == f"{A}#sec_2__subsec_2"
    assert str(link.named) == f"{PAST}#sec_2__subsec_2"


def test_hierarchy_is_kept_apart(held: Network) -> None:
    hierarchy, references = held.hierarchy(), held.references()
    assert nx.is_forest(hierarchy)
    assert list(hierarchy.predecessors(f"{A}#sec_2__subsec_2")) == [f"{A}#sec_2"]
    assert isinstance(references, nx.MultiDiGraph)
    assert references.number_of_edges() == len(EDGES)
    assert references.nodes[f"{A}#sec_2"]["words"] == 12


def test_quotients_drop_loops_passing_relations_and_doubles(held: Network) -> None:
    assert pairs(held, Grain.DOCUMENT) == {(B, A), (B, X)}
    assert pairs(held, Grain.SECTION) == {
        *((f"{A}#sec_{a}", f"{A}#sec_{b}") for a, b in ((1, 2), (2, 3), (3, 1))),
        (f"{A}#sec_4", A),
        *((f"{B}#sec_1", target) for target in (f"{A}#sec_2", f"{X}#sec_7", X)),
    }


def pairs(held: Network, grain: Grain) -> set[tuple[str, str]]:
    graph = held.quotient(grain)
    names = [str(node.id) for node in held.nodes]
    return {(names[a], names[b]) for a, b in zip(graph.sources.tolist(), graph.targets.tolist(), strict=True)}


def load(held: Network, section_id: str, hops: int | None = None) -> Load:
    return next(one for one in reading_loads(held, hops) if one.section == ProvisionId.parse(section_id))


def test_the_load_counts_places_not_whole_sections(held: Network) -> None:
    words = {str(node.id): node.words for node in held.nodes}
    whole = words[f"{A}#sec_1"] + words[f"{A}#sec_2__subsec_2"] + words[f"{A}#sec_3"]
    assert load(held, f"{A}#sec_1") == Load(ProvisionId(ACT, "sec_1"), 3, 1, 2, whole, 0)


def test_the_load_of_an_order_leads_through_acts_and_stops_outside(held: Network) -> None:
    found = load(held, f"{B}#sec_1")
    assert (found.provisions, found.documents, found.hops, found.broad) == (5, 3, 3, 1)
    assert load(held, f"{B}#sec_1", hops=1).hops == 1
    assert found.minutes == pytest.approx(found.words / 238)


def test_what_refers_to_nothing_is_read_alone(held: Network) -> None:
    assert load(held, f"{A}#sec_4") == Load(ProvisionId(ACT, "sec_4"), 1, 1, 0, 3, 0)


def test_the_heaviest_come_first(held: Network) -> None:
    assert str(heaviest(reading_loads(held), 1)[0].section) == f"{B}#sec_1"


def test_no_tables_make_an_empty_network() -> None:
    nothing = network(tables([], []))
    assert (nothing.nodes, nothing.links, reading_loads(nothing)) == ((), (), ())
