"""Evidence in the reader's language: places by their names instead of ids, labels by what they are called.

What computes evidence writes it tersely, in ids and counts, for tables and programs alike. A line of another shape is
said as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus.eli import Eli
from graph.similarity.model import Likeness
from parsing.model import ProvisionId
from parsing.tagging.model import Duty
from reports.render.site import Site
from reports.sunset.model import Criterion, Ground, Judgement, Keep

PATH = r"(?:sec|art|att|com|preamble)(?:_[^\s_;,()]+)?(?:__[a-z]+(?:_[^\s_;,()]+)?)*"  # sec_5__subsec_2
PLACE = re.compile(
    rf"(?P<eli>[a-z]+/\d{{4}}/[\w.-]+)(?:#(?P<path>{PATH}))?|(?<![\w/#])(?P<own>{PATH})(?![\w])"
)
LABEL = re.compile(rf"\b(?:{'|'.join(Likeness)})\b")  # of a near-copy
DUTIES = re.compile(rf"\b(?:{'|'.join(Duty)})\b")
COUNTED = re.compile(  # 3 / 1/3: words / 3: deadline
    r"(?P<n>\d+)(?:/(?P<of>\d+))?(?:: (?P<rest>.*))?", re.DOTALL
)
ENGLISH = re.compile(r"[^a-z]+")


def judged(judgement: Judgement, place: ProvisionId, site: Site) -> str:
    """The evidence of a criterion, as a sentence where its shape is known."""
    texts, words = site.texts, judgement.evidence
    if judgement.criterion is Criterion.REDUNDANT:
        return LABEL.sub(lambda match: texts(f"likeness.{match[0]}").lower(), named(words, place.eli, site))
    counted = COUNTED.fullmatch(words)
    if counted is None or judgement.criterion is Criterion.SPENT:
        return words
    return counted_text(judgement.criterion, counted, texts)


def counted_text(criterion: Criterion, counted: re.Match[str], texts: Callable[..., str]) -> str:
    """`3: deadline, plan` as `3 krav: frist, plan eller aftale`."""
    number, rest = counted["n"], counted["rest"] or ""
    if criterion is Criterion.DEMANDING:
        kinds = DUTIES.sub(lambda match: texts(f"duty.{match[0]}").lower(), rest)
        return texts("evidence.demanding", n=number, kinds=kinds)
    if criterion is Criterion.DANGLING and counted["of"]:
        return texts("evidence.dangling", n=number, of=counted["of"], words=rest)
    if criterion is Criterion.UNNEEDED:
        return texts("evidence.referred", n=number)
    return counted[0]


def kept(keep: Keep, site: Site) -> str:
    """The evidence of a ground for keeping."""
    if keep.ground is Ground.REFERRED_TO and keep.evidence.isdecimal():
        return site.texts("evidence.referred", n=keep.evidence)
    if keep.ground is Ground.EU and f"relation.{keep.evidence}" in site.texts.words:
        return site.texts(f"relation.{keep.evidence}")
    return keep.evidence


def named(words: str, eli: Eli, site: Site) -> str:
    """Ids of places replaced by their names; a path alone is in the document `eli`."""

    def name(match: re.Match[str]) -> str:
        if match["own"]:
            return site.places.cite(ProvisionId(eli, match["own"]))
        return site.places.named(ProvisionId(Eli.parse(match["eli"]), match["path"] or ""))

    return PLACE.sub(name, words)


def reason(words: str, site: Site) -> str:
    """Why a pair was judged as it was: `same sentence: ...` in the reader's language, what it quotes as it stands."""
    head, colon, rest = words.partition(": ")
    what, which, numbers = head.partition(" (")  # same sentence (2. / 1.)
    key = ENGLISH.sub("_", what.lower()).strip("_")
    return site.texts.get(f"reason.{key}", what) + which + numbers + colon + rest
