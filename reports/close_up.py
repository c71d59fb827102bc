"""Close-up: all that is known of one provision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.errors import NotAnalysed, UnknownDocument
from corpus.store.reading import Tables, among
from graph import load
from graph.address import read_address
from graph.edges import Dangling, Edge
from graph.history import History, lives
from graph.law import Law, StatedNorm
from graph.library import Entry
from graph.similarity.cluster import Cluster
from graph.similarity.model import Similarity
from graph.versions import Version
from parsing.headings import heading_path
from parsing.kinds import Kind
from parsing.kinds.tables import kinds_in
from parsing.model import Level, Provision, ProvisionId, Span
from parsing.quantities import Quantity
from parsing.quantities.tables import quantity_of
from reports.finding import Finding
from reports.tables import findings_of


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A provision with what points out of it, into it and beside it."""

    provision: Provision
    headings: tuple[str, ...]  # what it stands under, the widest first
    kinds: tuple[Kind, ...]  # what it is, the main kind first
    version: Version
    norms: tuple[StatedNorm, ...]
    out: tuple[Edge | Dangling, ...]
    into: tuple[Edge, ...]
    copies: tuple[Similarity, ...]
    clusters: tuple[Cluster, ...]
    findings: tuple[Finding, ...]
    family: tuple[Version, ...]  # the versions of its act, the oldest first
    quantities: tuple[Quantity, ...]  # its limits, frequencies and amounts; spans count in the body
    histories: tuple[History, ...]  # of its stk., or of the one that holds it


def close_up(tables: Tables, address: str, near: Callable[[Eli], Tables] | None = None) -> CloseUp:
    """Raises `UnknownDocument` for what the workspace does not hold.

    `near` gives the tables without the rows of most other documents, where those can be left unread.
    """
    states = tables.read("versions")
    if not states.num_rows:
        raise NotAnalysed
    versions = load.known_versions(states)
    eli, place = read_address(address, versions)
    if (version := versions.get(eli)) is None:
        raise UnknownDocument(f"the workspace holds no {eli}")
    own = near(eli) if near else tables
    law = load.law_around(own, load.day(states), versions, eli)
    provision = pick(address, place, law.provisions, version)
    edges: list[Edge | Dangling] = sorted(
        (*law.edges, *law.dangling), key=lambda edge: (edge.source.path, edge.span)
    )
    findings = findings_of(own.read("findings", None, pc.field("document") == str(eli)))
    return CloseUp(
        provision,
        heading_path(provision, law.provisions.values()),
        kinds(own, provision),
        version,
        tuple(norm for norm in law.norms if holds(provision, norm.id, norm.span)),
        tuple(edge for edge in edges if holds(provision, edge.source, edge.span)),
        tuple(edge for edge in law.edges if under(edge.target, provision.id)),
        tuple(
            copy for copy in law.similarities if under(copy.a, provision.id) or under(copy.b, provision.id)
        ),
        tuple(
            cluster for cluster in law.clusters if any(under(place, provision.id) for place in cluster.places)
        ),
        tuple(finding for finding in findings if under(finding.provision, provision.id)),
        lineage(law, version),
        quantities(own, provision),
        histories(tables, provision, version, law.provisions.values()),
    )


def quantities(tables: Tables, provision: Provision) -> tuple[Quantity, ...]:
    """The hard data of its text; days by which other documents are cited are left out."""
    rows = tables.read("quantities", None, pc.field("section") == str(provision.id.section))
    inside = (row for row in rows.to_pylist() if "of_document" not in row["marks"])
    found = (quantity_of(row) for row in inside)
    return tuple(one for one in found if holds(provision, provision.id, one.span))


def kinds(tables: Tables, provision: Provision) -> tuple[Kind, ...]:
    """What it is; for an item or sentence, what its subsection is."""
    steps = provision.id.path.split("__")
    below = provision.id.section.path.count("__") + 1
    places = [str(provision.id.section), f"{provision.id.eli}#{'__'.join(steps[: below + 1])}"]
    rows = tables.read("kinds", None, among("provision", places))
    found = list(kinds_in(rows)) if rows.num_rows else []
    return tuple(one for one in found if str(one.provision) == places[-1]) or tuple(
        one for one in found if str(one.provision) == places[0]
    )


def histories(
    tables: Tables, provision: Provision, version: Version, printed: Iterable[Provision]
) -> tuple[History, ...]:
    """The lives of the stk. of a section or of the section without any; of an item or sentence, that of its stk."""
    known = lives(tables, [version.family])
    steps = provision.id.path.split("__")
    depth = provision.id.section.path.count("__") + 1
    unit = ProvisionId(provision.id.eli, "__".join(steps[: depth + 1]))
    held = (one.id for one in printed if one.level is Level.SUBSECTION and one.id.section == provision.id)
    found = (known.of(place) for place in (unit, *held))
    return tuple(history for history in found if history is not None)


def pick(
    address: str,
    place: tuple[tuple[Level, str], ...] | ProvisionId,
    held: Mapping[ProvisionId, Provision],
    version: Version,
) -> Provision:
    """The provision an address names; of a document named as a whole, its first section."""
    if isinstance(place, ProvisionId):
        found: ProvisionId | None = place
    elif not place:
        found = next((one.id for one in held.values() if one.level is Level.SECTION), None)
    else:
        places = frozenset(one.path for one in held)
        entry = Entry(version.eli, version.type, version.title, "", version.signed, "", places)
        path = entry.find(place)
        found = ProvisionId(version.eli, path) if path else None
    if found is None or found not in held:
        raise UnknownDocument(f"{version.eli} ({version.title}) holds no such place: {address}")
    return held[found]


def holds(provision: Provision, source: ProvisionId, span: Span) -> bool:
    """Do the words at `span` of `source`'s section stand in the provision?"""
    same = source.section == provision.id.section
    return same and provision.span.start <= span.start and span.end <= provision.span.end


def under(place: ProvisionId, provision: ProvisionId) -> bool:
    return place == provision or (place.eli == provision.eli and place.path.startswith(f"{provision.path}__"))


def lineage(law: Law, version: Version) -> tuple[Version, ...]:
    found = [
        other
        for other in law.versions.values()
        if other.family == version.family
        and other.type.is_order == version.type.is_order
        and not other.type.is_amending
    ]
    return tuple(sorted(found, key=lambda other: other.signed or date.min))
