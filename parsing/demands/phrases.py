"""Noun phrases of a main clause: runs of words between prepositions, verbs, adverbs and marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from parsing.demands.reading import Clause
from parsing.demands.verbs import COORDINATORS
from parsing.demands.words import base, participle, present, word_set
from parsing.model import Span
from parsing.tagging.finite import MODALS
from parsing.tagging.words import actor

PREPOSITIONS = word_set("preposition")
ADVERBS = word_set("adverb")
DETERMINERS = word_set("determiner")
MARKS = frozenset({",", ";", ":", ".", "(", ")", "\u2013", "-", "\u2022", ""})
SUBJECT_MARKS = frozenset({"der", "som"})
DEFINITE = ("en", "et", "ne")
HELPERS = frozenset({"at", "være", "blive", "kunne", "er", "bliver", "har", "have"})
OWNING = frozenset({"sin", "sit", "sine"})
NO_NOUN = frozenset(
    {"anden", "egen", "hvilken", "ingen", "sådanne", "denne", "mellem", "samtidigen", "hverken"}
)
BODIES = tuple(word_set("bodies"))
SYSTEMS = word_set("systems")
MONTHS = word_set("month")
SHORT = 4  # letters
LETTERS = 5  # of a name in capitals
PRONOUNS = frozenset({"pågældende", "vedkommende"})
POINTED = 2  # words: a pointing word and what may be its adjective
POINTING = frozenset({"den", "det", "de", "denne", "dette", "disse"})
ARTICLES = frozenset({"et", "en"})
BEING = frozenset({"være", "er", "blive", "bliver"})
NEAR = 5  # tokens between "være" and "af": være forudgående skriftligt godkendt
NAMING = frozenset({"for", "af", "på"})  # Styrelsen for Arbejdsmarked


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens `first` up to `behind`; `preposition` is the token that governs it, -1 where none does."""

    first: int
    behind: int
    preposition: int = -1

    def of(self, clause: Clause) -> list[str]:
        return clause.words[self.first : self.behind]


def phrases(
    clause: Clause, places: Sequence[int], hidden: Sequence[Span], verbs: frozenset[int]
) -> list[Phrase]:
    """The noun phrases among some tokens. `hidden`: spans of limits and forms; `verbs`: tokens that are verbs."""
    return list(_Chunker(clause, hidden, verbs).read(places))


@dataclass(slots=True)
class _Chunker:
    """Walks tokens once; `run` is the phrase being read."""

    clause: Clause
    hidden: Sequence[Span]
    verbs: frozenset[int]
    run: list[int] = field(default_factory=list)
    preposition: int = -1

    def read(self, places: Sequence[int]) -> Iterator[Phrase]:
        for at in places:
            if self.run and self.apart(at):
                yield self.close()
            if _breaks(self.clause, at, self.hidden, self.verbs):
                if self.run:
                    yield self.close()
                self.preposition = at if self.governs(at) else -1
            elif self.clause.words[at] in COORDINATORS:
                if self.run and not _goes_on(self.clause, at, self.hidden, self.verbs):
                    yield self.close()
                elif self.run:
                    self.run.append(at)
            else:
                if self.run and (_is_new(self.clause, self.run, at) or self.is_whole(at)):
                    yield self.close()
                self.run.append(at)
        if self.run:
            yield self.close()

    def is_whole(self, at: int) -> bool:
        """Nothing goes on behind a name (`fra CPR | oplysninger`) or a definite noun (`i sagen | oplysninger`)."""
        words, last = self.clause.words, self.run[-1]
        if _in_name(self.clause, at) or self.clause.tokens.is_capital(at) or words[last] in COORDINATORS:
            return False
        if self.preposition >= 0 and self.clause.tokens.is_capital(last):
            return True
        if words[self.run[0]] in DETERMINERS and len(self.run) == POINTED and self.is_adjective(last):
            return False
        owned = len(self.run) == 2 and words[self.run[0]] in OWNING and words[last] not in NO_NOUN
        noun = (
            words[last].endswith(("en", "erne", "ene"))
            and len(words[last]) > SHORT
            and words[last] not in NO_NOUN
        )
        return noun or (self.preposition >= 0 and owned and not words[last].endswith(("e", "lig")))

    def is_adjective(self, at: int) -> bool:
        """`den eksterne revision`: behind `den` no definite noun stands."""
        return self.clause.words[at].endswith("ne") and self.clause.words[at - 1] in POINTING

    def apart(self, at: int) -> bool:
        """Something that is no blank stands between."""
        return any(self.clause.words[place] for place in range(self.run[-1] + 1, at))

    def governs(self, at: int) -> bool:
        return self.clause.words[at] in PREPOSITIONS and not _is_hidden(self.clause, at, self.hidden)

    def close(self) -> Phrase:
        phrase = Phrase(self.run[0], self.run[-1] + 1, self.preposition)
        self.run, self.preposition = [], -1
        return phrase


def _is_hidden(clause: Clause, at: int, hidden: Sequence[Span]) -> bool:
    start = clause.tokens.starts[at]
    return any(span.start <= start < span.end for span in hidden)


def _breaks(clause: Clause, at: int, hidden: Sequence[Span], verbs: frozenset[int]) -> bool:
    word = clause.words[at]
    if _in_name(clause, at):
        return False
    if word in MONTHS or (
        word[:1].isdigit() and clause.words[at + 1 : at + 2] and clause.words[at + 1] in MONTHS
    ):
        return True
    if word == "måned" and clause.words[at - 1] in MONTHS:
        return True
    if (
        word in ADVERBS
        and word.endswith("t")
        and clause.words[at - 1] in ARTICLES
        and not _is_hidden(clause, at, hidden)
    ):
        return False  # et særskilt skema
    if at in verbs or word in MARKS or word in MODALS or word in PREPOSITIONS or word in SUBJECT_MARKS:
        return True
    return word in ADVERBS or word in HELPERS or _is_hidden(clause, at, hidden)


def _in_name(clause: Clause, at: int) -> bool:
    """The preposition in `Styrelsen for Arbejdsmarked og Rekruttering`."""
    if clause.words[at] not in NAMING or not 0 < at < len(clause.words) - 1 or not clause.words[at + 1]:
        return False
    before = clause.words[at - 1]
    office = before.endswith(
        ("styrelsen", "rådet", "nævnet", "ministeriet", "direktoratet", "direktøren", "udvalget")
    )
    return office and clause.tokens.is_capital(at + 1)


def _goes_on(clause: Clause, at: int, hidden: Sequence[Span], verbs: frozenset[int]) -> bool:
    """`og` joins two nouns."""
    after = at + 1
    if after >= len(clause.words) or _breaks(clause, after, hidden, verbs):
        return False
    word = clause.words[after]
    return base(word) is None and present(word) is None


def _is_new(clause: Clause, run: list[int], at: int) -> bool:
    """A second phrase right behind an actor: `give [kommunen] [oplysninger]`; names in capitals go on."""
    before, word = clause.words[run[-1]], clause.words[at]
    if word in DETERMINERS and clause.words[at - 1] not in DETERMINERS | COORDINATORS:
        return len(run) > 0 and clause.words[run[-1]] not in {"alle", "ved", "den", "de"}
    if _in_name(clause, at) or before in COORDINATORS or not word.islower() or clause.tokens.is_capital(at):
        return False
    if any(_in_name(clause, place) for place in run):  # the name is over
        return clause.tokens.is_capital(run[-1])
    named = actor(before) is not None and not before.endswith("s") and before not in PRONOUNS
    return named and (actor(word) is None or word.endswith(DEFINITE) or before.endswith(("en", "et")))


def head_noun(clause: Clause, phrase: Phrase) -> str:
    return clause.words[phrase.behind - 1]


def body_in(clause: Clause, phrase: Phrase) -> bool:
    """An actor that the tagger knows, or one by the ending of its noun: `administratorerne`, `uddannelsesstedet`."""
    return actor_in(clause, phrase) or head_noun(clause, phrase).endswith(BODIES)


def is_named(clause: Clause, phrase: Phrase) -> bool:
    """A body by its name: `Havernes Råd`, not `Jobnet`."""
    words = phrase.of(clause)
    at = next((n for n in range(phrase.first, phrase.behind) if clause.words[n] not in DETERMINERS), -1)
    if at < 0 or SYSTEMS.intersection(words):
        return False
    if len(words) == 1 and is_short(clause, at):
        return True
    if at <= 0 or words[-1].endswith("s") or len(words[0]) == 1:
        return False
    return clause.tokens.is_capital(at)


def is_short(clause: Clause, at: int) -> bool:
    """A name in capitals: `til HVA`."""
    start = clause.tokens.starts[at]
    written = clause.text[start : start + len(clause.words[at])]
    return 1 < len(written) <= LETTERS and written.isupper() and written.isalpha()


def actor_in(clause: Clause, phrase: Phrase) -> bool:
    """Does it name somebody who acts? A genitive ("kommunens journal") names none."""
    if any(_in_name(clause, at) for at in range(phrase.first, phrase.behind)):
        return True
    return any(actor(word) is not None for word in phrase.of(clause)[-1:]) or any(
        actor(word) is not None
        and at + 1 < len(phrase.of(clause))
        and phrase.of(clause)[at + 1] in COORDINATORS
        for at, word in enumerate(phrase.of(clause))
    )


def is_below(clause: Clause, at: int, behind: int, verbs: frozenset[int]) -> bool:
    """Does "af" at token `at` belong to something other than the act, up to token `behind`?

    `en af parterne`, `medlemmerne af udvalget`, `tilladelser givet af styrelsen`, `ophør af retten til ydelser`.
    """
    words = clause.words
    before = words[at - 1] if at else ""
    if before in DETERMINERS or before.endswith(("medlemmer", "medlemmerne")):
        return True
    if words[behind - 1] == "retten" and words[behind : behind + 1] == ["til"]:
        return True
    own = at - 1 in verbs or not BEING.isdisjoint(words[max(0, at - NEAR) : at])  # og være godkendt af
    return not own and participle(before) is not None
