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
    for a short name could be given once. A reference, the frame of a sentence ("Det gælder også, hvis"),
    and documents that are spent are left alone. After "duplicated phrase" of Coupette, Hartung, Beckedorf, Böther and Katz,
    Law Smells (Artificial Intelligence and Law 31, 2023), which measures by how much a text shrinks; here the runs of
    `length` words that stand in `times` stk. are joined to the longest phrase, and what a name would save is counted.
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
        found: dict[str, list[tuple[ProvisionId, Span]]] = defaultdict(list)
        counts = Counter(run for text in texts for run in set(text.runs(self.length)))
        for text in texts:
            for phrase, span in text.repeated(counts, self.length, self.times):
                found[phrase].append((text.provision.id, span))
        for phrase, places in sorted(found.items()):
            stk = dict(reversed(places))
            saved = (len(phrase.split()) - NAMED) * (len(places) - 1)
            if len(stk) >= self.times and saved >= self.saved:
                (first, span), others = (
                    places[0],
                    tuple(place for place in reversed(stk) if place != places[0][0]),
                )
                message = (
                    f"{len(phrase.split())} ord står {len(places)} gange; et navn ville spare {saved} ord"
                )
                yield Finding(first, self.code, message, span, others)


def is_worth_a_name(finding: Finding, law: Law) -> bool:
    """Is it part of one sentence, more than a reference, and not the frame in which the sentence is put?"""
    provision, span = law.provisions[finding.provision], finding.where
    sentence = sentence_at(provision, span.start) if span else None
    if span is None or sentence is None or span.end > sentence.end:
        return False
    opens = not provision.body[sentence.start : span.start].strip(" 0123456789.§Stk")
    unfinished = FULL_STOP.match(provision.body, span.end) is None
    words = span.of(provision.body)
    is_frame = opens and unfinished and (OWN_STK.search(words) or FRAME.match(words))
    return not is_frame and referring(provision, span, law) <= REFERRING * (span.end - span.start)


def referring(provision: Provision, span: Span, law: Law) -> int:
    """How many characters of a span belong to references."""
    section = provision.id.section
    named = {edge.span for edge in law.edges_from.get(section, ())}
    named |= {dangling.span for dangling in law.dangling_from.get(section, ())}
    return sum(max(0, min(span.end, one.end) - max(span.start, one.start)) for one in named)


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

    def repeated(self, counts: Counter[Run], length: int, times: int) -> Iterator[tuple[str, Span]]:
        """The longest phrases whose every run stands as often as its first."""
        runs = list(self.runs(length))
        at = 0
        while at < len(runs):
            many, end = counts[runs[at]], at
            if many < times:
                at += 1
                continue
            while end + 1 < len(runs) and counts[runs[end + 1]] == many:
                end += 1
            if end - at + length <= ALONE * len(self.words):
                phrase = self.words[at : end + length]
                yield " ".join(phrase), Span(self.spans[at].start, self.spans[end + length - 1].end)
            at = end + length
