"""DutyTagger: the norms of statements, each different text read once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

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
        documents = self.nlp.pipe(map(self._document, texts), batch_size=BATCH)
        norms = {text: document._.norm for text, document in zip(texts, documents, strict=True)}
        return [norms[statement] for statement in statements]

    def _document(self, statement: str) -> Doc:
        """Tokenised; its text is kept beside it, since a spaCy document joins its tokens anew each time."""
        text = mask(statement)
        document = self.nlp.make_doc(text)
        document.user_data["text"] = text
        return document


def load() -> DutyTagger:
    """The tagger that ships; nothing is downloaded."""
    return DutyTagger(build())
