"""Search by meaning, more like this, and candidates across chapters, by an encoder that marks letters."""

import numpy as np
import pytest

from corpus.eli import Eli
from graph.encoder.heldout import both, scored
from graph.encoder.topics import telling_words, topic_map
from graph.search.candidates import candidates
from graph.search.like import Asked, Distance, like
from parsing.model import ProvisionId
from tests.graph.encoder.small import Letters, lettered, passages, tables
from tests.law import section

LONG = "Vagten ved åen måler vandstanden hver morgen og skriver tallet i den bog, som nævnet har udleveret til brug for målingen"


def place(text: str) -> ProvisionId:
    return ProvisionId.parse(text)


def test_the_nearest_comes_first_and_only_what_is_asked_for() -> None:
    held = passages(
        ("lta/2020/1#sec_1__subsec_1", "abc"),
        ("lta/2020/2#sec_1__subsec_1", "abd"),
        ("lta/2020/3#sec_1__subsec_1", "xyz"),
    )
    vectors = lettered(held)
    query = Letters().encode(["abc"])[0]
    assert [number for number, _ in vectors.nearest(query, 3)] == [0, 1, 2]
    assert [number for number, _ in vectors.nearest(query, 3, np.array([2, 1]))] == [1, 2]
    assert vectors.nearest(query, 1)[0][1] == pytest.approx(1.0, abs=1e-5)


def test_more_like_this_tells_how_far_away_and_whether_it_is_a_near_copy() -> None:
    held = passages(
        ("lta/2020/1#sec_1__subsec_1", "abcdefg"),
        ("lta/2020/1#sec_2__subsec_1", "abcdef"),
        ("lta/2020/2#sec_1__subsec_1", "abcde"),
        ("lta/2021/1#sec_1__subsec_1", "abcd"),
    )
    stk = section(Eli("lta", 2020, "1"), "1", "abcdefg")[1:]
    asked = Asked(place("lta/2020/1#sec_1"), stk, "lov i", "chp_1")
    known = tables(copies=[("lta/2020/2#sec_1__subsec_1", "lta/2020/1#sec_1__subsec_1")])
    found = like(asked, held, lettered(held), known, Letters, 5)
    assert [(str(one.passage.provision), one.distance, one.near_copy) for one in found] == [
        ("lta/2020/1#sec_2__subsec_1", Distance.SAME_CHAPTER, False),
        ("lta/2020/2#sec_1__subsec_1", Distance.OTHER_DOCUMENT, True),
        ("lta/2021/1#sec_1__subsec_1", Distance.OTHER_VERSION, False),
    ]


def test_a_provision_out_of_force_is_encoded_anew() -> None:
    held = passages(("lta/2020/2#sec_1__subsec_1", "abcde"))
    stk = section(Eli("lta", 2001, "1"), "1", "abcd")[1:]
    found = like(
        Asked(place("lta/2001/1#sec_1"), stk, "lov i", ""), held, lettered(held), tables(), Letters, 5
    )
    assert [one.wording for one in found] == ["abcde"]


# Other words, and nearly the same letters.
OTHER = "Hvert døgns første aflæsning af pejlet noteres af opsynet og sendes videre, så myndigheden kan følge vandføringen i bækken året rundt med sikkerhed"


@pytest.mark.parametrize(
    ("places", "copies", "count"),
    [
        (("lta/2020/1#sec_1__subsec_1", "lta/2020/2#sec_1__subsec_1"), (), 1),
        (
            ("lta/2020/1#sec_1__subsec_1", "lta/2020/2#sec_1__subsec_1"),
            (("lta/2020/1#sec_1__subsec_1", "lta/2020/2#sec_1__subsec_1"),),
            0,
        ),
        (("lta/2020/1#sec_1__subsec_1", "lta/2020/1#sec_2__subsec_1"), (), 0),  # one chapter
        (("lta/2020/1#sec_1__subsec_1", "lta/2021/1#sec_1__subsec_1"), (), 0),  # versions of one act
    ],
)
def test_candidates_stand_far_apart_and_are_not_held(
    places: tuple[str, str], copies: tuple[tuple[str, str], ...], count: int
) -> None:
    held = passages((places[0], LONG), (places[1], OTHER))
    known = tables(*{one.partition("#")[0] for one in places}, copies=copies)
    assert len(candidates(held, lettered(held), known, 10)) == count


def test_texts_that_share_their_words_are_left_to_the_near_copies() -> None:
    held = passages(("lta/2020/1#sec_1__subsec_1", LONG), ("lta/2020/2#sec_1__subsec_1", LONG + " snart"))
    assert candidates(held, lettered(held), tables("lta/2020/1", "lta/2020/2"), 10) == ()


def test_held_out_figures_are_counted_by_hand() -> None:
    score = scored(np.array([[0.9, 0.1, 0.5], [0.4, 0.4, 0.8]], dtype=np.float32), np.array([0, 1]))
    assert (score.mrr, score.recall) == ((1 + 1 / 3) / 2, 1.0)  # a tie counts against


def test_words_alone_are_measured_on_the_same_questions() -> None:
    texts = ["vagten måler åen", "nævnet hører klagen", "broen males rød"]
    own, alone = both([("måling af åen", texts[0]), ("ukendt svar", "står ikke her")], texts, Letters())
    assert own.queries == alone.queries == 1
    assert alone.mrr == 1.0


def test_topics_are_named_by_their_own_words() -> None:
    texts = [
        "slusen åbnes af vagten",
        "slusen lukkes af vagten",
        "renten sættes af banken",
        "renten ændres af banken",
    ]
    water, money = telling_words(texts * 20, np.array([0, 0, 1, 1] * 20))
    assert "slusen" not in money
    assert "renten" not in water


def test_the_map_puts_every_section_in_a_topic() -> None:
    words = ("slusen åbnes for vand nummer", "renten sættes af banken nummer")
    rows = [
        (f"lta/2020/{n % 4}#sec_{n}__subsec_1", f"{words[n % 2]} {'abcdefghij'[n % 10]}") for n in range(60)
    ]
    rows.append(("lta/2020/1#sec_99__subsec_1", "Loven træder i kraft den 1. juli 2030."))
    held = passages(*rows)
    found = topic_map(held, held.alive, lettered(held), "letters")
    assert found is not None
    assert (found.sections, found.left_out, len(found.points)) == (60, 1, 60)
    assert sum(topic.sections for topic in found.topics) == 60
    assert all(abs(point.x) <= 1 and abs(point.y) <= 1 for point in found.points)


def test_too_few_sections_make_no_map() -> None:
    held = passages(("lta/2020/1#sec_1__subsec_1", LONG))
    assert topic_map(held, held.alive, lettered(held), "letters") is None
