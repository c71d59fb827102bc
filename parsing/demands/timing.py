"""When and how often: the typed limit and frequency of one demand, and the words that fix its form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from parsing.demands.model import Form
from parsing.demands.reading import Clause
from parsing.model import Span
from parsing.quantities import Bound, Deadline, Direction, Frequency, Length, Unit, find_quantities
from parsing.quantities.anchors import read_anchor
from parsing.quantities.numbers import ORDINALS, WORDS
from parsing.tagging.model import Norm

BEFORE = re.compile(r"\b(?:før|forud for|inden(?!\sfor\b))(?=\s\w)", re.IGNORECASE)  # før mødets afholdelse
ORDINAL = "|".join(ORDINALS)
NAMED_END = re.compile(  # udgangen af ottende uge, udgangen af 13. uge
    rf"\budgangen\saf\s(?:den\s)?(?:(?P<word>{ORDINAL})|(?P<figure>\d+)\.)\s(?P<unit>uge|måned)\b",
    re.IGNORECASE,
)
RECKONED = re.compile(r",?\s(?:der\s)?regne[ts]\sfra(?=\s)")  # ... uge[ regnet fra] høsten
UNITS = {"uge": Unit.WEEK, "måned": Unit.MONTH}
OPENING = re.compile(r"\bde\sførste\b", re.IGNORECASE)
TIMES = re.compile(  # mindst tre individuelle samtaler
    rf"(?P<least>\bmindst\s)?\b(?P<number>\d+|{'|'.join(WORDS)})(?P<of>\s[^,.;:]{{3,60}})$", re.IGNORECASE
)
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
    rf"\bi\selektronisk\sform\b|\b{BY}(?:{DIGITAL_WAY}|selvbetjeningsløsning\w*)\b|\bdigitalt\b|\belektronisk\b|\bNemSMS\b"
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
ADVERB = r"(?:skriftligt?|digitalt|elektronisk|mundtligt|telefonisk|personligt)"
ALSO = re.compile(  # skriftligt[ eller digitalt], digitalt[ via Havenet], elektronisk[ i kommunens systemer]
    rf"(?:(?:,\s|\s(?:og/eller|og|eller)\s){ADVERB}\b)*(?:\svia\s\w+|\si\s(?:\w+\s){{0,3}}system\w*)?",
    re.IGNORECASE,
)
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
    deadline = with_named_end(deadline, clause.text) if deadline else None
    frequency = _binding(clause, frequencies, shown(norm, "frequency"))
    frequency = frequency or opening_count(clause.text, deadline, shown(norm, "frequency"))
    return (
        deadline,
        frequency,
        [one.span for one in (*deadlines, *frequencies, *((deadline,) if deadline else ()))],
    )


def with_named_end(deadline: Deadline, text: str) -> Deadline:
    """`inden udgangen af ottende uge regnet fra høsten`: 8 weeks after it; others as they are."""
    named = NAMED_END.search(deadline.span.of(text))
    reckoned = RECKONED.match(text, deadline.span.end)
    event = read_anchor(text, reckoned.end()) if named and reckoned else None
    if named is None or event is None:
        return deadline
    number = ORDINALS[named["word"].lower()] if named["word"] else int(named["figure"])
    length = Length(number, UNITS[named["unit"].lower()])
    return replace(
        deadline,
        span=Span(deadline.span.start, event.span.end),
        direction=Direction.AFTER,
        length=length,
        anchor=event,
    )


def opening_count(text: str, deadline: Deadline | None, proof: Sequence[Span]) -> Frequency | None:
    """`Inden for de første 3 måneder holdes mindst tre samtaler`: the number of times, in the stretch of the deadline."""
    if deadline is None or deadline.length is None or not OPENING.search(deadline.span.of(text)):
        return None
    for span in proof:
        if found := TIMES.search(span.of(text)):
            count = WORDS.get(found["number"].lower()) or int(found["number"])
            bound = Bound.AT_LEAST if found["least"] else Bound.EXACT
            return Frequency(span, count, deadline.length, bound, found["of"].strip(), opening=True)
    return None


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
        (form, with_others(clause.text, Span(*match.span())))
        for form, pattern in FORMS
        for match in [pattern.search(clause.text)]
        if match and clause.at(match.end() - 1) in main
    ]
    return sorted(found, key=lambda pair: pair[1])


def with_others(text: str, form: Span) -> Span:
    """With the forms that are joined to it."""
    more = ALSO.match(text, form.end)
    return Span(form.start, more.end() if more else form.end)
