"""From tables to the objects that graph works on: the library, the citations, the candidates of Time, the Law."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from corpus.eli import Eli
from corpus.store.reading import Tables, among
from graph.edges import Dangling, Edge
from graph.law import Law, Reworded, StatedDemand, StatedNorm
from graph.library import Entry, Library
from graph.place import Citation
from graph.register.tables import entries_of
from graph.scope import Scope
from graph.similarity.cluster import Cluster
from graph.similarity.tables import clusters_of, with_member
from graph.tables import edges_of, similarities_of, versions_of
from graph.versions import Candidate, InForce, Version
from parsing.amending.model import Kind as Instruction
from parsing.commencement import Clause, Kind, Timing
from parsing.commencement.record import clause_of
from parsing.demands.tables import demand_of
from parsing.model import DocumentType, Form, Level, ProvisionId, Span, Zone, known_eli
from parsing.references.model import Relation, Target
from parsing.tables import norm_of, provisions_of, target_of


def library(tables: Tables, names: Mapping[str, tuple[str, ...]]) -> Library:
    """Every document with the places in it."""
    places: dict[str, list[str]] = defaultdict(list)
    ranges: dict[str, list[tuple[str, str]]] = defaultdict(list)
    chapters: dict[str, dict[str, str]] = defaultdict(dict)
    rows = tables.read("provisions", ["document", "id", "level", "number", "chapter"])
    for document, place, level, number, chapter in zip(
        *(column.to_pylist() for column in rows.columns), strict=True
    ):
        path = place[len(document) + 1 :]
        places[document].append(path)
        if level == Level.SECTION:
            if chapter:
                chapters[document][path] = chapter
            if "-" in number:
                first, _, last = number.partition("-")
                ranges[document].append((first, last))
    columns = ["eli", "form", "type", "title", "popular_title", "signed", "incomplete", "document_id"]
    return Library.of(
        (
            Entry(
                known_eli(row["eli"]),
                DocumentType(row["type"]),
                row["title"],
                row["popular_title"],
                row["signed"],
                row["incomplete"],
                frozenset(places[row["eli"]]),
                tuple(ranges[row["eli"]]),
                row["form"] == Form.FLAT,
                row["document_id"][:2],
                chapters[row["eli"]],
            )
            for row in tables.read("documents", columns).to_pylist()
        ),
        names,
    )


def citations(rows: pa.Table, bodies: Mapping[str, str]) -> Iterator[Citation]:
    """The citations of a table, in its order: one a row."""
    relations = {relation.value: relation for relation in Relation}
    where = (rows[name].to_pylist() for name in ("section", "source", "start", "end", "relation", "words"))
    what = (rows[name].to_pylist() for name in TARGET)
    known: dict[str, ProvisionId] = {}
    for section, source, start, end, relation, words, *target in zip(*where, *what, strict=True):
        if section not in known:
            known = {section: ProvisionId.read(section)}  # the rows of a section stand together
        if source not in known:
            known[source] = ProvisionId.read(source)
        yield Citation(
            known[section],
            known[source],
            Span(start, end),
            relations[relation],
            cached_target(*target),
            words,
            bodies.get(section, ""),
        )


TARGET = ("act", "cited_type", "cited_number", "cited_year", "cited_signed", "steps", "range")


@lru_cache(maxsize=1 << 17)
def cached_target(*values: object) -> Target:
    """Half of all targets are named before."""
    return target_of(dict(zip(TARGET, values, strict=True)))


def bodies(tables: Tables, sections: Iterable[str] | None = None) -> dict[str, str]:
    """The text of every section, annex and preamble, or of some, by id."""
    chosen = pc.field("body") != "" if sections is None else among("id", sections)
    rows = tables.read("provisions", ["id", "body"], chosen)
    return dict(zip(rows["id"].to_pylist(), rows["body"].to_pylist(), strict=True)) if rows.num_rows else {}


def candidates(tables: Tables, scope: Scope) -> Iterator[Candidate]:
    """Every document and what is known about its life."""
    mains = main_clauses(tables)
    columns = ["eli", "type", "title", "signed", "status", "historic_from", "has_text", "document_id"]
    for row in tables.read("documents", columns).to_pylist():
        yield Candidate(
            known_eli(row["eli"]),
            DocumentType(row["type"]),
            row["title"],
            row["signed"],
            row["status"],
            row["historic_from"],
            row["has_text"],
            scope.watches(row["document_id"]),
            mains.get((row["eli"], False)),
            mains.get((row["eli"], True)),
        )


def main_clauses(tables: Tables) -> dict[tuple[str, bool], Clause]:
    """The own commencement (False) and expiry (True) of each document."""
    rows = tables.read("clauses", None, pc.field("main")).to_pylist()
    return {(row["document"], row["kind"] == Kind.EXPIRY): clause_of(row) for row in rows}


def bases(edges: Iterable[Edge | Dangling]) -> Iterator[tuple[Eli, Eli]]:
    """Consolidated acts with what their preamble names by number: the base, and acts taken in as a whole."""
    for edge in edges:
        consolidates = (
            isinstance(edge, Edge) and edge.relation is Relation.CONSOLIDATES and edge.rule == "number"
        )
        if isinstance(edge, Edge) and consolidates and not edge.target.path:
            yield edge.source.eli, edge.target.eli


def hangs_on(tables: Tables) -> dict[Eli, Eli]:
    """The act that each order cites most, in the version of its day: the act it hangs on, for preambles are mostly lost."""
    documents = tables.read("documents", ["eli", "type"]).to_pylist()
    kinds = {row["eli"]: DocumentType(row["type"]) for row in documents}
    orders = [eli for eli, kind in kinds.items() if kind.is_order]
    rows = tables.read("edges", ["document", "target_document", "target"], among("document", orders))
    cited: dict[str, Counter[str]] = defaultdict(Counter)
    for document, target, place in zip(*(column.to_pylist() for column in rows.columns), strict=True):
        if place is not None and kinds[target].is_act:
            cited[document][target] += 1
    return {known_eli(order): known_eli(acts.most_common(1)[0][0]) for order, acts in cited.items()}


def law(tables: Tables, *, sentences: bool = False) -> Law:
    """The Law of the analysed documents. Sentences are many, and left out unless asked for."""
    states = tables.read("versions")
    analysed = states.filter(states["analysed"])["document"]
    alive = states.filter(pc.not_equal(states["in_force"], InForce.NO.value))["document"]
    own = among("document", analysed.to_pylist())
    into = among("document", alive.to_pylist()) & among("target_document", analysed.to_pylist())
    units = own if sentences else own & (pc.field("level") != Level.SENTENCE.value)
    return replace(
        gather(tables, day(states), known_versions(states), own, units, own | into, None),
        demands=tuple(demands(tables, own)),
        decided=tuple(decided(tables, own)),
        reworded=tuple(reworded(tables)),
        quoted=frozenset(quoted(tables)),
    )


def law_around(near: Tables, as_of: date, versions: Mapping[Eli, Version], eli: Eli) -> Law:
    """One document, in force or not, with the edges out of it and into it, and without what only rules ask for.

    Of tables that are kept document by document, `near` need hold no rows of others.
    """
    own = pc.field("document") == str(eli)
    beside = pc.starts_with(pc.field("a"), f"{eli}#") | pc.starts_with(pc.field("b"), f"{eli}#")
    joined = own | (pc.field("target_document") == str(eli))
    return gather(near, as_of, versions, own, own, joined, beside, eli)


def gather(
    tables: Tables,
    as_of: date,
    versions: Mapping[Eli, Version],
    own: pc.Expression,
    units: pc.Expression,
    joined: pc.Expression,
    beside: pc.Expression | None,
    of: Eli | None = None,
) -> Law:
    """The rows that each expression keeps, as one Law; of clusters all, or those `of` one document."""
    edges = list(edges_of(tables.read("edges", None, joined)))
    return Law(
        as_of,
        versions,
        {provision.id: provision for provision in provisions_of(tables.read("provisions", None, units))},
        tuple(
            StatedNorm(
                ProvisionId.read(row["provision"]), Span(row["start"], row["end"]), row["quote"], norm_of(row)
            )
            for row in tables.read("norms", None, own).to_pylist()
        ),
        tuple(edge for edge in edges if isinstance(edge, Edge)),
        tuple(edge for edge in edges if isinstance(edge, Dangling)),
        tuple(similarities_of(tables.read("similarities", None, beside))),
        frozenset(incomplete(tables)),
        tuple(entries_of(tables.read("register", None, own))),
        clusters(tables, of),
    )


def demands(tables: Tables, own: pc.Expression) -> Iterator[StatedDemand]:
    """The duties of the statements, one by one."""
    for row in tables.read("demands", None, own).to_pylist():
        yield StatedDemand(ProvisionId.read(row["provision"]), row["number"], demand_of(row))


def decided(tables: Tables, own: pc.Expression) -> Iterator[Clause]:
    """The commencements that somebody is to fix."""
    left_open = (pc.field("kind") == Kind.COMMENCEMENT.value) & (pc.field("timing") == Timing.DECIDED.value)
    rows = tables.read("clauses", None, own & left_open)
    return map(clause_of, rows.to_pylist())


def reworded(tables: Tables) -> Iterator[Reworded]:
    """The words that amending documents replaced by others, pair by pair."""
    replaced = pc.field("kind") == Instruction.REPLACE_WORDS.value
    rows = tables.read("operations", ["amendment", "old", "new"], replaced)
    for row in rows.to_pylist():
        for old, new in zip(row["old"], row["new"], strict=False):  # one may stand for several
            yield Reworded(ProvisionId.read(row["amendment"]), old, new)


def quoted(tables: Tables) -> Iterator[ProvisionId]:
    """The sections that amending documents print in new words, in their own numbers: `lta/2020/3#sec_11`."""
    whole = (pc.field("zone") == Zone.QUOTED.value) & (pc.field("level") == Level.SECTION.value)
    rows = tables.read("provisions", ["id"], whole)
    return map(ProvisionId.read, rows["id"].to_pylist() if rows.num_rows else [])


def clusters(tables: Tables, of: Eli | None = None) -> tuple[Cluster, ...]:
    """The clusters of near-copies, all or those with a place in one document; none where they were not made yet."""
    rows = tables.read("clusters")
    if not rows.num_rows:
        return ()
    return tuple(clusters_of(rows if of is None else with_member(rows, of)))


def incomplete(tables: Tables) -> Iterator[Eli]:
    """Documents that are known to have holes."""
    rows = tables.read("documents", ["eli"], pc.field("incomplete") != "")
    return map(known_eli, rows["eli"].to_pylist() if rows.num_rows else [])


def known_versions(states: pa.Table) -> dict[Eli, Version]:
    return {version.eli: version for version in versions_of(states)}


def day(states: pa.Table) -> date:
    """The day that the table of versions speaks of."""
    return states["as_of"][0].as_py() if states.num_rows else date.min
