"""A small report that shows one of everything, with text that would do harm if it were not escaped."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from corpus.eli import Eli
from graph.edges import Cause, Dangling, Edge
from graph.law import Law, StatedDemand, StatedNorm
from graph.similarity.model import Kind, Likeness, Similarity, Verdict
from graph.versions import InForce
from parsing.demands import Demand, Part, Shown, Source
from parsing.model import DocumentType, Form, Level, Provision, ProvisionId, Span, Zone
from parsing.references.model import Relation
from parsing.tagging.model import Bearer, Duty, Evidence, Modality, Norm
from reports.coverage import Held, coverage
from reports.duties import Registered
from reports.finding import Finding
from reports.report import Provenance, Report, RuleText
from reports.sunset.model import Criterion, Ground, Judgement, Keep, Ranked
from tests.law import law, merged

ACT = Eli("lta", 2019, "548")
ORDER = Eli("lta", 2021, "7")
OUTSIDE = Eli("lta", 1990, "3")
HARM = "<script>alert('å')</script> & \"mere\""
DEMAND = "Åmanden underretter lodsejeren senest 4 uger efter målingen, jf. § 2."


def place(eli: Eli, path: str) -> ProvisionId:
    return ProvisionId(eli, path)


def span_of(found: Law, where: ProvisionId, words: str) -> Span:
    start = found.provisions[where].body.index(words)
    return Span(start, start + len(words))


def small_law() -> Law:
    act = law(DEMAND, f"Stenen {HARM} ligger fast.", act=ACT, title=f"Bekendtgørelse af lov om åmænd {HARM}")
    order = law("Åmanden underretter lodsejeren.", "Efter § 9 i loven.", act=ORDER, kind=DocumentType.ORDER)
    found = merged(grouped_in_chapter(act), order)
    first, last = place(ACT, "sec_1"), place(ORDER, "sec_2")
    stated = demand(found, first)
    return replace(
        found,
        norms=(stated,),
        demands=(StatedDemand(stated.id, 1, in_parts(found, stated)),),
        edges=(
            Edge(place(ACT, "sec_1__subsec_1"), span_of(found, first, "jf. § 2"), Relation.REFERS, place(ACT, "sec_2"), "own_document"),
            Edge(last, span_of(found, last, "loven"), Relation.LEGAL_BASIS, place(ACT, "sec_1__subsec_1__sentence_1"), "preamble"),
            Edge(last, span_of(found, last, "Efter"), Relation.REFERS, place(OUTSIDE, "sec_5"), "number"),
        ),
        dangling=(Dangling(last, span_of(found, last, "§ 9"), Relation.REFERS, Cause.REPEALED, "§ 9", ACT),),
        similarities=(
            Similarity(
                place(ACT, "sec_1__subsec_1"), place(ORDER, "sec_1__subsec_1"), Verdict(0.9, Likeness.OVERLAP, ("samme ord",)), Kind.REPEAT_IN_ORDER
            ),
        ),
        versions={**found.versions, ACT: replace(found.versions[ACT], in_force=InForce.UNDETERMINED, rule="newer_beside", successor=ORDER, shown_by=last, span=Span(0, 4))},
    )  # fmt: skip


def grouped_in_chapter(act: Law) -> Law:
    """With a chapter before it and an annex after it."""
    chapter = Provision(place(ACT, "chp_1"), Level.CHAPTER, "1", "Kapitel 1", HARM, Zone.BODY, "", Span(0, 0))
    body = "Bilag 1. Skema."
    annex = Provision(
        place(ACT, "att_1"), Level.ANNEX, "1", "Bilag 1.", "", Zone.ANNEX, body, Span(0, len(body))
    )
    return replace(act, provisions={chapter.id: chapter, **act.provisions, annex.id: annex})


def demand(found: Law, section: ProvisionId) -> StatedNorm:
    evidence = (
        Evidence("bearer", span_of(found, section, "Åmanden")),
        Evidence("notification", span_of(found, section, "underretter")),
        Evidence("deadline", span_of(found, section, "senest 4 uger")),
    )
    norm = Norm(
        True,
        False,
        (Duty.NOTIFICATION, Duty.DEADLINE),
        Modality.OBLIGATION,
        Bearer.PRIVATE_BODY,
        evidence,
        0.8,
    )
    return StatedNorm(section.child(Level.SUBSECTION, "1"), span_of(found, section, DEMAND), DEMAND, norm)


def small_report(digest: str = "ab" * 32) -> Report:
    found = small_law()
    held = [
        Held(
            eli,
            version.type,
            Form.FLAT,
            version.signed,
            True,
            "",
            version.in_force,
            version.rule,
            True,
            True,
            40,
            240,
        )
        for eli, version in found.versions.items()
    ]
    held.append(
        Held(
            OUTSIDE,
            DocumentType.ACT,
            Form.FLAT,
            None,
            False,
            "",
            InForce.UNDETERMINED,
            "record_only",
            False,
            False,
        )
    )
    section = place(ACT, "sec_1")
    ranked = Ranked(
        section,
        0.4,
        tuple(Judgement(criterion, 0.4, HARM) for criterion in Criterion),
        (Keep(Ground.APPEAL, HARM),),
    )
    return Report(
        found,
        coverage(held, "åløb"),
        Provenance("0.1.0", digest, date(2026, 1, 1), "solnedgang report", datetime(2026, 1, 2)),  # noqa: DTZ001
        (
            Finding(
                section, "DUP01", HARM, span_of(found, section, "underretter"), (place(ORDER, "sec_1"),), 0.7
            ),
            Finding(place(ORDER, "sec_2"), "NEW99", "en regel uden forklaring"),
        ),
        (ranked, replace(ranked, provision=place(ORDER, "sec_1"), keep=())),
        {"DUP01": RuleText(HARM, "derfor", "i stedet", ""), "CPX01": RuleText("og/eller", "", "", "0,9")},
        duties=(registered(found),),
    )


def registered(found: Law) -> Registered:
    """The one demand of the act, in parts."""
    stated, demanded = found.norms[0], found.demands[0].demand
    return Registered(
        stated.id, stated.span, stated.quote, 1, demanded, found.versions[ACT], "chp_1", "Åmanden", "", ""
    )


def in_parts(found: Law, stated: StatedNorm) -> Demand:
    words = {
        Part.BEARER: "Åmanden",
        Part.ACTION: "underretter",
        Part.COUNTERPARTY: "lodsejeren",
        Part.DEADLINE: "senest 4 uger",
    }
    section = stated.id.section
    parts = tuple(Shown(part, span_of(found, section, one)) for part, one in words.items())
    norm = stated.norm
    return Demand(
        stated.span, norm.procedural, norm.documentation, norm.duties, norm.modality, norm.bearer, Source.WORDS, ("underrette",),
        parts=parts, group="lodsejere", confidence=norm.confidence,
    )  # fmt: skip
