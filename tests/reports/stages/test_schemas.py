"""A stage whose tables have other columns is another version: else a workspace would mix old rows with new ones.

`python -m tests.reports.stages.test_schemas` writes `schemas.json` anew, after the version was raised.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from reports.rules.rule import EXAMPLE_DAY, act
from reports.stages import STAGES
from tests.read_law import read_tables

HELD = Path(__file__).with_name("schemas.json")
LAW = (
    act(
        "Vagten bærer lygte.",
        "Vagten skal underrette kommunen senest 4 uger efter fundet.",
        signed=EXAMPLE_DAY,
    ),
)


def made() -> dict[str, dict[str, object]]:
    """Each stage that the tables of a small law come from: its version, and a digest of the columns it writes."""
    tables = read_tables(*LAW)
    return {
        stage.name: {
            "version": stage.version,
            "columns": digest([str(tables[name].schema) for name in stage.writes]),
        }
        for stage in STAGES
        if all(name in tables for name in stage.writes)
    }


def digest(schemas: list[str]) -> str:
    return hashlib.sha256("\n".join(schemas).encode()).hexdigest()[:16]


def test_other_columns_are_another_version() -> None:
    held = json.loads(HELD.read_text(encoding="utf-8"))
    changed = [
        name
        for name, now in made().items()
        if held.get(name, {}).get("columns") != now["columns"]
        and held.get(name, {}).get("version") == now["version"]
    ]
    assert changed == [], "raise the version of these stages, then write schemas.json anew"


def test_no_table_is_made_by_two_stages() -> None:
    written = [name for stage in STAGES for name in stage.writes]
    assert sorted(set(written)) == sorted(written)


if __name__ == "__main__":
    HELD.write_text(json.dumps(made(), indent=1) + "\n", encoding="utf-8")
