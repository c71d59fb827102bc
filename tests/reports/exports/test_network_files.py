"""Do other programs open what is exported? networkx and igraph the GraphML, rdflib the JSON-LD."""

from pathlib import Path

import networkx as nx
import pytest

from corpus.eli import Eli
from graph.network import Network
from graph.network_build import network
from graph.versions import InForce
from parsing.model import DocumentType
from reports import graphml, jsonld
from tests.law import section
from tests.tables import edge, tables, version

ACT, ORDER = Eli("lta", 2020, "1"), Eli("lta", 2020, "2")
SOURCE = "solnedgang export, on invented law <& nothing else>"
ELI = "http://data.europa.eu/eli/ontology#"
BASE = "https://www.retsinformation.dk/eli/"
RELATIONS = ("refers", "exception", "definition", "legal_basis", "amends", "repeals", "replaces", "commences")


@pytest.fixture(name="held")
def fixture_held() -> Network:
    documents = [
        (version(ACT, "Lov om sluser & brøndlåg"), section(ACT, "1 a", "Vagten går.", "Runden gås.")),
        (
            version(ORDER, "Bekendtgørelse om låg", DocumentType.ORDER, InForce.UNDETERMINED),
            section(ORDER, "2", "Låget er tungt, jf. lovens § 1 a."),
        ),
    ]
    rows = [edge("lta/2020/2#sec_2__subsec_1", "lta/2020/1#sec_1a__subsec_2", name) for name in RELATIONS]
    return network(tables(documents, [*rows, edge("lta/2020/2#sec_2", "lta/2020/1", "consolidates")]))


def test_networkx_opens_the_graphml(held: Network, tmp_path: Path) -> None:
    (path,) = graphml.export(held, tmp_path, SOURCE)
    graph = nx.read_graphml(path, force_multigraph=True)
    expected = held.references()
    assert set(graph.nodes) == set(expected.nodes)
    assert graph.is_directed()
    assert sorted(graph.edges()) == sorted(expected.edges())
    assert graph.graph["source"] == SOURCE
    for name, told in expected.nodes(data=True):
        assert graph.nodes[name] == {key: value for key, value in told.items() if value != ""}
    relations = sorted(told["relation"] for *_, told in graph.edges(data=True))
    assert relations == sorted([*RELATIONS, "consolidates"])


def test_igraph_opens_the_graphml(held: Network, tmp_path: Path) -> None:
    igraph = pytest.importorskip("igraph")
    (path,) = graphml.export(held, tmp_path, SOURCE)
    graph = igraph.Graph.Read_GraphML(str(path))
    assert (graph.vcount(), graph.ecount()) == (len(held.nodes), len(held.links))
    assert graph.is_directed()
    assert graph.vs.find(id="lta/2020/1#sec_1a")["words"] > 0


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # raised within rdflib itself
def test_rdflib_opens_the_jsonld(held: Network, tmp_path: Path) -> None:
    rdflib = pytest.importorskip("rdflib")
    (path,) = jsonld.export(held, tmp_path, SOURCE)
    graph = rdflib.Graph().parse(path, format="json-ld")
    eli, uri = rdflib.Namespace(ELI), rdflib.URIRef
    source, target = uri(f"{BASE}lta/2020/2#sec_2__subsec_1"), uri(f"{BASE}lta/2020/1#sec_1a__subsec_2")
    for relation in ("cites", "based_on", "amends", "repeals", "commences"):
        assert (source, eli[relation], target) in graph
    assert (target, eli.is_part_of, uri(f"{BASE}lta/2020/1#sec_1a")) in graph
    assert (uri(f"{BASE}lta/2020/1"), rdflib.RDF.type, eli.LegalResource) in graph
    assert (uri(f"{BASE}lta/2020/1"), eli.in_force, eli["InForce-inForce"]) in graph
    assert not list(graph.objects(uri(f"{BASE}lta/2020/2"), eli.in_force))
    titles = list(graph.objects(uri(f"{BASE}lta/2020/1"), rdflib.DCTERMS.title))
    assert titles == [rdflib.Literal("Lov om sluser & brøndlåg", lang="da")]
    asked = graph.query(
        "select ?to where { ?r a <urn:solnedgang:vocabulary:Reference>; <urn:solnedgang:vocabulary:relation> 'exception';"
        " <urn:solnedgang:vocabulary:to> ?to }"
    )
    assert [row.to for row in asked] == [target]


def test_every_relation_has_a_term() -> None:
    assert set(jsonld.TERMS) == set(jsonld.Relation)
