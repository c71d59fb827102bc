"""The network as GraphML, which networkx, igraph, Gephi, yEd and Cytoscape open.

One directed graph: a node for each provision and document, an edge for each reference. What holds a provision is its
attribute `parent`, so that the hierarchy does not mix with the references. Source: http://graphml.graphdrawing.org.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from graph.network import Network, link_data, node_data

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
NSMAP: Any = {None: NAMESPACE}  # no prefix
KINDS = {str: "string", int: "int", bool: "boolean"}
NODE_KEYS: Mapping[str, type] = {
    "level": str,
    "label": str,
    "heading": str,
    "zone": str,
    "words": int,
    "analysed": bool,
    "type": str,
    "in_force": str,
    "signed": str,
    "since": str,
    "until": str,
    "parent": str,
}
LINK_KEYS: Mapping[str, type] = {
    "relation": str,
    "rule": str,
    "at": str,
    "start": int,
    "end": int,
    "named": str,
    "since": str,
    "until": str,
}


def export(network: Network, folder: Path, source: str) -> Iterator[Path]:
    """Write `network.graphml`. `source`: the command and corpus behind it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "network.graphml"
    names = [str(node.id) for node in network.nodes]
    with etree.xmlfile(str(path), encoding="utf-8") as file:
        file.write_declaration()
        with file.element(f"{{{NAMESPACE}}}graphml", nsmap=NSMAP):
            for element in heads():
                file.write(element)
            with file.element(f"{{{NAMESPACE}}}graph", id="references", edgedefault="directed"):
                file.write(data("g_source", source), data("g_as_of", str(network.as_of)))
                for name, node, parent in zip(names, network.nodes, network.parents.tolist(), strict=True):
                    told = node_data(node) | {"parent": names[parent] if parent >= 0 else ""}
                    file.write(element_of("node", "n_", told, id=name))
                for link in network.links:
                    ends = {"source": names[link.source], "target": names[link.target]}
                    file.write(element_of("edge", "e_", link_data(link), **ends))
    yield path


def heads() -> Iterator[etree._Element]:
    """The declaration of each attribute."""
    for name, kind in NODE_KEYS.items():
        yield key(f"n_{name}", "node", name, kind)
    for name, kind in LINK_KEYS.items():
        yield key(f"e_{name}", "edge", name, kind)
    for name in ("source", "as_of"):
        yield key(f"g_{name}", "graph", name, str)


def key(identity: str, of: str, name: str, kind: type) -> etree._Element:
    attributes = {"id": identity, "for": of, "attr.name": name, "attr.type": KINDS[kind]}
    return etree.Element(f"{{{NAMESPACE}}}key", attributes, nsmap=NSMAP)


def element_of(tag: str, prefix: str, told: Mapping[str, object], **attributes: str) -> etree._Element:
    """A node or edge with its attributes; what is not known is left out."""
    element = etree.Element(f"{{{NAMESPACE}}}{tag}", attributes, nsmap=NSMAP)
    for name, value in told.items():
        if value != "":
            element.append(data(prefix + name, str(value).lower() if isinstance(value, bool) else str(value)))
    return element


def data(identity: str, value: str) -> etree._Element:
    element = etree.Element(f"{{{NAMESPACE}}}data", {"key": identity}, nsmap=NSMAP)
    element.text = value
    return element
