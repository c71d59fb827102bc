"""The spaCy pipeline: a blank Danish tokenizer, the phrases of the cues, then the norm of the statement."""

from __future__ import annotations

import spacy
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.strings import StringStore
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


class NormReader:
    """Sets `doc._.norm`. Words are fetched from the vocabulary once each: tokens as objects cost most of the time."""

    def __init__(self, strings: StringStore) -> None:
        self.strings = strings
        self.seen: dict[int, str] = {}

    def __call__(self, doc: Doc) -> Doc:
        lower, starts = doc.to_array(["LOWER", "IDX"]).T.tolist() if len(doc) else ([], [])
        words = [self.seen[key] if key in self.seen else self.fetch(key) for key in lower]
        doc._.norm = read_norm(
            Tokens(doc.user_data.get("text") or doc.text, words, starts, doc.user_data["phrases"])
        )
        return doc

    def fetch(self, key: int) -> str:
        word = self.strings[key]
        self.seen[key] = "" if word.isspace() else word
        return self.seen[key]


@Language.factory("danish_law_norm")
def norm_reader(nlp: Language, name: str) -> NormReader:  # noqa: ARG001 (spaCy hands it over)
    return NormReader(nlp.vocab.strings)


def build() -> Language:
    """A blank Danish pipeline whose documents get `doc._.norm`."""
    nlp = spacy.blank("da")
    nlp.add_pipe("danish_law_phrases")
    nlp.add_pipe("danish_law_norm")
    return nlp
