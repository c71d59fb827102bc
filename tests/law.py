"""Small law, made by hand: each text is one section of one invented act, with one subsection."""

from __future__ import annotations

from datetime import date

from corpus.eli import Eli
from graph.law import Law
from graph.versions import InForce, Version
from parsing.model import DocumentType, Level, Provision, ProvisionId, Span, Zone

ACT = Eli("lta", 2020, "1")
AS_OF = date(2026, 1, 1)


def law(
    *sections: str,
    act: Eli = ACT,
    title: str = "Lov om vandløbsvagter",
    kind: DocumentType = DocumentType.ACT,
) -> Law:
    """`law("Ansøgeren skriver under.")` has `#sec_1` (with its label) and `#sec_1__subsec_1` (the words alone)."""
    provisions = [provision for n, text in enumerate(sections, 1) for provision in section(act, str(n), text)]
    version = Version(
        act, kind, title, title.lower(), date(act.year, 1, 1), InForce.YES, "newest", date(act.year, 1, 1)
    )
    return Law(AS_OF, {act: version}, {provision.id: provision for provision in provisions})


def section(act: Eli, number: str, *subsections: str, heading: str = "") -> tuple[Provision, ...]:
    """A section and its subsections, as print has them: `§ 1. ... Stk. 2. ...`."""
    label = f"§ {number}."
    labels = ["" if n == 1 else f"Stk. {n}. " for n in range(1, len(subsections) + 1)]
    body = f"{label} " + " ".join(name + text for name, text in zip(labels, subsections, strict=True))
    here = ProvisionId(act).child(Level.SECTION, number)
    found = [Provision(here, Level.SECTION, number, label, heading, Zone.BODY, body, Span(0, len(body)))]
    start = len(label) + 1
    for n, (name, text) in enumerate(zip(labels, subsections, strict=True), 1):
        span = Span(start, start + len(name) + len(text))
        child = here.child(Level.SUBSECTION, str(n))
        found.append(Provision(child, Level.SUBSECTION, str(n), name.strip(), "", Zone.BODY, body, span))
        start = span.end + 1
    return tuple(found)


def merged(*parts: Law) -> Law:
    """Several laws as one: documents, provisions, norms, edges and near-copies together."""
    return Law(
        parts[0].as_of,
        {eli: version for part in parts for eli, version in part.versions.items()},
        {here: provision for part in parts for here, provision in part.provisions.items()},
        tuple(norm for part in parts for norm in part.norms),
        tuple(edge for part in parts for edge in part.edges),
        tuple(dangling for part in parts for dangling in part.dangling),
        tuple(likeness for part in parts for likeness in part.similarities),
    )
