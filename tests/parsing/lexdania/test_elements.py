"""The list of elements in the package's docstring is the list of the form."""

from __future__ import annotations

import json
import re

import pytest

from parsing import lexdania
from tests.parsing.lexdania.fragments import document
from tests.parsing.lexdania.test_any_tree import NAMES
from tests.shared import SCHEMA

NAME = re.compile(r"[A-Z][A-Za-z_-]+")


def listed() -> list[str]:
    assert lexdania.__doc__ is not None
    rows = [line.strip() for line in lexdania.__doc__.splitlines() if line.startswith("    ")]
    return [name for row in rows for name in NAME.findall(re.split(r"\s{2,}", row)[0])]


def test_each_is_listed_once() -> None:
    names = listed()
    assert len(names) == len(set(names))
    assert set(NAMES) <= set(names)


def test_the_list_is_the_measured_schema() -> None:
    if not SCHEMA.exists():
        pytest.skip(f"needs {SCHEMA.name}")
    assert sorted(listed()) == sorted(json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_meta_tells_who_signed_where_and_which_case() -> None:
    said = (
        "<DocumentType>LOV H#LOKDOK 01</DocumentType><Year>2019</Year><Number>7</Number>"
        "<PlaceOfSignature>Sluseby</PlaceOfSignature><JournalNumber>Vand, j.nr. 4</JournalNumber>"
        '<Sign id="sign"/><Signature REFid="sign">Vera Vand</Signature>'
        '<Sub-Sign id="subsign"/><Signature REFid="subsign">Bo Bro</Signature>'
    )
    meta = document("", meta=said).meta
    assert (meta.signed_at, meta.journal, meta.signers) == (
        "Sluseby",
        "Vand, j.nr. 4",
        ("Vera Vand", "Bo Bro"),
    )
