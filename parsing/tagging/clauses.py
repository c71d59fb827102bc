"""Which words of a statement stand in a main clause: the only ones that demand anything.

Danish prints a comma at both ends of most subordinate clauses, and its main clause has the finite verb in second
place: after a fronted clause ("Hvis ..., skal kommunen ...", "Har medlemmet ..., skal ...") the main clause is the
part that opens with a finite verb. That is nearly all that is used here.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from parsing.tagging.ahead import Ahead, subordinates
from parsing.tagging.behind import (
    CARRIERS,
    NEGATING,
    PREPOSITIONS,
    bars,
    governs,
    has_verb,
    is_cleft,
    lacks_infinitive,
    names_tasks,
    steps_on,
)
from parsing.tagging.finite import MODALS, is_finite, may_be_finite
from parsing.tagging.items import Listing, Sentence, is_item, reopened
from parsing.tagging.lexicon import is_verb
from parsing.tagging.tokens import Tokens
from parsing.tagging.words import actor, word_set

SUBORDINATORS = word_set("subordinator")
CONDITIONAL = word_set("conditional")
BARE = word_set("bare")  # open a clause without a comma too
OPENING = BARE | {"indtil", "før", "inden", "der", "som", "at", "hver"}
COORDINATORS = word_set("coordinator")
BINDING = word_set("binding")
ADVERBS = word_set("adverb")
TIMING = word_set("timing")
CASES = word_set("case")
FACTS = word_set("fact")
AS_POSSIBLE = frozenset({("vidt", "muligt"), ("snart", "det"), ("snart", "som"), ("hurtigt", "som")})
BEFORE_MODAL = frozenset({"ikke", "senest", "alene", "kun", "altid", "selv"})
RESUMING = TIMING | {"med", "herefter", "derefter"}  # behind a condition: goes on with the main clause
ENTERING = COORDINATORS | ADVERBS | NEGATING | {"der", "som", "at", ""}  # before the verb of a lower clause
LATE = frozenset({"skal", "kan", "må", "har"})
STOPS = frozenset({",", ";", ":", "(", ")", "\u2013"})
REACHED = frozenset({"har", "er", "når", "bliver", "fylder"})  # "før lodsen når alderen"
WHOLE = 2  # words behind the verb: more of them, and the main clause is whole before a condition follows
PADDING = ("", "", "", "")  # so that one may look ahead
BRACKET = 60  # tokens within which a bracket closes


@dataclass(slots=True)
class ClauseReader:
    """Walks the tokens of one statement once; what it has met so far decides where the next part belongs."""

    tokens: Tokens
    words: list[str] = field(init=False)  # with blanks behind
    count: int = field(init=False)
    ahead: Ahead = field(init=False)
    sentences: list[Sentence] = field(default_factory=lambda: [Sentence()])
    sentence: Sentence = field(init=False)  # the one that the next word of a main clause belongs to
    listings: list[Listing] = field(default_factory=list)  # outer lists first
    inside: bool = True  # in the main clause
    finite: str = ""  # the verb of the main clause, once it was met
    behind: int = 0  # words of the main clause from its verb on
    below_verb: bool = False  # the clause below the main one has its own verb
    below_modal: bool = False  # and a modal one
    waiting: bool = False  # in a fronted clause, for the verb that opens the main clause
    fronted_verb: bool = False  # the fronted clause has its own verb
    relative: bool = False  # within a relative clause of the fronted one
    trailing: bool = False  # behind a condition that follows a whole main clause
    purpose: bool = False  # "For at sikre ... etablerer ministeren": an infinitive stands before the verb
    between: bool = (
        False  # "skal efter at have hørt ejeren træffe": an infinitive clause stands before the infinitive
    )
    items: bool | None = None  # in a list: whether its introduction stood in the main clause
    items_carried: bool | None = None  # and what `carried` was there
    carried: bool | None = None
    carried_verb: bool = False  # the clause that is carried has its verb
    condition: int | None = None  # where a condition opened that has not closed

    def __post_init__(self) -> None:
        self.count = len(self.tokens.words)
        self.words = [*self.tokens.words, *PADDING]
        self.sentence = self.sentences[0]
        self.ahead = Ahead(self.tokens, self.words, self.count)

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
            elif word == "." and self.ahead.ends_sentence(at):
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
            if word in OPENING:
                self.open_bare(at)
        elif self.resumes(at):
            self.inside, self.purpose, self.between = True, False, False
        elif not (self.finite or self.waiting) and self.items is None:
            self.close_relative(at)
        if self.waiting:
            self.close_fronted(at)
        if self.inside:
            self.enter(at)
        elif word in MODALS:
            self.below_modal = True

    def close_fronted(self, at: int) -> None:
        """In a fronted clause: it has its verb, or the comma behind it is missing."""
        if self.is_late_verb(at):
            self.inside, self.waiting = True, False
        elif not self.relative and may_be_finite(self.words[at]):
            self.fronted_verb = True

    def close_relative(self, at: int) -> None:
        """`Lodsen, der fører båden skal ...`: the comma behind the relative clause is missing."""
        word = self.words[at]
        before = self.words[at - 1]
        known = actor(before) is not None or not before or before.endswith(("en", "et", "ne"))
        passive = word.endswith("es") and is_verb(word) and not self.below_modal
        opens = word in LATE or passive or (known and word[-1:] == "r" and word != "er" and is_finite(word))
        if (
            opens
            and self.below_verb
            and before not in ENTERING
            and not (is_finite(before) or has_verb(self.main_words()))
        ):
            self.inside = True
        self.below_verb = self.below_verb or is_finite(word)

    def main_words(self) -> list[str]:
        """The words of the main clause so far."""
        return [self.words[place] for place in self.sentence.main]

    def is_late_verb(self, at: int) -> bool:
        """`Hvis båden er solgt skal ejeren ...`."""
        if self.words[at] != "skal" or not self.fronted_verb:
            return False
        if self.relative and actor(self.words[at + 1]) is None:
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
        if self.condition is not None:
            self.close_condition(at)
        sentence = self.sentence
        sentence.main.append(at)
        if self.carried is not None:
            sentence.carried[at] = self.carried
            self.carried_verb = self.carried_verb or is_finite(self.words[at])
        elif not self.finite and is_finite(self.words[at]):
            self.finite = self.words[at]
        if self.finite:
            self.behind += 1

    def close_condition(self, at: int) -> None:
        """The first condition of a sentence is what triggers its demand."""
        if self.condition is None:
            return
        behind = at - 1 if self.words[at - 1] == "," else at
        self.sentence.trigger = self.sentence.trigger or (self.condition, behind)
        self.condition = None

    def skip_bracket(self, at: int) -> int:
        """The place of the closing bracket; a bracket never closed is no bracket."""
        near = range(at, min(at + BRACKET, self.count))
        return next((end for end in near if self.words[end] == ")"), at)

    def open_sentence(self, at: int) -> None:
        if self.sentences[-1].main or self.sentences[-1].fronted:
            self.sentences.append(Sentence())
        self.sentence = self.sentences[-1]
        fronted = self.ahead.is_fronted(at)
        self.sentence.fronted = fronted
        self.condition = at if fronted else None
        self.waiting, self.inside = fronted, not fronted
        self.finite = ""
        self.below_verb = self.below_modal = False
        self.fronted_verb = self.relative = self.trailing = self.purpose = self.between = False
        self.items, self.carried, self.behind = None, None, 0

    def open_item(self, at: int) -> None:
        """A list item: in the main clause where it opens with a verb and its introduction stood there."""
        label = self.words[at - 2]
        listing = reopened(self.listings, label)
        if listing:
            if listing.sentence is not self.sentence:
                self.go_back(listing, at - 3)
        else:
            self.open_list(label, follows_clause=self.words[at - 3] == ",")
        self.carried = self.items_carried
        opening = [self.words[place] for place in range(at, at + 3)]
        told = any(place in self.tokens.phrases for place in range(at, at + 3))
        infinitive = opening[0] == "at" and opening[1].endswith("e")  # "1) at indsende"
        demands = opening[0] in TIMING or infinitive or is_verb(opening[0]) or self.ahead.says_must(at)
        if not (listing and listing.broken):
            demands = demands or told or any(is_verb(word) for word in opening)
        main = opening[0] not in SUBORDINATORS or infinitive or opening[1] in MODALS  # "1) der skal være"
        self.inside = bool(self.items) and main and demands

    def open_list(self, label: str, *, follows_clause: bool) -> None:
        """A list, or one within an item, which hangs on the same introduction."""
        if self.items is None:
            closed = follows_clause and bool(self.finite) and not self.waiting  # ", 1)" behind a clause
            self.items, self.items_carried = self.inside or closed, self.carried
        self.listings.append(Listing(self.sentence, self.items, self.items_carried, label))

    def go_back(self, listing: Listing, behind: int) -> None:
        """To the introduction, from a sentence that stands within the item before: `1) ... . Har ejeren ... . 2) ...`."""
        self.close_condition(behind)
        self.sentence, self.finite, listing.broken = listing.sentence, "", True
        self.items, self.items_carried = listing.inside, listing.carried
        self.waiting = self.trailing = self.purpose = self.between = False
        self.below_verb = self.below_modal = False

    def open_part(self, at: int) -> None:
        """What follows a comma: the main clause again, or a clause below it."""
        word, after = self.words[at], self.words[at + 1]
        if self.waiting:
            self.wait(at)
        elif word in COORDINATORS:
            self.open_coordinated(after)
        elif word == "at" and (governed := governs(self.main_words())) is not None:
            self.inside, self.carried, self.carried_verb = True, governed, False
        elif word == "før" and self.inside and bars(self.main_words()):
            self.inside, self.carried = True, True
        elif word in {"herunder", "dog"} or (word == "så" and (after, self.words[at + 2]) in AS_POSSIBLE):
            self.inside = self.inside or bool(self.finite)
        elif word == "hvorefter":  # what comes next; but "indebærer en afvigelse, hvorefter ..." cites a rule
            self.inside = bool(self.finite) and self.finite not in FACTS
        elif self.goes_on(at):
            self.inside = True
        elif subordinates(word, after) and not (word == "inden" and self.ahead.is_limit(at)):
            self.leave(at)
        else:
            self.come_back(word, after)

    def come_back(self, word: str, after: str) -> None:
        """The main clause goes on; not behind a condition, nor in the word order of a lower clause."""
        if self.trailing:
            self.inside = is_finite(word) or word in RESUMING
        elif word in BEFORE_MODAL and after in MODALS:
            self.inside = False  # "..., at både, der ..., ikke må sælges"
        else:
            self.inside = self.items is not False and (self.items is None or self.inside)
            if self.inside and is_finite(word) and self.carried_verb:  # not "at lodsen, der ..., gennemgår"
                self.carried = None

    def goes_on(self, at: int) -> bool:
        """A relative clause that tells the next step: `en liste, som godkendes af rådet`, `en status, hvor det skal ...`."""
        word, after = self.words[at], self.words[at + 1]
        if not self.finite or self.items is not None:
            return False
        main = self.main_words()
        if word in {"som", "der"}:
            return (after in MODALS and is_cleft(main)) or steps_on(main, after, self.words[at + 2])
        verb = self.words[at + 2]
        told = (
            word == "hvor"
            and after in {"det", "der"}
            and (verb == "skal" or (verb[-2:] == "es" and is_verb(verb)))
        )
        return told and CASES.isdisjoint(main[-4:])

    def is_time(self, at: int) -> bool:
        """`senest 3 uger før lodsen kan sejle`: a clause, with its verb right behind its subject."""
        if self.words[at] not in {"før", "inden"} or self.words[at + 1].isdigit():
            return False
        limit = "senest" in self.words[max(0, at - 3) : at]  # "Senest inden lodsen har sejlet, ..."
        if not self.finite:  # "Senest 3 uger før rejsen skal lodsen ...": the main verb, no clause's
            limit = limit and not any(self.ahead.subject_follows(place) for place in (at + 2, at + 3))
        return (limit or (self.words[at] == "før" and bool(self.finite))) and any(
            word in MODALS or word in REACHED for word in self.words[at + 2 : at + 4]
        )

    def resumes(self, at: int) -> bool:
        """Behind an infinitive clause: the verb, or the infinitive that neither "at" nor "og" ties to it."""
        if self.purpose:
            return self.ahead.is_verb_here(at)
        tied = self.words[at - 1] in COORDINATORS or self.words[at - 1] in {"at", "kunne"}
        return self.between and self.words[at].endswith("e") and is_verb(self.words[at]) and not tied

    def leave(self, at: int) -> None:
        """A subordinate clause opens; behind a condition no main clause comes back once it was whole."""
        self.inside = self.below_verb = self.below_modal = self.purpose = self.between = False
        if self.words[at] in CONDITIONAL:
            self.condition = at if self.condition is None else self.condition
            self.trailing = self.trailing or self.behind > WHOLE

    def wait(self, at: int) -> None:
        """In a fronted clause: its own verb first, then the verb that opens the main clause."""
        word = self.words[at]
        self.relative = word in {"der", "som", "fordi"}
        if word == "at":
            self.fronted_verb = False
        if is_finite(word) or (may_be_finite(word) and actor(word) is None):
            self.inside = self.fronted_verb and (
                self.ahead.subject_follows(at) or not self.ahead.inverts_later(at)
            )
            self.waiting = not self.inside
            self.fronted_verb = True

    def open_coordinated(self, word: str) -> None:
        """`, og ...`: goes on with the main clause, unless it coordinates what stands below it."""
        if word == "at" and self.carried is not None:
            self.inside = True  # "betinget af, at ..., og at ..."
        elif word in SUBORDINATORS and word != "der":
            self.inside = self.below_verb = self.below_modal = False
        elif self.trailing:
            below = word.endswith("s") and self.below_modal  # "medmindre der skal søges, eller indhentes"
            self.inside = (is_verb(word) and not below) or word in MODALS or word in RESUMING
        elif not self.inside:
            known = bool(self.finite) or (is_finite(word) and has_verb(self.main_words()))
            self.inside = known and self.items is None

    def open_bare(self, at: int) -> None:
        """A subordinate clause that opens without a comma."""
        word, before, after = self.words[at], self.words[at - 1], self.words[at + 1]
        if (
            word in BARE
            or (word, after) == ("hver", "gang")
            or (word == "indtil" and before in COORDINATORS)
            or self.is_time(at)
        ):
            self.leave(at)
        elif word == "der":
            self.inside = before in COORDINATORS or before == "at" or before in MODALS or is_finite(before)
        elif word == "som":
            noun = after == "modtager" and self.words[at + 2] == "af"  # "som modtager af"
            self.inside = noun or not is_finite(after)
        elif word == "at" and before in CARRIERS and not is_verb(after):
            self.carried = False  # "sikre at der udpeges ..."
        elif word == "at" and before == "i" and names_tasks(self.main_words()):
            self.carried = False  # "Opgaverne består i at ..."
        elif word == "at" and before in PREPOSITIONS:
            self.inside = bool({self.words[place] for place in self.sentence.main[-9:]} & BINDING)
            self.purpose = not self.inside and not self.finite
            self.between = not self.inside and lacks_infinitive(self.main_words())
