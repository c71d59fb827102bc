"""Invented provisions, and the units that must be found in them: level, number and first words."""

import pytest

from parsing.segment import segment


def outline(text: str) -> list[str]:
    """`item_2: 2) alder.`: the way to each unit that has a label or words of its own."""
    segments = segment(text)
    lines = []
    for each in segments:
        steps = [each]
        while steps[0].parent >= 0:
            steps.insert(0, segments[steps[0].parent])
        path = " ".join(f"{step.level.value}{step.number.replace(' ', '')}" for step in steps)
        if each.level.value == "sentence":
            lines.append(f"{path}: {each.span.of(text)}")
    return lines


ROWS = {
    "a section of one sentence": ("§ 1. Loven gælder både.", ["sec1 subsec1 sentence1: Loven gælder både."]),
    "lettered section, two sentences": (
        "§ 4 a. Ansøgeren møder op. Værgen kan møde.",
        ["sec4a subsec1 sentence1: Ansøgeren møder op.", "sec4a subsec1 sentence2: Værgen kan møde."],
    ),
    "subsections": (
        "§ 2. Nævnet mødes, jf. stk. 2. Stk. 2. Mødet er åbent. Stk. 3. Stk. 2 gælder ikke klager.",
        [
            "sec2 subsec1 sentence1: Nævnet mødes, jf. stk. 2.",
            "sec2 subsec2 sentence1: Mødet er åbent.",
            "sec2 subsec3 sentence1: Stk. 2 gælder ikke klager.",
        ],
    ),
    "a list and the points in it": (
        "§ 3. Både er: 1) Joller: a) med sejl og b) uden sejl. 2) Skibe.",
        [
            "sec3 subsec1 sentence1: Både er:",
            "sec3 subsec1 item1 sentence1: Joller:",
            "sec3 subsec1 item1 pointa sentence1: med sejl og",
            "sec3 subsec1 item1 pointb sentence1: uden sejl.",
            "sec3 subsec1 item2 sentence1: Skibe.",
        ],
    ),
    "points straight under the subsection": (
        "§ 3. Der medbringes a) kort og b) kompas.",
        [
            "sec3 subsec1 sentence1: Der medbringes",
            "sec3 subsec1 pointa sentence1: kort og",
            "sec3 subsec1 pointb sentence1: kompas.",
        ],
    ),
    "an item of two sentences": (
        "§ 3. Der føres bog over: 1) Fangst. Vægten angives. 2) Havn.",
        [
            "sec3 subsec1 sentence1: Der føres bog over:",
            "sec3 subsec1 item1 sentence1: Fangst.",
            "sec3 subsec1 item1 sentence2: Vægten angives.",
            "sec3 subsec1 item2 sentence1: Havn.",
        ],
    ),
    "an item between two others": (
        "§ 3. Der oplyses 1) navn, 1 a) alder og 2) by.",
        [
            "sec3 subsec1 sentence1: Der oplyses",
            "sec3 subsec1 item1 sentence1: navn,",
            "sec3 subsec1 item1a sentence1: alder og",
            "sec3 subsec1 item2 sentence1: by.",
        ],
    ),
    "a repealed stretch of items": (
        "§ 3. Der oplyses: 1) Navn. 2-3) (Ophævet). 4) By.",
        [
            "sec3 subsec1 sentence1: Der oplyses:",
            "sec3 subsec1 item1 sentence1: Navn.",
            "sec3 subsec1 item2-3 sentence1: (Ophævet).",
            "sec3 subsec1 item4 sentence1: By.",
        ],
    ),
    "a second list in the same subsection": (
        "§ 3. Både er: 1) Joller. 2) Skibe. Havne er: 1) Kajer. 2) Moler.",
        [
            "sec3 subsec1 sentence1: Både er:",
            "sec3 subsec1 item1 sentence1: Joller.",
            "sec3 subsec1 item2 sentence1: Skibe.",
            "sec3 subsec1 sentence2: Havne er:",
            "sec3 subsec1 item1 sentence1: Kajer.",
            "sec3 subsec1 item2 sentence1: Moler.",
        ],
    ),
    "the twenty-second letter is no roman number": (
        "§ 3. Der medbringes: a) sejl, b) årer, c) anker.",
        [
            "sec3 subsec1 sentence1: Der medbringes:",
            "sec3 subsec1 pointa sentence1: sejl,",
            "sec3 subsec1 pointb sentence1: årer,",
            "sec3 subsec1 pointc sentence1: anker.",
        ],
    ),
    "roman points below points": (
        "§ 3. Krav: a) Skroget: i) tæt og ii) malet. b) Sejlet.",
        [
            "sec3 subsec1 sentence1: Krav:",
            "sec3 subsec1 pointa sentence1: Skroget:",
            "sec3 subsec1 pointa indenti sentence1: tæt og",
            "sec3 subsec1 pointa indentii sentence1: malet.",
            "sec3 subsec1 pointb sentence1: Sejlet.",
        ],
    ),
    "dashes after a colon": (
        "§ 3. Der medbringes: - kort, - kompas.",
        [
            "sec3 subsec1 sentence1: Der medbringes:",
            "sec3 subsec1 indent1 sentence1: kort,",
            "sec3 subsec1 indent2 sentence1: kompas.",
        ],
    ),
    "a reference to a number is no label": (
        "§ 3. Kravet i litra a) og b) gælder ikke, jf. nr. 1) eller (bilag 1) og § 5, nr. 2).",
        [
            "sec3 subsec1 sentence1: Kravet i litra a) og b) gælder ikke, jf. nr. 1) eller (bilag 1) og § 5, nr. 2)."
        ],
    ),
    "a label after a reference to its own number": (
        "§ 3. Der er ret for 1) børn, dog ikke nr. 2, 2) voksne, jf. § 2, stk. 1, 2. pkt. 3) Ældre.",
        [
            "sec3 subsec1 sentence1: Der er ret for",
            "sec3 subsec1 item1 sentence1: børn, dog ikke nr. 2,",
            "sec3 subsec1 item2 sentence1: voksne, jf. § 2, stk. 1, 2. pkt.",
            "sec3 subsec1 item3 sentence1: Ældre.",
        ],
    ),
    "an item that ends in an abbreviation": (
        "§ 3. Der oplyses: 1) CVR-nr. 2) Uge nr. 3) Beløb.",
        [
            "sec3 subsec1 sentence1: Der oplyses:",
            "sec3 subsec1 item1 sentence1: CVR-nr.",
            "sec3 subsec1 item2 sentence1: Uge nr.",
            "sec3 subsec1 item3 sentence1: Beløb.",
        ],
    ),
    "a dash in a sentence is no label": (
        "§ 3. Både – dog ikke joller – skal have lys.",
        ["sec3 subsec1 sentence1: Både – dog ikke joller – skal have lys."],
    ),
    "labels in a quotation belong to another text": (
        "§ 9. § 2 affattes således: »§ 2. Både er: 1) Joller. 2) Skibe. Stk. 2. Lys kræves.« Stk. 2. Det gælder straks.",
        [
            "sec9 subsec1 sentence1: § 2 affattes således: »§ 2. Både er: 1) Joller.",
            "sec9 subsec1 sentence2: 2) Skibe.",
            "sec9 subsec1 sentence3: Stk. 2. Lys kræves.«",
            "sec9 subsec2 sentence1: Det gælder straks.",
        ],
    ),
    "repealed section": ("§§ 5-7. (Ophævet)", ["sec5-7 subsec1 sentence1: (Ophævet)"]),
    "repealed subsections": (
        "§ 5. Lys kræves. Stk. 2-4. (Ophævet). Stk. 5. Lygter tændes.",
        [
            "sec5 subsec1 sentence1: Lys kræves.",
            "sec5 subsec2-4 sentence1: (Ophævet).",
            "sec5 subsec5 sentence1: Lygter tændes.",
        ],
    ),
    "the label lost its full stop": (
        "§ 9 Bekendtgørelsen gælder straks.",
        ["sec9 subsec1 sentence1: Bekendtgørelsen gælder straks."],
    ),
    "a tight label": (
        "§ 5. Lys kræves. Stk.2. Det tændes.",
        ["sec5 subsec1 sentence1: Lys kræves.", "sec5 subsec2 sentence1: Det tændes."],
    ),
    "a label without its mark": (
        "§ 5. Lys kræves. Stk. 2 Kommunen tænder det. Stk. 2 gælder ikke både. Stk. 4 Både er fri.",
        [
            "sec5 subsec1 sentence1: Lys kræves.",
            "sec5 subsec2 sentence1: Kommunen tænder det.",
            "sec5 subsec2 sentence2: Stk. 2 gælder ikke både.",
            "sec5 subsec2 sentence3: Stk. 4 Både er fri.",
        ],
    ),
    "no section label": (
        "Nævnet mødes. Mødet er åbent.",
        ["subsec sentence1: Nævnet mødes.", "subsec sentence2: Mødet er åbent."],
    ),
    "from the middle of a section": (
        "Stk. 3. Nævnet mødes. Stk. 4. Mødet er åbent.",
        ["subsec3 sentence1: Nævnet mødes.", "subsec4 sentence1: Mødet er åbent."],
    ),
    "from the middle of a list": (
        "b) sejl og c) årer. Stk. 2. Anker kræves.",
        [
            "subsec pointb sentence1: sejl og",
            "subsec pointc sentence1: årer.",
            "subsec2 sentence1: Anker kræves.",
        ],
    ),
    "a reference at the start is no label": (
        "§ 5 i lov om både gælder.",
        ["subsec sentence1: § 5 i lov om både gælder."],
    ),
    "a citation at the start is no label": (
        "§ 5, stk. 2, og § 6 gælder.",
        ["subsec sentence1: § 5, stk. 2, og § 6 gælder."],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_finds_units(text: str, expected: list[str]) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize("text", ["", "   ", "§ 4.", "§ 4. Stk. 2.", "1)", "a) b) c)", "»", "Stk. 9"])
def test_any_text_is_read(text: str) -> None:
    segments = segment(text)
    assert all(0 <= each.span.start <= each.span.end <= len(text) for each in segments)
    assert all(each.parent < place for place, each in enumerate(segments))


def test_labels_are_kept_as_printed() -> None:
    assert [each.label for each in segment("§ 4 a. Krav: 1) Lys. 2) Lyd.") if each.label] == [
        "§ 4 a.",
        "1)",
        "2)",
    ]


@pytest.mark.parametrize(
    "part",
    [
        "nr. 1, ",
        "( ",
        "» ",
        "»a« 1) x ",
        "1) ",
        "1 a) ",
        "Stk. 2, 3 og 4 ",
        "top 24 ",
        "border-top: x ",
        "A. 1., 2. og ",
    ],
)
def test_long_text_takes_no_long_time(part: str) -> None:
    """The time grows with the length: a slip back to its square would take minutes here."""
    assert segment("§ 1. " + part * 20_000)
