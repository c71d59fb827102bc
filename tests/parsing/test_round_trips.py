"""Labels and addresses come back as they went out, whatever their numbers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from corpus.eli import Eli
from parsing.lexdania.labels import item_of, number_of, step
from parsing.model import Level, ProvisionId, eid_number
from parsing.segment import segment

NUMBERS = st.builds(
    lambda digits, letter: f"{digits} {letter}" if letter else str(digits),
    st.integers(1, 9999),
    st.sampled_from(["", *"abcdefghijklmnopqrstuvwxyzæøå"]),
)
ELIS = st.builds(
    Eli, st.sampled_from(["lta", "ltc", "mt"]), st.integers(1683, 2199), st.integers(1, 99_999).map(str)
)
STEPS = st.lists(
    st.tuples(st.sampled_from(list(Level)), NUMBERS | st.just(""), st.integers(1, 4)), min_size=1, max_size=5
)


@given(ELIS, STEPS)
def test_a_place_reads_what_it_prints(eli: Eli, steps: list[tuple[Level, str, int]]) -> None:
    place = ProvisionId(eli)
    for level, number, repeat in steps:
        below = place.child(level, number, repeat)
        assert below.parent == place
        place = below
    assert ProvisionId.parse(str(place)) == ProvisionId.read(str(place)) == place
    assert place.path.startswith(place.section.path)
    assert place.section.section == place.section


@given(NUMBERS)
def test_a_number_is_read_from_its_label(number: str) -> None:
    tight = number.replace(" ", "")
    for label in (f"§ {number}.", f"§{number}", f"§ {tight}.", f"Kapitel {number}", f"Stk. {number}."):
        assert number_of(label) == number
    assert item_of(f"{number})") == item_of(f"»{tight})") == (Level.ITEM, number)
    assert step("sec", number) == f"sec_{tight}" == f"sec_{eid_number(number)}"


@given(NUMBERS, NUMBERS)
def test_a_stretch_of_repealed_sections_keeps_both_ends(first: str, last: str) -> None:
    for label in (f"§§ {first}-{last}.", f"§ {first} \u2013 § {last}.", f"§§ {first}-§ {last}."):
        assert number_of(label) == f"{first}-{last}"


@given(NUMBERS)
def test_the_segmenter_reads_the_label_that_the_form_prints(number: str) -> None:
    text = f"§ {number}. Vagten måler. Stk. 2. Han skriver det ned."
    found = segment(text)
    assert [(one.level, one.number) for one in found if one.label] == [
        (Level.SECTION, number),
        (Level.SUBSECTION, "2"),
    ]
    assert found[0].span.of(text) == text
