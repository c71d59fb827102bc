"""The reader on real acts: nothing lost, nothing invented, the same words as the flattened form."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from zipfile import ZipFile

import pytest

from parsing.lexdania import read
from parsing.model import DocumentType, Level, ProvisionId
from tests.parsing.lexdania.accounting import account
from tests.parsing.lexdania.flat_form import Match, compare
from tests.parsing.lexdania.real import acts
from tests.shared import ACTS, FLAT, ORDER

EVERY = 15


def test_every_word_is_somewhere() -> None:
    words = 0
    for name, data in acts(EVERY):
        found = account(data)
        assert (name, found.lost, found.invented) == (name, Counter(), Counter())
        words += found.words
    assert words > 0


def test_ids_are_unique_and_spans_hold() -> None:
    for name, data in acts(EVERY):
        document = read(data)
        ids = {provision.id for provision in document.provisions}
        assert len(ids) == len(document.provisions), name
        for provision in document.provisions:
            assert provision.span.end <= len(provision.body)
            assert ProvisionId.parse(str(provision.id)).section.path.count("__") <= 1


def test_the_flattened_form_says_the_same() -> None:
    """Of 100 §§ of consolidated acts at least 99 are the same, or differ by the footnotes that are inlined there."""
    if not FLAT.exists() or not ACTS.exists():
        pytest.skip(f"needs {FLAT.name}")
    found: Counter[Match] = Counter()
    with gzip.open(FLAT, "rt", encoding="utf-8") as lines, ZipFile(ACTS) as archive:
        for row in map(json.loads, [line for n, line in enumerate(lines) if n % EVERY == 0]):
            if row["document_type"] == "LBK H":
                _, year, number = row["eli"].split("/")
                found += compare(read(archive.read(f"lta/{year}/{year}-{number}.xml")), row["provisions"])
    assert found[Match.SAME] + found[Match.APART] >= 0.99 * found.total() > 0


def test_the_order() -> None:
    if not ORDER.exists():
        pytest.skip(f"needs {ORDER.name}")
    document = read(ORDER.read_bytes())
    assert (str(document.eli), document.meta.type) == ("lta/2024/1709", DocumentType.ORDER)
    assert document.meta.published == document.meta.signed
    assert [change.accession for change in document.meta.concerns] == ["A20250009729"]
    assert document.provisions[0].id.path == "preamble"
    assert Counter(provision.level for provision in document.provisions)[Level.SECTION] == 30
