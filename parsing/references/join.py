"""Chains and acts put together: which places stand in which act, and how far the words of each reference go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsing.model import Level, Span
from parsing.references.act import Act, Naming
from parsing.references.titled_acts import with_number
from parsing.references.chains import Chain, Pin, rank
from parsing.references.scan import Atom

FILLER = (
    r"(?:(?:den|det|de)[ \t])?(?:(?:tidligere|hidtil[ \t]gældende|hidtidige|dagældende|nugældende|til[ \t]enhver[ \t]tid[ \t]gældende|gældende|samtidig[ \t]fremsatte)[ \t])?"
    r"(?:[A-ZÆØÅ][^\s.;:()§\x00]{1,40}[ \t](?:[^\s.;:()§\x00]{1,40}[ \t]){0,7}?(?<=s[ \t]))?"  # Skatteministeriets, Styrelsen for ...s
)
IN = re.compile(rf",?[ \t]{{1,2}}i[ \t]{{1,2}}{FILLER}")  # "§ 3 i lov om ..."
TO = re.compile(r",?[ \t]{1,2}(?:til|i)[ \t]{1,2}" + FILLER)  # "bilag 2 til denne bekendtgørelse"
DESCRIBED = re.compile(
    rf",?[ \t]om[ \t][^.;:()§\x00\n]{{3,120}}?[ \t]i[ \t]{FILLER}"
)  # "kapitel 12 om ... i lov om"
TIED = re.compile(r",?[ \t]jf\.[ \t]")
ALONGSIDE = re.compile(
    r"[ \t,](?:[^.;:()§\x00]{0,90}?[ \t])?(?:og|samt|eller)[ \t](?:[^.;:()§\x00]{1,90}?[ \t])?"
)
SPACE = re.compile(r"[ \t]{1,2}")
COMMA = re.compile(r",[ \t]{1,2}")
CLAUSE = re.compile(r",[ \t](?:der|som|hvis|når)\b")


@dataclass(frozen=True, slots=True)
class Mention:
    """One reference before it is known what its relative parts mean. `acts` has several members only in a series."""

    span: Span
    pins: tuple[Pin, ...] = ()
    acts: tuple[Act, ...] = ()
    tied: bool = False  # a bare place after ", jf." that goes on the place before

    @property
    def act(self) -> Act | None:
        return self.acts[0] if self.acts else None


def join(text: str, atoms: Sequence[Atom]) -> list[Mention]:
    """The references of a text, in reading order."""
    mentions: list[Mention] = []
    at = 0
    while at < len(atoms):
        mention, used = take(text, atoms, at)
        mentions += split_own(mention)
        at += used
    return share_backwards(text, mentions)


def take(text: str, atoms: Sequence[Atom], at: int) -> tuple[Mention, int]:
    """The reference that begins with `atoms[at]`, and how many atoms it takes."""
    atom = atoms[at]
    following = atoms[at + 1] if at + 1 < len(atoms) else None
    if isinstance(atom, Act):
        if isinstance(following, Chain) and owns(text, atom, following, atoms, at):
            return owned(text, atom, following), 2
        return Mention(atom.span, (), (atom,)), 1
    if isinstance(following, Act) and stands_in(text, atom, following):
        return placed(text, atom, atoms, at)
    return Mention(atom.span, atom.pins), 1


def owns(text: str, act: Act, chain: Chain, atoms: Sequence[Atom], at: int) -> bool:
    """ "lovens § 6", "lov om hjemmeværnet § 6", "anordning nr. 558 af 28. december 1979, § 36"."""
    gap = text[act.span.end : chain.span.start]
    if SPACE.fullmatch(gap) and starts_with_place(chain):
        return (
            act.genitive
            or text[chain.span.start] == "§"
            or chain.pins[0].steps[0][0] in {Level.ARTICLE, Level.CHAPTER, Level.ANNEX}
        )
    if act.numbered and COMMA.fullmatch(gap) and text[chain.span.start] == "§":
        after = atoms[at + 2] if at + 2 < len(atoms) else None
        return not (isinstance(after, Act) and stands_in(text, chain, after))
    return False


def starts_with_place(chain: Chain) -> bool:
    return chain.pins[0].steps[-1][1] not in {"this", "before", "all before"}


def owned(text: str, act: Act, chain: Chain) -> Mention:
    """An act with its places; ", jf. lovbekendtgørelse nr. ..." may stand behind them."""
    span = Span(act.span.start, chain.span.end)
    if act.naming is Naming.NAME and not act.numbered:
        told = with_number(text, replace(act, span=span))
        if told.span.end > span.end:
            act, span = replace(told, span=act.span), told.span
    return Mention(span, chain.pins, (act,))


def stands_in(text: str, chain: Chain, act: Act) -> bool:
    """ "§ 3 i lov om ...", "bilag 1 til forordning ...", "§ 3 lov nr. ..." with the preposition lost."""
    gap = text[chain.span.end : act.span.start]
    if len(gap) > 220 or not starts_with_place(chain):
        return False
    if IN.fullmatch(gap) or DESCRIBED.fullmatch(gap):
        return True
    if chain.pins[-1].steps[0][0] in {Level.ANNEX, Level.ARTICLE, Level.CHAPTER} and TO.fullmatch(gap):
        return True
    return act.numbered and bool(SPACE.fullmatch(gap))


def placed(text: str, chain: Chain, atoms: Sequence[Atom], at: int) -> tuple[Mention, int]:
    """Places with the act behind them, and the whole series where the act is the first of one."""
    act = atoms[at + 1]
    assert isinstance(act, Act)
    acts, used = [act], 2
    inner = atoms[at + 2] if at + 2 < len(atoms) else None
    if isinstance(inner, Chain) and act.genitive and inside(text, chain, act, inner):
        pins = tuple(Pin((*o.steps, *i.steps), i.span, i.end) for o in inner.pins for i in chain.pins)
        return Mention(Span(chain.span.start, inner.span.end), pins, (act,)), 3
    for more in atoms[at + 2 :]:
        if not isinstance(more, Act) or not is_series(text, acts[-1], more):
            break
        acts.append(more)
        used += 1
    return Mention(Span(chain.span.start, acts[-1].span.end), chain.pins, tuple(acts)), used


def inside(text: str, chain: Chain, act: Act, outer: Chain) -> bool:
    """ "nr. 3 i lovens § 6": the places of the chain lie in those of the owner."""
    if not SPACE.fullmatch(text[act.span.end : outer.span.start]):
        return False
    return all(rank(o.steps[-1][0]) < rank(i.level) for o in outer.pins for i in chain.pins)


def is_series(text: str, act: Act, more: Act) -> bool:
    if not (act.numbered and more.numbered and act.stem == more.stem and text[more.span.start] in "n("):
        return False
    return bool(
        re.fullmatch(r"(?:,|,?[ \t](?:og|samt|eller))[ \t]{1,2}", text[act.span.end : more.span.start])
    )


def split_own(mention: Mention) -> list[Mention]:
    """ "stk. 1 og § 5 i lov om ...": what comes before the first § stands in the own section."""
    pins, levels = mention.pins, [pin.level for pin in mention.pins]
    if (
        not mention.acts
        or Level.SECTION not in levels
        or levels[0] not in {Level.SUBSECTION, Level.ITEM, Level.SENTENCE}
    ):
        return [mention]
    cut = levels.index(Level.SECTION)
    if pins[0].span.start < mention.act.span.start if mention.act else False:
        own = Mention(Span(mention.span.start, pins[cut - 1].span.end), pins[:cut])
        rest = replace(mention, span=Span(pins[cut].span.start, mention.span.end), pins=pins[cut:])
        return [own, rest]
    return [mention]


def share_backwards(text: str, mentions: list[Mention]) -> list[Mention]:
    """An act named once for two places that belong together: "§ 6, jf. § 4 i lov om ...", "kapitel 9 ... samt kapitel 14 i lov om ..."."""
    for n in range(len(mentions) - 1, 0, -1):
        one, other = mentions[n - 1], mentions[n]
        if (
            one.acts
            or not one.pins
            or not other.pins
            or not other.act
            or other.act.span.start < other.pins[0].span.start
        ):
            continue
        gap = text[one.span.end : other.span.start]
        levels = {one.pins[0].level, other.pins[0].level}
        if (levels == {Level.SECTION} and TIED.fullmatch(gap)) or (
            levels == {Level.CHAPTER} and ALONGSIDE.fullmatch(gap) and not CLAUSE.search(gap)
        ):
            mentions[n - 1] = replace(one, acts=other.acts)
    return mentions
