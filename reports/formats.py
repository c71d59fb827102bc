"""The formats that `solnedgang export` writes, each with the function that writes it. The one place that lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from corpus.eli import Eli
from corpus.store.reading import Tables
from graph.network_build import network
from reports import akoma_ntoso, export, graphml, jsonld

Writer = Callable[[Tables, Path, str, Eli | None], Iterator[Path]]
# tables, folder, the command and corpus behind it, the one document that is asked for


def parquet(tables: Tables, folder: Path, source: str, _: Eli | None) -> Iterator[Path]:
    return export.export(tables, folder, export.Format.PARQUET, source)


def csv(tables: Tables, folder: Path, source: str, _: Eli | None) -> Iterator[Path]:
    return export.export(tables, folder, export.Format.CSV, source)


def as_graphml(tables: Tables, folder: Path, source: str, _: Eli | None) -> Iterator[Path]:
    return graphml.export(network(tables), folder, source)


def as_jsonld(tables: Tables, folder: Path, source: str, _: Eli | None) -> Iterator[Path]:
    return jsonld.export(network(tables), folder, source)


def akn(tables: Tables, folder: Path, _: str, document: Eli | None) -> Iterator[Path]:
    return akoma_ntoso.export_akn(tables, folder, document)


WRITERS: Mapping[str, Writer] = {
    "parquet": parquet,
    "csv": csv,
    "graphml": as_graphml,
    "jsonld": as_jsonld,
    "akn": akn,
}
