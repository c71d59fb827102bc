"""The clauses of one sentence: each verb with its subject and its time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from parsing.commencement.fixing import read_fixing
from parsing.commencement.found import Found
from parsing.commencement.model import UNTOLD, About, Kind, Moment, Subject, Timing
from parsing.commencement.moments import AT_COMMENCEMENT, after_verb, before_verb, skip_moment
from parsing.commencement.revision import read_revision
from parsing.commencement.subjects import read_subject
from parsing.commencement.trial import read_trial
from parsing.commencement.verbs import VERB
from parsing.model import Span
from parsing.references.model import Place

INVERTED = re.compile(  # what puts the verb before its subject: "Samtidig ophæves"
    r"[\s,]*(?:og\s)?(?:samtidigt?|hermed|herved|endvidere|følgende|fra|den|ved|med|pr\.|dog|desuden|ligeledes|på|efter"
    r"|stk\. \d+\.)(?!\w)|[\s,]*$",
    re.IGNORECASE,
)
CONNECTED = re.compile(  # "og [har virkning fra]": as before
    r"[\s,]*(?:(?:og|men|samt|dog)\s*)*$", re.IGNORECASE
)
CUT_OFF = re.compile(  # "§ 2, stk. 3, 1.": the source breaks the sentence before "og 2. pkt."
    r",\s\d{1,2}\.\s*$"
)
MAY = re.compile(  # "kan ved kongelig anordning sættes i kraft" sets nothing in force
    r"\bkan\b", re.IGNORECASE
)
DECIDES = re.compile(  # ministeren fastsætter, hvornår § 5 [træder i kraft]
    r"(?P<by>[^.;]{3,100}?)\s(?:fastsætter|bestemmer)\b[^.;]{0,60}?"
    r"\b(?:hvornår|tidspunkt\w*,?\s(?:hvor|for,?\shvornår)|dato\w*,?\s(?:hvor|for))\s",
    re.IGNORECASE,
)
TOLD_ELSEWHERE = re.compile(  # a note that was printed into the text: what follows is said by another act
    r"(?:§ \d+ ?\w?\.\s)?(?:\d+\)?\s)?(?:Det\s(?:fremgår|følger)\saf|Der\shenvises|Ikrafttrædelsesbestemmelse)",
    re.IGNORECASE,
)
NOT = re.compile(r"\bikke\b", re.IGNORECASE)  # finder ikke anvendelse fra
NEW_CASES = re.compile(  # which cases a new rule covers; without these words it is an old rule's scope
    r"\d{4}|ikrafttræd|indkomstår|i\skraft|(?:hidtil|tidligere)\sgældende", re.IGNORECASE
)


class Sentence:
    """Reads the verbs of a sentence from left to right; a clause without a subject has that of the one before."""

    def __init__(self, text: str, place: Place) -> None:
        self.text = text
        self.place = place
        self.subject: Subject | None = None

    def read(self) -> Iterator[Found]:
        if TOLD_ELSEWHERE.match(self.text):
            return
        if whole := read_revision(self.text, self.place) or read_fixing(self.text, self.place):
            yield whole
            return
        found = tuple(self.clauses())
        yield from found
        if not any(one.kind is Kind.EXPIRY for one in found) and (trial := read_trial(self.text, self.place)):
            yield trial

    def clauses(self) -> Iterator[Found]:
        """A clause for each verb that speaks of time."""
        verbs = list(VERB.finditer(self.text))
        done = 0
        for number, verb in enumerate(verbs):
            if verb.start() < done:  # within a condition: "når loven om broer træder i kraft"
                continue
            start = self.after_moment(verbs[number - 1].end(), verb.start()) if number else 0
            stop = verbs[number + 1].start() if number + 1 < len(verbs) else len(self.text)
            found = self.clause(verb, start, stop)
            if found is not None:
                self.subject, done = found.subject, found.span.end
                yield found

    def after_moment(self, start: int, stop: int) -> int:
        """Where the words of the next verb begin, behind the moment of the one before."""
        return start + skip_moment(self.text[start:stop])

    def clause(self, verb: re.Match[str], start: int, stop: int) -> Found | None:
        """The clause of a verb; `start` and `stop` bound the words that belong to it."""
        role = str(verb.lastgroup)
        before = self.text[start : verb.start()]
        if role == "set" and MAY.search(before):
            return None
        moment, end = self.moment(verb.end(), stop)
        if role in {"ends", "until"}:
            return self.ending(verb, start, stop, moment, end)
        if decides := DECIDES.match(before):
            start += decides.end()
            moment, end = Moment(Timing.DECIDED, decided_by=decides["by"].strip(" ,")), verb.end()
        if moment is UNTOLD and verb["entering"]:  # træder straks i kraft
            moment, _ = after_verb(verb["entering"])
        subject = self.entering_subject(verb, self.text[start : verb.start()])
        if subject is None:
            return None
        if role in {"effect", "application"}:
            return self.effect(verb, start, stop, subject, moment, end)
        if moment.timing in {Timing.UNTOLD, Timing.COMMENCEMENT} and subject.about is not About.OTHER:
            if moment is UNTOLD:  # "at loven træder i kraft på forskellige tidspunkter"
                return None
            moment = Moment(  # samtidig med lov om
                Timing.CONDITION, condition=self.text[verb.end() :].strip(" .,")
            )
        elif moment is UNTOLD:
            moment = Moment(Timing.COMMENCEMENT)
        return Found(Kind.COMMENCEMENT, Span(self.opening(start), end), subject, moment)

    def moment(self, start: int, stop: int) -> tuple[Moment, int]:
        """The moment behind a verb, and where in the sentence its words end. A condition goes on to the end."""
        moment, end = after_verb(self.text[start:stop])
        if moment.timing is Timing.CONDITION:
            moment, end = after_verb(self.text[start:])
        return moment, start + end

    def entering_subject(self, verb: re.Match[str], before: str) -> Subject | None:
        """Inside the verb (`træder § 5 i kraft`), else before it."""
        groups = ("entering", "set", "effecting", "applying")
        inside = next((verb[name] for name in groups if verb[name]), "")
        return self.subject_in(inside) or self.subject_in(before) or self.carried(before)

    def effect(
        self, verb: re.Match[str], start: int, stop: int, subject: Subject, moment: Moment, end: int
    ) -> Found | None:
        """`har virkning fra` a day or a year; `finder anvendelse på` the cases of a time."""
        after = self.text[verb.end() : stop]
        applies = verb.lastgroup == "application"
        if (
            applies and NEW_CASES.search(after) is None
        ):  # "på dommere, hvis hverv ophører efter lovens ikrafttræden"
            after = self.text[verb.end() :]
        if (applies or moment is UNTOLD) and NEW_CASES.search(after) is None:
            return None
        if not applies and NOT.search(verb.group()):
            return None
        elsewhere = moment.timing is Timing.COMMENCEMENT and AT_COMMENCEMENT.match(after) is None
        if applies or moment is UNTOLD or elsewhere:
            moment, end = (
                Moment(Timing.CONDITION, condition=after.strip(" .,")),
                verb.end() + len(after.rstrip()),
            )
        kind = Kind.EFFECT
        if applies:
            kind = Kind.NON_APPLICATION if NOT.search(verb.group()) else Kind.APPLICATION
        return Found(kind, Span(self.opening(start), end), subject, moment)

    def ending(self, verb: re.Match[str], start: int, stop: int, moment: Moment, end: int) -> Found | None:
        """Expiry and repeal."""
        before, after = self.text[start : verb.start()], self.text[verb.end() : stop]
        if CUT_OFF.search(after):
            return None
        subject = self.subject_in(before)
        if subject is None and INVERTED.match(before) and (subject := self.subject_in(after)):
            told = before_verb(before)
            moment, end = told if told is not UNTOLD else moment, verb.end() + len(after.rstrip())
        subject = subject or self.carried(before)
        if subject is None:
            return None
        kind = Kind.REPEAL if subject.about is About.OTHER else Kind.EXPIRY
        if moment is UNTOLD:
            if kind is Kind.EXPIRY or verb["until"]:
                return None
            moment = Moment(Timing.COMMENCEMENT)
        return Found(kind, Span(self.opening(start), end), subject, moment)

    def subject_in(self, words: str) -> Subject | None:
        return read_subject(words, self.place) if words.strip(" ,.") else None

    def carried(self, before: str) -> Subject | None:
        """The subject of the verb before, where the sentence goes on with `og`."""
        return self.subject if CONNECTED.fullmatch(before) else None

    def opening(self, start: int) -> int:
        """Where the first word at or after `start` begins."""
        words = self.text[start:]
        return start + len(words) - len(words.lstrip(" ,;:."))
