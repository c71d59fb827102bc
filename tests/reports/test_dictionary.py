"""The data dictionary, and the words of the enums in it."""

import pytest

from parsing.term import Term
from reports.dictionary import WORDS, meanings


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
def test_each_word_has_a_meaning_of_its_own(words: type[Term]) -> None:
    told = [term.meaning for term in words]
    assert all(told)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [
        ("norms", "modality", "modality"),
        ("norms", "bearer", "bearer"),
        ("norms", "duties", "duty"),
        ("demands", "duties", "duty"),
        ("duties", "bearer", "bearer"),
        ("duties", "subtypes", "duty"),
        ("references", "relation", "relation"),
        ("edges", "relation", "relation"),
        ("similarities", "label", "likeness"),
        ("similarities", "kind", "neighbours"),
        ("kinds", "kind", "provision_kind"),
        ("edges", "cause", "cause"),
        ("register", "promise", "promise"),
        ("register", "state", "state"),
        ("ranking", "judgements", "criterion"),
        ("ranking", "keep", "ground"),
    ],
)
def test_a_column_of_words_tells_what_each_means(table: str, column: str, words: str) -> None:
    assert WORDS[words].told() in meanings()[table, column]
