"""The stage that takes each demanding statement apart: one row a separate duty."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from corpus.store.reading import among
from parsing.demands.context import complete
from parsing.demands.model import Demand, Part, Shown
from parsing.demands.placed import Page, Placed
from parsing.demands.read import read_demands
from parsing.demands.tables import DEMANDS, demand_columns
from parsing.model import ProvisionId, Span
from parsing.tables import norm_of
from parsing.tagging.model import Evidence, Norm
from reports.stages.documents import by_document, tagger
from reports.stages.stage import DocumentStage, Settings


def take_apart(tables: Mapping[str, pa.Table], _: Settings) -> Mapping[str, pa.Table]:
    """The demands of the statements that the tagger found to demand something."""
    held = tables["norms"].filter(pc.field("procedural") | pc.field("documentation"))
    norms: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in held.to_pylist():
        norms[row["document"]].append(row)
    punished = punishing(tables)
    titles = dict(
        zip(*(tables["documents"].column(name).to_pylist() for name in ("eli", "title")), strict=True)
    )
    rows: list[dict[str, object]] = []
    printed = tables["provisions"].filter(among("document", norms))
    for _kind, provisions in by_document({**tables, "provisions": printed}):
        own = norms[str(provisions[0].id.eli)]
        page = Page.of(provisions, titles[str(provisions[0].id.eli)])
        placed = [one for row in own for one in placed_demands(row)]
        rows += [demand_row(one, page, punished) for one in complete(placed, page)]
    return {"demands": pa.Table.from_pylist(rows, DEMANDS)}


def placed_demands(row: dict[str, Any]) -> Iterator[Placed]:
    """The demands of a row of norms, in the body of its section."""
    at = row["start"]
    norm = norm_of(row)
    norm = replace(norm, evidence=tuple(Evidence(one.label, one.span.shift(-at)) for one in norm.evidence))
    for number, demand in enumerate(demands_of(row["quote"], norm), 1):
        name = demand.words(Part.BEARER, row["quote"])
        yield Placed(
            ProvisionId.read(row["provision"]), Span(at, row["end"]), number, moved(demand, at), name
        )


@lru_cache(maxsize=1 << 15)  # most statements are printed again in the next version of their act
def demands_of(statement: str, norm: Norm) -> tuple[Demand, ...]:
    return read_demands(statement, norm, tagger())


def moved(demand: Demand, at: int) -> Demand:
    parts = tuple(Shown(shown.part, shown.span.shift(at)) for shown in demand.parts)
    return replace(demand, span=demand.span.shift(at), parts=parts)


def punishing(tables: Mapping[str, pa.Table]) -> dict[tuple[str, str], str]:
    """The section that punishes, by document and path of the section whose breach it punishes."""
    punishes: set[str] = set()
    for one in (
        tables["provisions"].filter(pc.field("section") == pc.field("id")).select(["id", "body"]).to_pylist()
    ):
        if one["body"] and "straffes" in one["body"]:
            punishes.add(one["id"])
    found: dict[tuple[str, str], str] = {}
    for row in tables["references"].filter(among("section", sorted(punishes))).to_pylist():
        if not row["act"] and row["steps"].startswith("sec="):
            number = row["steps"].partition(";")[0].removeprefix("sec=").replace(" ", "").lower()
            found.setdefault((row["document"], f"sec_{number}"), row["section"])
    return found


def demand_row(one: Placed, page: Page, punished: Mapping[tuple[str, str], str]) -> dict[str, object]:
    section = one.provision.section
    row: dict[str, object] = dict.fromkeys(DEMANDS.names) | demand_columns(
        one.demand, page.bodies[section.path], 0
    )
    document = str(one.provision.eli)
    return row | {
        "document": document,
        "section": str(section),
        "provision": str(one.provision),
        "start": one.statement.start,
        "end": one.statement.end,
        "number": one.number,
        "bearer_name": one.bearer_name,
        "sanction": one.sanction,
        "sanction_place": punished.get((document, section.path), ""),
        "effect": one.effect,
        "group_source": one.group_source.value if one.group_source else "",
        "group_place": one.group_place,
    }


DEMANDS_STAGE = DocumentStage(
    "demands", 15, ("documents", "provisions", "norms", "references"), ("demands",), take_apart
)
