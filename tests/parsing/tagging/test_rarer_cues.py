"""Steps and papers asked for in rarer words, and clauses that hide them: what is read of them besides."""

from __future__ import annotations

import pytest

from parsing.tagging.model import Modality
from parsing.tagging.tagger import DutyTagger, load


@pytest.fixture(scope="module")
def tagger() -> DutyTagger:
    return load()


def test_a_verb_before_its_subject_opens_no_clause_of_time(tagger: DutyTagger) -> None:
    (norm,) = tagger.tag(["Senest 6 uger før sejladsen skal kommunen underrette ejeren."])
    assert norm.modality is Modality.OBLIGATION
    assert " ".join(norm.duties) == "deadline notification"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Regnskabet skal sendes, så det er havnen i hænde senest 3 uger efter sejladsen.",
            "senest 3 uger efter sejladsen",
        ),
        ("Styrelsen beregner bidraget i marts måned.", "i marts måned"),
        (
            "Havnen skal svare inden for den af rådet fastsatte frist.",
            "inden for den af rådet fastsatte frist",
        ),
    ],
)
def test_shows_the_limit(tagger: DutyTagger, text: str, shown: str) -> None:
    (norm,) = tagger.tag([text])
    spans = [text[part.span.start : part.span.end] for part in norm.evidence if part.label == "deadline"]
    assert spans[0] == shown
