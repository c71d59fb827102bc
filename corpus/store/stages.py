"""What each stage has made, and from what: so that nothing is made twice and nothing old is taken for new.

A stage works either document by document, in 32 buckets, or on the whole corpus. The state of a bucket is the
stage's version and the documents it was made from; the state of a whole stage is one key.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from corpus.eli import Eli
from corpus.record import BUCKETS, Record
from corpus.store.parts import WHOLE, Owner, Part, intact


@dataclass(frozen=True, slots=True)
class StaleBucket:
    """A bucket whose tables no longer say what its documents say."""

    bucket: int
    documents: tuple[Record, ...]  # all that are in it now
    changed: frozenset[Eli]  # those to work: new, replaced, or all of them when the stage is a new version
    gone: frozenset[Eli]  # those whose rows have to go


class Freshness(StrEnum):
    CURRENT = "current"
    STALE = "stale"
    NEVER = "never"


def stale(
    connection: sqlite3.Connection,
    records: Iterable[Record],
    parts: Mapping[Part, Owner],
    stage: str,
    version: str,
) -> tuple[StaleBucket, ...]:
    """The buckets that `stage` in this `version` has to work, in order."""
    versions = dict(
        connection.execute("select bucket, version from states where stage = ? and bucket >= 0", (stage,))
    )
    broken = {owner.bucket for part, owner in parts.items() if owner.stage == stage and not intact(part)}
    made_from: dict[int, dict[str, str]] = defaultdict(dict)
    for bucket, eli, sha256 in connection.execute(
        "select bucket, eli, sha256 from made_from where stage = ?", (stage,)
    ):
        made_from[bucket][eli] = sha256
    now: dict[int, list[Record]] = defaultdict(list)
    for record in records:
        now[record.bucket].append(record)
    found = []
    for bucket in range(BUCKETS):
        usable = versions.get(bucket) == version and bucket not in broken
        compared = _compare(bucket, now[bucket], made_from[bucket], usable=usable)
        if compared.changed or compared.gone or (bucket in versions and not usable):
            found.append(compared)
    return tuple(found)


def _compare(
    bucket: int, records: list[Record], made_from: Mapping[str, str], *, usable: bool
) -> StaleBucket:
    known = made_from if usable else {}
    present = {str(record.eli) for record in records}
    return StaleBucket(
        bucket=bucket,
        documents=tuple(records),
        changed=frozenset(record.eli for record in records if known.get(str(record.eli)) != record.sha256),
        gone=frozenset(Eli.parse(eli) for eli in made_from if eli not in present),
    )


def is_current(connection: sqlite3.Connection, parts: Mapping[Part, Owner], stage: str, key: str) -> bool:
    """Whether a whole stage's state is `key` and all its files are there."""
    row = connection.execute(
        "select version from states where stage = ? and bucket = ?", (stage, WHOLE)
    ).fetchone()
    whole = all(intact(part) for part, owner in parts.items() if owner == Owner(stage, WHOLE))
    return row is not None and row[0] == key and whole


def key(version: str, parameters: Mapping[str, str], inputs: Iterable[Part]) -> str:
    """The state of a whole stage: its version, its parameters and the files it reads."""
    lines = [version]
    lines += [f"{name}={value!r}" for name, value in sorted(parameters.items())]
    lines += sorted(f"{part.table}/{part.path.name}" for part in inputs)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def record_state(
    connection: sqlite3.Connection, owner: Owner, version: str, run: int, documents: Iterable[Record]
) -> None:
    """Replace the state of the owner; its former parts are no longer current."""
    if owner.bucket == WHOLE:
        connection.execute("delete from states where stage = ?", (owner.stage,))
    else:
        connection.execute(
            "delete from states where stage = ? and bucket in (?, ?)", (owner.stage, owner.bucket, WHOLE)
        )
    connection.execute(
        "insert into states values (?, ?, ?, ?, ?)",
        (owner.stage, owner.bucket, version, run, datetime.now(UTC).isoformat(timespec="seconds")),
    )
    connection.executemany(
        "insert into made_from values (?, ?, ?, ?)",
        [(owner.stage, owner.bucket, str(record.eli), record.sha256) for record in documents],
    )


def forget(connection: sqlite3.Connection, owner: Owner) -> None:
    """Drop a state and its parts, so that the stage makes them again."""
    connection.execute("delete from states where stage = ? and bucket = ?", (owner.stage, owner.bucket))


def freshness(
    connection: sqlite3.Connection,
    records: tuple[Record, ...],
    parts: Mapping[Part, Owner],
    stage: str,
    state: str,
) -> Freshness:
    """How a stage stands; `state` is the version of a stage in buckets, the key of a whole one."""
    buckets = [row[0] for row in connection.execute("select bucket from states where stage = ?", (stage,))]
    if not buckets:
        return Freshness.NEVER
    if WHOLE in buckets:
        fresh = is_current(connection, parts, stage, state)
    else:
        fresh = not stale(connection, records, parts, stage, state)
    return Freshness.CURRENT if fresh else Freshness.STALE
