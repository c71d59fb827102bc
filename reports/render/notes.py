"""What the report has to say about one section: marks and links in its words, and notes beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import escape

from graph.edges import Edge
from graph.law import StatedNorm
from parsing.demands import Demand
from parsing.model import ProvisionId, Span
from parsing.tagging.model import Bearer, Duty, Evidence, Modality
from reports.duties import bearer_of
from reports.finding import Finding
from reports.render.duty_register import css_of
from reports.render.marks import Link, Mark
from reports.render.site import FILES, Site


@dataclass(frozen=True, slots=True)
class Note:
    """A line beside the words that stand at `at`."""

    at: int
    css: str
    html: str


@dataclass(frozen=True, slots=True)
class Notes:
    marks: Sequence[Mark] = ()
    links: Sequence[Link] = ()
    beside: Sequence[Note] = ()

    def within(self, span: Span) -> list[Note]:
        return [note for note in self.beside if span.start <= note.at < span.end]


def notes_of(section: ProvisionId, findings: Sequence[Finding], site: Site) -> Notes:
    """All that is known of a section; nothing where nothing is."""
    law = site.report.law
    norms = [stated for stated in law.norms_of.get(section, ()) if stated.norm.demands]
    demands = [stated.demand for stated in law.demands_of.get(section, ())]
    edges, danglings = law.edges_from.get(section, ()), law.dangling_from.get(section, ())
    if not (norms or edges or danglings or findings):
        return Notes()
    causes = {one: site.texts(f"cause.{one.cause}") for one in danglings}
    marks = [
        *(mark for stated in norms for mark in duty_marks(stated, site)),
        *(Mark(one.span, "dangling", cause) for one, cause in causes.items()),
        *(Mark(one.where, "finding", f"{one.code}: {one.message}") for one in findings if one.where),
    ]
    beside = [
        *(Note(demand.span.start, "demand", duty_note(demand, site)) for demand in demands),
        *(
            Note(one.span.start, "blind", dangling_note(one.named, cause, site))
            for one, cause in causes.items()
        ),
        *(Note(place_of(one, site), "claim", finding_note(one)) for one in findings),
    ]
    return Notes(marks, list(links_of(section, edges, site)), sorted(beside, key=lambda note: note.at))


def links_of(section: ProvisionId, edges: Sequence[Edge], site: Site) -> Iterator[Link]:
    """One link for each stretch of words: to its first target, naming them all."""
    places = site.places
    targets: dict[Span, list[ProvisionId]] = defaultdict(list)
    for edge in edges:
        targets[edge.span].append(edge.target)
    for span, found in targets.items():
        href = places.href(found[0], within=True)
        if found[0].eli == section.eli:
            href = href[href.find("#") :] if "#" in href else "#main"
        yield Link(span, href, "; ".join(dict.fromkeys(map(places.named, found[:8]))))


def duty_marks(stated: StatedNorm, site: Site) -> Iterator[Mark]:
    for shown in stated.norm.evidence:
        if css := css_of(shown):
            yield Mark(shown.span, css, evidence_name(shown, site))


def evidence_name(shown: Evidence, site: Site) -> str:
    """What the words show, in the reader's language."""
    for prefix, values in (("duty", Duty), ("modality", Modality), ("bearer", Bearer)):
        if shown.label in set(values):
            return site.texts(f"{prefix}.{shown.label}")
    return site.texts.get(f"part.{shown.label}", shown.label)


def duty_note(demand: Demand, site: Site) -> str:
    texts = site.texts
    head = texts(
        "document.duty_note",
        bearer=texts(f"bearer.{bearer_of(demand)}"),
        modality=texts(f"modality.{demand.modality}"),
    )
    tags = (tag(texts(f"duty.{duty}"), "paper" if duty.documents else "step") for duty in demand.duties)
    return f"{escape(head)} {' '.join(tags)}"


def tag(name: str, css: str) -> str:
    return f'<span class="tag {css}">{escape(name)}</span>'


def dangling_note(named: str, cause: str, site: Site) -> str:
    words = site.texts("format.quote", words=named)
    return f"<b>{escape(site.texts('document.dangling_note'))}</b> {escape(words)}: {escape(cause)}"


def finding_note(finding: Finding) -> str:
    return f'<a href="../{FILES["findings"]}#{escape(finding.code)}">{escape(finding.code)}</a> {escape(finding.message)}'


def place_of(finding: Finding, site: Site) -> int:
    """Where in the body a finding stands."""
    if finding.where is not None:
        return finding.where.start
    provision = site.report.law.provisions.get(finding.provision)
    return provision.span.start if provision else 0
