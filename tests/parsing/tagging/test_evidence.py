"""The words that show what a statement demands, and how they are written as records."""

from __future__ import annotations

import pytest

from parsing.tagging.mask import mask
from parsing.tagging.model import Bearer, Duty, Modality, Norm
from parsing.tagging.record import norm_record, to_record, union
from parsing.tagging.tagger import DutyTagger, load


@pytest.fixture(scope="module")
def tagger() -> DutyTagger:
    return load()


TEXT = "Er båden solgt, skal Udbetaling Danmark senest 4 uger efter salget hvert år skriftligt underrette køberen, jf. § 9."
WORDS = [
    ("deadline", "senest 4 uger efter salget"),
    ("frequency", "hvert år"),
    ("form", "skriftligt"),
    ("trigger", "Er båden solgt"),
    ("bearer", "Udbetaling Danmark"),
    ("notification", "underrette"),
    ("written_form", "skriftligt"),
    ("obligation", "skal"),
]


LIMITS = [
    ("Havnen skal senest den 1. maj 2030 indberette fangsten.", "senest den 1. maj 2030"),
    (
        "Havnen skal senest 3 uger efter, at båden er solgt, underrette ejeren.",
        "senest 3 uger efter, at båden er solgt",
    ),
    (
        "Havnen bekræfter senest 3 uger efter salget, at båden er solgt, og underretter ejeren.",
        "senest 3 uger efter salget",
    ),
    ("Havnen skal, inden båden sælges af ejeren, underrette rådet.", "inden båden sælges af ejeren"),
    ("Inden udgangen af maj sender havnen en liste til rådet.", "Inden udgangen af maj"),
    ("Ejeren skal underrette havnen inden 14 dage.", "inden 14 dage"),
    ("Ejeren har pligt til inden den 1. marts at sende en liste.", "inden den 1. marts"),
]


@pytest.mark.parametrize(("text", "words"), LIMITS)
def test_a_limit_ends_before_the_verb_that_has_it(tagger: DutyTagger, text: str, words: str) -> None:
    (norm,) = tagger.tag([text])
    assert {shown.span.of(text) for shown in norm.evidence if shown.label == "deadline"} == {words}


@pytest.mark.parametrize(("label", "words"), WORDS)
def test_shows_the_words(tagger: DutyTagger, label: str, words: str) -> None:
    (norm,) = tagger.tag([TEXT])
    assert words in [shown.span.of(TEXT) for shown in norm.evidence if shown.label == label]


def test_every_duty_is_shown(tagger: DutyTagger) -> None:
    (norm,) = tagger.tag([TEXT])
    assert set(norm.duties) <= {shown.label for shown in norm.evidence}


def test_a_phrase_is_shown_whole(tagger: DutyTagger) -> None:
    text = "Ministeren fordeler midlerne efter indstilling fra rådet."
    (norm,) = tagger.tag([text])
    assert [shown.span.of(text) for shown in norm.evidence if shown.label == "hearing"] == [
        "efter indstilling fra"
    ]


def test_a_trailing_condition_is_the_trigger(tagger: DutyTagger) -> None:
    text = "Havnen skal underrette ejeren, hvis båden synker."
    (norm,) = tagger.tag([text])
    assert [shown.span.of(text) for shown in norm.evidence if shown.label == "trigger"] == [
        "hvis båden synker"
    ]


MASKED = [
    ("efter stk. 1, nr. 5, kan", "efter , kan"),
    ("efter § 108 i lov om både", "efter i lov om både"),
    ("omfattet af § 6, nr. 1-3 og 12, gives", "omfattet af , gives"),
    ("af § 3, stk. 1, og 14 dage", "af , og 14 dage"),
    ("i »Min Båd«", "i »Min Båd«"),
    ("af »en lang række ord som ingen læser her« er", "af er"),
]


@pytest.mark.parametrize(("text", "left"), MASKED)
def test_references_are_blanked(text: str, left: str) -> None:
    blanked = mask(text)
    assert len(blanked) == len(text)
    assert " ".join(blanked.split()) == left


NOTICE = Norm(True, False, (Duty.NOTIFICATION,), Modality.OBLIGATION, Bearer.EMPLOYER)
PLAN = Norm(False, True, (Duty.PLAN,), Modality.OBLIGATION, Bearer.MUNICIPALITY)
RIGHT = Norm(False, False, (), Modality.PERMISSION, Bearer.CITIZEN)


def test_record_is_the_form_of_the_marked_lines() -> None:
    assert to_record(NOTICE) == {
        "procedural": True,
        "documentation": False,
        "types": ["notification"],
        "modality": "obligation",
        "bearer": "employer",
    }


def test_norm_record_counts_in_the_whole_text(tagger: DutyTagger) -> None:
    (norm,) = tagger.tag(["Havnen skal høre rådet."])
    evidence = norm_record(norm, at=100)["evidence"]
    assert {"label": "hearing", "start": 112, "end": 116} in evidence  # type: ignore[operator]


def test_union() -> None:
    joined = union([RIGHT, PLAN, NOTICE])
    assert joined is not None
    assert to_record(joined) == {
        "procedural": True,
        "documentation": True,
        "types": ["notification", "plan"],
        "modality": "obligation",
        "bearer": "municipality",
    }


def test_union_where_nothing_is_demanded() -> None:
    assert union([]) is None
    joined = union([RIGHT])
    assert joined is not None
    assert (joined.modality, joined.bearer) == (Modality.PERMISSION, Bearer.CITIZEN)
