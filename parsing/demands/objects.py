"""What is handled, to its end: the words of the object, or the clause that says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsing.demands.extent import OPENING, Extent
from parsing.demands.phrases import ADVERBS, PREPOSITIONS, Phrase, phrases
from parsing.demands.reading import Clause
from parsing.demands.verbs import COORDINATORS, Head
from parsing.demands.words import light_verbs, word_set
from parsing.model import Span

HAPPENING = word_set("happening")
WHOM = word_set("whom")
TAKING_UP = frozenset({"herom", "herfor", "heraf", "derom", "hertil", "dertil", "herved"})
MESSAGES = frozenset(
    {"besked", "meddelelse", "underretning", "orientering", "oplysning", "redegørelse", "svar"}
)
TEMPORAL = frozenset(
    {"efter", "inden", "før", "ved", "uden", "med", "trods", "indtil"}
)  # senest 3 uger efter, at
USED = frozenset({"brug", "stilling"})  # gøre brug af, tage stilling til
MANNER = frozenset({"således", "sådan"})
MAKING = frozenset({"gøre"})  # somebody aware of something
ASKED_OF = WHOM | word_set("finding")  # with a clause as their object: oplyse, om; efterprøve, om


@dataclass(frozen=True, slots=True)
class ObjectReader:
    """Of one act. `hidden`: the spans of limits and forms; `verbs`: tokens of the act."""

    clause: Clause
    act: Head
    hidden: Sequence[Span]
    verbs: frozenset[int]

    def read(
        self, handled: Phrase | None, counterparty: Phrase | None, agent: Phrase | None, content: Span | None
    ) -> Span | None:
        """The phrase with what goes on with it: "vurdering [af behovet for støtte]", "oplysninger [om, hvornår ...]"."""
        clause, act = self.clause, self.act
        if content or handled is None:
            return content or (self.told() if act.lemma in WHOM else self.led()) or self.taken_up()
        stops = frozenset(one.preposition for one in (counterparty, agent) if one and one.preposition >= 0)
        ahead = [at for at in (clause.governed.verb, act.at) if handled.behind <= at]
        limit = min(ahead, default=act.behind)
        end = max(Extent(clause, self.hidden, self.verbs, stops).end(handled.behind, limit), handled.behind)
        if (
            end == handled.first + 1
            and clause.words[handled.first] in MESSAGES
            and (told := self.told_of_it(end))
        ):
            return told
        return without_citation(clause, clause.span(self.opening(handled.first), end))

    def opening(self, first: int) -> int:
        """`fyldestgørende og korrekte oplysninger`: with an adjective that is an adverb elsewhere."""
        words = self.clause.words
        joined = (
            first - 2 > self.act.last and words[first - 1] in COORDINATORS and words[first - 2] in ADVERBS
        )
        return first - 2 if joined and words[first - 2].endswith(("ende", "ig", "lig", "lige")) else first

    def told_of_it(self, start: int) -> Span | None:
        """`giver besked til ejeren om hegnet`: what stands behind the receiver."""
        clause, words = self.clause, self.clause.words
        places = range(start, self.act.behind - 1)
        at = next((n for n in places if words[n] == "om" and n in clause.held and words[n - 1] != ","), None)
        if at is None:
            return self.taken_up()
        if words[at + 1] in {",", *OPENING}:
            return clause.span(at, self.clause_end(at + 1))
        end = Extent(clause, self.hidden, self.verbs, frozenset()).end(at + 1, self.act.behind)
        return clause.span(at, end) if end > at + 1 else None

    def taken_up(self) -> Span | None:
        """`underretter ejeren herom`."""
        places = (at for at in self.clause.main if self.act.at < at < self.act.behind)
        at = next((one for one in places if self.clause.words[one] in TAKING_UP), None)
        return self.clause.tokens.span(at, at + 1) if at is not None else None

    def clause_end(self, start: int) -> int:
        """Where the subordinate clause that begins at `start` ends."""
        first = start + 1 if self.clause.words[start] == "," else start
        extent = Extent(self.clause, self.hidden, self.verbs, frozenset(), content=True)
        return extent.end(first + 1, self.act.behind)

    def content(self, handled: Phrase | None) -> Span | None:
        """`vurderer, om ...`: the clause right behind the verb; `orienterer X, jf. § 2, om, at ...`.

        Behind what stands between, where no noun is handled: `oplyser over for X, om ...`.
        """
        clause, act = self.clause, self.act
        at = self.behind_subject()
        while at < act.behind and (clause.words[at] in {",", ""} or clause.words[at] in ADVERBS):
            at += 1
        comma = clause.words[at - 1] == ","
        if comma and clause.words[at - 2] in MANNER:  # udarbejdes således, at
            return None
        if not (comma and at < act.behind and clause.words[at] in OPENING) and self.waits(
            handled, later := self.opening_clause(at)
        ):
            at, comma = later or at, later is not None or comma
        if at < act.behind and clause.words[at] in (OPENING if comma else OPENING - {"om"}):
            first = at - 2 if comma and clause.words[at - 2] == "om" else at  # om, at ...
            return without_citation(clause, clause.span(first, max(self.clause_end(at), at + 1)))
        return None

    def waits(self, handled: Phrase | None, later: int | None) -> bool:
        """Does a clause further behind say what is handled?"""
        if later is None:
            return False
        bare = handled is not None and handled.preposition < 0 and handled.first < later
        thing = self.clause.words[handled.first] if handled is not None and bare else ""
        if self.act.lemma in HAPPENING:
            return self.act.lemma == "fremgå" or thing in {"", "det"}
        light = thing in light_verbs().get(self.act.lemma, frozenset()) and thing in USED
        return self.says_it() or light or (self.act.lemma in ASKED_OF | MAKING and not bare)

    def behind_subject(self) -> int:
        """The token behind the verb, and behind a subject that follows it: `påser styrelsen, at ...`."""
        at = self.act.last + 1
        first = self.clause.words[self.clause.main[0]]
        fronted = self.clause.sentence.fronted or first in ADVERBS or first in PREPOSITIONS
        if not fronted or self.act.passive or self.act.at != self.clause.governed.verb:
            return at
        found = phrases(self.clause, range(at, self.act.behind), self.hidden, self.verbs)
        return found[0].behind if found and found[0].first == at else at

    def says_it(self) -> bool:
        """`Det skal angives i planen, om ...`: the clause is meant."""
        opening = [self.clause.words[at] for at in self.clause.main[:2]]
        noun = opening[0] == "det" and self.clause.main[1:2] != [self.clause.governed.verb]
        verb = self.clause.governed.verb
        behind = self.clause.words[verb + 1 : verb + 2] == ["det"]  # Af planen skal det fremgå
        return (
            self.act.passive
            and ((opening[0] == "det" and not noun) or behind)
            and self.act.at not in self.clause.sentence.carried
        )

    def opening_clause(self, start: int) -> int | None:
        """The word behind a comma that opens a clause which says what is handled."""
        words = self.clause.words
        places = (n for n in range(start, self.act.behind - 1) if words[n] == "," and words[n + 1] in OPENING)
        return next((n + 1 for n in places if words[n - 1] not in TEMPORAL and words[n + 1] != "hvor"), None)

    def led(self) -> Span | None:
        """`følge op på, om ...`: the clause that the verb's preposition leads to."""
        words = self.clause.words
        places = [at for at in (self.act.last + 1, self.act.last + 2) if at + 2 < self.act.behind]
        at = next((one for one in places if words[one] in PREPOSITIONS and words[one + 1] == ","), None)
        if at is None or words[at] in TEMPORAL or words[at + 2] not in OPENING:
            return None
        return self.clause.span(at + 2, self.clause_end(at + 2))

    def told(self) -> Span | None:
        """`om, at ...` where no noun tells what is handled."""
        words = self.clause.words
        places = (n for n in range(self.act.last + 1, self.act.behind - 1) if words[n] in {"om", "i", "for"})
        at = next((n for n in places if words[n + 1] in {",", *OPENING}), None)
        return self.clause.span(at, self.clause_end(at + 1)) if at is not None else None


def without_citation(clause: Clause, span: Span) -> Span:
    """`hegnets højde, jf. § 4`: without the citation at its end, which is masked; `efter § 4` tells which."""
    told = clause.tokens.text[span.start : span.end].rstrip()
    rest = clause.text[span.start + len(told) : span.end].lstrip(" ,(")
    return Span(span.start, span.start + len(told)) if rest.startswith("jf.") else span
