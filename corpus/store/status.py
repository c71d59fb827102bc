"""What the workspace holds, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from corpus.record import Form, Record
from corpus.store.stages import Freshness


@dataclass(frozen=True, slots=True)
class Status:
    """Counts are of documents in use, unless said. Nobody has looked for their text here."""

    documents: int
    copies: int  # ever received, flat forms beside XML and replaced ones included
    size: int  # bytes of the documents as received
    digest: str
    by_form: Mapping[Form, int]
    by_type: Mapping[str, int]  # as printed, the commonest first
    by_year: Mapping[int, int]
    last_received: datetime | None
    stages: Mapping[str, Freshness]


def summarize(records: Iterable[Record], copies: int, digest: str, stages: Mapping[str, Freshness]) -> Status:
    records = tuple(records)
    return Status(
        documents=len(records),
        copies=copies,
        size=sum(record.size for record in records),
        digest=digest,
        by_form=Counter(record.form for record in records),
        by_type=dict(Counter(record.document_type for record in records).most_common()),
        by_year=dict(sorted(Counter(record.eli.year for record in records).items())),
        last_received=max((record.received for record in records), default=None),
        stages=stages,
    )
