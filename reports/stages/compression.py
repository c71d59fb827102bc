"""The stage that measures how much shorter the law could be told: acts and orders together, and each alone."""

from __future__ import annotations

from collections.abc import Mapping

import pyarrow as pa

from corpus.store.reading import Tables
from graph.similarity.compression import compress
from reports.stages.copies import subsections
from reports.stages.stage import CorpusStage, Settings

COMPRESSION = pa.schema(
    [
        ("of", pa.string()),
        ("words", pa.int64()),
        ("bits", pa.float64()),
        ("bits_with_phrases", pa.float64()),
        ("phrases", pa.int32()),
        ("covered", pa.int64()),
        ("saved", pa.float64()),
    ]
)


def measure(tables: Tables, _: Settings) -> Mapping[str, pa.Table]:
    """The stk. of the analysed documents, read as one text."""
    texts = subsections(tables)[0].values()
    rows = []
    for of, chosen in (
        ("all", [text.text for text in texts]),
        ("acts", [text.text for text in texts if not text.is_order]),
        ("orders", [text.text for text in texts if text.is_order]),
    ):
        found = compress(chosen)
        rows.append(
            {
                "of": of,
                "words": found.words,
                "bits": found.alone,
                "bits_with_phrases": found.with_phrases,
                "phrases": found.phrases,
                "covered": found.covered,
                "saved": found.saved,
            }
        )
    return {"compression": pa.Table.from_pylist(rows, COMPRESSION)}


COMPRESSION_STAGE = CorpusStage("compression", 1, ("versions", "provisions"), ("compression",), measure)
