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

BEFORE = re.compile(r"\b(?:før|forud for|inden(?!\sfor\b))(?=\s\w)", re.IGNORECASE)  # før mødets afholdelse
OPENING_EVENT = frozenset({"ved", "i", "for", "til", "som", "på", "af"})
Limit = TypeVar("Limit", Deadline, Frequency)

SHEET = r"\w*(?:blanket|formular|skema|skabelon)\w*"
ON_SHEET = (  # på en særlig blanket, i et af styrelsen godkendt skema, udfylde et skema
    rf"\b(?:på|i|ved brug af|ved anvendelse af|via)\s(?:\w+\s){{0,6}}?{SHEET}"
    rf"|\budfylde\w*\s(?:\w+\s){{0,4}}?{SHEET}"
)
BY = r"(?:(?:ved|via|gennem|ved anvendelse af|ved brug af|med|i)\s(?:\w+\s){0,2}?)?"
DIGITAL_WAY = r"digital\w*\s(?:selvbetjening\w*|løsning\w*|post|kommunikation|indberetning\w*)"
DIGITAL = (  # digitalt, via digital selvbetjening, med Digital Post
    rf"\b{BY}(?:{DIGITAL_WAY}|selvbetjeningsløsning\w*)\b|\bdigitalt\b|\belektronisk\b|\bNemSMS\b"
    r"|\bvia\s(?:Jobnet|virk\.dk|NemRefusion|internettet|en\s(?:it|IT)-løsning)\b"
)
SIGNED = r"\bunderskr(?:ives|evet|evne|ive|iver|ift)\w*\b|\bdigital\w*\ssignatur\b"  # underskrevet
REASONED = (  # skal begrundes, skriftlig begrundelse, ledsaget af en begrundelse
    r"\b(?:skal\s)?begrundes\b|\bskriftlig\sbegrundelse\b"
    r"|\b(?:ledsages?|med)\s(?:af\s)?(?:en\s)?begrundelse\b"
)
WRITTEN = r"\bskriftligt?e?\b"  # skriftligt
IN_PERSON = (  # ved personligt fremmøde, møde personligt
    r"\b(?:ved\s)?personligt?\s?fremmøde\b|\bmøde\w*\spersonligt\b"
    r"|\bpersonligt\b(?=\s(?:til|hos|møde|henvende))"
)
ORAL = r"\bmundtligt?\b|\btelefonisk\b|\bpr\.\stelefon\b"  # mundtligt, telefonisk
FORMS = tuple(
    (form, re.compile(pattern, re.IGNORECASE))
    for form, pattern in (
        (Form.SET_FORM, ON_SHEET),
        (Form.DIGITAL, DIGITAL),
        (Form.SIGNED, SIGNED),
        (Form.REASONED, REASONED),
        (Form.WRITTEN, WRITTEN),
        (Form.IN_PERSON, IN_PERSON),
        (Form.ORAL, ORAL),
    )
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


def is_loose(one: Deadline | Frequency) -> bool:
    """`hurtigst muligt og senest 3 uger efter`: the number tells more."""
    return isinstance(one, Deadline) and one.prompt


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
    for one in sorted(found, key=is_loose):
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
