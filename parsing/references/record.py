"""References as the records of `solnedgang annotate`: plain values, all keys present."""

from __future__ import annotations

from parsing.model import Level
from parsing.references.model import NumberedDocument, Reference, Target

KEYS = {
    "para": Level.SECTION,
    "stk": Level.SUBSECTION,
    "nr": Level.ITEM,
    "litra": Level.POINT,
    "pkt": Level.SENTENCE,
    "kapitel": Level.CHAPTER,
    "bilag": Level.ANNEX,
    "artikel": Level.ARTICLE,
    "afsnit": Level.PART,
}


def to_record(text: str, reference: Reference) -> dict[str, object]:
    """One reference of `text` with the keys start, end, text, relation, targets, and role where it has one."""
    record: dict[str, object] = {
        "start": reference.span.start,
        "end": reference.span.end,
        "text": reference.span.of(text),
        "relation": reference.relation.value,
        "targets": [target_record(target) for target in reference.targets],
    }
    return record | {"role": reference.role} if reference.role else record


def target_record(target: Target) -> dict[str, object]:
    record: dict[str, object] = {"act": target.act, "doc": document_record(target.document)}
    record |= {key: target.step(level) for key, level in KEYS.items()}
    return record | {"range": True} if target.range else record


def document_record(document: NumberedDocument | None) -> dict[str, object] | None:
    if document is None:
        return None
    signed = document.signed.isoformat() if document.signed else None
    return {
        "type": document.type or None,
        "number": document.number or None,
        "year": document.year,
        "date": signed,
    }
