"""Workspace: one folder that holds the documents, what was computed from them, and what people decided.

workspace.sqlite    documents as received, stage states, runs, decisions
raw/                the bytes as received, compressed, named by hash
tables/             what is computed, as Parquet
run.lock            held while a run is under way
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from corpus.eli import Eli
from corpus.errors import BadInput, UnknownDocument, WorkspaceError
from corpus.intake import Added, take_in
from corpus.record import Record
from corpus.sources.piece import Piece, Refusal
from corpus.store import check, decisions, documents, parts, runs, stages, status
from corpus.store.check import Fault
from corpus.store.database import Database
from corpus.store.decisions import Decision
from corpus.store.parts import Part
from corpus.store.raw import Raw
from corpus.store.runs import PastRun, Run
from corpus.store.stages import StaleBucket
from corpus.store.status import Status

if TYPE_CHECKING:
    import pyarrow as pa


class Workspace:
    """Open it with `Workspace.open`. It may be used by threads, and by processes after a fork."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self.tables = folder / "tables"
        self.raw = Raw(folder / "raw")
        self._database = database

    @classmethod
    def open(cls, folder: Path, *, create: bool = False) -> Self:
        """The workspace at `folder`; with `create` it is made where there is none.

        Raises `WorkspaceError` for what is missing, damaged, another program's or a newer version's.
        """
        if create:
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise WorkspaceError(
                    f"no workspace can be made at {folder}: {error.strerror or error}"
                ) from error
        return cls(folder, Database.open(folder / "workspace.sqlite", create=create))

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Documents

    def add(self, pieces: Iterable[Piece | Refusal], report: Callable[[str], None] = lambda _: None) -> Added:
        """Take documents in; `report` gets a line for each piece refused and each document replaced.

        Every 200 documents are one transaction: a killed run loses no more, and adding again goes on.
        """
        return take_in(pieces, self._database, self.raw, report)

    def documents(self) -> tuple[Record, ...]:
        """The documents in use, by ELI."""
        with self._database.reading() as connection:
            return documents.in_use(connection)

    def copies(self) -> tuple[Record, ...]:
        """Every copy ever received, in the order of arrival: replaced ones and flat forms beside XML too."""
        with self._database.reading() as connection:
            return documents.copies(connection)

    def record(self, eli: Eli) -> Record:
        """The copy in use; raises `UnknownDocument`."""
        with self._database.reading() as connection:
            record = documents.find(connection, eli)
        if record is None:
            raise UnknownDocument(f"{self.folder} holds no {eli}")
        return record

    def read(self, eli: Eli) -> bytes:
        """The bytes of the copy in use, as received; raises `UnknownDocument`."""
        return self.raw.read(self.record(eli).sha256)

    def digest(self) -> str:
        """The name of the corpus: sha256 over the sorted hashes of the documents in use."""
        return documents.digest(self.documents())

    # Tables and stages

    def run(self, command: str) -> AbstractContextManager[Run]:
        """A run, which alone may publish; raises `WorkspaceError` on entry while another one is under way."""
        return runs.running(self._database, self.folder, command)

    def runs(self) -> tuple[PastRun, ...]:
        with self._database.reading() as connection:
            return runs.history(connection)

    def parts(self, table: str | None = None) -> tuple[Part, ...]:
        """The current parts of a table (None: of all), by name."""
        with self._database.reading() as connection:
            return tuple(parts.current(connection, self.tables, table))

    def current(self, table: str, eli: Eli | None = None) -> tuple[Path, ...]:
        """The Parquet files that are the table now, or those that may hold rows of one document of the workspace.

        Empty where no stage has made the table. Raises `UnknownDocument`.
        """
        buckets = {parts.WHOLE, self.record(eli).bucket} if eli else set()
        with self._database.reading() as connection:
            current = parts.current(connection, self.tables, table)
        return tuple(part.path for part, owner in current.items() if not buckets or owner.bucket in buckets)

    def are_intact(self, tables: Iterable[str]) -> bool:
        """Whether all that is current of some tables is there in full."""
        wanted = set(tables)
        return all(parts.intact(part) for part in self.parts() if part.table in wanted)

    def stale(self, stage: str, version: str) -> tuple[StaleBucket, ...]:
        """What a stage that works document by document has to do."""
        with self._database.reading() as connection:
            made = parts.current(connection, self.tables)
            return stages.stale(connection, documents.in_use(connection), made, stage, version)

    def key(self, version: str, inputs: Iterable[str], parameters: Mapping[str, str] | None = None) -> str:
        """The state of a whole-corpus stage: its version, parameters and the files of its input tables."""
        wanted = set(inputs)
        return stages.key(version, parameters or {}, [part for part in self.parts() if part.table in wanted])

    def is_current(self, stage: str, key: str) -> bool:
        """Whether a whole-corpus stage has nothing to do."""
        with self._database.reading() as connection:
            return stages.is_current(connection, parts.current(connection, self.tables), stage, key)

    def query(self, sql: str) -> pa.Table:
        """The answer of DuckDB to one statement that reads; each table is a view of its name.

        `references` is a word of SQL: write `select * from "references"`. Raises `BadInput`.
        """
        from corpus.store.query import query  # noqa: PLC0415  DuckDB loads in 0.1 s, which most commands save

        while True:
            made = self.parts()
            try:
                return query(sql, made)
            except BadInput:
                if all(map(parts.intact, made)) or made == self.parts():
                    raise  # else another process published meanwhile, and the files it replaced are gone

    # People

    def decide(
        self, *, person: str, subject: str, choice: str, reason: str, evidence: str = "{}"
    ) -> Decision:
        """Record a decision, for good. `evidence` is JSON."""
        with self._database.writing() as connection:
            return decisions.append(
                connection,
                person=person,
                subject=subject,
                choice=choice,
                reason=reason,
                evidence=evidence,
                corpus=documents.digest(documents.in_use(connection)),
            )

    def decisions(self, subject: str | None = None) -> tuple[Decision, ...]:
        """The decisions on a subject (None: on all), in the order they were made: the last one holds."""
        with self._database.reading() as connection:
            return decisions.all_of(connection, subject)

    # Health

    def status(self, stage_states: Iterable[tuple[str, str]] = ()) -> Status:
        """What is here; each stage is given with its version, or its key if it works on the whole corpus."""
        with self._database.reading() as connection:
            records = documents.in_use(connection)
            made = parts.current(connection, self.tables)
            return status.summarize(
                records,
                documents.count(connection),
                documents.digest(records),
                {
                    stage: stages.freshness(connection, records, made, stage, state)
                    for stage, state in stage_states
                },
            )

    def check(self, *, mend: bool = False) -> tuple[Fault, ...]:
        """Every damaged or missing file and row.

        With `mend`, the stages whose tables are damaged are stale and make them again.
        """
        with self._database.reading() as connection:
            found = tuple(
                check.faults(
                    connection,
                    self._database.path,
                    documents.copies(connection),
                    self.raw,
                    parts.current(connection, self.tables),
                )
            )
        if mend:
            with self._database.writing() as connection:
                for owner in {fault.owner for fault in found if fault.owner}:
                    stages.forget(connection, owner)
        return found
