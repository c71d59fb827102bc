"""The spaCy pipeline: a blank Danish tokenizer, the phrases of the cues, then the norm of the statement."""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from parsing.tagging.lexicon import lexicon
from parsing.tagging.statement import read_norm
from parsing.tagging.tokens import Tokens

if not Doc.has_extension("norm"):
    Doc.set_extension("norm", default=None)


class PhraseCues:
    """Finds cues of several words: `doc.user_data["phrases"]` has, for a token, the groups and ends of phrases."""

    def __init__(self, nlp: Language) -> None:
        self.matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
        for phrase in lexicon().phrases:
            self.matcher.add(phrase, [nlp.make_doc(phrase)])

    def __call__(self, doc: Doc) -> Doc:
        phrases = lexicon().phrases
        found: dict[int, list[tuple[int, int]]] = {}
        for match, start, end in self.matcher(doc):
            found.setdefault(start, []).extend((group, end) for group in phrases[doc.vocab.strings[match]])
        doc.user_data["phrases"] = found
        return doc


@Language.factory("danish_law_phrases")
def phrase_cues(nlp: Language, name: str) -> PhraseCues:  # noqa: ARG001 (spaCy hands it over)
    return PhraseCues(nlp)


@Language.component("danish_law_norm")
def norm_of(doc: Doc) -> Doc:
    words = [token.lower_ for token in doc]
    blanked = ["" if word.isspace() else word for word in words]
    doc._.norm = read_norm(Tokens(doc.text, blanked, [token.idx for token in doc], doc.user_data["phrases"]))
    return doc


def build() -> Language:
    """A blank Danish pipeline whose documents get `doc._.norm`."""
    nlp = spacy.blank("da")
    nlp.add_pipe("danish_law_phrases")
    nlp.add_pipe("danish_law_norm")
    return nlp
