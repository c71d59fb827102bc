"""The stage that counts what each document of the scope amounts to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import chain

import pyarrow as pa
import pyarrow.compute as pc

from corpus.store.reading import among
from graph.network import PASSING
from parsing.model import Level
from reports.growth.sizes import Tagged, size_of, size_table
from reports.stages.documents import by_document
from reports.stages.stage import DocumentStage, Settings


def measure(tables: Mapping[str, pa.Table], settings: Settings) -> Mapping[str, pa.Table]:
    """The size of every document of the scope that has text, amending documents too."""
    rows = tables["documents"].select(["eli", "document_id", "ministry"]).to_pylist()
    scope = [row["eli"] for row in rows if settings.scope.holds(row["document_id"], row["ministry"])]
    own = {**tables, "provisions": tables["provisions"].filter(unprinted(scope))}
    tagged: dict[str, list[Tagged]] = defaultdict(list)
    for document, one in chain(demands(tables["demands"]), references(tables["references"])):
        tagged[document].append(one)
    sizes = (size_of(provisions, tagged[str(provisions[0].id.eli)]) for _, provisions in by_document(own))
    return {"sizes": size_table(sizes)}


def unprinted(scope: list[str]) -> pc.Expression:
    return among("document", scope) & (pc.field("level") != Level.SENTENCE.value)


def demands(rows: pa.Table) -> Iterator[tuple[str, Tagged]]:
    """Each demand, where its own words begin."""
    columns = ("document", "section", "own_start", "procedural", "documentation", "duties")
    for document, section, start, step, paper, duties in zip(
        *(rows[name].to_pylist() for name in columns), strict=True
    ):
        names = ("duties", *(["procedural"] if step else []), *(["documentation"] if paper else []))
        yield document, Tagged(section, start, names, tuple(duties))


def references(rows: pa.Table) -> Iterator[tuple[str, Tagged]]:
    """Each reference that stands, once, however many places it names."""
    passing = pa.array(sorted(relation.value for relation in PASSING))
    kept = rows.filter(~pc.field("relation").isin(passing))
    found: dict[tuple[str, str, int], bool] = {}
    columns = ("document", "section", "start", "steps")
    for document, section, start, steps in zip(*(kept[name].to_pylist() for name in columns), strict=True):
        place = document, section, start
        found[place] = found.get(place, False) or "sec=" in steps
    for (document, section, start), names_section in found.items():
        names = ("references", "section_references") if names_section else ("references",)
        yield document, Tagged(section, start, names)


SIZES_STAGE = DocumentStage(
    "sizes", 2, ("documents", "provisions", "demands", "references"), ("sizes",), measure
)
