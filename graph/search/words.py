"""Search by words: BM25 over Danish stems, with phrases, in an index of tantivy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from corpus.errors import BadInput
from graph.search.passages import Numbers, Passages
from parsing.model import Span

if TYPE_CHECKING:
    import tantivy

DANISH = "danish"
WORD = re.compile(r"[^\W_]+")  # as tantivy's simple tokenizer cuts them
PHRASE = re.compile(r'"([^"]*)"')  # "skriftlig frist"
CONTEXT = 0.3  # what a word in the title or a heading counts beside one in the text
ASKING = (
    "hvem",
    "hvilke",
    "hvilken",
    "hvilket",
    "hvordan",
    "hvornår",
    "hvorfor",
    "kan",
    "må",
)  # not in the stop list
LONGEST_WORD = 60  # letters
MEMORY = 128_000_000  # bytes that the writer may hold


@dataclass(frozen=True)
class WordIndex:
    """The texts by the words in them, and by the titles and headings they stand under."""

    index: tantivy.Index

    @classmethod
    def make(cls, folder: Path, passages: Passages) -> None:
        """Write the index of all texts to a new folder."""
        import tantivy  # noqa: PLC0415  compiled code, loaded by those who search

        folder.mkdir(parents=True)
        index = tantivy.Index(schema(), str(folder))
        index.register_tokenizer(DANISH, analyzer())
        writer = index.writer(MEMORY)
        for number, (text, context, documents) in enumerate(contents(passages)):
            fields = {"number": number, "text": text, "context": context, "document": documents}
            writer.add_document(tantivy.Document.from_dict(fields, index.schema))
        writer.commit()
        writer.wait_merging_threads()

    @classmethod
    def open(cls, folder: Path) -> WordIndex:
        import tantivy  # noqa: PLC0415

        index = tantivy.Index.open(str(folder))
        index.register_tokenizer(DANISH, analyzer())
        return cls(index)

    def find(self, words: str, documents: Sequence[str] | None, most: int) -> list[tuple[int, float]]:
        """Numbers of texts with their BM25 scores, the best first; `documents` None: wherever they stand.

        Words in quotes must stand together. Raises `BadInput` for a query that holds no word.
        """
        import tantivy  # noqa: PLC0415

        query = self.query(words)
        if documents is not None:
            among = tantivy.Query.term_set_query(self.index.schema, "document", list(documents))
            query = query.and_must_match(tantivy.Query.const_score_query(among, 0.0))
        self.index.reload()
        searcher = self.index.searcher()
        hits = searcher.search(query, most, count=False).hits
        found = searcher.fast_field_values("number", [address for _, address in hits])
        return [
            (int(number), score) for number, (score, _) in zip(found, hits, strict=True) if number is not None
        ]

    def query(self, words: str) -> tantivy.Query:
        from tantivy import Occur, Query  # noqa: PLC0415

        parts = []
        phrases = [analyzer().analyze(phrase) for phrase in PHRASE.findall(words)]
        parts += [(Occur.Must, self.phrase(stems)) for stems in phrases if stems]
        for stem in dict.fromkeys(telling(PHRASE.sub(" ", words))):
            parts.append((Occur.Should, Query.term_query(self.index.schema, "text", stem)))
            context = Query.term_query(self.index.schema, "context", stem)
            parts.append((Occur.Should, Query.boost_query(context, CONTEXT)))
        if not parts:
            raise BadInput(f"{words!r} holds no word to search for")
        return Query.boolean_query(parts)

    def phrase(self, stems: list[str]) -> tantivy.Query:
        from tantivy import Query  # noqa: PLC0415

        schema = self.index.schema
        return (
            Query.phrase_query(schema, "text", [*stems])
            if stems[1:]
            else Query.term_query(schema, "text", stems[0])
        )


def schema() -> tantivy.Schema:
    from tantivy import SchemaBuilder  # noqa: PLC0415

    builder = SchemaBuilder()
    builder.add_unsigned_field("number", fast=True)
    builder.add_text_field("text", tokenizer_name=DANISH, index_option="position")
    builder.add_text_field("context", tokenizer_name=DANISH, index_option="freq")
    builder.add_text_field("document", tokenizer_name="raw", index_option="basic")
    return builder.build()


def analyzer(*, small_words: bool = True) -> tantivy.TextAnalyzer:
    """Lower case and the Danish Snowball stemmer; without `small_words` those of Snowball's stop list are left out."""
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer  # noqa: PLC0415

    built = TextAnalyzerBuilder(Tokenizer.simple()).filter(Filter.remove_long(LONGEST_WORD))
    built = built.filter(Filter.lowercase())
    if not small_words:
        built = built.filter(Filter.custom_stopword(list(ASKING))).filter(Filter.stopword(DANISH))
    return built.filter(Filter.stemmer(DANISH)).build()


def telling(words: str) -> list[str]:
    """The stems of a query; its small words count where it has no others.

    >>> telling("hvornår er der frist"), telling("hvor er der")
    (['frist'], ['hvor', 'er', 'der'])
    """
    return analyzer(small_words=False).analyze(words) or analyzer().analyze(words)


def marks(words: str, text: str) -> tuple[Span, ...]:
    """Where the words of a query, in whatever form, stand in a text.

    >>> [span.of("Fristerne er korte.") for span in marks("frist", "Fristerne er korte.")]
    ['Fristerne']
    """
    built = analyzer()
    phrases = (stem for phrase in PHRASE.findall(words) for stem in built.analyze(phrase))
    wanted = {*telling(PHRASE.sub(" ", words)), *phrases}
    return tuple(
        Span(*token.span())
        for token in WORD.finditer(text)
        if wanted.intersection(built.analyze(token.group()))
    )


def contents(passages: Passages) -> Iterator[tuple[str, list[str], list[str]]]:
    """Each text with the titles and headings it stands under and the documents that say it."""
    order = np.argsort(passages.text_of, kind="stable")
    rows = passages.rows.take(pa.array(order))
    starts: Numbers = np.searchsorted(passages.text_of[order], np.arange(len(passages) + 1))
    documents, titles, headings = (rows[name].to_pylist() for name in ("document", "title", "headings"))
    for number, text in enumerate(passages.texts["text"].to_pylist()):
        held = slice(int(starts[number]), int(starts[number + 1]))
        yield text, list(dict.fromkeys(titles[held] + headings[held])), list(dict.fromkeys(documents[held]))
