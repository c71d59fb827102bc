"""What became of each provision, on invented acts of a few lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.eli import Eli
from graph.alignment import Aligned, Kind, Unit, align, flow
from graph.alignment.wording import tight
from parsing.model import Level, ProvisionId
from parsing.words import count_words

OLD, NEW = Eli("lta", 2020, "1"), Eli("lta", 2021, "2")
PLANK = "Vagten måler planken hver morgen og skriver højden i bogen ved broen."
LAMP = "Lygten tændes, når solen går ned, og slukkes igen ved daggry af vagten."
FERRY = "Færgen sejler kun, når der er to voksne og et barn om bord på den."
TOLL = "Tolden betales kontant til bommanden, der giver en kvittering på gult papir."
GUEST = "Når gæsten har lejet en jolle hos bådelauget, har gæsten pligt til at bære en orange vest under sejladsen."
GUEST_TURNED = (
    "Gæsten har pligt til at bære en orange vest under sejladsen, når gæsten har lejet en jolle hos lauget."
)
ROWERS = (
    "Et årskort til {} skal fornyes skriftligt hos havnefogeden senest tre uger før sæsonens første regatta."
)
BELL = "Klokken i tårnet ringer to gange, hver gang en pram anløber kajen."
SHORT = "En sæk mel vejes af mølleren."
SHORT_NOW = "Et læs mel vejes på stedet."

Printed = list[tuple[str, str, str]]  # number of the §, number of the stk., text


def units(act: Eli, printed: Printed) -> tuple[Unit, ...]:
    found = []
    for section, number, text in printed:
        place = ProvisionId(act).child(Level.SECTION, section).child(Level.SUBSECTION, number)
        words = count_words(text) + (count_words(section) if number == "1" else 1)
        found.append(Unit(place, tight(section), number, text, words))
    return tuple(found)


def became(old: Printed, new: Printed) -> list[tuple[str, str, str]]:
    return [
        (short(row.old), row.kind.value, short(row.new)) for row in align(units(OLD, old), units(NEW, new))
    ]


def short(place: ProvisionId | None) -> str:
    return "" if place is None else place.path.replace("sec_", "").replace("__sub", ".").replace("sec_", "")


CASES = [
    pytest.param([("1", "1", PLANK)], [("1", "1", PLANK)], [("1.1", "kept", "1.1")], id="kept"),
    pytest.param(
        [("1", "1", PLANK)],
        [("1", "1", PLANK.replace(" hver", "  HVER").replace("måler", "må\u00adler") + ".")],
        [("1.1", "kept", "1.1")],
        id="blanks, case, soft hyphens and punctuation are not change",
    ),
    pytest.param(
        [("1", "1", PLANK), ("2", "1", LAMP)],
        [("1", "1", PLANK.replace("morgen", "aften")), ("2", "1", LAMP)],
        [("1.1", "rewritten", "1.1"), ("2.1", "kept", "2.1")],
        id="rewritten",
    ),
    pytest.param(
        [("1", "1", PLANK), ("1", "2", LAMP)],
        [("1", "1", PLANK), ("1", "2", FERRY), ("1", "3", LAMP)],
        [("1.1", "kept", "1.1"), ("", "added", "1.2"), ("1.2", "renumbered", "1.3")],
        id="renumbered by a new stk. before it",
    ),
    pytest.param(
        [("1", "1", PLANK), ("1", "2", "Stk. 1 gælder også om natten, hvis lygten er tændt.")],
        [
            ("1", "1", FERRY),
            ("1", "2", PLANK),
            ("1", "3", "Stk. 2 gælder også om natten, hvis lygten er tændt."),
        ],
        [("", "added", "1.1"), ("1.1", "renumbered", "1.2"), ("1.2", "renumbered", "1.3")],
        id="a reference follows its renumbered stk.",
    ),
    pytest.param(
        [("1", "1", PLANK), ("2", "1", LAMP), ("3", "1", "Den, der overtræder § 2, ryddes af broen straks.")],
        [
            ("1", "1", PLANK),
            ("2", "1", FERRY),
            ("3", "1", LAMP),
            ("4", "1", "Den, der overtræder § 3, ryddes af broen straks."),
        ],
        [
            ("1.1", "kept", "1.1"),
            ("", "added", "2.1"),
            ("2.1", "renumbered", "3.1"),
            ("3.1", "renumbered", "4.1"),
        ],
        id="a reference follows its renumbered §",
    ),
    pytest.param(
        [("1", "1", PLANK), ("2", "1", "Den, der overtræder § 1, ryddes af broen straks.")],
        [("1", "1", PLANK), ("2", "1", "Den, der overtræder § 7, ryddes af broen straks.")],
        [("1.1", "kept", "1.1"), ("2.1", "rewritten", "2.1")],
        id="a reference to another place is a change",
    ),
    pytest.param(
        [("1", "1", PLANK), ("2", "1", LAMP), ("3", "1", FERRY)],
        [("1", "1", LAMP), ("2", "1", FERRY), ("3", "1", PLANK)],
        [("2.1", "renumbered", "1.1"), ("3.1", "renumbered", "2.1"), ("1.1", "moved", "3.1")],
        id="moved past the others",
    ),
    pytest.param(
        [("1", "1", f"{PLANK} {LAMP}"), ("2", "1", TOLL)],
        [("1", "1", PLANK), ("1", "2", LAMP), ("2", "1", TOLL)],
        [("1.1", "split", "1.1"), ("1.1", "split", "1.2"), ("2.1", "kept", "2.1")],
        id="split",
    ),
    pytest.param(
        [("1", "1", PLANK), ("1", "2", LAMP), ("2", "1", TOLL)],
        [("1", "1", f"{PLANK} {LAMP}"), ("2", "1", TOLL)],
        [("1.1", "merged", "1.1"), ("2.1", "kept", "2.1"), ("1.2", "merged", "1.1")],
        id="merged",
    ),
    pytest.param(
        [("1", "1", f"{PLANK} Stk. 2. {LAMP}"), ("2", "1", TOLL)],
        [("1", "1", PLANK), ("1", "2", LAMP), ("2", "1", TOLL)],
        [("1.1", "kept", "1.1"), ("1.1", "kept", "1.2"), ("2.1", "kept", "2.1")],
        id="run into another by the flat form: the label in the text tells",
    ),
    pytest.param(
        [("1", "1", PLANK), ("1", "2", TOLL), ("2", "1", LAMP), ("2", "2", TOLL)],
        [
            ("1", "1", FERRY),
            ("1", "2", TOLL),
            ("2", "1", PLANK),
            ("2", "2", TOLL),
            ("3", "1", LAMP),
            ("3", "2", TOLL),
        ],
        [
            ("", "added", "1.1"),
            ("", "added", "1.2"),
            ("1.1", "renumbered", "2.1"),
            ("1.2", "renumbered", "2.2"),
            ("2.1", "renumbered", "3.1"),
            ("2.2", "renumbered", "3.2"),
        ],
        id="sections that end alike go with their own words, not with the number",
    ),
    pytest.param(
        [("1", "1", PLANK), ("1", "2", f"{TOLL} {FERRY} {LAMP}"), ("2", "1", "Broen spærres ved storm.")],
        [("1", "1", PLANK), ("2", "1", "Broen spærres ved storm."), ("3", "1", FERRY)],
        [("1.1", "kept", "1.1"), ("2.1", "kept", "2.1"), ("1.2", "rewritten", "3.1")],
        id="moved and cut by more than half: rewritten",
    ),
    pytest.param(
        [("1", "1", PLANK), ("1", "2", f"{TOLL} {LAMP}"), ("2", "1", "Broen spærres ved storm.")],
        [
            ("1", "1", PLANK),
            ("2", "1", "Broen spærres ved storm."),
            ("3", "1", f"{TOLL} Papiret gemmes."),
        ],
        [("1.1", "kept", "1.1"), ("2.1", "kept", "2.1"), ("1.2", "moved", "3.1")],
        id="moved and cut by less: moved",
    ),
    pytest.param(
        [("1", "1", f"{PLANK} {GUEST}"), ("2", "1", TOLL)],
        [("1", "1", TOLL), ("4", "1", PLANK), ("4", "2", GUEST_TURNED)],
        [("2.1", "renumbered", "1.1"), ("1.1", "split", "4.1"), ("1.1", "split", "4.2")],
        id="a sentence that became a stk. of its own, its clauses turned round, in a § that went elsewhere",
    ),
    pytest.param(
        [
            ("1", "1", PLANK),
            ("1", "2", ROWERS.format("roere efter § 5, nr. 1,")),
            ("2", "1", ROWERS.format("dykkere efter § 5, nr. 2,")),
            ("3", "1", TOLL),
        ],
        [("1", "1", PLANK), ("1", "2", ROWERS.format("alle søfolk")), ("3", "1", TOLL)],
        [
            ("1.1", "kept", "1.1"),
            ("1.2", "merged", "1.2"),
            ("3.1", "kept", "3.1"),
            ("2.1", "merged", "1.2"),
        ],
        id="two rules for one group each became one for both",
    ),
    pytest.param(
        [
            ("1", "1", PLANK),
            ("1", "2", ROWERS.format("roere fra den nordlige bred")),
            ("2", "1", ROWERS.format("dykkere fra det dybe bassin")),
            ("3", "1", TOLL),
        ],
        [
            ("1", "1", PLANK),
            ("1", "2", ROWERS.format("roere fra den nordlige bred").replace("tre uger", "ni uger")),
            ("3", "1", TOLL),
        ],
        [
            ("1.1", "kept", "1.1"),
            ("1.2", "rewritten", "1.2"),
            ("3.1", "kept", "3.1"),
            ("2.1", "repealed", ""),
        ],
        id="of two parallel rules one goes on for its own group: the other was repealed",
    ),
    pytest.param(
        [("1", "1", PLANK), ("1", "2", ROWERS.format("roere")), ("2", "1", ROWERS.format("dykkere"))],
        [("1", "1", PLANK), ("1", "2", ROWERS.format("roere"))],
        [("1.1", "kept", "1.1"), ("1.2", "kept", "1.2"), ("2.1", "repealed", "")],
        id="a rule that reads as it did took in no other",
    ),
    pytest.param(
        [("1", "1", PLANK), ("1", "2", ROWERS.format("roere"))],
        [("1", "1", PLANK), ("1", "2", ROWERS.format("roere")), ("2", "1", ROWERS.format("dykkere"))],
        [("1.1", "kept", "1.1"), ("1.2", "kept", "1.2"), ("", "added", "2.1")],
        id="a new rule like one that goes on is new",
    ),
    pytest.param(
        [("1", "1", PLANK), ("2", "1", f"{FERRY} {SHORT}"), ("3", "1", TOLL)],
        [("1", "1", PLANK), ("2", "1", TOLL), ("7", "2", f"{LAMP} {BELL} {SHORT_NOW}")],
        [("1.1", "kept", "1.1"), ("3.1", "renumbered", "2.1"), ("", "added", "7.2"), ("2.1", "repealed", "")],
        id="one sentence in common, of three: a rule of its own",
    ),
    pytest.param(
        [("1", "1", PLANK), ("2", "1", LAMP)],
        [("1", "1", PLANK), ("2", "1", TOLL)],
        [("1.1", "kept", "1.1"), ("", "added", "2.1"), ("2.1", "repealed", "")],
        id="another rule under the old number",
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_says_what_became_of_each_provision(
    old: Printed, new: Printed, expected: list[tuple[str, str, str]]
) -> None:
    assert became(old, new) == expected


def test_names_of_ministers_are_told_apart_from_other_words() -> None:
    old = [("1", "1", "Brobyggerministeren fører tilsyn med alle planker i landet.")]
    new = [("1", "1", "Færge- og tunnelministeren fører tilsyn med alle planker i landet.")]
    (row,) = align(units(OLD, old), units(NEW, new))
    assert (row.kind, row.names_only, row.words_deleted, row.words_added) == (Kind.REWRITTEN, True, 1, 3)


def test_a_rewritten_provision_says_how_many_words_went_and_came() -> None:
    old = [("1", "1", "Vagten måler planken hver morgen.")]
    new = [("1", "1", "Vagten måler planken hver anden lørdag.")]
    (row,) = align(units(OLD, old), units(NEW, new))
    assert (row.words_old, row.words_new, row.words_deleted, row.words_added) == (6, 7, 1, 2)


def accounted(rows: tuple[Aligned, ...], old: tuple[Unit, ...], new: tuple[Unit, ...]) -> None:
    found = flow(rows)
    assert found.words_old == sum(unit.words for unit in old)
    assert found.words_new == sum(unit.words for unit in new)
    on = found.words_kept + found.words_moved
    assert found.words_old == on + found.words_rewritten_old + found.words_repealed
    assert found.words_new == on + found.words_rewritten_new + found.words_added
    assert min(row.words_common for row in rows) >= 0 if rows else True
    assert {unit.id for unit in old} == {row.old for row in rows if row.old}
    assert {unit.id for unit in new} == {row.new for row in rows if row.new}


SENTENCES = st.lists(
    st.sampled_from(
        [PLANK, LAMP, FERRY, TOLL, "Ja.", "Jf. § 2, stk. 1.", "1) en plank, 2) en lygte efter § 3"]
    ),
    min_size=1,
    max_size=4,
).map(" ".join)
ACTS = st.lists(st.lists(SENTENCES, min_size=1, max_size=3), max_size=6).map(
    lambda sections: [
        (str(n), str(m), text) for n, section in enumerate(sections, 1) for m, text in enumerate(section, 1)
    ]
)


@settings(max_examples=150, deadline=None)
@given(ACTS, ACTS)
def test_every_word_of_both_versions_is_accounted_for(old: Printed, new: Printed) -> None:
    before, after = units(OLD, old), units(NEW, new)
    accounted(align(before, after), before, after)
