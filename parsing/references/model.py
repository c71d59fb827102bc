"""A reference: the words that cite, and the places they spell out.

The words are the whole run of pinpoints with the act they are of ("§ 6, stk. 1 og 3, i lov om havne"), without what stands
around them ("jf.", "efter", "med senere ændringer"). Pinpoints joined under one act are one reference with several
targets; each act named, and each signal between them, begins a new one. The signal nearest by sets the relation.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from parsing.model import Level, Span
from parsing.term import Term

THIS = "this"


class Relation(Term):
    """What the text does with the place it names (names from ELI where it has one)."""

    REFERS = "refers", "points to it, and none of the others: jf., efter, nævnt i"
    EXCEPTION = "exception", "departs from it, or takes out of one of the two: jf. dog, uanset, gælder ikke"
    LEGAL_BASIS = "legal_basis", "takes its power from it: i medfør af, regler fastsat efter"
    AMENDS = "amends", "changes words of it, or puts new ones beside it"
    REPEALS = "repeals", "ends it: ophæves"
    REPLACES = "replaces", "puts a whole new text in its place: affattes således, træder i stedet for"
    COMMENCES = "commences", "tells when it holds, or from when for whom: træder i kraft, har virkning fra"
    CONSOLIDATES = "consolidates", "prints it anew with the changes made to it: bekendtgøres"
    IMPLEMENTS = "implements", "carries out EU law: gennemfører"
    DEFINITION = "definition", "takes a meaning from it, or gives one to it: forstås ved, som defineret i"


@dataclass(frozen=True, slots=True)
class NumberedDocument:
    """`lov nr. 548 af 7. maj 2019`: what the words themselves tell; EU acts have number and year the same way."""

    type: str = ""  # lov, lovbekendtgørelse, bekendtgørelse, anordning, forordning, direktiv, ...
    number: str = ""
    year: int | None = None
    signed: date | None = None


@dataclass(frozen=True, slots=True)
class Target:
    """One place named: an act and the steps into it."""

    act: str | None  # "this", a canonical name in lower case, or None where no name is given
    document: NumberedDocument | None = None
    steps: tuple[tuple[Level, str], ...] = ()  # outermost first: ((SECTION, "53 a"), (SUBSECTION, "2"))
    range: bool = False  # one of the two ends of a range that was not expanded

    def step(self, level: Level) -> str | None:
        return next((number for step, number in self.steps if step is level), None)


@dataclass(frozen=True, slots=True)
class Reference:
    """`jf. § 6, stk. 2`: the words, and where they point."""

    span: Span
    relation: Relation
    targets: tuple[Target, ...]
    role: str = ""  # amended_by, incorporates, not_incorporated, anchor, new, renumbered


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands: what `stk. 2`, `loven` and `this` mean in it."""

    section: str | None = None  # "7 a"
    subsection: str | None = None  # "2"
    in_order: bool = False  # "loven" is another document
    amending: bool = False  # the text is a section of an amending act: intro and instructions
