"""Norms as records: the form of `solnedgang annotate`."""

from __future__ import annotations

from collections.abc import Iterable

from parsing.tagging.model import Duty, Norm


def to_record(norm: Norm) -> dict[str, object]:
    """The labels of a statement: {procedural, documentation, types, modality, bearer}."""
    return {
        "procedural": norm.procedural,
        "documentation": norm.documentation,
        "types": [duty.value for duty in norm.duties],
        "modality": norm.modality.value,
        "bearer": norm.bearer.value,
    }


def norm_record(norm: Norm, at: int) -> dict[str, object]:
    """One demand with the words that show it; `at` is where its statement starts in the text the offsets count in."""
    evidence = [
        {"label": str(shown.label), "start": shown.span.start + at, "end": shown.span.end + at}
        for shown in norm.evidence
    ]
    return to_record(norm) | {"confidence": norm.confidence, "evidence": evidence}


def union(norms: Iterable[Norm]) -> Norm | None:
    """What several statements demand together: all kinds and types; modality and bearer of the first that demands
    something, else of the first. Evidence is left out, since its offsets count in different statements.
    """
    every = list(norms)
    if not every:
        return None
    first = next((norm for norm in every if norm.demands), every[0])
    duties = {duty for norm in every for duty in norm.duties}
    return Norm(
        any(norm.procedural for norm in every),
        any(norm.documentation for norm in every),
        tuple(duty for duty in Duty if duty in duties),
        first.modality,
        first.bearer,
        confidence=first.confidence,
    )
