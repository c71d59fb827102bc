"""What stands further on in a sentence: does a verb open its main clause, does a subject follow, is this a limit?"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from parsing.tagging.finite import ARTICLES, MODALS, is_finite, may_be_finite, may_invert
from parsing.tagging.tokens import Tokens
from parsing.tagging.words import actor, word_set

SUBORDINATORS = word_set("subordinator")
FRONTING = word_set("fronting")
PREPOSITIONS = word_set("preposition")
SUBJECTS = frozenset({"der", "den", "det", "de", "denne", "dette", "disse", "han", "hun", "en", "et", "alle"})
OPENINGS = frozenset({("for", "så"), ("i", "det"), ("så", "længe")})  # for så vidt, i det omfang
TIMES = frozenset({"indtil", "inden", "før"})
ENDS = frozenset({",", ".", ":", ";", "("})
NEAR = 12  # words within which the verb of a short clause stands
FAR = 160  # tokens within which the main clause of a fronted one opens


@dataclass(frozen=True, slots=True)
class Ahead:
    """Looks ahead from a token; nothing is remembered."""

    tokens: Tokens
    words: list[str]  # with blanks behind
    count: int

    def ends_sentence(self, at: int) -> bool:
        return at + 1 < self.count and (not self.words[at + 1] or self.tokens.is_capital(at + 1))

    def is_fronted(self, at: int) -> bool:
        """A clause stands before the main clause."""
        word, then = self.words[at], self.words[at + 1]
        if word in FRONTING:
            return True
        if (word, then) == ("for", "at"):  # "for at regnskabet kan ...", not "for at sikre ..."
            return actor(self.words[at + 2]) is not None or self.words[at + 2].endswith(("en", "et"))
        if (word, then) in OPENINGS or (
            word in {"efter", "uanset", "selv"} and then in {"at", "om", "hvornår"}
        ):
            return True
        if word in TIMES:  # "inden kommunen giver støtte, skal ...", not "inden den 1. maj"
            subject = self.words[at + 2] if then in ARTICLES else then
            clause = actor(subject) is not None or (word == "før" and self.has_verb_of_its_own(at))
            return clause and self.verb_opens_later(at)
        return (word == "hvor" or may_invert(word, then)) and self.verb_opens_later(at)

    def has_verb_of_its_own(self, at: int) -> bool:
        """`Før ydelsen kan ophøre, ...`: a verb before the first comma."""
        near = takewhile(lambda word: word != ",", self.words[at + 2 : at + NEAR])
        return any(word in MODALS or word in {"er", "har"} for word in near)

    def verb_opens_later(self, at: int) -> bool:
        """`Har medlemmet ..., skal ...`: a finite verb opens a later part of the same sentence."""
        for place in range(at + 1, min(self.count - 1, at + FAR)):
            if self.words[place] == "." and self.ends_sentence(place):
                return False
            if self.words[place] == "," and self.is_verb_here(self.next_word(place)):
                return True
            if self.words[place] == "skal" and place > at + 3 and actor(self.words[place + 1]):
                return True  # the comma is missing
        return False

    def is_verb_here(self, at: int) -> bool:
        """A known verb, or one by its look that an actor follows."""
        word = self.words[at]
        return is_finite(word) or (may_be_finite(word) and self.names_actor(at + 1))

    def names_actor(self, at: int) -> bool:
        """An actor, or a name of two words that ends with one: "Udbetaling Danmark"."""
        if actor(self.words[at]) is not None:
            return True
        capital = at + 1 < self.count and bool(self.words[at]) and self.tokens.is_capital(at)
        return (
            capital and self.words[at].endswith(("s", "udbetaling")) and actor(self.words[at + 1]) is not None
        )

    def next_word(self, at: int) -> int:
        at += 1
        while at < self.count and not self.words[at]:
            at += 1
        return at

    def is_limit(self, at: int) -> bool:
        """`inden den 1. maj`, `inden udgangen af`: a time, no clause."""
        after = self.words[at + 1]
        return after in {"for", "udløbet", "udgangen"} or (
            after == "den" and self.words[at + 2][:1].isdigit()
        )

    def says_must(self, at: int) -> bool:
        """`1) Alle både skal registreres`: an item that is a clause of its own."""
        part = list(takewhile(lambda word: word not in ENDS, self.words[at : at + NEAR]))
        before = part[: part.index("skal")] if "skal" in part else []
        return bool(before) and SUBORDINATORS.isdisjoint(before[before[0] == "der" :])

    def subject_follows(self, at: int) -> bool:
        """`skal kommunen ...`, `modtager han`: a verb right before its subject opens a main clause."""
        after = self.words[at + 1]
        return (
            actor(after.removesuffix("s")) is not None
            or after in SUBJECTS
            or after.endswith(("en", "et", "ne"))
        )

    def inverts_later(self, at: int) -> bool:
        """A verb before its subject opens a later part: "Når en ejer, hvis båd ..., sejler bort, skal ejeren ..."."""
        for place in range(at + 1, min(self.count - 1, at + FAR)):
            if self.words[place] == "." and self.ends_sentence(place):
                return False
            then = self.next_word(place)
            if self.words[place] == "," and self.is_verb_here(then) and self.subject_follows(then):
                return True
        return False


def subordinates(word: str, after: str) -> bool:
    """Whether a part that opens with these two words is a subordinate clause."""
    if word in SUBORDINATORS or (word, after) in {
        ("således", "at"),
        ("hver", "gang"),
        ("i", "det"),
        ("for", "så"),
        ("for", "at"),
    }:
        return True
    return word in PREPOSITIONS and (
        (after.startswith("hv") and not after.startswith("hver")) or after in {"at", "om"}
    )
