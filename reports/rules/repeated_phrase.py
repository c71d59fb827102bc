from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.eli import Eli
from graph.law import Law
from parsing.model import Provision, ProvisionId, Span
from reports.finding import Finding
from reports.rules.in_use import InUse
from reports.rules.passages import is_tabular, sentence_at, start_of_words, subsections
from reports.rules.rule import Precision, ReadBy, Rule

WORD = re.compile(r"[\w§/-]+")
NAMED = 3  # words of the name that would stand instead
ALONE = 0.8  # share of its stk. that a phrase may fill: whole stk. said again are another rule's
REFERRING = 0.7  # share of a phrase that may be the words of a reference: that is a name already
BETWEEN = 2  # characters between two words: ", "
OWN_STK = re.compile(r"(?<!, )\bstk\. \d")  # "efter stk. 1": of the section in which it stands
FRAME = re.compile(r"(?:Det|Dette|Der|Derudover|Når|Hvis|Såfremt|Er|Har)\b")  # Det gælder også, hvis ...
FULL_STOP = re.compile(r"\s*(?:[.;:]|$)")
PHRASE = "den, der uden fast ansættelse går langs et vandløb om natten for at finde skader, som haster"
TWICE = f"Tilskud gives efter ansøgning, uden fradrag, til {PHRASE}. Stk. 2. Lygter og både lånes ud til {PHRASE}."
OFTEN = (
    f"{TWICE} Stk. 3. Løn udbetales den sidste dag i hver måned til {PHRASE}. "
    f"Stk. 4. Ferie gives efter aftale med brorådet til {PHRASE}."
)


@dataclass(frozen=True)
class RepeatedPhrase(Rule):
    """One document says the same long phrase again and again.

    Why it matters: every place must be changed at once, and a reader compares them in vain to see whether they differ.
    Instead: define the phrase once, and use the name.
    Known gap: the same phrase with one word changed is not seen as the same; the name of another act in full counts,
    for a short name could be given once. Left alone are a reference, a phrase that is cut within one, the frame of a
    sentence ("Det gælder også, hvis"), the lesser of two phrases that overlap, and documents that are spent.
    After "duplicated phrase" of Coupette, Hartung, Beckedorf, Böther and Katz, Law Smells (Artificial Intelligence and
    Law 31, 2023), which measures by how much a text shrinks; here the runs of `length` words that stand in `times` stk.
    are joined to the longest phrase, and what a name would save is counted.
    """

    length: int = 12  # words, at least
    times: int = 4  # stk., at least
    saved: int = 40  # words, at least

    code = "CPX09"
    precision = Precision(8, 15, date(2026, 11, 22), ReadBy.INDEPENDENT)
    hits = (OFTEN,)
    clean = (
        TWICE,
        "Tilskud gives til vagten. Stk. 2. Lygte bæres af vagten. Stk. 3. Løn udbetales til vagten.",
    )

    def check(self, law: Law) -> Iterator[Finding]:
        in_use = InUse.of(law)
        held: dict[Eli, list[Provision]] = defaultdict(list)
        for provision in subsections(law):
            if in_use.holds(provision.id.eli) and not is_tabular(provision.text):
                held[provision.id.eli].append(provision)
        for provisions in held.values():
            for finding in self.of_document([Text.of(provision) for provision in provisions]):
                if is_worth_a_name(finding, law):
                    yield finding

    def of_document(self, texts: Sequence[Text]) -> Iterator[Finding]:
        counts = Counter(run for text in texts for run in set(text.runs(self.length)))
        phrases = {phrase for text in texts for phrase in text.repeated(counts, self.length, self.times)}
        told: dict[ProvisionId, list[Span]] = defaultdict(list)
        for one in sorted(
            (Said.of(phrase, texts) for phrase in phrases), key=lambda one: (-one.saved, one.phrase)
        ):
            if len(one.stk) < self.times or one.saved < self.saved:
                continue
            if any(touches(span, other) for place, span in one.places for other in told[place]):
                continue  # a piece of a phrase that saves more, or its end
            for place, span in one.places:
                told[place].append(span)
            message = (
                f"{len(one.phrase)} ord står {len(one.places)} gange; et navn ville spare {one.saved} ord"
            )
            yield Finding(one.stk[0], self.code, message, one.places[0][1], one.stk[1:])


def touches(one: Span, other: Span) -> bool:
    """Do two pieces of one stk. overlap, or go on from each other?"""
    return one.start <= other.end + BETWEEN and other.start <= one.end + BETWEEN


def is_worth_a_name(finding: Finding, law: Law) -> bool:
    """Is it part of one sentence, more than a reference and not cut within one, and not the frame of the sentence?"""
    provision, span = law.provisions[finding.provision], finding.where
    sentence = sentence_at(provision, span.start) if span else None
    if span is None or sentence is None or span.end > sentence.end:
        return False
    opens = not provision.body[sentence.start : span.start].strip(" 0123456789.§Stk")
    unfinished = FULL_STOP.match(provision.body, span.end) is None
    words = span.of(provision.body)
    is_frame = opens and unfinished and (OWN_STK.search(words) or FRAME.match(words))
    named = references(provision.id.section, law)
    if is_frame or any(one.start < end < one.end for one in named for end in (span.start, span.end)):
        return False
    within = sum(max(0, min(span.end, one.end) - max(span.start, one.start)) for one in named)
    return within <= REFERRING * (span.end - span.start)


def references(section: ProvisionId, law: Law) -> set[Span]:
    edges, danglings = law.edges_from.get(section, ()), law.dangling_from.get(section, ())
    return {edge.span for edge in edges} | {dangling.span for dangling in danglings}


Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Text:
    """A stk. in words."""

    provision: Provision
    words: tuple[str, ...]
    spans: tuple[Span, ...]  # in the body of the section

    @classmethod
    def of(cls, provision: Provision) -> Text:
        found = list(WORD.finditer(provision.body, start_of_words(provision), provision.span.end))
        words = tuple(match[0].lower() for match in found)
        return cls(provision, words, tuple(Span(*match.span()) for match in found))

    def runs(self, length: int) -> Iterator[Run]:
        return (self.words[at : at + length] for at in range(len(self.words) - length + 1))

    def find(self, phrase: Run) -> Iterator[Span]:
        at, many = 0, len(phrase)
        while at + many <= len(self.words):
            if self.words[at : at + many] == phrase:
                yield Span(self.spans[at].start, self.spans[at + many - 1].end)
                at += many
            else:
                at += 1

    def repeated(self, counts: Counter[Run], length: int, times: int) -> Iterator[Run]:
        """The longest phrases whose every run stands at least as often as its first."""
        runs = list(self.runs(length))
        at = 0
        while at < len(runs):
            many, end = counts[runs[at]], at
            if many < times:
                at += 1
                continue
            while end + 1 < len(runs) and counts[runs[end + 1]] >= many:
                end += 1
            if end - at + length <= ALONE * len(self.words):
                yield self.words[at : end + length]
            at = end + length


@dataclass(frozen=True, slots=True)
class Said:
    """A phrase, and every place that says it, in whatever longer phrase."""

    phrase: Run
    places: tuple[tuple[ProvisionId, Span], ...]

    @classmethod
    def of(cls, phrase: Run, texts: Sequence[Text]) -> Said:
        return cls(phrase, tuple((text.provision.id, span) for text in texts for span in text.find(phrase)))

    @property
    def stk(self) -> tuple[ProvisionId, ...]:
        return tuple(dict.fromkeys(place for place, _ in self.places))

    @property
    def saved(self) -> int:
        """Words, when a name stands instead in all places but one."""
        return (len(self.phrase) - NAMED) * (len(self.places) - 1)
