"""The tables of `workspace.sqlite`, and which program may read which version of them."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from corpus.errors import WorkspaceError

VERSION = 1  # pragma user_version; a newer program brings older workspaces up to its own
MARK = 0x736F6C6E  # pragma application_id: "soln"

SCHEMA = """
create table received (          -- every copy of a document, in the order of arrival
    id integer primary key,
    eli text not null,
    form text not null check (form in ('lexdania', 'flat')),
    sha256 text not null,        -- names the bytes in raw/
    title text not null,
    document_type text not null,
    signed text,                 -- 2019-05-07
    document_id text not null,
    ministry text not null,
    size integer not null,       -- bytes as received
    received text not null,      -- UTC
    source text not null,
    bucket integer not null
);
create index received_by_eli on received (eli, form, id);

create table documents (         -- the copy in use: the newest XML, else the newest flat one
    eli text primary key,
    received integer not null references received (id)
) without rowid;

create view in_use as
select received.* from documents join received on received.id = documents.received;

create table runs (
    id integer primary key,
    command text not null,
    corpus text not null,        -- digest when it started
    process text not null,       -- "4711 on host"
    started text not null,
    ended text,                  -- null: it is under way, or died
    outcome text check (outcome in ('done', 'failed', 'died'))
);

create table states (            -- what each stage has made
    stage text not null,
    bucket integer not null,     -- -1: the stage works on the whole corpus
    version text not null,       -- of a whole stage: its key
    run integer not null references runs (id),
    made text not null,
    primary key (stage, bucket)
) without rowid;

create table made_from (         -- the documents a bucket's state was made from
    stage text not null,
    bucket integer not null,
    eli text not null,
    sha256 text not null,
    primary key (stage, bucket, eli),
    foreign key (stage, bucket) references states (stage, bucket) on delete cascade
) without rowid;

create table parts (             -- the current Parquet files
    "table" text not null,
    part text not null,
    file text not null,          -- its name in tables/<table>/
    sha256 text not null,
    size integer not null,       -- bytes
    "rows" integer not null,
    stage text not null,
    bucket integer not null,
    primary key ("table", part),
    foreign key (stage, bucket) references states (stage, bucket) on delete cascade
) without rowid;
create index parts_by_stage on parts (stage, bucket);

create table decisions (         -- append-only
    id integer primary key,
    made text not null,
    person text not null,
    subject text not null,       -- a provision, as text
    choice text not null,
    reason text not null,
    evidence text not null,      -- JSON: what the person was shown
    corpus text not null         -- digest when it was made
);
create index decisions_by_subject on decisions (subject, id);
create trigger decisions_stay before update on decisions
begin select raise(abort, 'decisions are never changed: add one that supersedes it'); end;
create trigger decisions_remain before delete on decisions
begin select raise(abort, 'decisions are never deleted: add one that supersedes it'); end;
create trigger decisions_are_not_replaced before insert on decisions
when exists (select 1 from decisions where id = new.id)
begin select raise(abort, 'decisions are never replaced: add one that supersedes it'); end;
"""


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make the tables in an empty database, within a transaction.

    Raises `WorkspaceError` for a database that this program cannot read.
    """
    if _version(connection, path) == 0:
        for statement in _statements():
            connection.execute(statement)
        connection.execute(f"pragma application_id = {MARK}")
        connection.execute(f"pragma user_version = {VERSION}")


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Raises `WorkspaceError` unless this program made the database, in this version."""
    if _version(connection, path) == 0:
        raise WorkspaceError(
            f"{path} is empty, not a solnedgang workspace; 'solnedgang corpus add' makes one"
        )


def _version(connection: sqlite3.Connection, path: Path) -> int:
    version = int(connection.execute("pragma user_version").fetchone()[0])
    mark = connection.execute("pragma application_id").fetchone()[0]
    strangers = connection.execute("select count(*) from sqlite_master").fetchone()[0]
    if mark != MARK and (version or strangers):
        raise WorkspaceError(f"{path} is a database of another program, not a solnedgang workspace")
    if version > VERSION:
        raise WorkspaceError(
            f"{path} was made by a newer solnedgang (format {version}, this one reads {VERSION})"
        )
    return version


def _statements() -> list[str]:
    statements, waiting = [], ""
    for line in SCHEMA.splitlines(keepends=True):
        waiting += line
        if sqlite3.complete_statement(waiting):
            statements.append(waiting)
            waiting = ""
    return statements
