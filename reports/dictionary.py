"""The data dictionary: what each column of each table means."""

from __future__ import annotations

import tomllib
from importlib import resources


def meanings() -> dict[tuple[str, str], str]:
    """Meaning by table and column."""
    text = resources.files("reports").joinpath("dictionary.toml").read_text(encoding="utf-8")
    return {
        (table, column): meaning
        for table, columns in tomllib.loads(text).items()
        for column, meaning in columns.items()
    }
