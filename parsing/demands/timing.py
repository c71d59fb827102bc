"""When and how often: the typed limit and frequency of one demand, and the words that fix its form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from parsing.demands.model import Form
from parsing.demands.reading import Clause
from parsing.model import Span
from parsing.quantities import Deadline, Direction, Frequency, find_quantities
from parsing.quantities.anchors import read_anchor
from parsing.tagging.model import Norm

BEFORE = re.compile(r"\b(?:før|forud for|inden)(?=\s\w)", re.IGNORECASE)  # før mødets afholdelse
OPENING_EVENT = frozenset({"ved", "i", "for", "til", "som"})
Limit = TypeVar("Limit", Deadline, Frequency)

FORMS = (
    (
        Form.SET_FORM,
        re.compile(  # på en særlig blanket, i et af styrelsen godkendt skema
            r"\b(?:på|i|ved brug af|ved anvendelse af|via)\s(?:\w+\s){0,6}?\w*(?:blanket|formular|skema|skabelon|ansøgningsskema)\w*|\budfylde\w*\s(?:\w+\s){0,4}?\w*(?:blanket|formular|skema)\w*",
            re.IGNORECASE,
        ),
    ),
    (
        Form.DIGITAL,
        re.compile(  # digitalt, via digital selvbetjening, med Digital Post
            r"\b(?:(?:ved|via|gennem|med|i|på|ved anvendelse af|ved brug af)\s(?:\w+\s){0,5}?)?(?:digital\w*\s(?:selvbetjening\w*|løsning\w*|post|kommunikation|indberetning\w*)|selvbetjeningsløsning\w*|digital post)\b"
            r"|\bdigitalt\b|\belektronisk\b|\bvia\s(?:Jobnet|virk\.dk|NemRefusion|internettet|en\s(?:it|IT)-løsning)\b|\bNemSMS\b",
            re.IGNORECASE,
        ),
    ),
    (
        Form.SIGNED,
        re.compile(r"\bunderskr(?:ives|evet|evne|ive|iver|ift)\w*\b|\bdigital\w*\ssignatur\b", re.IGNORECASE),
    ),
    (
        Form.REASONED,
        re.compile(
            r"\b(?:skal\s)?begrundes\b|\bskriftlig\sbegrundelse\b|\b(?:ledsages?|med)\s(?:af\s)?(?:en\s)?begrundelse\b",
            re.IGNORECASE,
        ),
    ),
    (Form.WRITTEN, re.compile(r"\bskriftligt?e?\b", re.IGNORECASE)),
    (
        Form.IN_PERSON,
        re.compile(
            r"\b(?:ved\s)?personligt?\s?fremmøde\b|\bmøde\w*\spersonligt\b|\bpersonligt\b(?=\s(?:til|hos|møde|henvende))",
            re.IGNORECASE,
        ),
    ),
    (Form.ORAL, re.compile(r"\bmundtligt?\b|\btelefonisk\b|\bpr\.\stelefon\b", re.IGNORECASE)),
)


def limits(clause: Clause, norm: Norm) -> tuple[Deadline | None, Frequency | None, list[Span]]:
    """The deadline and the frequency that bind, and the spans of all limits in the clause."""
    start = clause.tokens.starts[clause.first]
    end = clause.tokens.starts[clause.behind] if clause.behind < len(clause.words) else len(clause.text)
    found = [one for one in find_quantities(clause.text[:end]) if one.span.start >= start]
    deadlines = [one for one in found if isinstance(one, Deadline)]
    frequencies = [one for one in found if isinstance(one, Frequency)]
    deadline = _binding(clause, deadlines, shown(norm, "deadline")) or before_event(clause)
    frequency = _binding(clause, frequencies, shown(norm, "frequency"))
    return (
        deadline,
        frequency,
        [one.span for one in (*deadlines, *frequencies, *((deadline,) if deadline else ()))],
    )


def before_event(clause: Clause) -> Deadline | None:
    """`skal før mødets afholdelse give besked`: in the main clause."""
    main = set(clause.main)
    for match in BEFORE.finditer(clause.text):
        if clause.at(match.start()) in main and (event := read_anchor(clause.text, match.end())):
            return Deadline(Span(match.start(), event.span.end), Direction.BEFORE, anchor=event)
    return None


def shown(norm: Norm, label: str) -> list[Span]:
    return [evidence.span for evidence in norm.evidence if evidence.label == label]


def _binding(clause: Clause, found: Sequence[Limit], proof: Iterable[Span]) -> Limit | None:
    """The one that the tagger shows, else the first in the main clause."""
    proofs = list(proof)
    for one in found:
        if any(one.span.start < span.end and span.start < one.span.end for span in proofs):
            return one
    main = set(clause.main)
    if (
        clause.words[clause.main[0]] in OPENING_EVENT
    ):  # "Ved anmodning 4 uger før fødslen skal": no limit of the act
        main = {at for at in main if at > clause.governed.verb}
    return next((one for one in found if clause.at(one.span.start) in main), None)


def forms(clause: Clause) -> list[tuple[Form, Span]]:
    """The forms that the main clause fixes, in order of print."""
    main = set(clause.main)
    found = [
        (form, Span(*match.span()))
        for form, pattern in FORMS
        for match in [pattern.search(clause.text)]
        if match and clause.at(match.end() - 1) in main
    ]
    return sorted(found, key=lambda pair: pair[1])
