"""The report as one JSON file, for programs. Places are ids such as `lta/2019/548#sec_32__subsec_2`; dates are ISO 8601.

`start` and `end` count characters in the text of the provision's section (its body): inclusive start, exclusive end.
What is not known is null or empty. Keys are added, never changed, under the same `schema`.

schema          1
provenance      version, corpus_sha256, as_of, command, made
coverage        scope_name; total, scope, analysed: documents, with_text, words, characters, by_type, by_form, by_holding
                and by_force (names to counts), by_rule [in_force, rule, documents], by_year [year, documents, with_text]
rules           code, name, why, instead, precision
documents       those analysed: eli, type, title, family, signed, in_force, rule (graph.versions), since, until,
                successor, shown_by (a place), start, end
duties          one a demand: provision, start, end and quote of its statement, number of the demand in it, own_start and
                own_end of its own words, procedural, documentation, duties, modality, bearer (none: nobody
                is told), bearer_source, bearer_words, verbs, target_group, confidence, parts [part, start, end], evidence
                of the statement [label, start, end]
references      resolved (a count), by_relation, by_rule, by_cause (names to counts), dangling: provision, start, end,
                relation, cause, named, document, candidates
similarities    a, b, score (0-1), label, kind, reasons
findings        code, provision, message, start, end, others, confidence (0-1)
ranking         the best candidate first: provision, score (0-1), criteria [criterion, value, evidence], keep [ground,
                evidence]
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from graph.edges import Dangling
from graph.law import Law
from graph.similarity.model import Similarity
from graph.versions import Version
from parsing.model import ProvisionId, Span
from parsing.tagging.model import Evidence
from reports.coverage import Tally
from reports.duties import Registered
from reports.finding import Finding
from reports.render.site import JSON_NAME
from reports.report import Provenance, Report
from reports.sunset.model import Ranked

SCHEMA = 1

Value = object  # what json can write
Table = dict[str, Value]


def write_json(report: Report, folder: Path) -> Path:
    """Write `rapport.json` into `folder` and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / JSON_NAME
    with path.open("w", encoding="utf-8") as file:
        json.dump(report_json(report), file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")
    return path


def report_json(report: Report) -> Table:
    law, held = report.law, report.coverage
    return {
        "schema": SCHEMA,
        "provenance": provenance_json(report.provenance),
        "coverage": {
            "scope_name": held.scope_name,
            "total": tally_json(held.total),
            "scope": tally_json(held.scope),
            "analysed": tally_json(held.analysed),
        },
        "rules": [
            {
                "code": code,
                "name": rule.name,
                "why": rule.why,
                "instead": rule.instead,
                "precision": rule.precision,
            }
            for code, rule in sorted(report.rules.items())
        ],
        "documents": [version_json(law.versions[eli]) for eli in law.documents if eli in law.versions],
        "duties": list(duties_json(report)),
        "references": references_json(law),
        "similarities": [similarity_json(one) for one in law.similarities],
        "findings": [finding_json(finding) for finding in report.findings],
        "ranking": [ranked_json(ranked) for ranked in report.ranking],
    }


def provenance_json(provenance: Provenance) -> Table:
    return {
        "version": provenance.version,
        "corpus_sha256": provenance.digest,
        "as_of": provenance.as_of.isoformat(),
        "command": provenance.command,
        "made": provenance.made.isoformat(),
    }


def tally_json(tally: Tally) -> Table:
    return {
        "documents": tally.documents,
        "with_text": tally.with_text,
        "words": tally.words,
        "characters": tally.characters,
        "by_type": named(tally.by_type),
        "by_form": named(tally.by_form),
        "by_holding": named(tally.by_holding),
        "by_force": named(tally.by_force),
        "by_rule": [
            {"in_force": answer, "rule": rule, "documents": number}
            for (answer, rule), number in tally.by_rule
        ],
        "by_year": [
            {"year": one.year, "documents": one.documents, "with_text": one.with_text}
            for one in tally.by_year
        ],
    }


def named(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    return {str(name): number for name, number in counts}


def version_json(version: Version) -> Table:
    return {
        "eli": str(version.eli),
        "type": version.type,
        "title": version.title,
        "family": version.family,
        "signed": day(version.signed),
        "in_force": version.in_force,
        "rule": version.rule,
        "since": day(version.since),
        "until": day(version.until),
        "successor": str(version.successor) if version.successor else None,
        "shown_by": str(version.shown_by) if version.shown_by else None,
        **offsets(version.span),
    }


def duties_json(report: Report) -> Iterator[Table]:
    """The register, each demand with the words that show what its statement is."""
    evidence: dict[tuple[ProvisionId, int], tuple[Evidence, ...]] = {
        (stated.id, stated.span.start): stated.norm.evidence for stated in report.law.norms
    }
    for one in report.duties:
        yield duty_json(one, evidence.get((one.place, one.span.start), ()))


def duty_json(one: Registered, evidence: Iterable[Evidence]) -> Table:
    demand = one.demand
    return {
        "provision": str(one.place),
        **offsets(one.span),
        "quote": one.quote,
        "number": one.number,
        "own_start": demand.span.start,
        "own_end": demand.span.end,
        "procedural": demand.procedural,
        "documentation": demand.documentation,
        "duties": list(demand.duties),
        "modality": demand.modality,
        "bearer": one.bearer,
        "bearer_source": demand.bearer_source,
        "bearer_words": one.bearer_words,
        "verbs": list(demand.verbs),
        "target_group": demand.group,
        "confidence": demand.confidence,
        "parts": [{"part": shown.part, **offsets(shown.span)} for shown in demand.parts],
        "evidence": [{"label": shown.label, **offsets(shown.span)} for shown in evidence],
    }


def references_json(law: Law) -> Table:
    return {
        "resolved": len(law.edges),
        "by_relation": named(Counter(edge.relation for edge in law.edges).most_common()),
        "by_rule": named(Counter(edge.rule for edge in law.edges).most_common()),
        "by_cause": named(Counter(one.cause for one in law.dangling).most_common()),
        "dangling": [dangling_json(one) for one in law.dangling],
    }


def dangling_json(one: Dangling) -> Table:
    return {
        "provision": str(one.source),
        **offsets(one.span),
        "relation": one.relation,
        "cause": one.cause,
        "named": one.named,
        "document": str(one.document) if one.document else None,
        "candidates": list(one.candidates),
    }


def similarity_json(one: Similarity) -> Table:
    verdict = one.verdict
    return {
        "a": str(one.a),
        "b": str(one.b),
        "score": verdict.score,
        "label": verdict.label,
        "kind": one.kind,
        "reasons": list(verdict.reasons),
    }


def finding_json(finding: Finding) -> Table:
    return {
        "code": finding.code,
        "provision": str(finding.provision),
        "message": finding.message,
        **offsets(finding.where),
        "others": [str(other) for other in finding.others],
        "confidence": finding.confidence,
    }


def ranked_json(ranked: Ranked) -> Table:
    return {
        "provision": str(ranked.provision),
        "score": ranked.score,
        "criteria": [
            {"criterion": one.criterion, "value": one.value, "evidence": one.evidence}
            for one in ranked.judgements
        ],
        "keep": [{"ground": one.ground, "evidence": one.evidence} for one in ranked.keep],
    }


def offsets(span: Span | None) -> Table:
    return {"start": span.start if span else None, "end": span.end if span else None}


def day(when: date | None) -> str | None:
    return when.isoformat() if when else None
