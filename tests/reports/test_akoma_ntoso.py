"""Akoma Ntoso files out of the tables of a workspace."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from typer.testing import CliRunner

from cli.main import app
from corpus import demonstration
from corpus.eli import Eli
from corpus.errors import BadInput, UnknownDocument
from graph.tables import EDGES
from parsing import lexdania
from parsing.cells import cell_table, image_table
from parsing.tables import amendment_table, document_table, note_table, provision_table
from reports.akoma_ntoso import documents, export_akn
from tests.read_law import Held
from tests.reports.render.akn.reading import expected, units

READ = [lexdania.read(path.read_bytes()) for path in sorted(demonstration.FOLDER.glob("*.xml"))]
TABLES = Held(
    {
        "documents": document_table(READ),
        "provisions": provision_table(READ),
        "notes": note_table(READ),
        "amendments": amendment_table(READ),
        "cells": cell_table(READ),
        "images": image_table(READ),
        "edges": EDGES.empty_table(),
    }
)


def test_documents_come_out_of_the_tables_as_they_went_in() -> None:
    found = [document for document, _ in documents(TABLES)]
    assert [one.provisions for one in found] == [one.provisions for one in READ]
    assert [(one.notes, one.amendments) for one in found] == [(one.notes, one.amendments) for one in READ]
    assert [(one.cells, one.images) for one in found] == [(one.cells, one.images) for one in READ]


def test_every_document_is_a_file_that_says_what_the_document_says(tmp_path: Path) -> None:
    paths = list(export_akn(TABLES, tmp_path))
    assert len(paths) == len(READ)
    for path, document in zip(paths, READ, strict=True):
        assert path.parts[-6:-3] == ("akn", "dk", "act")
        found = units(etree.parse(str(path)).getroot())
        assert {place: found.get(place) for place in expected(document)} == expected(document)


def test_one_document_can_be_asked_for(tmp_path: Path) -> None:
    eli = READ[3].eli
    assert [path.stem for path in export_akn(TABLES, tmp_path, eli)] == [eli.number]


def test_a_document_that_is_not_held_is_an_error_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(UnknownDocument, match="holds no lta/1999/1"):
        list(export_akn(TABLES, tmp_path, Eli("lta", 1999, "1")))


def test_one_document_is_asked_for_in_akoma_ntoso_only() -> None:
    result = CliRunner().invoke(app, ["export", "--document", "lta/2020/1"])
    assert isinstance(result.exception, BadInput)
