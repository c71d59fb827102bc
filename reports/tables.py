"""What reports computes, as tables: the columns, and the way there and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

import pyarrow as pa

from graph.law import Law
from parsing.model import ProvisionId, Span
from reports.finding import Finding
from reports.sunset.model import Criterion, Ground, Judgement, Keep, Ranked

if TYPE_CHECKING:  # the metrics bring the network, which `show` can do without
    from reports.metrics.metric import Metric

METRICS = pa.schema(
    [
        ("provision", pa.string()),
        ("document", pa.string()),
        ("metric", pa.string()),
        ("unit", pa.string()),
        ("value", pa.float64()),
    ]
)
FINDINGS = pa.schema(
    [
        ("code", pa.string()),
        ("document", pa.string()),
        ("provision", pa.string()),
        ("message", pa.string()),
        ("start", pa.int32()),
        ("end", pa.int32()),
        ("quote", pa.string()),  # the words; the whole provision's where the claim is about it all
        ("others", pa.list_(pa.string())),
        ("confidence", pa.float32()),
    ]
)
JUDGED = pa.list_(pa.struct([("criterion", pa.string()), ("value", pa.float32()), ("evidence", pa.string())]))
KEPT = pa.list_(pa.struct([("ground", pa.string()), ("evidence", pa.string())]))
RANKING = pa.schema(
    [
        ("place", pa.int32()),  # 1 is first
        ("document", pa.string()),
        ("provision", pa.string()),
        ("score", pa.float32()),
        ("judgements", JUDGED),
        ("keep", KEPT),
    ]
)


def metric_table(measured: Iterable[tuple[Metric, Mapping[ProvisionId, float]]]) -> pa.Table:
    rows = [
        {
            "provision": str(place),
            "document": str(place.eli),
            "metric": metric.name,
            "unit": metric.unit,
            "value": value,
        }
        for metric, values in measured
        for place, value in values.items()
    ]
    return pa.Table.from_pylist(rows, METRICS)


def finding_table(findings: Iterable[Finding], law: Law) -> pa.Table:
    return pa.Table.from_pylist([finding_row(finding, law) for finding in findings], FINDINGS)


def finding_row(finding: Finding, law: Law) -> dict[str, object]:
    return {
        "code": finding.code,
        "document": str(finding.provision.eli),
        "provision": str(finding.provision),
        "message": finding.message,
        "start": finding.where.start if finding.where else None,
        "end": finding.where.end if finding.where else None,
        "quote": quote(finding, law),
        "others": [str(other) for other in finding.others],
        "confidence": finding.confidence,
    }


def quote(finding: Finding, law: Law) -> str:
    """The words a finding rests on; "" for a finding about a whole document."""
    provision = law.provisions.get(finding.provision)
    if provision is None:
        return ""
    return finding.where.of(provision.body) if finding.where else provision.text


def findings_of(rows: pa.Table) -> Iterator[Finding]:
    for row in rows.to_pylist():
        yield Finding(
            ProvisionId.read(row["provision"]),
            row["code"],
            row["message"],
            Span(row["start"], row["end"]) if row["start"] is not None else None,
            tuple(map(ProvisionId.read, row["others"])),
            row["confidence"],
        )


def ranking_table(ranking: Iterable[Ranked]) -> pa.Table:
    rows = [
        {
            "place": place,
            "document": str(ranked.provision.eli),
            "provision": str(ranked.provision),
            "score": ranked.score,
            "judgements": [
                {"criterion": one.criterion.value, "value": one.value, "evidence": one.evidence}
                for one in ranked.judgements
            ],
            "keep": [{"ground": one.ground.value, "evidence": one.evidence} for one in ranked.keep],
        }
        for place, ranked in enumerate(ranking, 1)
    ]
    return pa.Table.from_pylist(rows, RANKING)


def ranking_of(rows: pa.Table) -> Iterator[Ranked]:
    for row in rows.to_pylist():
        yield Ranked(
            ProvisionId.read(row["provision"]),
            row["score"],
            tuple(
                Judgement(Criterion(one["criterion"]), one["value"], one["evidence"])
                for one in row["judgements"]
            ),
            tuple(Keep(Ground(one["ground"]), one["evidence"]) for one in row["keep"]),
        )
