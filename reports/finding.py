"""A finding: a claim about a provision that a lawyer can check against the words."""

from __future__ import annotations

from dataclasses import dataclass

from parsing.model import ProvisionId, Span


@dataclass(frozen=True, slots=True)
class Finding:
    """`code` names the rule; `where` is the words in the body of the provision's section (None: the whole provision)."""

    provision: ProvisionId
    code: str
    message: str  # what is claimed, one line, with the figures it rests on
    where: Span | None = None
    others: tuple[ProvisionId, ...] = ()  # the other provisions of the claim
    confidence: float = 1.0  # 0-1: how sure this one is
