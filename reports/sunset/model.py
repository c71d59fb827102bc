"""The sunset ranking: what speaks for ending a provision, and beside it what speaks for keeping it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from parsing.model import ProvisionId


class Criterion(StrEnum):
    """What speaks for a sunset clause. Each is 0-1; the score is their weighted mean."""

    REDUNDANT = "redundant"
    SPENT = "spent"
    DANGLING = "dangling"
    DEMANDING = "demanding"
    UNNEEDED = "unneeded"  # few depend on it


class Ground(StrEnum):
    """What speaks for keeping."""

    RIGHT = "right"  # it gives somebody a right or a benefit
    APPEAL = "appeal"
    EU = "eu"
    REFERRED_TO = "referred_to"  # many provisions build on it


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
