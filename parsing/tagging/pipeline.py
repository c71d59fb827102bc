"""The spaCy pipeline: a blank Danish tokenizer, phrases, then the norm of the statement."""

from __future__ import annotations

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.util import filter_spans  # noqa: F401
import spacy

from parsing.tagging.lexicon import lexicon
from parsing.tagging.statement import read_norm

if not Doc.has_extension("norm"):
    Doc.set_extension("norm", default=None)


class Phrases:
    """Marks cues of several words: `doc.user_data["phrases"]` maps a token to the groups it opens."""

    def __init__(self, nlp: Language) -> None:
        self.matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        for phrase in lexicon().phrases:
            self.matcher.add(phrase, [nlp.make_doc(phrase)])

    def __call__(self, doc: Doc) -> Doc:
        phrases = lexicon().phrases
        found: dict[int, tuple[int, ...]] = {}
        for match, start, _ in self.matcher(doc):
            found[start] = found.get(start, ()) + phrases[doc.vocab.strings[match]]
        doc.user_data["phrases"] = found
        return doc


@Language.factory("danish_law_phrases")
def _phrases(nlp: Language, name: str) -> Phrases:
    return Phrases(nlp)


@Language.component("danish_law_norm")
def _norm(doc: Doc) -> Doc:
    doc._.norm = read_norm(
        [token.lower_ for token in doc],
        [token.idx for token in doc],
        doc.text,
        doc.user_data["phrases"],
    )
    return doc


def build() -> Language:
    """A blank Danish pipeline whose documents get `doc._.norm`."""
    nlp = spacy.blank("da")
    nlp.add_pipe("danish_law_phrases")
    nlp.add_pipe("danish_law_norm")
    return nlp
