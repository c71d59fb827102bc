"""The encoders of a workspace, each in a folder of its own.

    encoders/<name>/encoder.json       what it is; the one file that makes it the encoder of that name
    encoders/<name>/model-<number>/    the model, where it was trained here
    encoders/<name>/vectors.parquet    the vectors it gave the law in force

A training writes a new model folder and names it in `encoder.json` at the end, so a killed one leaves the former
encoder as it was; what it left behind goes at the next training.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from corpus.errors import BadInput, WorkspaceError
from corpus.store.whole import write_whole
from graph.encoder.heldout import HeldOut, Score
from graph.encoder.sentence import MissingEncoder, SentenceEncoder
from graph.encoder.static import StaticEncoder

NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
DEFAULT = "corpus"  # the name of the encoder trained on the workspace's corpus, unless another is given
CARD = "encoder.json"
TRAIN = "'solnedgang encoder train' trains one on the corpus, in minutes and with no download"
LOCAL = (  # one of them is in a model's folder
    "modules.json",
    "config_sentence_transformers.json",
    "config.json",
)

AnyEncoder = StaticEncoder | SentenceEncoder


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of an encoder."""

    name: str
    model: str  # a folder beside the card; or the path or name of a model that was made elsewhere
    trained: bool  # here, on the corpus of the workspace
    dims: int
    size: int  # bytes of the model's files; 0 where they are not in a folder of their own
    corpus: str  # digest of the corpus it was trained, or measured, on
    made: str  # UTC
    seconds: float  # of training
    pairs: int  # it was trained on
    texts: int  # its tokenizer was trained on
    seed: int
    held_out: HeldOut | None  # None: not measured

    @property
    def key(self) -> str:
        """Tells its vectors from those of any other model."""
        return f"{self.model} {self.made}"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The folder `encoders` of a workspace."""

    folder: Path

    def cards(self) -> tuple[Card, ...]:
        """Every encoder: those trained here first, the newest first among them."""
        found = [read_card(path) for path in sorted(self.folder.glob(f"*/{CARD}"))]
        newest = sorted(found, key=lambda card: card.made, reverse=True)
        return tuple(sorted(newest, key=lambda card: not card.trained))

    def card(self, name: str | None = None) -> Card:
        """The encoder of a name, else the first of all. Raises `MissingEncoder`."""
        held = self.cards()
        if not held:
            raise MissingEncoder(f"this workspace has no encoder: {TRAIN}")
        if name is None:
            return held[0]
        names = {card.name: card for card in held}
        if name not in names:
            raise MissingEncoder(f"no encoder is called {name!r}; there are {', '.join(sorted(names))}")
        return names[name]

    def load(self, card: Card) -> AnyEncoder:
        """Ready to encode. Raises `MissingEncoder` where its files, or what runs them, are not there."""
        home = self.folder / card.name / card.model if card.trained else Path(card.model)
        if home.is_dir():
            static = StaticEncoder.load(home)
            if static is not None:
                return static
        elif card.trained:
            raise MissingEncoder(f"{home} is gone: {TRAIN}")
        return SentenceEncoder.load(str(home) if home.is_dir() else card.model)

    def replace(self, name: str, make: Callable[[Path], Card]) -> Card:
        """A model that `make` writes into the folder it is given, in the place of the former one of that name."""
        home = self.folder / checked(name)
        number = 1 + max((int(path.name.rpartition("-")[2]) for path in home.glob("model-*")), default=0)
        folder = home / f"model-{number}"
        folder.mkdir(parents=True)
        card = make(folder)
        self.keep(card)
        for other in home.glob("model-*"):
            if other != folder:
                shutil.rmtree(other, ignore_errors=True)
        return card

    def keep(self, card: Card) -> None:
        write_whole(self.folder / checked(card.name) / CARD, json.dumps(asdict(card), indent=1).encode())


def checked(name: str) -> str:
    if not NAME.fullmatch(name):
        raise BadInput(f"{name!r} is no name for an encoder; expected letters a-z, digits, - and _")
    return name


def read_card(path: Path) -> Card:
    try:
        row: dict[str, Any] = json.loads(path.read_text("utf-8"))
        scores = row.pop("held_out")
        measured = HeldOut(**{name: Score(**score) for name, score in scores.items()}) if scores else None
        return Card(held_out=measured, **row)
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise WorkspaceError(f"{path} is no card of an encoder ({error}); train or add it anew") from error


def size_of(folder: Path) -> int:
    return sum(path.stat().st_size for path in files(folder))


def files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
