"""Decisions of people: signed, reasoned and never changed.

A later one on the same subject supersedes the earlier ones, which stay.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a provision, and what they were shown."""

    id: int
    made: datetime  # UTC
    person: str
    subject: str  # a provision, as text
    choice: str
    reason: str
    evidence: str  # JSON
    corpus: str  # digest of the documents it was made on


def append(
    connection: sqlite3.Connection,
    *,
    person: str,
    subject: str,
    choice: str,
    reason: str,
    evidence: str,
    corpus: str,
) -> Decision:
    made = datetime.now(UTC).replace(microsecond=0)
    number = connection.execute(
        "insert into decisions (made, person, subject, choice, reason, evidence, corpus)"
        " values (?, ?, ?, ?, ?, ?, ?)",
        (made.isoformat(), person, subject, choice, reason, evidence, corpus),
    ).lastrowid
    return Decision(number or 0, made, person, subject, choice, reason, evidence, corpus)


def all_of(connection: sqlite3.Connection, subject: str | None) -> tuple[Decision, ...]:
    """The decisions on a subject (None: on all), in the order they were made."""
    rows = connection.execute(
        "select id, made, person, subject, choice, reason, evidence, corpus from decisions"
        " where ? is null or subject = ? order by id",
        (subject, subject),
    )
    return tuple(Decision(number, datetime.fromisoformat(made), *rest) for number, made, *rest in rows)
