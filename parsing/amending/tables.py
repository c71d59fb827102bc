"""Operations as rows of a table, and back."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from itertools import groupby

import pyarrow as pa

from parsing.amending.model import Anchor, Facet, Kind, Move, Operation, Place, Position, Source, Steps
from parsing.amending.named import AmendedAct, amended_act
from parsing.amending.read import read_all
from parsing.model import Amendment, Level, ProvisionId
from parsing.references.model import NumberedDocument, Target
from parsing.tables import steps_of, steps_text

PLACE_FIELDS = [
    ("steps", pa.string()),  # "sec=53 a;subsec=2"
    ("facet", pa.string()),
    ("becomes", pa.string()),
    ("until", pa.string()),
    ("times", pa.int32()),
    ("words", pa.string()),
]
PLACE = pa.struct(PLACE_FIELDS)
OPERATIONS = pa.schema(
    [
        ("document", pa.string()),
        ("amendment", pa.string()),
        ("number", pa.int32()),  # its place among the operations of the amendment, from 1
        ("kind", pa.string()),
        ("words", pa.string()),
        ("targets", pa.list_(PLACE)),
        ("old", pa.list_(pa.string())),
        ("new", pa.list_(pa.string())),
        ("source", pa.string()),
        ("position", pa.string()),
        ("anchors", pa.list_(pa.struct([("position", pa.string()), *PLACE_FIELDS]))),
        ("inserted", pa.string()),
        ("moves", pa.list_(pa.struct([("source", PLACE), ("target", PLACE)]))),
        ("given", pa.list_(PLACE)),
        ("spared", pa.list_(PLACE)),
        ("act", pa.string()),
        ("short_name", pa.string()),
        ("base_type", pa.string()),
        ("base_number", pa.string()),
        ("base_year", pa.int32()),
        ("base_signed", pa.date32()),
        ("changes_instructions", pa.bool_()),
        ("left_over", pa.bool_()),
    ]
)


def operation_table(amendments: Iterable[Amendment], consolidated: Container[str] = ()) -> pa.Table:
    """The operations of amendments that stand in the order of their documents.

    `consolidated` are ELIs of consolidated acts: instructions that they print were carried out when the act was new.
    """
    rows = [row | {"left_over": row["document"] in consolidated} for row in operation_rows(amendments)]
    return pa.Table.from_pylist(rows, OPERATIONS)


def operation_rows(amendments: Iterable[Amendment]) -> Iterator[dict[str, object]]:
    for _, group in groupby(amendments, key=lambda amendment: amendment.id.eli):
        of_document = list(group)
        acts = {words: act_columns(amended_act(words)) for words in {one.amended for one in of_document}}
        named = {amendment.id: acts[amendment.amended] for amendment in of_document}
        for identity, operations in groupby(read_all(of_document), key=lambda operation: operation.amendment):
            for number, operation in enumerate(operations, 1):
                yield operation_row(operation, number) | named[identity]


def act_columns(act: AmendedAct) -> dict[str, object]:
    base = act.base or NumberedDocument()
    return {
        "act": act.title,
        "short_name": act.short_name,
        "base_type": base.type,
        "base_number": base.number,
        "base_year": base.year,
        "base_signed": base.signed,
        "changes_instructions": act.is_amending,
    }


def operation_row(operation: Operation, number: int) -> dict[str, object]:
    return {
        "document": str(operation.amendment.eli),
        "amendment": str(operation.amendment),
        "number": number,
        "kind": operation.kind.value,
        "words": operation.words,
        "targets": list(map(place_row, operation.targets)),
        "old": operation.old,
        "new": operation.new,
        "source": operation.source.value,
        "position": operation.position.value if operation.position else "",
        "anchors": [
            {"position": anchor.position.value} | place_row(anchor.place) for anchor in operation.anchors
        ],
        "inserted": operation.inserted.value if operation.inserted else "",
        "moves": [
            {"source": place_row(move.source), "target": place_row(move.target)} for move in operation.moves
        ],
        "given": list(map(place_row, operation.given)),
        "spared": list(map(place_row, operation.spared)),
    }


def place_row(place: Place) -> dict[str, object]:
    return {
        "steps": written(place.steps),
        "facet": place.facet.value,
        "becomes": written(place.becomes),
        "until": place.until,
        "times": place.times,
        "words": place.words,
    }


def written(steps: Steps) -> str:
    return steps_text(Target(None, steps=steps))


def amendments_of(rows: pa.Table) -> Iterator[Amendment]:
    """The amendments of a table, in its order."""
    for row in rows.to_pylist():
        yield Amendment(
            ProvisionId.read(row["id"]), row["kind"], row["words"], row["new_text"], row["amended"]
        )


def operations_of(rows: pa.Table) -> Iterator[Operation]:
    """The operations of a table, in its order."""
    for row in rows.to_pylist():
        yield Operation(
            ProvisionId.read(row["amendment"]),
            Kind(row["kind"]),
            row["words"],
            tuple(map(place_of, row["targets"])),
            tuple(row["old"]),
            tuple(row["new"]),
            Source(row["source"]),
            Position(row["position"]) if row["position"] else None,
            tuple(Anchor(Position(anchor["position"]), place_of(anchor)) for anchor in row["anchors"]),
            Level(row["inserted"]) if row["inserted"] else None,
            tuple(Move(place_of(move["source"]), place_of(move["target"])) for move in row["moves"]),
            tuple(map(place_of, row["given"])),
            tuple(map(place_of, row["spared"])),
        )


def place_of(row: dict[str, str | int]) -> Place:
    return Place(
        steps_of(str(row["steps"])),
        Facet(str(row["facet"])),
        steps_of(str(row["becomes"])),
        str(row["until"]),
        int(row["times"]),
        str(row["words"]),
    )
