"""Where the words of a part end: the phrase that opens it, and all that goes on with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsing.demands.phrases import ADVERBS, DETERMINERS, PREPOSITIONS, phrases
from parsing.demands.reading import Clause
from parsing.demands.verbs import COORDINATORS
from parsing.demands.words import base, is_passive, present, word_set
from parsing.model import Span
from parsing.tagging.finite import MODALS, is_finite

OPENING = word_set("opening")
CLOSING = word_set("closing")  # open a clause that is no part of what is handled: "hvis", "således"
CONDITIONAL = frozenset({"hvis", "når", "såfremt", "medmindre", "dersom"})
ASIDE = word_set("aside")  # prepositions that tell how, when or why
GOING_ON = frozenset({"herunder", "som", "der", "hvor", "hvis", "bl.a.", "f.eks.", "ved"}) | OPENING
# with the word behind them: "i henhold til", "med henblik på", "til brug for", "på baggrund af"
PURPOSES = word_set("purpose")
LEFT_OVER = PREPOSITIONS | COORDINATORS | frozenset({",", "", "(", "\u2013"})


@dataclass(frozen=True, slots=True)
class Extent:
    """Walks from the end of a phrase. `stops`: tokens that open another part; `hidden`: spans of limits and forms."""

    clause: Clause
    hidden: Sequence[Span]
    verbs: frozenset[int]
    stops: frozenset[int]
    content: bool = False  # the part is a clause of its own: ", om planen ..."

    def end(self, start: int, limit: int) -> int:
        """The token behind the part that has gone on to `start`."""
        at = start
        while at < limit and not self.closes(at, limit, start):
            at += 1
        return self.trimmed(start, at)

    def trimmed(self, start: int, end: int) -> int:
        """Without a preposition or coordinator that governs nothing any more; one before a reference does."""
        if self.clause.words[end : end + 1] == [":"]:  # "oplysninger om: 1) ..."
            return end
        while end > start and self.clause.words[end - 1] in LEFT_OVER:
            if self.clause.words[end - 1].isalpha() and not self.is_main(end - 1):
                break
            if not self.clause.words[end - 1] and end - 1 > start and self.clause.words[end - 2].isalpha():
                break
            end -= 1
        return end

    def closes(self, at: int, limit: int, start: int) -> bool:
        words = self.clause.words
        word = words[at]
        if word == "til" and words[at + 1 : at + 2] == ["rådighed"] and not self.content:
            return any(words[one].startswith("stil") for one in self.verbs)
        if at in self.stops or word in {";", ":", "."} or (not self.content and self.is_hidden(at)):
            return True
        if word == ",":
            return self.closes_at_comma(at, limit, start)
        if self.content:
            return False
        if word in CONDITIONAL and self.is_main(at - 1):
            return True  # no comma before it
        return self.is_main(at) and self.opens_other(at)

    def opens_other(self, at: int) -> bool:
        """A word of the main clause that is no part of the phrase: a verb, an adverb, `og` before an act."""
        words = self.clause.words
        word = words[at]
        if word in COORDINATORS:
            return self.opens_act(at + 1)
        if word in PREPOSITIONS:
            return is_apart(words, at)
        if word in MODALS or (word in ADVERBS and not self.is_inside(at)):
            return True
        noun = words[at - 1] in DETERMINERS or words[at + 1 : at + 2] == ["af"]
        return at in self.verbs or (is_finite(word) and not noun)

    def closes_at_comma(self, at: int, limit: int, start: int) -> bool:
        """Does the part end at this comma?"""
        words = self.clause.words
        after = at + 1
        while after < limit and not words[after]:
            after += 1
        if after >= limit:
            return True
        word = words[after]
        if word in CLOSING:
            return not self.content or self.has_verb(start, at)
        if not self.is_main(after):
            return False
        if word in COORDINATORS:
            return after not in self.clause.sentence.carried and self.opens_act(after + 1)
        if is_finite(word) or word in MODALS:
            return not self.content or (self.has_verb(start, at) and not self.has_clause(start, at))
        return word in ADVERBS and word not in GOING_ON and not self.content

    def has_verb(self, start: int, at: int) -> bool:
        """`at ejeren, når hegnet er væltet, kan ...`: the clause waits for its verb."""
        words = self.clause.words
        if words[start - 1] == "at" and base(words[start]) is not None:
            return True  # "at give vejledning, når ..."
        return any(is_finite(words[place]) or words[place] in MODALS for place in range(start, at))

    def has_clause(self, start: int, at: int) -> bool:
        """A clause below stands between: what comes behind it goes on with the part, `om planen, der ..., er ny`."""
        return any(
            self.clause.words[place] == "," and not self.is_main(place + 1) for place in range(start, at)
        )

    def opens_act(self, at: int) -> bool:
        """`og indsendes`, `og skal`, `og disse journaler skal`: another act begins, or a limit of this one."""
        words = self.clause.words
        while at < len(words) and (words[at] in ADVERBS or not words[at]):
            at += 1
        if at >= len(words) or self.is_hidden(at):
            return True
        if not self.is_main(at):
            return words[at] in CLOSING
        if words[at] in MODALS or at in self.verbs or self.is_verb(at):
            return True
        verb = self.clause.governed.verb
        ahead = [place for place in self.clause.main if at < place < at + 5 and place != verb]
        return any(words[place] in {"skal", "kan"} for place in ahead)

    def is_verb(self, at: int) -> bool:
        word = self.clause.words[at]
        if is_finite(word) or is_passive(word):
            return True
        known = present(word) or base(word)
        return known is not None and self.clause.words[at + 1] not in {"af", "for", "til", "om"}

    def is_inside(self, at: int) -> bool:
        """An adverb between a noun and what stands before it: `arbejdsgivers ikke betalte`, `de senest modtagne`."""
        while self.clause.words[at - 1] in ADVERBS:
            at -= 1
        before = self.clause.words[at - 1]
        return (
            before in DETERMINERS or before in PREPOSITIONS or before in COORDINATORS or before.endswith("s")
        )

    def is_main(self, at: int) -> bool:
        return at in self.clause.held

    def is_hidden(self, at: int) -> bool:
        start = self.clause.tokens.starts[at]
        return self.is_main(at) and any(span.start <= start < span.end for span in self.hidden)

    def coordinated(self, behind: int, limit: int, preposition: str = "") -> int:
        """`kommuner, regioner og selskaber`, `til kommunen og til nævnet`: the token behind the last of them."""
        words, end = self.clause.words, behind
        at = behind
        while at < limit and (words[at] in COORDINATORS or words[at] == ","):
            joins = words[at] in COORDINATORS
            following = at + 1
            if following < limit and words[following] in COORDINATORS:
                joins, following = True, following + 1
            if following < limit and preposition and words[following] == preposition:
                following += 1
            found = phrases(self.clause, range(following, limit), self.hidden, self.verbs)
            if not found or found[0].first != following or (joins and self.opens_act(following)):
                break
            if not self.is_main(following):
                break
            at = found[0].behind
            if found[1:] and found[1].preposition == at and words[at] in {"af", "for", "i"}:
                at = found[1].behind  # medlemmerne af udvalget
            if joins or any(word in COORDINATORS for word in found[0].of(self.clause)):
                end = at
        return end


def is_apart(words: Sequence[str], at: int) -> bool:
    """A preposition that tells how, when or why; before a reference ("efter § 3") it tells which."""
    if words[at] == "af" and words[at - 1] in PURPOSES:
        return True
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in ASIDE and (words[at], after) != ("uden", "for"):
        return bool(after) and after not in {"stk", "stk.", "§"}
    return (after in PURPOSES and words[at] != "af") or (words[at] == "over" and after == "for")
