"""Which words of a statement stand in a main clause: the only ones that demand anything.

Danish prints a comma at both ends of most subordinate clauses, and its main clause has the finite verb in second
place: after a fronted clause ("Hvis ..., skal kommunen ...", "Har medlemmet ..., skal ...") the main clause is the
part that opens with a finite verb. That is nearly all that is used here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from parsing.tagging.finite import ARTICLES, MODALS, is_finite, may_be_finite, may_invert
from parsing.tagging.lexicon import is_verb
from parsing.tagging.tokens import Tokens
from parsing.tagging.words import actor, word_set

SUBORDINATORS = word_set("subordinator")
FRONTING = word_set("fronting")
CONDITIONAL = word_set("conditional")
BARE = word_set("bare")  # open a clause without a comma too
COORDINATORS = word_set("coordinator")
PREPOSITIONS = word_set("preposition")
CARRIERS = word_set("carrier")
CONDITIONS = word_set("condition")
BINDING = word_set("binding")
CONTINUING = word_set("continuing")
NEXT_STEPS = word_set("next_step")
NEGATING = word_set("negating")
ADVERBS = word_set("adverb")
TIMING = word_set("timing")
DEFINITE = frozenset({"de", "den", "det", "alle", "sådanne"})
CASES = word_set("case")
STOPS = frozenset({",", ";", ":", "(", ")", "\u2013"})
WHOLE = 2  # words behind the verb: more of them, and the main clause is whole before a condition follows
PADDING = ("", "", "", "")  # so that one may look ahead
BRACKET = 60  # tokens within which a bracket closes


@dataclass(slots=True)
class Sentence:
    """One sentence of a statement: the tokens that stand in its main clause."""

    main: list[int] = field(default_factory=list)
    fronted: bool = False  # opened by a clause, so that the subject follows the verb
    trigger: tuple[int, int] | None = (
        None  # tokens of the condition that it hangs on: first, and behind the last
    )
    carried: dict[int, bool] = field(
        default_factory=dict
    )  # in ", at ..." behind "sikre" (False), a condition (True)


@dataclass(slots=True)
class ClauseReader:
    """Walks the tokens of one statement once; what it has met so far decides where the next part belongs."""

    tokens: Tokens
    words: list[str] = field(init=False)  # with blanks behind
    count: int = field(init=False)
    sentences: list[Sentence] = field(default_factory=lambda: [Sentence()])
    inside: bool = True  # in the main clause
    finite: bool = False  # the main clause has its verb
    behind: int = 0  # words of the main clause from its verb on
    waiting: bool = False  # in a fronted clause, for the verb that opens the main clause
    fronted_verb: bool = False  # the fronted clause has its own verb
    relative: bool = False  # within a relative clause of the fronted one
    trailing: bool = False  # behind a condition that follows a whole main clause
    purpose: bool = False  # "For at sikre ... etablerer ministeren": an infinitive stands before the verb
    items: bool | None = None  # in a list: whether its introduction stood in the main clause
    items_carried: bool | None = None  # and what `carried` was there
    carried: bool | None = None
    condition: int | None = None  # where a condition opened that has not closed

    def __post_init__(self) -> None:
        self.count = len(self.tokens.words)
        self.words = [*self.tokens.words, *PADDING]

    def read(self) -> list[Sentence]:
        """The sentences, with the tokens of their main clauses."""
        opens, first = True, True
        at = 0
        while at < self.count:
            word = self.words[at]
            if self.words[at + 1] == ")" and is_item(word):
                self.open_item(at + 2)
                at += 1
                opens = first = False
            elif word == "." and self.ends_sentence(at):
                self.close_condition(at)
                opens = first = True
            elif word in STOPS:
                opens = True
                at = self.skip_bracket(at) if word == "(" else at
            elif word:
                self.take(at, first=first, opens=opens)
                opens = first = False
            at += 1
        self.close_condition(self.count - (self.tokens.words[-1:] == ["."]))
        return self.sentences

    def take(self, at: int, *, first: bool, opens: bool) -> None:
        """One word: where it belongs, and what it tells of the words behind it."""
        word = self.words[at]
        if first:
            self.open_sentence(at)
        elif opens:
            self.open_part(at)
        elif self.inside:
            self.open_bare(at)
        elif self.purpose and self.is_verb_here(at):
            self.inside, self.purpose = True, False
        if self.waiting and self.is_late_verb(at):
            self.inside, self.waiting = True, False  # a comma is missing before the main clause
        elif self.waiting and not self.relative and may_be_finite(word):
            self.fronted_verb = True
        if self.inside:
            self.enter(at)

    def is_late_verb(self, at: int) -> bool:
        """`Hvis båden er solgt skal ejeren ...`."""
        if self.words[at] != "skal" or not self.fronted_verb or self.relative:
            return False
        before = self.words[at - 1]
        return not (
            before in COORDINATORS
            or before in ADVERBS
            or before in NEGATING
            or actor(before)
            or before == "der"
        )

    def enter(self, at: int) -> None:
        self.close_condition(at)
        sentence = self.sentences[-1]
        sentence.main.append(at)
        if self.carried is not None:
            sentence.carried[at] = self.carried
        elif is_finite(self.words[at]):
            self.finite = True
        self.behind += self.finite

    def close_condition(self, at: int) -> None:
        """The first condition of a sentence is what triggers its demand."""
        if self.condition is None:
            return
        behind = at - 1 if self.words[at - 1] == "," else at
        self.sentences[-1].trigger = self.sentences[-1].trigger or (self.condition, behind)
        self.condition = None

    def skip_bracket(self, at: int) -> int:
        """The place of the closing bracket; a bracket never closed is no bracket."""
        near = range(at, min(at + BRACKET, self.count))
        return next((end for end in near if self.words[end] == ")"), at)

    def ends_sentence(self, at: int) -> bool:
        return at + 1 < self.count and (not self.words[at + 1] or self.tokens.is_capital(at + 1))

    def open_sentence(self, at: int) -> None:
        if self.sentences[-1].main or self.sentences[-1].fronted:
            self.sentences.append(Sentence())
        fronted = self.is_fronted(at)
        self.sentences[-1].fronted = fronted
        self.condition = at if fronted else None
        self.waiting, self.inside = fronted, not fronted
        self.finite = self.fronted_verb = self.relative = self.trailing = self.purpose = False
        self.items, self.carried, self.behind = None, None, 0

    def is_fronted(self, at: int) -> bool:
        """A clause stands before the main clause."""
        word, then = self.words[at], self.words[at + 1]
        if word in FRONTING:
            return True
        if (word, then) == ("for", "at"):  # "for at regnskabet kan ...", not "for at sikre ..."
            return actor(self.words[at + 2]) is not None or self.words[at + 2].endswith(("en", "et"))
        if then in {"at", "om", "hvornår", "så", "det"}:  # efter at, selv om, for så vidt, i det omfang
            opening = (word, then)
            return word in {"efter", "uanset", "selv"} or opening in {("for", "så"), ("i", "det")}
        if word in {
            "indtil",
            "inden",
            "før",
        }:  # "inden kommunen giver støtte, skal ...", not "inden den 1. maj"
            subject = self.words[at + 2] if then in ARTICLES else then
            return actor(subject) is not None and self.verb_opens_later(at)
        return (word == "hvor" or may_invert(word, then)) and self.verb_opens_later(at)

    def verb_opens_later(self, at: int) -> bool:
        """`Har medlemmet ..., skal ...`: a finite verb opens a later part of the same sentence."""
        for place in range(at + 1, min(self.count - 1, at + 160)):
            if self.words[place] == "." and self.ends_sentence(place):
                return False
            if self.words[place] == "," and self.is_verb_here(self.next_word(place)):
                return True
        return False

    def is_verb_here(self, at: int) -> bool:
        """A known verb, or one by its look that an actor follows."""
        word = self.words[at]
        return is_finite(word) or (may_be_finite(word) and actor(self.words[at + 1]) is not None)

    def next_word(self, at: int) -> int:
        at += 1
        while at < self.count and not self.words[at]:
            at += 1
        return at

    def open_item(self, at: int) -> None:
        """A list item: in the main clause where it opens with a verb and its introduction stood there."""
        if self.items is None:
            closed = self.words[at - 3] == "," and self.finite and not self.waiting  # ", 1)" behind a clause
            self.items, self.items_carried = self.inside or closed, self.carried
        self.carried = self.items_carried
        opening = [self.words[place] for place in range(at, at + 3)]
        demands = opening[0] in TIMING or any(is_verb(word) for word in opening)
        self.inside = self.items and opening[0] not in SUBORDINATORS and demands

    def open_part(self, at: int) -> None:
        """What follows a comma: the main clause again, or a clause below it."""
        word, after = self.words[at], self.words[at + 1]
        if self.waiting:
            self.wait(word)
        elif word in COORDINATORS:
            self.open_coordinated(after)
        elif word == "at" and (governed := self.governed()) is not None:
            self.inside, self.carried = True, governed
        elif word == "før" and self.barred():
            self.inside, self.carried = True, True
        elif word in {"hvorefter", "herunder", "dog"}:
            self.inside = self.inside or self.finite
        elif self.goes_on(at):
            self.inside = True
        elif subordinates(word, after):
            self.leave(at)
        elif self.trailing:
            self.inside = is_finite(word)
        else:
            self.inside = self.items is not False and (self.items is None or self.inside)
            if self.inside and is_finite(word):
                self.carried = None

    def goes_on(self, at: int) -> bool:
        """A relative clause that tells the next step: `en liste, som godkendes af rådet`, `en status, hvor det skal ...`."""
        word, after = self.words[at], self.words[at + 1]
        if not self.finite or self.items is not None:
            return False
        if word in {"som", "der"} and after in MODALS and self.is_cleft():
            return True
        before = {self.words[place] for place in self.sentences[-1].main[-4:]}
        if word in {"som", "der"}:
            return after in CONTINUING or (after in NEXT_STEPS and not before & DEFINITE)
        verb = self.words[at + 2]
        told = (
            word == "hvor"
            and after in {"det", "der"}
            and (verb == "skal" or (verb[-2:] == "es" and is_verb(verb)))
        )
        return told and not before & CASES

    def is_cleft(self) -> bool:
        """`Det er havnen, der skal ...`: the relative clause is the main one."""
        return [self.words[place] for place in self.sentences[-1].main[:2]] == ["det", "er"]

    def leave(self, at: int) -> None:
        """A subordinate clause opens; behind a condition no main clause comes back once it was whole."""
        self.inside = False
        if self.words[at] in CONDITIONAL:
            self.condition = at if self.condition is None else self.condition
            self.trailing = self.trailing or self.behind > WHOLE

    def wait(self, word: str) -> None:
        """In a fronted clause: its own verb first, then the verb that opens the main clause."""
        self.relative = word in {"der", "som", "fordi"}
        if word == "at":
            self.fronted_verb = False
        if is_finite(word) or (may_be_finite(word) and actor(word) is None):
            self.inside = self.fronted_verb
            self.waiting = not self.inside
            self.fronted_verb = True

    def open_coordinated(self, word: str) -> None:
        """`, og ...`: goes on with the main clause, unless it coordinates what stands below it."""
        if word == "at" and self.carried is not None:
            self.inside = True  # "betinget af, at ..., og at ..."
        elif word in SUBORDINATORS and word != "der":
            self.inside = False
        elif self.trailing:
            self.inside = is_verb(word) or word in MODALS
        elif not self.inside:
            self.inside = self.finite and self.items is None

    def governed(self) -> bool | None:
        """For `, at`: False behind a carrier, True behind a condition, None where neither governs it."""
        recent = {self.words[place] for place in self.sentences[-1].main[-7:]}
        if recent & NEGATING:
            return None  # "der er ikke krav om, at ..."
        if recent & CARRIERS:
            return False
        return True if recent & CONDITIONS else None

    def barred(self) -> bool:
        """`må ikke sælges, før ejeren har underskrevet`: what must come before is demanded."""
        return self.inside and not {self.words[place] for place in self.sentences[-1].main}.isdisjoint(
            NEGATING
        )

    def open_bare(self, at: int) -> None:
        """A subordinate clause that opens without a comma."""
        word, before, after = self.words[at], self.words[at - 1], self.words[at + 1]
        if word in BARE or (word == "indtil" and before in COORDINATORS):
            self.leave(at)
        elif word == "der":
            self.inside = before in COORDINATORS or before == "at" or before in MODALS or is_finite(before)
        elif word == "som":
            noun = after == "modtager" and self.words[at + 2] == "af"  # "som modtager af"
            self.inside = noun or not is_finite(after)
        elif word == "at" and before in CARRIERS and not is_verb(after):
            self.carried = False  # "sikre at der udpeges ..."
        elif word == "at" and before in PREPOSITIONS:
            self.inside = bool({self.words[place] for place in self.sentences[-1].main[-9:]} & BINDING)
            self.purpose = not self.inside and not self.finite


def is_item(word: str) -> bool:
    """What stands before the bracket of `1)`, `12)`, `a)`."""
    return word.isdigit() or (len(word) <= 2 and word.isalpha())


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
    return word in PREPOSITIONS and (after.startswith("hv") or after in {"at", "om"})
