"""The sunset ranking: what speaks for ending a provision, and beside it what speaks for keeping it."""

from __future__ import annotations

from dataclasses import dataclass

from parsing.model import ProvisionId
from parsing.term import Term


class Criterion(Term):
    """What speaks for a sunset clause. Each is 0-1; the score is their weighted mean."""

    REDUNDANT = "redundant", "its words stand elsewhere too"
    SPENT = "spent", "findings say that its time is over"
    DANGLING = "dangling", "its references lead to what is gone or never was"
    DEMANDING = "demanding", "it demands steps or records"
    UNNEEDED = "unneeded", "few refer to it"


class Ground(Term):
    """What speaks for keeping."""

    RIGHT = "right", "it gives somebody a right or a benefit"
    APPEAL = "appeal", "it tells how to complain or go to court"
    EU = "eu", "it speaks of EU law, or carries it out"
    REFERRED_TO = "referred_to", "many provisions build on it"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One criterion of one provision: its value, and the evidence in one line."""

    criterion: Criterion
    value: float  # 0-1
    evidence: str


@dataclass(frozen=True, slots=True)
class Keep:
    """One ground for keeping a provision, with the words or figures that show it."""

    ground: Ground
    evidence: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A section in the ranking."""

    provision: ProvisionId
    score: float  # 0-1
    judgements: tuple[Judgement, ...]
    keep: tuple[Keep, ...]
