"""Which copy of each document is in use, and what arrived when."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from corpus.eli import Eli
from corpus.record import Form, Record

INSERT = """
insert into received
(eli, form, sha256, title, document_type, signed, document_id, ministry, size, received, source, bucket)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
IN_USE = """
select eli, form, sha256, title, document_type, signed, document_id, ministry, size, received, source, bucket
from in_use
"""
COPIES = """
select eli, form, sha256, title, document_type, signed, document_id, ministry, size, received, source, bucket
from received order by id
"""


class Arrival(StrEnum):
    """What became of a document that was added."""

    NEW = "new"
    SAME = "same"  # the workspace holds this very copy as the newest of its form
    REPLACED = "replaced"  # a newer copy of the same form
    PREFERRED = "preferred"  # the XML of a document that was known in the flat form
    BESIDE = "beside"  # a flat form, kept beside the XML in use


def receive(connection: sqlite3.Connection, record: Record) -> Arrival:
    """Keep the record, and put it to use unless the XML of the document stands against it."""
    newest = _newest(connection, record.eli)
    arrival = _arrival(record, newest)
    if arrival is not Arrival.SAME:
        row = connection.execute(INSERT, _row(record)).lastrowid
        if arrival is not Arrival.BESIDE:
            connection.execute("insert or replace into documents values (?, ?)", (str(record.eli), row))
    return arrival


def _newest(connection: sqlite3.Connection, eli: Eli) -> dict[Form, str]:
    """The sha256 of the newest copy of each form."""
    rows = connection.execute("select form, sha256 from received where eli = ? order by id", (str(eli),))
    return {Form(form): sha256 for form, sha256 in rows}


def _arrival(record: Record, newest: dict[Form, str]) -> Arrival:
    if newest.get(record.form) == record.sha256:
        return Arrival.SAME
    if record.form is Form.FLAT and Form.LEXDANIA in newest:
        return Arrival.BESIDE
    if record.form in newest:
        return Arrival.REPLACED
    return Arrival.PREFERRED if newest else Arrival.NEW


def in_use(connection: sqlite3.Connection) -> tuple[Record, ...]:
    """The documents, by ELI."""
    return tuple(sorted(map(_record, connection.execute(IN_USE)), key=lambda record: record.eli))


def find(connection: sqlite3.Connection, eli: Eli) -> Record | None:
    row = connection.execute(f"{IN_USE} where eli = ?", (str(eli),)).fetchone()
    return _record(row) if row else None


def copies(connection: sqlite3.Connection) -> tuple[Record, ...]:
    """Every copy ever received, in the order of arrival."""
    return tuple(map(_record, connection.execute(COPIES)))


def count(connection: sqlite3.Connection) -> int:
    """How many copies were ever received."""
    return int(connection.execute("select count(*) from received").fetchone()[0])


def digest(records: Iterable[Record]) -> str:
    """The name of a corpus: sha256 over the sorted hashes of its documents."""
    return hashlib.sha256("\n".join(sorted(record.sha256 for record in records)).encode()).hexdigest()


def _row(record: Record) -> tuple[str | int | None, ...]:
    return (
        str(record.eli),
        record.form.value,
        record.sha256,
        record.title,
        record.document_type,
        record.signed.isoformat() if record.signed else None,
        record.document_id,
        record.ministry,
        record.size,
        record.received.isoformat(timespec="seconds"),
        record.source,
        record.bucket,
    )


def _record(row: tuple[str, ...]) -> Record:
    eli, form, sha256, title, kind, signed, document_id, ministry, size, received, source, bucket = row
    domain, year, number = eli.split("/")  # as Eli prints it: parsing it again takes most of the time
    return Record(
        eli=Eli(domain, int(year), number),
        form=Form(form),
        sha256=sha256,
        title=title,
        document_type=kind,
        signed=date.fromisoformat(signed) if signed else None,
        document_id=document_id,
        ministry=ministry,
        size=int(size),
        received=datetime.fromisoformat(received),
        source=source,
        bucket=int(bucket),
    )
