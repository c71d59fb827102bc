"""The verb that says what must be done, behind modals, "har pligt til at" and "skal sørge for, at"."""

from __future__ import annotations

from dataclasses import dataclass

from parsing.demands.reading import Clause
from parsing.demands.words import base, is_passive, participle, present, word_set
from parsing.tagging.finite import MODALS
from parsing.tagging.words import actor
from parsing.tagging.words import word_set as tagging_words

CARRYING = word_set("carrying")
LIFTED = word_set("lifted")
DETERMINERS = word_set("determiner")
PREPOSITIONS = word_set("preposition") - {"for"}
COORDINATORS = frozenset({"og", "eller", "samt"})
AUXILIARIES = frozenset({"være", "blive", "have", "er", "bliver", "har"})
PRONOUNS = frozenset({"den", "det", "denne", "dette", "de", "disse"})
BEING = frozenset({"være", "blive", "er", "bliver"})
SUPPORTING = frozenset({"kunne", "lade"})  # skal kunne dokumentere
TELLING = frozenset({"at", "om", "hvorvidt"})  # meddeler, om ...
ASIDE = 4  # words that may stand before a joined verb
LETTERS = 5  # of a verb that no list knows, at the least
AFTER_VERB = tagging_words("adverb") | word_set("adverb")


@dataclass(frozen=True, slots=True)
class Head:
    """One act of a clause: its verb, and where its own words begin and end among the tokens."""

    at: int
    lemma: str
    passive: bool
    first: int  # behind the coordinator that joins it
    behind: int
    also: tuple[str, ...] = ()  # "registrere og indberette": the verbs joined right behind it
    last: int = -1  # token of the last of its verbs
    verbs: tuple[int, ...] = ()  # tokens of its verbs


def heads(clause: Clause) -> list[Head]:
    """The acts of a clause in order; none where no verb is known."""
    start = _first(clause)
    if start is None:
        return []
    at, lemma, finite = start
    places = [(at, lemma)]
    for place in (one for one in clause.main if one > at):
        if place <= places[-1][0]:
            continue  # within "sørge for, at"
        again = _joined(clause, places[-1][0], place, finite=finite)
        if again in CARRYING and (carried := _carried(clause, [one for one in clause.main if one > place])):
            places.append(carried[:2])
        elif again is not None:
            places.append((place, again))
    return _gather(clause, places)


def _first(clause: Clause) -> tuple[int, str, bool] | None:
    """The first act: its token, its infinitive, and whether it is finite."""
    words, verb = clause.words, clause.governed.verb
    if verb < 0:
        return None
    behind = [at for at in clause.main if at > verb]
    if words[verb] in MODALS:
        return _infinitive(clause, behind)
    lemma = present(words[verb])
    if words[verb] in AUXILIARIES or words[verb] in LIFTED:
        if any(words[at] in LIFTED for at in (verb, *behind)):
            return _infinitive(clause, behind)
        done = _completed(clause, behind)
        return (*done, True) if done else (verb, lemma or words[verb], True)
    if lemma in CARRYING:
        return _carried(clause, behind) or (verb, lemma, True)
    return verb, lemma or words[verb].removesuffix("r").removesuffix("s"), True


def _infinitive(clause: Clause, behind: list[int]) -> tuple[int, str, bool] | None:
    """The infinitive behind a modal; a participle behind `være`; the clause behind `sørge for, at`."""
    words = clause.words
    for place, at in enumerate(behind):
        lemma = base(words[at])
        if lemma is None or lemma in SUPPORTING or _is_noun(clause, at):
            continue
        rest = behind[place + 1 :]
        if lemma in AUXILIARIES:
            ahead = _completed(clause, rest if lemma == "have" else _right_behind(clause, rest))
            if ahead:
                return (*ahead, False)
            return at, lemma, False
        if lemma in CARRYING and (carried := _carried(clause, rest)):
            return carried
        return at, lemma, False
    return _unknown(clause, behind)


def _completed(clause: Clause, places: list[int]) -> tuple[int, str] | None:
    """The participle that an auxiliary governs; `et ajourført register` is a noun with its adjective."""
    for at in places:
        if (found := participle(clause.words[at])) and not _is_described(clause, at):
            return at, found
    return None


def _is_described(clause: Clause, at: int) -> bool:
    """Does an article stand before it, or before the adverbs before it?"""
    while at > 1 and clause.words[at - 1] in AFTER_VERB:
        at -= 1
    return clause.words[at - 1] in DETERMINERS


def _right_behind(clause: Clause, places: list[int]) -> list[int]:
    """Up to a noun that completes `være`: `skal være indsendt`, not `skal være oplysninger om bidrag fordelt på`."""
    words = clause.words
    for place, at in enumerate(places):
        how = words[at].endswith(("ende", "vis", "t")) and participle(words[at + 1]) is not None
        if words[at] not in AFTER_VERB and words[at].isalpha() and not how:
            nearest = participle(words[at]) is not None or words[at] in PREPOSITIONS | DETERMINERS
            return places if nearest else places[:place]
    return places


def _unknown(clause: Clause, behind: list[int]) -> tuple[int, str, bool] | None:
    """By its look: the first word in -es, else in -e, that no article, preposition or adjective stands before."""
    likely = [at for at in behind[:12] if _looks_infinitive(clause, at)]
    at = next((one for one in likely if clause.words[one].endswith("es")), likely[0] if likely else None)
    return None if at is None else (at, clause.words[at].removesuffix("s"), False)


def _looks_infinitive(clause: Clause, at: int) -> bool:
    word = clause.words[at]
    looks = word.endswith(("e", "es")) and not word.endswith(("erne", "ernes", "ene", "enes"))
    if not looks or len(word) < LETTERS or not word.isalpha() or word in AFTER_VERB | DETERMINERS:
        return False
    return not _is_noun(clause, at) and actor(word) is None


def _carried(clause: Clause, behind: list[int]) -> tuple[int, str, bool] | None:
    """The verb of the clause that `sørge for, at` opens, or of its infinitive."""
    words = clause.words
    inside = [at for at in behind if at in clause.sentence.carried]
    for place, at in enumerate(inside):
        if words[at] in MODALS:
            return _infinitive(clause, inside[place + 1 :])
        lemma = present(words[at])
        if lemma in AUXILIARIES:
            done = next(((one, f) for one in inside[place + 1 :] if (f := participle(words[one]))), None)
            return (*done, True) if done else None
        if lemma and not _is_noun(clause, at):
            return at, lemma, True
    if behind and words[behind[0]] == "for" and words[behind[0] + 1] == "at":
        return _infinitive(clause, behind[1:])
    return None


def _is_noun(clause: Clause, at: int) -> bool:
    """A form that is a verb too: `et møde`, `til aftale`."""
    before = clause.words[at - 1] if at else ""
    if is_passive(clause.words[at]):
        return False
    if before in PRONOUNS and clause.words[at - 2] in MODALS:  # "skal den underrette"
        return False
    adjective = before.endswith(("lig", "ig", "sk")) and before != "sig" and before not in AFTER_VERB
    return before in DETERMINERS or before in PREPOSITIONS or adjective


def _joined(clause: Clause, before: int, at: int, *, finite: bool) -> str | None:
    """The infinitive of a verb that `og` joins to the act at `before`."""
    words, carried = clause.words, clause.sentence.carried
    lemma = present(words[at]) if finite else base(words[at])
    if at in carried and before not in carried:
        lemma = None  # in the clause that "påse, at" opens
    if lemma is None or words[at - 1] == "at" or _is_noun(clause, at) or lemma in AUXILIARIES | SUPPORTING:
        return None
    between = words[before + 1 : at]
    if not COORDINATORS.intersection(between) and "," not in between:
        return None
    if (
        "at" in between and base(words[max(before + 1, at - 2)]) and words[at - 3] == "at"
    ):  # "pålagt at begynde og gennemføre"
        return None
    opens = words[at - 1]
    if finite and opens == "," and _is_below(clause, before, at):
        return None
    near = (
        opens in COORDINATORS
        or opens in AFTER_VERB
        or opens in {",", "skal", "kunne", ""}
        or opens.endswith("t")
    )
    return lemma if near or _time_between(clause, before, at) else None


def _is_below(clause: Clause, before: int, at: int) -> bool:
    """`samme dag, som brevet udskrives, sendes`, `meddeler, om afgørelsen, jf. § 4, ændres`: the verb of a clause below."""
    words = clause.words
    if at > 1 and words[at - 2] and at - 2 not in clause.held:
        return True
    opens = next((n for n in range(before + 1, at) if words[n - 1] == "," and words[n] in TELLING), None)
    return opens is not None and not any(present(word) or word in MODALS for word in words[opens + 1 : at])


def _time_between(clause: Clause, before: int, at: int) -> bool:
    """`og senest 3 uger efter mødet underrette`, `og i givet fald afgive`: a limit or condition before the verb."""
    joined = max((p for p in range(before + 1, at) if clause.words[p] in COORDINATORS), default=at)
    if clause.words[joined + 1] in {"efter", "i", "om", "ved"} and 1 < at - joined <= ASIDE:
        return True
    return any(
        word in {"senest", "inden", "herefter", "straks", "samtidig"}
        for word in clause.words[joined + 1 : joined + 3]
    )


def _gather(clause: Clause, places: list[tuple[int, str]]) -> list[Head]:
    """Verbs joined right behind another are one act: they share what they handle."""
    words = clause.words
    groups: list[list[tuple[int, str]]] = [places[:1]]
    for place in places[1:]:
        near = [word for word in words[groups[-1][-1][0] + 1 : place[0]] if word not in AFTER_VERB]
        if all(word in COORDINATORS or word in {",", ""} for word in near):
            groups[-1].append(place)
        else:
            groups.append([place])
    found = []
    first = clause.first
    for number, group in enumerate(groups):
        nexts = groups[number + 1][0][0] if number + 1 < len(groups) else clause.behind
        behind = _boundary(clause, group[-1][0], nexts) if number + 1 < len(groups) else nexts
        at, lemma = group[0]
        also = tuple(verb for _, verb in group[1:])
        found.append(
            Head(
                at,
                lemma,
                is_passive(words[at]) or _is_done(words, at),
                first,
                behind,
                also,
                group[-1][0],
                tuple(place for place, _ in group),
            )
        )
        first = behind
    return found


def _is_done(words: list[str], at: int) -> bool:
    """`skal være indgivet`."""
    return (
        base(words[at]) is None
        and participle(words[at]) is not None
        and not BEING.isdisjoint(words[max(0, at - 6) : at])
    )


def _boundary(clause: Clause, before: int, at: int) -> int:
    """Where the words of the next act begin: at the coordinator or comma before it."""
    words = clause.words
    joins = [place for place in range(before + 1, at) if words[place] in COORDINATORS]
    commas = [place for place in range(before + 1, at) if words[place] == ","]
    again = [place for place in joins if words[place - 1] == ","]
    if (
        again and at - joins[-1] > 1
    ):  # ", og ejeren eller lejeren skal ...", ", og planer og skemaer indsendes"
        return again[-1]
    return (joins or commas or [at])[-1]
