"""DutyTagger: the norms of statements, each different text read once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language

from parsing.tagging.mask import mask
from parsing.tagging.model import Norm
from parsing.tagging.pipeline import build

BATCH = 500


@dataclass(frozen=True, slots=True)
class DutyTagger:
    """A `Tagger` by rules. Make it with `load`."""

    nlp: Language

    def tag(self, statements: Sequence[str]) -> list[Norm]:
        """One norm for each statement, in order; statements with the same text share one."""
        texts = list(dict.fromkeys(statements))
        documents = self.nlp.pipe((mask(text) for text in texts), batch_size=BATCH)
        norms = {text: document._.norm for text, document in zip(texts, documents, strict=True)}
        return [norms[statement] for statement in statements]


def load() -> DutyTagger:
    """The tagger that ships; nothing is downloaded."""
    return DutyTagger(build())
