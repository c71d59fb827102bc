"""Chains and acts put together: which places stand in which act, and how far the words of each reference go."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from parsing.model import Level, Span
from parsing.references.act import Act, Naming
from parsing.references.chains import Chain, Pin, rank
from parsing.references.scan import OWN, OWN_ALL_BEFORE, OWN_BEFORE, Atom
from parsing.references.titled_acts import with_number

AGE = r"(?:tidligere|hidtil[ \t]gældende|hidtidige|dagældende|nugældende|til[ \t]enhver[ \t]tid[ \t]gældende|gældende)"
NAME_WORD = r"[^\s.;:()§\x00]{1,40}[ \t]"
AUTHORITY = (
    rf"[A-ZÆØÅ]{NAME_WORD}(?:{NAME_WORD}){{0,7}}?(?<=s[ \t])"  # Skatteministeriets, Styrelsen for ...s
)
FILLER = rf"(?:(?:den|det|de)[ \t])?(?:{AGE}[ \t]|samtidig[ \t]fremsatte[ \t])?(?:{AUTHORITY})?"
IN = re.compile(rf",?[ \t]{{1,2}}i[ \t]{{1,2}}{FILLER}")  # "§ 3 i lov om ..."
TO = re.compile(rf",?[ \t]{{1,2}}til[ \t]{{1,2}}{FILLER}")  # "bilag 2 til denne bekendtgørelse"
DESCRIBED = re.compile(  # "kapitel 12 om ... i lov om"
    rf",?[ \t]om[ \t][^.;:()§\x00\n]{{3,120}}?[ \t]i[ \t]{FILLER}"
)
TIED = re.compile(r",?[ \t]jf\.[ \t]")
ALONGSIDE = re.compile(
    r"[ \t,](?:[^.;:()§\x00]{0,90}?[ \t])?(?:og|samt|eller)[ \t](?:[^.;:()§\x00]{1,90}?[ \t])?"
)
SPACE = re.compile(r"[ \t]{1,2}")
COMMA = re.compile(r",[ \t]{1,2}")
AND = re.compile(r"(?:,|,?[ \t](?:og|samt|eller))[ \t]{1,2}")
HEAD = re.compile("§+")
CLAUSE = re.compile(r",[ \t](?:der|som|hvis|når)\b")

DECREE_VERB = re.compile(r"[ \t](?:træder|gælder|finder)\b")
DECREE_SIGNAL = re.compile(r"\b(?:jf\.|efter|i medfør af|i henhold til)[ \t]$")

LONGEST_GAP = 220
OF_ACT = frozenset(  # "forordningen artikel 5", "bilag 1 til lov om ..."
    {Level.ARTICLE, Level.CHAPTER, Level.ANNEX}
)
BELOW_SECTION = frozenset({Level.SUBSECTION, Level.ITEM, Level.SENTENCE})


@dataclass(frozen=True, slots=True)
class Mention:
    """One reference before it is known what its relative parts mean. `acts` has several members only in a series."""

    span: Span
    pins: tuple[Pin, ...] = ()
    acts: tuple[Act, ...] = ()

    @property
    def act(self) -> Act | None:
        return self.acts[0] if self.acts else None


def join(text: str, atoms: Sequence[Atom]) -> list[Mention]:
    """The references of a text, in reading order."""
    mentions: list[Mention] = []
    atoms = between_acts(text, atoms)
    at = 0
    while at < len(atoms):
        mention, used = take(text, atoms, at)
        if not is_device(text, mention):
            mentions += split_own(mention)
        at += used
        while at < len(atoms) and atoms[at].span.start < mention.span.end:
            at += 1  # the number in the gazette, read with the act
    return share_backwards(text, mentions)


def is_device(text: str, mention: Mention) -> bool:
    """An "anordning" without a place is mostly a device, unless it comes into force or something follows from it."""
    if (
        mention.pins
        or not mention.act
        or mention.act.stem != "anordning"
        or mention.act.naming is not Naming.BARE
    ):
        return False
    before = text[max(0, mention.span.start - 20) : mention.span.start]
    return not DECREE_VERB.match(text, mention.span.end) and not DECREE_SIGNAL.search(before)


def take(text: str, atoms: Sequence[Atom], at: int) -> tuple[Mention, int]:
    """The reference that begins with `atoms[at]`, and how many atoms it takes."""
    atom, following, after = (*atoms[at : at + 3], None, None)[:3]
    if isinstance(atom, Act):
        if isinstance(following, Chain) and owns(text, atom, following, after):
            return owned(text, atom, following), 2
        return Mention(atom.span, (), (atom,)), 1
    if isinstance(atom, Chain) and isinstance(following, Act) and stands_in(text, atom, following):
        return placed(text, atom, following, atoms[at + 2 :])
    assert isinstance(atom, Chain)
    return Mention(atom.span, atom.pins), 1


def between_acts(text: str, atoms: Sequence[Atom]) -> Sequence[Atom]:
    """The atoms, with a chain between two acts cut in two: "havelovens § 26 og § 5 i lov om ..."."""
    found: list[Atom] = []
    for n, atom in enumerate(atoms):
        owner, other = (atoms[n - 1] if n else None), (atoms[n + 1] if n + 1 < len(atoms) else None)
        if isinstance(atom, Chain) and isinstance(owner, Act) and isinstance(other, Act):
            both = owner.genitive and SPACE.fullmatch(text, owner.span.end, atom.span.start)
            found += cut(text, atom) if both and stands_in(text, atom, other) else [atom]
        else:
            found.append(atom)
    return found


def cut(text: str, chain: Chain) -> list[Chain]:
    """A chain before and from its last "§" or "§§", where it has two."""
    heads = [match.start() for match in HEAD.finditer(text, chain.span.start, chain.span.end)]
    before = tuple(pin for pin in chain.pins if pin.span.start < heads[-1]) if len(heads) > 1 else ()
    if not before:
        return [chain]
    behind = chain.pins[len(before) :]
    first = Span(chain.span.start, max(pin.span.end for pin in before))
    return [Chain(first, before), Chain(Span(heads[-1], chain.span.end), behind)]


def owns(text: str, act: Act, chain: Chain, after: Atom | None) -> bool:
    """Whether places follow their act: "lovens § 6", "lov om hjemmeværnet § 6", "anordning nr. 558 af ..., § 36"."""
    gap = text[act.span.end : chain.span.start]
    opens = text[chain.span.start] == "§"
    if SPACE.fullmatch(gap) and is_numbered(chain):
        return act.genitive or opens or chain.pins[0].level in OF_ACT
    if act.numbered and opens and COMMA.fullmatch(gap):
        return not (isinstance(after, Act) and stands_in(text, chain, after))
    return False


def is_numbered(chain: Chain) -> bool:
    """Whether the chain tells numbers, not "dette kapitel"."""
    return chain.pins[0].steps[-1][1] not in {OWN, OWN_BEFORE, OWN_ALL_BEFORE}


def owned(text: str, act: Act, chain: Chain) -> Mention:
    """An act with its places; ", jf. lovbekendtgørelse nr. ..." may stand behind them."""
    span = Span(act.span.start, chain.span.end)
    if act.naming is Naming.NAME and not act.numbered:
        told = with_number(text, replace(act, span=span))
        act, span = replace(told, span=act.span), told.span
    return Mention(span, chain.pins, (act,))


def stands_in(text: str, chain: Chain, act: Act) -> bool:
    """Whether the act follows its places: "§ 3 i lov om ...", "bilag 1 til ...", "§ 3 lov nr. ..." with the "i" lost."""
    gap = text[chain.span.end : act.span.start]
    if len(gap) > LONGEST_GAP or not is_numbered(chain):
        return False
    if IN.fullmatch(gap) or DESCRIBED.fullmatch(gap):
        return True
    if chain.pins[-1].level in OF_ACT and TO.fullmatch(gap):
        return True
    return act.numbered and bool(SPACE.fullmatch(gap))


def placed(text: str, chain: Chain, act: Act, rest: Sequence[Atom]) -> tuple[Mention, int]:
    """Places with the act behind them, and the whole series where the act is the first of one."""
    if rest and isinstance(rest[0], Chain) and act.genitive and inside(text, chain, act, rest[0]):
        pins = tuple(Pin((*o.steps, *i.steps), i.span, i.end) for o in rest[0].pins for i in chain.pins)
        return Mention(Span(chain.span.start, rest[0].span.end), pins, (act,)), 3
    acts = [act]
    for more in rest:
        if not isinstance(more, Act) or not is_series(text, acts[-1], more):
            break
        acts.append(more)
    return Mention(Span(chain.span.start, acts[-1].span.end), chain.pins, tuple(acts)), 1 + len(acts)


def inside(text: str, chain: Chain, act: Act, outer: Chain) -> bool:
    """Whether the places lie in those of the owner: "nr. 3 i lovens § 6"."""
    if not SPACE.fullmatch(text[act.span.end : outer.span.start]):
        return False
    return all(rank(o.steps[-1][0]) < rank(i.level) for o in outer.pins for i in chain.pins)


def is_series(text: str, act: Act, more: Act) -> bool:
    """Whether the second document is only a number: "anordning nr. 558 af ... og nr. 145 af ..."."""
    if not (act.numbered and more.numbered and act.stem == more.stem and text[more.span.start] in "n("):
        return False
    return bool(AND.fullmatch(text[act.span.end : more.span.start]))


def split_own(mention: Mention) -> list[Mention]:
    """Two references where only the second stands in the act: "stk. 1 og § 5 i lov om ..."."""
    pins, levels = mention.pins, [pin.level for pin in mention.pins]
    follows = mention.act is not None and bool(pins) and mention.act.span.start > pins[0].span.start
    if not follows or Level.SECTION not in levels or levels[0] not in BELOW_SECTION:
        return [mention]
    cut = levels.index(Level.SECTION)
    own = Mention(Span(mention.span.start, pins[cut - 1].span.end), pins[:cut])
    return [own, replace(mention, span=Span(pins[cut].span.start, mention.span.end), pins=pins[cut:])]


def share_backwards(text: str, mentions: list[Mention]) -> list[Mention]:
    """The references, where an act named once stands for two: "§ 6, jf. § 4 i lov om ..."."""
    for n in range(len(mentions) - 1, 0, -1):
        one, other = mentions[n - 1], mentions[n]
        if not one.acts and one.pins and shares(text, one, other):
            mentions[n - 1] = replace(one, acts=other.acts)
    return mentions


def shares(text: str, one: Mention, other: Mention) -> bool:
    """Whether the act behind the second is also that of the first: tied sections, and chapters side by side."""
    if not other.pins or not other.act or other.act.span.start < other.pins[0].span.start:
        return False
    gap = text[one.span.end : other.span.start]
    levels = {one.pins[0].level, other.pins[0].level}
    if levels == {Level.SECTION}:
        return bool(TIED.fullmatch(gap))
    return levels == {Level.CHAPTER} and bool(ALONGSIDE.fullmatch(gap)) and not CLAUSE.search(gap)
