"""The clauses of one sentence: each verb with its subject and its time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.commencement.found import Found
from parsing.commencement.model import UNTOLD, WHOLE, About, Kind, Moment, Subject, Timing
from parsing.commencement.moments import after_verb, before_verb, skip_moment
from parsing.commencement.revision import read_revision
from parsing.commencement.subjects import read_subject
from parsing.commencement.verbs import VERB
from parsing.model import Span
from parsing.references.model import Place

INVERTED = re.compile(  # what puts the verb before its subject
    r"[\s,]*(?:samtidigt?|hermed|herved|endvidere|følgende|fra|den|ved|med|pr\.|dog|desuden|ligeledes|på|efter|stk\. \d+\.)(?!\w)|[\s,]*$",
    re.IGNORECASE,
)
CONNECTED = re.compile(
    r"[\s,]*(?:(?:og|men|samt|dog)\s*)*$", re.IGNORECASE
)  # "og [har virkning fra]": as before
MAY = re.compile(
    r"\bkan\b", re.IGNORECASE
)  # "kan ved kongelig anordning sættes i kraft" sets nothing in force
DECIDES = re.compile(  # ministeren fastsætter, hvornår § 5 [træder i kraft]
    r"(?P<by>[^.;]{3,100}?)\s(?:fastsætter|bestemmer)\b[^.;]{0,60}?\b(?:hvornår|tidspunkt\w*,?\s(?:hvor|for,?\shvornår)|dato\w*,?\s(?:hvor|for))\s",
    re.IGNORECASE,
)
OWN_ENTRY = re.compile(  # lovens ikrafttræden
    r"\s*(?:denne\s)?(?P<owner>lov|bekendtgørelse|anordning|lovbekendtgørelse)(?:e?n)?s\sikrafttræde",
    re.IGNORECASE,
)
COMMENCING = frozenset({"entering", "set", "fixes"})


class Sentence:
    """Reads the verbs of a sentence from left to right; a clause without a subject has that of the one before."""

    def __init__(self, text: str, place: Place) -> None:
        self.text = text
        self.place = place
        self.subject: Subject | None = None

    def read(self) -> Iterator[Found]:
        if revision := read_revision(self.text, self.place):
            yield revision
            return
        verbs = list(VERB.finditer(self.text))
        for number, verb in enumerate(verbs):
            start = verbs[number - 1].end() if number else 0
            stop = verbs[number + 1].start() if number + 1 < len(verbs) else len(self.text)
            start += skip_moment(self.text[start : verb.start()])
            found = self.clause(verb, start, stop)
            if found is not None:
                self.subject = found.subject
                yield found

    def clause(self, verb: re.Match[str], start: int, stop: int) -> Found | None:
        """The clause of a verb; `start` and `stop` bound the words that belong to it."""
        role = str(verb.lastgroup)
        before, after = self.text[start : verb.start()], self.text[verb.end() : stop]
        if role == "fixes":
            return self.fixed(verb, before, after)
        if role == "set" and MAY.search(before):
            return None
        if role in {"ends", "until"}:
            return self.ending(verb, start, before, after)
        return self.entering(verb, role, start, before, after)

    def fixed(self, verb: re.Match[str], before: str, after: str) -> Found | None:
        """`Ministeren fastsætter tidspunktet for lovens ikrafttræden`."""
        own = OWN_ENTRY.match(after)
        subject = (
            WHOLE if own and self.owns(own["owner"]) else read_subject(after, self.place, loose_tail=True)
        )
        if subject is None or "ikrafttræd" not in after.lower():
            return None
        by = before.strip(" ,") if verb["fixes"].endswith("r") else after.partition(" af ")[2].strip(" .")
        return Found(
            Kind.COMMENCEMENT,
            Span(verb.start(), len(self.text)),
            subject,
            Moment(Timing.DECIDED, decided_by=by),
        )

    def owns(self, owner: str) -> bool:
        """Is it the document itself, not the act of an order?"""
        return (owner.lower() == "lov") is not self.place.in_order

    def entering(self, verb: re.Match[str], role: str, start: int, before: str, after: str) -> Found | None:
        """Commencement, effect and application."""
        inside = next((verb[name] for name in ("entering", "set", "effecting", "applying") if verb[name]), "")
        moment, end = after_verb(after)
        decides = DECIDES.match(before)
        if decides:
            before, start = before[decides.end() :], start + decides.end()
            moment, end = Moment(Timing.DECIDED, decided_by=decides["by"].strip(" ,")), 0
        subject = self.subject_in(inside) or self.subject_in(before) or self.carried(before)
        if subject is None:
            return None
        kind = Kind.COMMENCEMENT
        if role in COMMENCING and moment.timing is Timing.UNTOLD:
            if subject.about is not About.OTHER:  # "at loven træder i kraft på forskellige tidspunkter"
                return None
            moment = Moment(Timing.COMMENCEMENT)
        if role not in COMMENCING:
            kind = Kind.EFFECT if role == "effect" else Kind.APPLICATION
            if role == "application" or moment.timing is Timing.UNTOLD:
                moment, end = Moment(Timing.CONDITION, condition=after.strip(" .,")), len(after.rstrip())
        return Found(kind, Span(self.opening(start), verb.end() + end), subject, moment)

    def ending(self, verb: re.Match[str], start: int, before: str, after: str) -> Found | None:
        """Expiry and repeal."""
        moment, end = after_verb(after)
        subject = self.subject_in(before, loose=True) or self.carried(before)
        if INVERTED.match(before) and (subject is None or not self.subject_in(before, loose=True)):
            told = before_verb(before)
            later = self.subject_in(after, loose=True)
            if later is not None:
                subject, moment = later, told if told is not UNTOLD else moment
                end = len(after.rstrip())
        if subject is None:
            return None
        kind = Kind.REPEAL if subject.about is About.OTHER else Kind.EXPIRY
        if moment.timing is Timing.UNTOLD:
            if kind is Kind.EXPIRY or verb["until"]:
                return None
            moment = Moment(Timing.COMMENCEMENT)
        return Found(kind, Span(self.opening(start), verb.end() + end), subject, moment)

    def subject_in(self, words: str, *, loose: bool = False) -> Subject | None:
        return read_subject(words, self.place, loose_tail=loose) if words.strip(" ,.") else None

    def carried(self, before: str) -> Subject | None:
        """The subject of the verb before, where the sentence goes on with `og`."""
        return self.subject if CONNECTED.fullmatch(before) else None

    def opening(self, start: int) -> int:
        words = self.text[start:]
        return start + len(words) - len(words.lstrip(" ,;:."))
