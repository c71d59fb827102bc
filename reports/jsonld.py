"""The network as JSON-LD: documents, provisions and references as linked data, in the words of the ELI ontology.

    @id               lta/2019/548#sec_32__subsec_2, which with the base is the address the state publishes the document
                      at and the Akoma Ntoso eId of the place
    eli:...           type, date, in force, parts and relations: http://data.europa.eu/eli/ontology
    dcterms:...       title and "replaces", which ELI has not
    law:...           what neither has: the typed and dated reference itself, and two relations that ELI calls cites

The context stands in the file, so no network is needed to read it. A relation stands twice: as one triple from place
to place, and as a `law:Reference` with its dates, its words' offsets and the rule that resolved it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from graph.network import Link, Network, Node, day
from graph.versions import InForce
from parsing.references.model import Relation

CONTEXT: dict[str, object] = {
    "@base": "https://www.retsinformation.dk/eli/",
    "@version": 1.1,
    "eli": "http://data.europa.eu/eli/ontology#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "law": "urn:solnedgang:vocabulary:",
    "id": "@id",
    "type": "@type",
    "title": {"@id": "dcterms:title", "@language": "da"},
    "label": {"@id": "eli:number"},
    "heading": {"@id": "dcterms:alternative", "@language": "da"},
    "is_part_of": {"@id": "eli:is_part_of", "@type": "@id"},
    "in_force": {"@id": "eli:in_force", "@type": "@id"},
    "signed": {"@id": "eli:date_document", "@type": "xsd:date"},
    "since": {"@id": "eli:first_date_entry_in_force", "@type": "xsd:date"},
    "until": {"@id": "eli:date_no_longer_in_force", "@type": "xsd:date"},
    "document_type": {"@id": "law:documentType"},
    "level": {"@id": "law:level"},
    "words": {"@id": "law:words", "@type": "xsd:integer"},
    "analysed": {"@id": "law:analysed", "@type": "xsd:boolean"},
    "from": {"@id": "law:from", "@type": "@id"},
    "to": {"@id": "law:to", "@type": "@id"},
    "named": {"@id": "law:named", "@type": "@id"},
    "at": {"@id": "law:at", "@type": "@id"},
    "relation": {"@id": "law:relation"},
    "rule": {"@id": "law:rule"},
    "start": {"@id": "law:start", "@type": "xsd:integer"},
    "end": {"@id": "law:end", "@type": "xsd:integer"},
    "holds_from": {"@id": "law:holdsFrom", "@type": "xsd:date"},
    "holds_until": {"@id": "law:holdsUntil", "@type": "xsd:date"},
    "source": {"@id": "dcterms:provenance"},
}
TERMS = {  # by relation: the properties that say it
    Relation.REFERS: ("eli:cites",),
    Relation.EXCEPTION: ("eli:cites", "law:exceptionTo"),
    Relation.DEFINITION: ("eli:cites", "law:definedIn"),
    Relation.LEGAL_BASIS: ("eli:based_on",),
    Relation.AMENDS: ("eli:amends",),
    Relation.REPEALS: ("eli:repeals",),
    Relation.REPLACES: ("dcterms:replaces",),
    Relation.COMMENCES: ("eli:commences",),
    Relation.CONSOLIDATES: ("eli:consolidates",),
    Relation.IMPLEMENTS: ("eli:implements",),
}
CONTEXT |= {term: {"@type": "@id"} for terms in TERMS.values() for term in terms}
IN_FORCE = {  # undetermined is not told
    InForce.YES: "eli:InForce-inForce",
    InForce.NO: "eli:InForce-notInForce",
}


def export(network: Network, folder: Path, source: str) -> Iterator[Path]:
    """Write `network.jsonld`, an object a line within `@graph`. `source`: the command and corpus behind it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "network.jsonld"
    with path.open("w", encoding="utf-8") as file:
        file.write('{"@context": ' + json.dumps(CONTEXT, ensure_ascii=False) + ',\n"@graph": [\n')
        file.write(
            ",\n".join(json.dumps(one, ensure_ascii=False) for one in objects(network, source)) + "\n]}\n"
        )
    yield path


def objects(network: Network, source: str) -> Iterator[dict[str, object]]:
    """The file's own record, every node, every reference."""
    yield {"id": "urn:solnedgang:network", "type": "law:Network", "source": source}
    names = [str(node.id) for node in network.nodes]
    outgoing: dict[int, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for link in network.links:
        for term in TERMS[link.relation]:
            outgoing[link.source][term].add(names[link.target])
    for number, (node, parent) in enumerate(zip(network.nodes, network.parents.tolist(), strict=True)):
        related = {term: sorted(places) for term, places in outgoing[number].items()}
        holder = {"is_part_of": names[parent]} if parent >= 0 else {}
        yield {"id": names[number], **resource(node), **holder, **related}
    for number, link in enumerate(network.links):
        yield {"id": f"urn:solnedgang:reference:{number}", **reference(link, names)}


def resource(node: Node) -> dict[str, object]:
    """A document is a LegalResource, a provision a LegalResourceSubdivision."""
    if node.level is not None:
        told = {
            "type": "eli:LegalResourceSubdivision",
            "level": node.level.value,
            "label": node.label,
            "heading": node.heading,
            "words": node.words,
        }
    else:
        told = {
            "type": "eli:LegalResource",
            "document_type": node.type.value,
            "title": node.label,
            "in_force": IN_FORCE.get(node.in_force, ""),
            "signed": day(node.signed),
            "since": day(node.since),
            "until": day(node.until),
        }
    return {"analysed": node.analysed} | {name: value for name, value in told.items() if value != ""}


def reference(link: Link, names: list[str]) -> dict[str, object]:
    told: dict[str, object] = {
        "type": "law:Reference",
        "relation": link.relation.value,
        "from": names[link.source],
        "to": names[link.target],
        "at": str(link.at),
        "named": str(link.named),
        "rule": link.rule,
        "start": link.span.start,
        "end": link.span.end,
        "holds_from": day(link.since),
        "holds_until": day(link.until),
    }
    return {name: value for name, value in told.items() if value != ""}
