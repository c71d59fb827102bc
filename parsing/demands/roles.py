"""Who acts, towards whom, and what is handled: the noun phrases around the verb of one demand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from parsing.demands.extent import Extent, is_apart
from parsing.demands.objects import HAPPENING, MAKING, MESSAGES, USED, WHOM, ObjectReader
from parsing.demands.phrases import (
    ARTICLES,
    PREPOSITIONS,
    Phrase,
    actor_in,
    body_in,
    is_below,
    is_named,
    phrases,
)
from parsing.demands.reading import Clause
from parsing.demands.verbs import BEING, COORDINATORS, Head
from parsing.demands.words import light_verbs, participle, word_set
from parsing.model import Span

FACING = word_set("facing")
GIVING = word_set("giving")
ASKING = word_set("asking")
TOLD = frozenset({"meddele", "tilsende", "tilstille"})
MEETING = word_set("meeting")
GETTING = word_set("getting")
TELLING = frozenset(
    {"underrette", "orientere", "informere", "vejlede", "partshøre", "instruere"}
)  # persons only
TELLING_WHOM = TELLING | {"meddele", "oplyse", "spørge", "anmode", "bede", "varsle", "høre"}
FELLOWS = frozenset({"samarbejde", "sammen", "dialog"})  # i samarbejde med, sammen med
ACTS = frozenset({"lov", "bekendtgørelse", "loven"})  # lov om haver
OWN = frozenset({"for", "af"})  # go on with a name: "Center for Haver"
NOTES = frozenset({"modtage", "få"})
TAKEN = NOTES | {"have"}
# which preposition tells towards whom, with which verbs (none: with any)
TOWARDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("til", GIVING),
    ("for", FACING),
    ("hos", ASKING),
    ("overfor", frozenset()),
    ("med", MEETING),
    ("fra", GETTING),
    ("i", NOTES),  # skal være modtaget i fonden
)


@dataclass(frozen=True, slots=True)
class Roles:
    """Spans in the statement; None where the clause tells nobody or nothing."""

    subject: Phrase | None
    agent: Phrase | None
    bearer: Span | None  # the words of the agent, else the subject
    handled: Phrase | None
    object: Span | None
    counterparty: Span | None
    action: Span


@dataclass(frozen=True, slots=True)
class RoleReader:
    """Finds the roles of one act. `hidden`: the spans of limits and forms, which are in no phrase."""

    clause: Clause
    act: Head
    hidden: Sequence[Span]

    @property
    def verbs(self) -> frozenset[int]:
        joined = {
            at for at in range(self.act.at, self.act.last + 1) if self.clause.words[at] not in COORDINATORS
        }
        return frozenset({self.act.at, self.act.last, self.clause.governed.verb, *joined})

    def read(self) -> Roles:
        clause, act = self.clause, self.act
        adjectives = light_verbs().get(act.lemma, frozenset()) if act.lemma in {"gøre", "følge"} else ()
        every = [
            one
            for one in phrases(clause, clause.main, self.hidden, self.verbs)
            if not (one.behind - one.first == 1 and clause.words[one.first] in adjectives)
            and not self.is_aside(one)
            and any(word[:1].isalnum() for word in one.of(clause))
        ]
        before = [one for one in every if one.behind <= act.at]
        behind = [one for one in every if one.first > act.last and one.first < act.behind]
        subject = self.subject(before, behind)
        agent = self.agent([*behind, *before]) if act.passive else self.sender(behind)
        counterparty, handled = self.handled(before, behind, subject)
        objects = ObjectReader(clause, act, self.hidden, self.verbs)
        content = objects.content(handled)
        if content and counterparty and clause.tokens.starts[counterparty.first] >= content.start:
            counterparty = None  # it stands in the clause that says what is handled
        spans = objects.read(handled, counterparty, agent, content)
        acting = subject if not act.passive or act.at in clause.sentence.carried else None
        return Roles(
            acting,
            agent,
            self.subject_span(agent or acting),
            handled,
            spans,
            self.whole(counterparty),
            self.action(handled),
        )

    def is_aside(self, one: Phrase) -> bool:
        """`arbejde som [nævnt] i § 4`, `påser som [led] i revisionen`."""
        before = self.clause.words[one.first - 1] if one.first else ""
        word = self.clause.words[one.first]
        return before == "som" and (word == "led" or participle(word) is not None)

    def agent(self, found: Sequence[Phrase]) -> Phrase | None:
        """Behind "af": an actor, or whoever stands right behind the verb."""
        told = [one for one in found if self.governs(one, "af") and not self.is_below(one)]
        near = (one for one in told if one.preposition == self.act.last + 1)
        return next((one for one in told if actor_in(self.clause, one)), None) or next(near, None)

    def is_below(self, one: Phrase) -> bool:
        """`en af parterne`, `godkendelser givet af styrelsen`, `ophør af retten til`: no agent of the act."""
        return is_below(self.clause, one.preposition, one.behind, self.verbs)

    def sender(self, behind: Sequence[Phrase]) -> Phrase | None:
        """`får underretning fra kommunen`: the one who sends it acts."""
        if self.act.lemma not in NOTES | {"foreligge"}:
            return None
        return next((one for one in behind if self.governs(one, "fra") and self.is_someone(one)), None)

    def governs(self, phrase: Phrase, preposition: str) -> bool:
        return phrase.preposition >= 0 and self.clause.words[phrase.preposition] == preposition

    def subject(self, before: Sequence[Phrase], behind: Sequence[Phrase]) -> Phrase | None:
        """The first bare phrase before the act; in "herefter underretter X" the one right behind its verb."""
        bare = [one for one in before if one.preposition < 0]
        verb = self.clause.governed.verb
        if self.act.at != verb:
            return self.nearest(bare, verb)
        if bare and bare[0].first < verb:
            return bare[0]
        return next((one for one in behind[:1] if one.preposition < 0), None)

    def nearest(self, bare: Sequence[Phrase], verb: int) -> Phrase | None:
        """Before the modal, unless something else opens the sentence: then right behind it."""
        ahead = [one for one in bare if one.behind <= verb]
        after = [one for one in bare if one.first > verb]
        if ahead and not self.act.passive and self.is_fronted(ahead[0], after[:1]):
            return after[0]
        return ahead[0] if ahead else after[0] if after else None

    def is_fronted(self, first: Phrase, after: Sequence[Phrase]) -> bool:
        """`Planen skal direktøren forelægge`: what is handled opens the sentence, who acts follows the modal."""
        verb = self.clause.governed.verb
        return (
            any(one.first == verb + 1 and body_in(self.clause, one) for one in after)
            and not body_in(self.clause, first)
            and self.act.lemma not in HAPPENING
        )

    def handled(
        self, before: Sequence[Phrase], behind: Sequence[Phrase], subject: Phrase | None
    ) -> tuple[Phrase | None, Phrase | None]:
        """Towards whom, and the phrase that opens what is handled."""
        if subject and self.is_happening():
            if self.act.at in self.clause.sentence.carried:  # sikre, at der foreligger en erklæring
                bare = [one for one in behind if one.preposition < 0]
                return self.towards(behind), self.told_of(before, bare, subject)
            names_it = subject.of(self.clause) != ["det"]
            return self.towards(behind), subject if names_it else None
        if self.act.lemma == "redegøre" and (told := self.about(behind)):
            return self.towards(behind), told
        towards = self.towards(behind) or self.towards([one for one in before if one is not subject])
        bare = [one for one in behind if one.preposition < 0 and one is not subject]
        if self.act.passive:
            return self.handled_passive(towards, self.told_of(before, bare, subject), bare, behind)
        receiver = self.receiver(before, subject)
        if self.act.lemma in NOTES and not self.act.also and receiver and actor_in(self.clause, receiver):
            return receiver, bare[0] if bare else None
        message = bool(bare) and self.act.lemma in TAKEN and bare[0].of(self.clause)[-1] in MESSAGES
        if message and receiver and body_in(self.clause, receiver):
            towards = receiver  # ejeren skal have besked: it is for somebody else to give it
        return self.handled_active(towards, subject, bare, behind)

    def receiver(self, before: Sequence[Phrase], subject: Phrase | None) -> Phrase | None:
        """The subject; in "skal sikre, at ejeren får besked" that of the clause below."""
        carried = self.clause.sentence.carried
        if self.act.at not in carried:
            return subject
        return next((one for one in before if one.preposition < 0 and one.first in carried), None)

    def is_happening(self) -> bool:
        """`samtalen finder sted` tells of what takes place, `kommunen finder` of who acts."""
        act = self.act
        return act.lemma in HAPPENING and (act.lemma != "finde" or light_noun(self.clause, act) == "sted")

    def handled_passive(
        self, towards: Phrase | None, thing: Phrase | None, bare: Sequence[Phrase], behind: Sequence[Phrase]
    ) -> tuple[Phrase | None, Phrase | None]:
        """`Ejeren underrettes om ...` is turned to the owner; `Planen meddeles ejeren` too."""
        second = bare[0] if bare and bare[0] is not thing else None
        if thing and second and self.act.lemma in TOLD:
            return second, thing
        if thing and self.act.lemma in TELLING and self.act.at not in self.clause.sentence.carried:
            return thing, self.about(behind)
        if thing and actor_in(self.clause, thing):
            if self.act.lemma in WHOM | MAKING:
                return thing, self.about(behind)
            if second:
                return thing, second
        return towards, thing

    def handled_active(
        self, towards: Phrase | None, subject: Phrase | None, bare: Sequence[Phrase], behind: Sequence[Phrase]
    ) -> tuple[Phrase | None, Phrase | None]:
        """`underretter ejeren om ...`, `giver ejeren besked`, `sender planen til ejeren`."""
        lemma, first = self.act.lemma, bare[0] if bare else None
        if lemma in BEING and subject and not body_in(self.clause, subject):
            first = subject  # "henvisningen skal være skriftlig"
        content = self.about(behind)
        if first is None:
            return towards, (subject and self.fronted(subject)) or content
        named = (
            self.clause.words[first.first - 1] == "herunder"
        )  # "møder til samtaler, herunder [kontaktsamtaler]"
        if (lemma in WHOM or named) and content and content.first < first.first:
            return towards, content  # "informerer om pligten til at [gå] ..."
        light = self.clause.words[first.first] in light_verbs().get(lemma, frozenset())
        if light or first is subject:  # "fører tilsyn med", "gør brug af"
            used = light and self.clause.words[first.behind - 1] in USED
            return towards, (self.about(behind) if used else None) or first
        return self.two_objects(first, bare, behind) or (towards, first)

    def two_objects(
        self, first: Phrase, bare: Sequence[Phrase], behind: Sequence[Phrase]
    ) -> tuple[Phrase, Phrase | None] | None:
        """`giver [ejeren] [besked]`, `underretter [ejeren] [om ...]`."""
        lemma = self.act.lemma
        several = lemma in WHOM and self.clause.words[first.behind - 1].endswith("erne")
        if lemma in TELLING_WHOM and body_in(self.clause, first):
            several = True
        if several or (actor_in(self.clause, first) and (lemma in WHOM | MAKING or len(bare) > 1)):
            near = bare[1] if len(bare) > 1 and bare[1].first == first.behind else None
            return first, near or self.about(behind)
        return None

    def fronted(self, subject: Phrase) -> Phrase | None:
        """The phrase before the verb that is not the subject."""
        verb = self.clause.governed.verb
        if subject.first != verb + 1:
            return None
        places = [at for at in self.clause.main if at < verb]
        found = phrases(self.clause, places, self.hidden, self.verbs)
        return found[0] if found and found[0].preposition < 0 and found[0].first == places[0] else None

    def told_of(
        self, before: Sequence[Phrase], bare: Sequence[Phrase], subject: Phrase | None
    ) -> Phrase | None:
        """The subject of a passive; in "skal sikre, at planen revideres" the one of the clause."""
        carried = self.clause.sentence.carried
        if self.act.at in carried:
            own = [one for one in before if one.first in carried and one.preposition < 0]
            return own[0] if own else bare[0] if bare else None
        return bare[0] if subject is None and bare else subject

    def about(self, behind: Sequence[Phrase]) -> Phrase | None:
        """`om ...`, `til ...`, `i ...`: what a verb without a direct object is about."""
        told = [
            one
            for one in behind
            if one.preposition >= 0
            and self.clause.words[one.preposition]
            in {"om", "til", "i", "over", "med", "på", "af", "for" if self.act.lemma == "redegøre" else "om"}
            and not is_apart(self.clause.words, one.preposition)
            and self.clause.words[one.preposition - 1] not in ACTS
        ]
        chosen = "for" if self.act.lemma == "redegøre" else "om" if self.act.lemma in WHOM | ASKING else ""
        people = [
            one
            for one in told
            if not actor_in(self.clause, one) or self.governs(one, "om") or self.governs(one, chosen)
        ]
        return next((one for one in people if self.governs(one, chosen)), people[0] if people else None)

    def towards(self, found: Sequence[Phrase]) -> Phrase | None:
        """The first actor behind a preposition that tells towards whom."""
        for preposition, lemmas in TOWARDS:
            if lemmas and self.act.lemma not in lemmas:
                continue
            for one in found:
                if self.clause.words[one.preposition - 2 : one.preposition] == ["i", "forhold"]:
                    continue  # i forhold til
                if self.governs(one, preposition) and self.is_someone(one):
                    return one
        for one in (one for one in found if one.preposition >= 0):
            two, before = ["", "", *self.clause.words][one.preposition : one.preposition + 2]
            ready = (two, before) == ("til", "rådighed") and self.governs(one, "for")
            fellow = before == "samarbejde" or (before in FELLOWS and self.is_someone(one))
            if (
                ready
                or (fellow and self.governs(one, "med"))
                or (before == "over" and self.governs(one, "for"))
            ):
                return one
        return None

    def is_someone(self, one: Phrase) -> bool:
        if self.clause.words[one.behind - 1 : one.behind + 1] == ["revisionen", "af"]:
            return False  # the deed, not who does it
        named = self.clause.words[one.preposition] in {"til", "fra"} and is_named(self.clause, one)
        return named or body_in(self.clause, one)

    def whole(self, one: Phrase | None) -> Span | None:
        """With those that are joined to it: `til kommunen og til nævnet`."""
        if one is None:
            return None
        preposition = self.clause.words[one.preposition] if one.preposition >= 0 else ""
        words, verb = self.clause.words, self.clause.governed.verb
        limit = verb if one.behind <= verb else self.act.at if one.behind <= self.act.at else self.act.behind
        behind = one.behind
        if preposition:  # the next preposition that opens a part of its own
            apart = (at for at in range(one.behind, limit) if words[at] in PREPOSITIONS - OWN)
            stops = frozenset({*apart, *(at for at in range(one.behind, limit) if words[at] in {",", "som"})})
            told = phrases(self.clause, range(behind, limit), self.hidden, self.verbs)
            stops |= {one.first for one in told if one.preposition < 0 and words[one.first] in ARTICLES}
            behind = Extent(self.clause, self.hidden, self.verbs, stops).end(behind, limit)
        extent = Extent(self.clause, self.hidden, self.verbs, frozenset())
        return self.clause.tokens.span(one.first, extent.coordinated(behind, limit, preposition))

    def subject_span(self, one: Phrase | None) -> Span | None:
        """Who acts, with those joined: `Pengeinstitutter, fonde og selskaber skal`; `den` with its clause."""
        if one is None:
            return None
        words, verb = self.clause.words, self.clause.governed.verb
        behind = one.behind
        limit = verb if behind <= verb else self.act.at if behind <= self.act.at else self.act.behind
        if one.of(self.clause) in (["den"], ["de"], ["enhver"], ["alle"]):
            told = words[behind] == "," and words[behind + 1] in {"der", "som"}
            end = next((at for at in range(behind + 1, limit) if self.is_resumed(at, limit)), limit)
            return self.clause.span(one.first, end) if told else None
        extent = Extent(self.clause, self.hidden, self.verbs, frozenset())
        return self.clause.tokens.span(one.first, extent.coordinated(behind, limit))

    def is_resumed(self, at: int, limit: int) -> bool:
        return self.clause.words[at] == "," and at + 1 < limit and at + 1 in self.clause.held

    def action(self, handled: Phrase | None) -> Span:
        """The verbs; with the noun of a light verb that stands right behind."""
        clause, act = self.clause, self.act
        nouns = light_verbs().get(act.lemma, frozenset())
        end = act.last + 1
        if clause.words[end : end + 1] and clause.words[end] in nouns:
            return clause.tokens.span(act.at, end + 1)
        if handled is not None and handled.first == end:
            words = handled.of(clause)
            place = next((n for n, word in enumerate(words) if word in nouns), None)
            end = handled.first + place + 1 if place is not None else end
        return clause.tokens.span(act.at, end)


def light_noun(clause: Clause, act: Head) -> str:
    """The noun that says what a light verb does: `træffes ... afgørelse` is `træffe afgørelse`."""
    nouns = light_verbs().get(act.lemma, frozenset())
    ahead = [at for at in clause.main if at < act.at and clause.words[at - 1] not in PREPOSITIONS]
    near = [*(at for at in clause.main if act.at < at < act.behind), *ahead]  # not "Ved afslag giver"
    return next((clause.words[at] for at in near if clause.words[at] in nouns), "")
