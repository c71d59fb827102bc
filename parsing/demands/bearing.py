"""Who must act, by the words of a demand: subject, agent, the actor the tagger shows, the one a condition names."""

from __future__ import annotations

from collections.abc import Iterable

from parsing.demands.model import Source
from parsing.demands.phrases import PRONOUNS, Phrase, body_in, is_below, is_named, phrases
from parsing.demands.reading import Clause
from parsing.demands.roles import Roles
from parsing.demands.verbs import Head
from parsing.demands.words import deed, participle, word_set
from parsing.model import Span
from parsing.tagging.model import Bearer, Duty, Norm
from parsing.tagging.words import actor

STATES = word_set("states")
NEAR = 9  # words of a condition in which who came to know it is named
KNOWING = frozenset(
    {"får", "konstaterer", "modtager", "vurderer", "finder", "skønner", "træffer", "bliver", "opdager"}
)
POINTING = frozenset({"den", "de", "enhver", "alle"})
TAKING = frozenset({"modtage", "få"})
PERSONAL = word_set("whom") | word_set("asking") | word_set("personal")
MADE = (  # no one: uddannelse, uddannelsesplan, bemærkningen, kontrollen
    *("else", "elsen", "elser", "ning", "ningen", "ninger", "plan", "planen", "kontrol", "kontrollen"),
    *("aftale", "aftalen", "skema", "skemaet", "krav", "kravet", "center", "datagrundlag"),
)
THINGS = frozenset({"det", "dette", "der", "et"})


def who(clause: Clause, act: Head, roles: Roles, norm: Norm) -> tuple[Bearer, Source, Span | None]:
    """Who acts: the subject, the agent of a passive, the actor the tagger shows; else whom the words imply."""
    given = act.lemma == "have" and roles.bearer is not None and roles.bearer == roles.counterparty
    secured = clause.sentence.carried.get(act.at) is False  # skal sikre, at ejeren får besked
    taken = given or (act.lemma in TAKING and Duty.NOTIFICATION in norm.duties and not secured)
    if taken and roles.agent is None:  # who gets a message does not send it
        return Bearer.OTHER, Source.UNDETERMINED, None
    proof = None if taken else next((one.span for one in norm.evidence if one.label == "bearer"), None)
    if (roles.agent or act.lemma not in STATES) and (found := by_role(clause, act, roles, norm, proof)):
        return found[0], Source.WORDS, found[1]
    if proof is None:
        return who_else(clause, act, roles, norm)
    if act.passive and is_part(clause, proof, {*act.verbs, clause.governed.verb}):
        return Bearer.OTHER, Source.UNDETERMINED, None
    if (act.passive or act.lemma in STATES) and roles.agent is None and is_owner(clause, proof):
        return norm.bearer, Source.IMPLIED, None
    return norm.bearer, Source.WORDS, whole_name(clause, proof)


def by_role(
    clause: Clause, act: Head, roles: Roles, norm: Norm, proof: Span | None
) -> tuple[Bearer, Span] | None:
    """The agent or subject; `proof` are the words that the tagger took for the actor, who may be another."""
    phrase, span = roles.agent or roles.subject, roles.bearer
    if phrase is None or span is None:
        return None
    other = roles.counterparty
    told_to = other and proof and other.start <= proof.start < other.end
    if proof and not told_to:
        if span.start < proof.end and proof.start < span.end:
            return norm.bearer, span
        board = of_body(clause, span, proof) if roles.agent is None else None
        return (norm.bearer, board) if board else None
    behind = roles.agent is None or phrase.preposition > act.at
    unknown = proof is None and (
        norm.bearer is Bearer.OTHER or act.lemma in TAKING or (behind and is_someone(clause, phrase))
    )
    if not ((told_to and span != other) or unknown) or not acts(clause, phrase, act):
        return None
    return next((found for word in phrase.of(clause) if (found := actor(word))), Bearer.OTHER), span


def who_else(clause: Clause, act: Head, roles: Roles, norm: Norm) -> tuple[Bearer, Source, Span | None]:
    """Whom the condition names, or what is handled implies."""
    if act.passive and (opening := opened(clause, roles)):
        return opening[0], Source.WORDS, opening[1]
    if norm.bearer in {Bearer.OTHER, Bearer.NONE}:
        return Bearer.OTHER, Source.UNDETERMINED, None
    return norm.bearer, Source.IMPLIED, None


def is_someone(clause: Clause, phrase: Phrase) -> bool:
    """A person or a body, no thing: `administratorerne`, `den, der udlejer haven`."""
    words = phrase.of(clause)
    pointed = words[0] in POINTING and not is_made(words[-1])
    return body_in(clause, phrase) or is_named(clause, phrase) or pointed


def acts(clause: Clause, phrase: Phrase, act: Head) -> bool:
    """A person or body, or whatever does what only they do: `Klinisk funktion skal levere en vurdering`."""
    if is_someone(clause, phrase):
        return True
    words, verb = phrase.of(clause), clause.governed.verb
    if phrase.first not in {clause.main[0], verb + 1} or words[0] in THINGS or participle(words[0]):
        return False
    return act.lemma in PERSONAL and not act.passive and not is_made(words[-1])


def is_made(noun: str) -> bool:
    """What is done or drawn up, no one: `vurderingen`, `uddannelsesplanen`."""
    return deed(noun) is not None or noun.endswith(MADE)


def of_body(clause: Clause, span: Span, proof: Span) -> Span | None:
    """`medlemmerne af bestyrelsen`: who acts is named behind "af" or "for"."""
    between = clause.text[span.end : proof.start].split()
    return Span(span.start, proof.end) if between in (["af"], ["for"], ["i"]) else None


def is_part(clause: Clause, proof: Span, verbs: Iterable[int]) -> bool:
    """`den af forældrene`, `medlemmerne af udvalget`, `retten til`: no agent."""
    at, behind = clause.at(proof.start), clause.at(proof.end - 1) + 1
    if clause.words[at] == "retten" and clause.words[at + 1 : at + 2] == ["til"]:
        return True
    return at > 0 and clause.words[at - 1] == "af" and is_below(clause, at - 1, behind, frozenset(verbs))


def is_owner(clause: Clause, proof: Span) -> bool:
    """`A-kassernes regnskaber indsendes`, `Tilmelding som ejer sker`: the words name who owns what is handled."""
    if clause.words[clause.at(proof.start) - 1] == "som":
        return True
    word = proof.of(clause.text).split()[-1].lower()
    return word.endswith("s") and actor(word) is None and actor(word[:-1]) is not None


def whole_name(clause: Clause, proof: Span) -> Span:
    """The noun phrase that the proof stands in: `de [pågældende] personer`."""
    at = clause.at(proof.start)
    held = next(
        (one for one in phrases(clause, clause.main, (), frozenset()) if one.first <= at < one.behind), None
    )
    if held is None or clause.words[at] not in PRONOUNS:
        return proof
    return clause.tokens.span(held.first, held.behind)


def opened(clause: Clause, roles: Roles) -> tuple[Bearer, Span] | None:
    """`Når politiet konstaterer ..., skal ejeren underrettes`: who the condition says has come to know it."""
    if clause.sentence.trigger is None or roles.counterparty is None:
        return None
    first_word, behind = clause.sentence.trigger
    places = range(first_word + 1, min(first_word + NEAR, behind))
    knows = next((at for at in places if clause.words[at] in KNOWING), None)
    if knows is None:
        return None
    found = phrases(clause, range(first_word + 1, knows), (), frozenset())
    if not found or found[0].preposition >= 0 or not body_in(clause, found[0]):
        return None
    group = next((group for word in found[0].of(clause) if (group := actor(word))), Bearer.OTHER)
    span = clause.tokens.span(found[0].first, found[0].behind)
    return (
        None
        if group is Bearer.CITIZEN or span.of(clause.text) == roles.counterparty.of(clause.text)
        else (group, span)
    )
