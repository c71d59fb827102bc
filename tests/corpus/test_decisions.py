"""Decisions stay as they were made."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from corpus.workspace import Workspace
from tests.corpus.samples import piece, xml


def decide(workspace: Workspace, choice: str, subject: str = "lta/2019/7#sec_1") -> None:
    workspace.decide(person="Anna Lygte", subject=subject, choice=choice, reason="Ingen tænder lygter mere.")


def test_decisions_are_kept_in_order(tmp_path: Path) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        workspace.add([piece(xml())])
        decide(workspace, "repeal")
        decide(workspace, "keep", "lta/2019/7#sec_2")
        decide(workspace, "merge")
        digest = workspace.digest()
    with Workspace.open(tmp_path) as workspace:
        assert [made.choice for made in workspace.decisions()] == ["repeal", "keep", "merge"]
        on_subject = workspace.decisions("lta/2019/7#sec_1")
        assert [made.choice for made in on_subject] == ["repeal", "merge"]
        assert (on_subject[0].person, on_subject[0].reason, on_subject[0].evidence, on_subject[0].corpus) == (
            "Anna Lygte",
            "Ingen tænder lygter mere.",
            "{}",
            digest,
        )
        assert on_subject[0].made.tzinfo is not None


@pytest.mark.parametrize(
    "sql",
    [
        "update decisions set choice = 'keep'",
        "delete from decisions",
        "insert or replace into decisions select id, made, person, subject, 'keep', reason, evidence, corpus from decisions",
    ],
)
def test_nobody_changes_them(tmp_path: Path, sql: str) -> None:
    with Workspace.open(tmp_path, create=True) as workspace:
        decide(workspace, "repeal")
        connection = sqlite3.connect(tmp_path / "workspace.sqlite")
        with pytest.raises(sqlite3.IntegrityError, match="decisions are never"):
            connection.execute(sql)
        connection.close()
        assert [made.choice for made in workspace.decisions()] == ["repeal"]
