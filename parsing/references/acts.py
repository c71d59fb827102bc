"""Acts, orders, EU acts, treaties and circulars as texts name them, one designator at a time."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import replace

from parsing.model import Span
from parsing.references.act import EUROPEAN, TREATIES, Act, Naming, Noun, read_noun
from parsing.references.model import NumberedDocument
from parsing.references.names import short
from parsing.references.titled_acts import designator_start, finished, read_numbered, read_titled

OWN = re.compile(r"(?:[Dd]enne|[Dd]ette|[Nn]ærværende)[ \t]$")
SAME = re.compile(
    r"(?:[Ss]amme|(?:[Dd]en[ \t])?(?:[Nn]ævnte|omhandlede|pågældende|sidstnævnte|førstnævnte|omtalte))[ \t]$"
)
FORMER = re.compile(r"(?:gældende|tidligere|hidtidige|nugældende|dagældende|nye|gamle|ophævede)[ \t]$")
PHRASE = re.compile(r"\b(?:[Bb]arnets|Danmarks Riges)[ \t]$")  # barnets lov, Danmarks Riges grundlov
NOT_ACTS = re.compile(r"(?<![tT])orlov$|^forlov$")  # leave of absence, "barselsorloven"; but "sektorloven"
NAMED_GUIDANCE = frozenset({"kapitaliseringsvejledningen"})
LISTED = re.compile(r"(?:^|\n|[.;)»\x00][ \t])$")
FOR_PLACE = re.compile(r"[ \t]for[ \t](?:Grønland|Færøerne)")


def read_act(text: str, hit: int, titles: Container[str] | None) -> tuple[Act, ...]:
    """The designator whose noun stands at `hit`, with those of its series ("og nr. 103 af ..."); nothing where none does."""
    noun = read_noun(text, hit)
    if noun is None or is_term(noun):
        return ()
    if acts := read_numbered(noun, titles) or read_titled(noun, titles):
        return acts
    act = read_compound(noun) if noun.prefix or PHRASE.search(noun.before(16)) else read_word(noun)
    return (act,) if act else ()


def is_term(noun: Noun) -> bool:
    """Whether the noun is the term that is being defined: "2) Forordningen: ..."."""
    return noun.text.startswith(":", noun.span.end) and bool(LISTED.search(noun.before(4)))


def read_word(noun: Noun) -> Act | None:
    """A noun that stands for a document: "loven", "denne lov", "samme lov"."""
    for naming, pattern in ((Naming.OWN, OWN), (Naming.SAME, SAME)):
        if pointer := pattern.search(noun.before(24)):
            span = Span(noun.span.start - len(pointer[0]), noun.span.end)
            return Act(span, naming, noun.stem, genitive=noun.genitive) if can_be_pointed_at(noun) else None
    if not noun.definite or not stands_alone(noun):
        return None
    name = short(noun.word, genitive=noun.genitive)
    return finished(noun.text, Act(noun.span, Naming.BARE, noun.stem, name, genitive=noun.genitive))


def can_be_pointed_at(noun: Noun) -> bool:
    return not noun.definite and noun.stem not in {"afgørelse", "vejledning"}


def stands_alone(noun: Noun) -> bool:
    """Whether the definite noun alone names a document: decisions and services do not."""
    if noun.stem in {"vejledning", "afgørelse", "cirkulæreskrivelse"}:
        return False
    return noun.definite != "erne" or noun.stem == "anordning"


def read_compound(noun: Noun) -> Act | None:
    """A short name: "sygedagpengelovens", "barnets lov", "REACH-forordningen", "den hidtil gældende ferielov"."""
    if phrase := PHRASE.search(noun.before(16)):
        start = noun.span.start - len(phrase[0])
        return named(noun, start, noun.text[start : noun.span.end]) if noun.stem == "lov" else None
    if noun.stem == "lov" and not noun.definite:
        owner = noun.genitive and noun.text.startswith(" §", noun.span.end)  # "straffelovs § 78"
        if not (owner or FORMER.search(noun.before(20))) or not is_act(noun):
            return None
        act = named(noun, noun.span.start, noun.word)
        return replace(act, name=f"{act.name}en")
    return named(noun, designator_start(noun), noun.word) if is_name(noun) else None


def named(noun: Noun, start: int, words: str) -> Act:
    """The act of a short name, with what may follow it."""
    name = short(words, genitive=noun.genitive)
    kind = noun.stem if noun.stem in EUROPEAN | TREATIES | {"vejledning"} else ""
    document = NumberedDocument(kind) if kind else None
    end = noun.span.end
    if noun.stem == "vejledning" and (place := FOR_PLACE.match(noun.text, end)):
        name, end = f"{name}{place[0].lower()}", place.end()
    return finished(noun.text, Act(Span(start, end), Naming.NAME, noun.stem, name, document, noun.genitive))


def is_act(noun: Noun) -> bool:
    return not NOT_ACTS.search(f"{noun.prefix}lov".lower())


def is_name(noun: Noun) -> bool:
    """Whether a compound in the definite form names one document."""
    if noun.stem == "vejledning":
        return noun.word.lower() in NAMED_GUIDANCE
    if noun.stem in {"anordning", "afgørelse", "cirkulæreskrivelse"}:
        return False
    if noun.stem == "lov":
        return noun.definite == "en" and is_act(noun)
    return bool(noun.definite)
