"""In what form something is done: the words that tell the paper, the channel or the signature."""

from __future__ import annotations

import re

from parsing.demands.model import Form
from parsing.demands.reading import Clause
from parsing.model import Span

SHEET = r"\w*(?:blanket|formular|skema|skabelon)\w*"
ON_SHEET = (  # på en særlig blanket, i et af styrelsen godkendt skema, udfylde et skema
    rf"\b(?:på|i|ved brug af|ved anvendelse af|via)\s(?:\w+\s){{0,6}}?{SHEET}"
    rf"|\budfylde\w*\s(?:\w+\s){{0,4}}?{SHEET}"
)
BY = r"(?:(?:ved|via|gennem|ved anvendelse af|ved brug af|med|i)\s(?:\w+\s){0,2}?)?"
DIGITAL_WAY = r"digital\w*\s(?:selvbetjening\w*|løsning\w*|post|kommunikation|indberetning\w*)"
DIGITAL = (  # digitalt, via digital selvbetjening, med Digital Post
    rf"\bi\selektronisk\sform\b|\b{BY}(?:{DIGITAL_WAY}|selvbetjeningsløsning\w*)\b|\bdigitalt\b|\belektronisk\b|\bNemSMS\b"
    r"|\b(?:via|igennem)\s(?:Jobnet|virk\.dk|NemRefusion|internettet|en\s(?:it|IT)-løsning|(?-i:[A-ZÆØÅ]{3,}))\b"
)
SIGNED = r"\bunderskr(?:ives|evet|evne|ive|iver|ift)\w*\b|\bdigital\w*\ssignatur\b"  # underskrevet
REASONED = (  # skal begrundes, skriftlig begrundelse, ledsaget af en begrundelse
    r"\b(?:skal\s)?begrundes\b|\bskriftlig\sbegrundelse\b"
    r"|\b(?:ledsages?|med)\s(?:af\s)?(?:en\s)?begrundelse\b"
)
MESSAGE = r"(?:meddelelse|henvendelse|underretning|anmodning|begæring)"
WRITTEN = (  # skriftligt, ved skriftlig og personlig meddelelse, pr. brev, ved opslag på pladsen
    rf"\bved\s(?:\w+\sog\s)?skriftlig\s(?:og\s\w+\s)?{MESSAGE}\b|\bskriftligt?e?\b"
    r"|\b(?:pr\.|ved|med)\s(?:anbefalet\s|almindeligt\s)?brev\b|\bved\sopslag\b(?!\saf)(?:\s(?:på|i)\s\w{4,})?"
)
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
WHICH = re.compile(  # på et skema[, der er godkendt af styrelsen]
    r",\s(?:der|som)\s(?:[^,.;:]|\bstk\.|\bnr\.|\.(?=\w)){3,90}|\s(?:godkendt|udarbejdet|fastsat|anvist|stillet)\s[^,.;:]{3,60}"
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


def forms(clause: Clause) -> list[tuple[Form, Span]]:
    """The forms that the main clause fixes, in order of print."""
    main = set(clause.main)
    found = [
        (form, whole(clause.text, form, Span(*match.span())))
        for form, pattern in FORMS
        for match in [pattern.search(clause.text)]
        if match and clause.at(match.end() - 1) in main and not opens(clause, match)
    ]
    return sorted(found, key=lambda pair: pair[1])


def opens(clause: Clause, match: re.Match[str]) -> bool:
    """`Den digitale kommunikation skal`: what the sentence is about."""
    first = clause.main[0]
    return clause.words[first] in {"den", "det", "de"} and clause.at(match.start()) == first + 1


def with_others(text: str, form: Span) -> Span:
    """With the forms that are joined to it."""
    more = ALSO.match(text, form.end)
    return Span(form.start, more.end() if more else form.end)


def whole(text: str, form: Form, span: Span) -> Span:
    """A sheet or a solution with the clause that tells which; else with the forms that are joined to it."""
    which = (
        WHICH.match(text, span.end) if form is Form.SET_FORM or span.of(text).endswith("løsning") else None
    )
    return Span(span.start, which.end()) if which else with_others(text, span)
