"""Taking documents in: look at each piece, keep its bytes, then record a batch of them in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain, islice

from corpus.errors import UnreadableSource
from corpus.record import Description, Record, bucket, one_line
from corpus.sources.inspect import inspect
from corpus.sources.piece import Piece, Refusal
from corpus.store import documents
from corpus.store.database import Database
from corpus.store.documents import Arrival
from corpus.store.raw import Raw
from corpus.store.whole import Batch

BATCH = 200  # documents a transaction: what a killed run may lose


@dataclass(frozen=True, slots=True)
class Added:
    """What became of the pieces, in numbers of documents."""

    new: int = 0
    replaced: int = 0  # newer copies of the same form
    preferred: int = 0  # XML of documents known in the flat form
    beside: int = 0  # flat forms kept beside the XML in use
    same: int = 0
    refused: tuple[Refusal, ...] = ()

    @property
    def taken(self) -> int:
        """Pieces that are documents, known ones included."""
        return self.new + self.replaced + self.preferred + self.beside + self.same


def take_in(
    pieces: Iterable[Piece | Refusal], database: Database, raw: Raw, report: Callable[[str], None]
) -> Added:
    """Add all pieces; `report` gets a line for each one refused or replaced."""
    raw.sweep()
    counts: Counter[Arrival] = Counter()
    refused: list[Refusal] = []
    for batch in _batches(pieces):
        records = []
        for taken in _keep(batch, raw):
            if isinstance(taken, Refusal):
                refused.append(taken)
                report(f"refused: {taken}")
            else:
                records.append(taken)
        arrivals = _commit(records, database)
        counts.update(arrivals)
        for record, arrival in zip(records, arrivals, strict=True):
            if arrival is Arrival.REPLACED:
                report(f"replaced: {record.eli} by the newer copy in {record.source}")
    return Added(**{arrival.value: counts[arrival] for arrival in Arrival}, refused=tuple(refused))


def _batches(pieces: Iterable[Piece | Refusal]) -> Iterator[Iterator[Piece | Refusal]]:
    """Runs of `BATCH` pieces, one piece in memory at a time."""
    stream = iter(pieces)
    for first in stream:
        yield chain((first,), islice(stream, BATCH - 1))


def _keep(pieces: Iterable[Piece | Refusal], raw: Raw) -> list[Record | Refusal]:
    """Look at the pieces and keep the bytes of those that are documents."""
    with Batch() as files:
        return [piece if isinstance(piece, Refusal) else _look_at(piece, raw, files) for piece in pieces]


def _look_at(piece: Piece, raw: Raw, files: Batch) -> Record | Refusal:
    try:
        described = inspect(piece.data)
    except UnreadableSource as error:
        return Refusal(piece.source, str(error))
    return _record(described, raw.put(piece.data, files), piece)


def _record(described: Description, sha256: str, piece: Piece) -> Record:
    return Record(
        eli=described.eli,
        form=described.form,
        sha256=sha256,
        title=described.title,
        document_type=described.document_type,
        signed=described.signed,
        document_id=described.document_id,
        ministry=described.ministry,
        size=len(piece.data),
        received=datetime.now(UTC).replace(microsecond=0),
        source=one_line(piece.source),
        bucket=bucket(described.title),
    )


def _commit(records: list[Record], database: Database) -> list[Arrival]:
    if not records:
        return []
    with database.writing() as connection:
        return [documents.receive(connection, record) for record in records]
