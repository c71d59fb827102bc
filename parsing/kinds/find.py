"""Signs and norms of a subsection to its kinds, the main one first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parsing.kinds.model import ProvisionKind
from parsing.kinds.signs import SIGNS
from parsing.model import Level, Provision, ProvisionId, Span
from parsing.tagging.model import Bearer, Modality, Norm

Kinds = ProvisionKind
PRIVATE = frozenset({Bearer.CITIZEN, Bearer.EMPLOYER, Bearer.PRIVATE_BODY})
ENTITLED = re.compile(  # also where an authority is
    r"(?:har|er) (?:\w+ ){0,3}?(?:ret til|krav på|berettiget til)"
)
# The sentence speaks of the law: its verb binds nobody.
APART = {Level.PREAMBLE: Kinds.PREAMBLE, Level.ANNEX: Kinds.ANNEX}
OWN_VOICE = frozenset(Kinds) - {Kinds.APPEAL, Kinds.REVISION, Kinds.TRANSITIONAL}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of a provision and the words that show it, in the body of its section."""

    provision: ProvisionId
    kind: ProvisionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Tagged:
    """A norm with the characters of its statement; its evidence counts in the same body."""

    span: Span
    norm: Norm


def kinds_of(provision: Provision, norms: Sequence[Tagged] | None = None) -> tuple[Kind, ...]:
    """The kinds of a subsection, the main one first, each once. `norms` None: its document was not tagged."""
    begin = provision.span.start
    signs = [(kind, span.shift(begin)) for kind, span in signs_in(provision.text)]
    found = sorted(
        (*signs, *modal_kinds(provision.body, norms or (), signs)), key=lambda pair: (pair[0].rank, pair[1])
    )
    if not found and norms is not None:
        found = [(Kinds.OTHER, provision.span)]
    return tuple(Kind(provision.id, kind, span) for kind, span in firsts(found))


def apart_kinds(provision: Provision) -> tuple[Kind, ...]:
    """Of what is no section: a preamble or an annex as a whole; nothing for other units."""
    kind = APART.get(provision.level)
    return () if kind is None else (Kind(provision.id, kind, provision.span),)


def section_kinds(section: ProvisionId, below: Iterable[Sequence[Kind]]) -> tuple[Kind, ...]:
    """The kinds of a section from those of its subsections, in the order of print; `OTHER` only where there is no other."""
    found = list(firsts((one.kind, one.span) for kinds in below for one in kinds))
    told = [pair for pair in found if pair[0] is not Kinds.OTHER] or found
    return tuple(Kind(section, kind, span) for kind, span in told)


@lru_cache(maxsize=1 << 15)  # half of all subsections are printed again in another version
def signs_in(text: str) -> tuple[tuple[ProvisionKind, Span], ...]:
    """The first words that show each kind.

    >>> [kind.value for kind, _ in signs_in("Loven træder i kraft straks. Samtidig ophæves lov om hegn.")]
    ['commencement', 'repeal']
    """
    low = text.lower()
    return tuple(
        (sign.kind, shown(match))
        for sign in SIGNS
        if any(trigger in low for trigger in sign.triggers) and (match := sign.pattern.search(text))
    )


def shown(match: re.Match[str]) -> Span:
    """The words of a match; a pattern may begin with the comma before them."""
    words = match[0].lstrip(".,;:) ")
    return Span(match.end() - len(words), match.end())


def modal_kinds(
    body: str, norms: Iterable[Tagged], signs: Sequence[tuple[ProvisionKind, Span]]
) -> Iterator[tuple[ProvisionKind, Span]]:
    """What the tagger found; a sentence with a voice of its own only empowers."""
    own = [span for kind, span in signs if kind in OWN_VOICE]
    for tagged in norms:
        kind, words = modal_kind(body, tagged)
        speaks = any(span.start < tagged.span.end and tagged.span.start < span.end for span in own)
        if kind is not None and (kind is Kinds.EMPOWERMENT or not speaks):
            yield kind, words


def modal_kind(body: str, tagged: Tagged) -> tuple[ProvisionKind | None, Span]:
    """The kind that a modality is, and the words that show it."""
    norm = tagged.norm
    words = next((shown for shown in norm.evidence if shown.label == norm.modality), None)
    span = words.span if words else tagged.span
    match norm.modality:
        case Modality.EMPOWERMENT:
            return Kinds.EMPOWERMENT, span
        case Modality.OBLIGATION | Modality.PROHIBITION:
            return Kinds.DUTY, span
        case Modality.PERMISSION:
            private = norm.bearer in PRIVATE or ENTITLED.match(body, span.start) is not None
            return (Kinds.RIGHT if private else Kinds.PERMISSION), span
        case _:
            return None, span


def firsts(pairs: Iterable[tuple[ProvisionKind, Span]]) -> Iterator[tuple[ProvisionKind, Span]]:
    """Each kind with the first words that show it."""
    seen = set()
    for kind, span in pairs:
        if kind not in seen:
            seen.add(kind)
            yield kind, span
