"""The duty register: one row a demand, with the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.law import StatedNorm
from parsing.model import Span
from parsing.tagging.model import Bearer, Duty, Evidence, Modality
from reports.render.quotes import Quote, cut
from reports.render.site import Site
from reports.render.tables import Cell, Column, Kind, Link, Register, column

LONGEST = 320  # characters of a quote
WHEN = ("deadline", "frequency", "trigger", "form")  # parts of a demand that say when and how
WHO = frozenset({"bearer", *(set(Bearer) - {Bearer.NONE, Bearer.OTHER})})
WHAT = frozenset((set(Duty) | set(Modality)) - {Modality.NONE})


def css_of(evidence: Evidence) -> str:
    """What kind of words these are, as the class of their mark; "" for a label that says nothing."""
    if evidence.label in WHEN:
        return "when"
    if evidence.label in WHO:
        return "who"
    return "duty" if evidence.label in WHAT else ""


def register(held: Sequence[StatedNorm], site: Site) -> Register:
    return Register("krav", columns(site), tuple(row(stated, site) for stated in held))


def columns(site: Site) -> tuple[Column, ...]:
    texts = site.texts
    return (
        column("document", texts, Kind.LINK, coded=True),
        column("provision", texts, Kind.LINK),
        column("quote", texts, Kind.MARKED),
        column("kinds", texts, Kind.TAGS, choice=True),
        column("kind_group", texts, Kind.TAGS, choice=True, hidden=True),
        column("bearer", texts, choice=True),
        column("modality", texts, choice=True),
        column("type", texts, choice=True, hidden=True),
        column("when", texts),
        column("sure", texts, Kind.SHARE),
    )


def row(stated: StatedNorm, site: Site) -> tuple[Cell, ...]:
    texts, places, norm = site.texts, site.places, stated.norm
    version = site.report.law.versions.get(stated.id.eli)
    return (
        Link(places.title(stated.id.eli, 48), places.page(stated.id.eli)),
        Link(places.cite(places.anchored(stated.id)), places.href(stated.id)),
        quote(stated),
        tuple(texts(f"duty.{duty}") for duty in norm.duties),
        groups(stated, site),
        texts(f"bearer.{norm.bearer}"),
        texts(f"modality.{norm.modality}"),
        texts(f"type.{version.type}") if version else "",
        "; ".join(dict.fromkeys(when(stated))),
        round(norm.confidence, 2),
    )


def groups(stated: StatedNorm, site: Site) -> tuple[str, ...]:
    """A demand may be both a step and a paper."""
    norm, texts = stated.norm, site.texts
    held = ((norm.procedural, "duties.procedural"), (norm.documentation, "duties.documentation"))
    return tuple(texts(key) for is_so, key in held if is_so)


def quote(stated: StatedNorm) -> Quote:
    """The statement with its shown words marked."""
    start = stated.span.start
    marks = ((shown.span.shift(-start), css_of(shown)) for shown in stated.norm.evidence)
    return cut(stated.quote, ((span, css) for span, css in marks if css), LONGEST)


def when(stated: StatedNorm) -> Iterator[str]:
    """The words of deadlines, frequencies and forms."""
    start = stated.span.start
    for shown in stated.norm.evidence:
        if shown.label in WHEN:
            yield Span(shown.span.start - start, shown.span.end - start).of(stated.quote)
