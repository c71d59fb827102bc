"""Which place a reference means, rule by rule, on a library of a few invented documents."""

import re
from datetime import date

import pytest

from corpus.eli import Eli
from graph.edges import Cause, Dangling, Edge
from graph.library import Entry, Library
from graph.place import Citation
from graph.resolve import resolve_document
from parsing.model import DocumentType, Level, ProvisionId, Span
from parsing.references.model import THIS, NumberedDocument, Relation, Target


def entry(eli: str, kind: DocumentType, title: str, *places: str, **told: object) -> Entry:
    name = Eli.parse(eli)
    return Entry(
        name,
        kind,
        title,
        str(told.get("popular", "")),
        date(name.year, 6, 1),
        str(told.get("incomplete", "")),
        frozenset(places),
        told.get("ranges", ()),  # type: ignore[arg-type]
        flat=bool(told.get("flat")),
        series=str(told.get("series", "")),
        chapters=told.get("chapters", {}),  # type: ignore[arg-type]
    )


FIRST = entry(
    "2010:1",
    DocumentType.ACT,
    "Lov om sluser",
    "sec_1",
    "sec_1__subsec_1",
    "sec_2",
    "sec_2__subsec_1",
    "sec_9",
)
NEWER = entry(
    "2015:2",
    DocumentType.CONSOLIDATED_ACT,
    "Bekendtgørelse af lov om sluser",
    "sec_1",
    "sec_1__subsec_1",
    "sec_1__subsec_1__item_2",
    "sec_1__subsec_1__sentence_1",
    "sec_2",
    "sec_2__subsec_1",
    "sec_2__subsec_2",
    "sec_5-7",
    "sec_12",
    "sec_12__subsec_1",
    "sec_12__subsec_2-3",
    "chp_1",
    popular="Sluseloven",
    ranges=(("5", "7"),),
    chapters={"sec_2": "part_1__chp_1"},
)
BRIDGES = entry("2012:3", DocumentType.ACT, "Lov om broer", "sec_1", "sec_40", "sec_40__subsec_1")
ORDER = entry(
    "2016:4",
    DocumentType.ORDER,
    "Bekendtgørelse om tilsyn med sluser",
    "sec_1",
    "sec_1__subsec_1",
    "preamble",
)
# between 2010 and 2015, in time for those who write in 2013
MIDDLE = entry(
    "2014:8",
    DocumentType.CONSOLIDATED_ACT,
    "Bekendtgørelse af lov om broer",
    "sec_1",
    "sec_40",
    "sec_40__subsec_1",
)
CROSSINGS = entry("2013:9", DocumentType.ACT, "Lov om færger", "sec_1", "sec_1__subsec_1", "sec_3")
HOLES = entry("2014:5", DocumentType.ACT, "Lov om kajer", "sec_1", incomplete="lettered sections lost")
FLAT = entry("2017:6", DocumentType.ACT, "Lov om moler", "sec_1", "sec_1__subsec_1", "sec_9", flat=True)
PLAIN = entry("2016:11", DocumentType.ORDER, "Bekendtgørelse om gebyrer", "sec_1", "preamble")
ABOUT_BRIDGES = entry(
    "2016:12", DocumentType.ORDER, "Bekendtgørelse om gebyrer efter lov om broer m.v.", "sec_1"
)
SAME_SUBJECT = entry("2016:13", DocumentType.ORDER, "Bekendtgørelse om broer", "sec_1")
SUBJECT_LAST = entry("2016:15", DocumentType.ORDER, "Bekendtgørelse om vedligeholdelse af broer", "sec_1")
TUNNELS = entry("2014:10", DocumentType.ACT, "Lov om tunneler", "sec_1", "sec_40", "sec_41a", "sec_42b")
LIBRARY = Library.of((FIRST, NEWER, BRIDGES, MIDDLE, CROSSINGS, ORDER, HOLES, FLAT))
WIDER = Library.of((*LIBRARY.entries.values(), TUNNELS))

SECTION, SUBSECTION, ITEM, SENTENCE = Level.SECTION, Level.SUBSECTION, Level.ITEM, Level.SENTENCE
CHAPTER = Level.CHAPTER


def cite(
    entry: Entry,
    act: str | None,
    *steps: tuple[Level, str],
    section: str = "sec_1",
    cited: NumberedDocument | None = None,
    relation: Relation = Relation.REFERS,
    text: str = "Sejlads sker efter [§ x].",
    nth: int = 0,
    source: str = "",
) -> Citation:
    """A citation whose words stand in brackets in `text`: the nth brackets of it."""
    match = list(re.finditer(r"\[([^]]*)\]", text))[nth]
    start, words, body = match.start() - 2 * nth, match[1], re.sub(r"[][]", "", text)
    here, there = ProvisionId(entry.eli, section), ProvisionId(entry.eli, source or section)
    span = Span(start, start + len(words))
    return Citation(here, there, span, relation, Target(act, cited, steps), words, body)


def one(citation: Citation, entry: Entry) -> Edge | Dangling:
    return next(iter(resolve_document([citation], entry, LIBRARY)))


RESOLVED = [
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "2"), (SUBSECTION, "2")),
        "lta/2015/2#sec_2__subsec_2",
        "own_document",
    ),
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "1"), (ITEM, "2")),
        "lta/2015/2#sec_1__subsec_1__item_2",
        "own_document",
    ),
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "1"), (SENTENCE, "1")),
        "lta/2015/2#sec_1__subsec_1__sentence_1",
        "own_document",
    ),
    (NEWER, cite(NEWER, THIS, (CHAPTER, "1")), "lta/2015/2#chp_1", "own_document"),
    # "dette kapitel" and "dette afsnit" are those that hold the words
    (
        NEWER,
        cite(NEWER, THIS, (CHAPTER, "this"), section="sec_2"),
        "lta/2015/2#part_1__chp_1",
        "own_document",
    ),
    (NEWER, cite(NEWER, THIS, (Level.PART, "this"), section="sec_2"), "lta/2015/2#part_1", "own_document"),
    # by title: the version that stood when the citing text was signed
    (ORDER, cite(ORDER, "lov om sluser", (SECTION, "2")), "lta/2015/2#sec_2", "title"),
    (BRIDGES, cite(BRIDGES, "lov om sluser", (SECTION, "2")), "lta/2010/1#sec_2", "title"),
    (ORDER, cite(ORDER, "sluseloven", (SECTION, "2")), "lta/2015/2#sec_2", "short_name"),
    (FIRST, cite(FIRST, "lov om broer", (SECTION, "40")), "lta/2012/3#sec_40", "title_later"),
    (
        ORDER,
        cite(ORDER, None, (SECTION, "1"), cited=NumberedDocument("lov", "1", 2010)),
        "lta/2010/1#sec_1",
        "number",
    ),
    (ORDER, cite(ORDER, "lov om broer"), "lta/2014/8", "title"),
    # the words were ahead of the consolidation
    (
        CROSSINGS,
        cite(CROSSINGS, "lov om sluser", (SECTION, "2"), (SUBSECTION, "2")),
        "lta/2015/2#sec_2__subsec_2",
        "later_version",
    ),
]


@pytest.mark.parametrize(("entry", "citation", "target", "rule"), RESOLVED)
def test_finds_the_place(entry: Entry, citation: Citation, target: str, rule: str) -> None:
    found = one(citation, entry)
    assert isinstance(found, Edge)
    assert (str(found.target), found.rule) == (target, rule)


DANGLING = [
    (NEWER, cite(NEWER, THIS, (SECTION, "9")), Cause.REPEALED),  # it stood in the act of 2010
    (NEWER, cite(NEWER, THIS, (SECTION, "6")), Cause.REPEALED),  # printed as §§ 5-7
    (NEWER, cite(NEWER, THIS, (SECTION, "8")), Cause.NEVER_EXISTED),
    (NEWER, cite(NEWER, THIS, (SECTION, "2"), (SUBSECTION, "8")), Cause.NEVER_EXISTED),
    (
        CROSSINGS,
        cite(CROSSINGS, "lov om broer", (SECTION, "5")),
        Cause.NEVER_EXISTED,
    ),  # neither in 2012 nor in 2014
    # a consolidation leaves out the last sections of its act, and "Stk. 2 og 3. (Udelades)"
    (NEWER, cite(NEWER, THIS, (SECTION, "99")), Cause.VERSION_MISSING),
    (NEWER, cite(NEWER, THIS, (SECTION, "12"), (SUBSECTION, "2")), Cause.VERSION_MISSING),
    (NEWER, cite(NEWER, THIS, (CHAPTER, "9")), Cause.VERSION_MISSING),
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "2"), (SUBSECTION, "8"), relation=Relation.COMMENCES),
        Cause.VERSION_MISSING,
    ),
    (
        NEWER,
        cite(
            NEWER,
            THIS,
            (SECTION, "2"),
            (SUBSECTION, "8"),
            text="Gebyr efter [§ 2, stk. 8], som affattet ved den nye lov.",
        ),
        Cause.VERSION_MISSING,
    ),
    (HOLES, cite(HOLES, THIS, (SECTION, "1 a")), Cause.VERSION_MISSING),
    # the flattened form loses annexes, sections between others and sections that amend other acts
    (FLAT, cite(FLAT, THIS, (SECTION, "4")), Cause.VERSION_MISSING),
    (FLAT, cite(FLAT, THIS, (Level.ANNEX, "1")), Cause.VERSION_MISSING),
    (FLAT, cite(FLAT, THIS, (SECTION, "12")), Cause.VERSION_MISSING),
    (FLAT, cite(FLAT, THIS, (SECTION, "1"), (SUBSECTION, "2")), Cause.NEVER_EXISTED),
    # another act: the newest version held may lack what was put in since, and versions far apart tell little
    (ORDER, cite(ORDER, "lov om broer", (SECTION, "77")), Cause.VERSION_MISSING),
    (BRIDGES, cite(BRIDGES, "lov om sluser", (SECTION, "8")), Cause.VERSION_MISSING),
    (NEWER, cite(NEWER, "lov om fyr", (SECTION, "1")), Cause.OUTSIDE_CORPUS),
    (NEWER, cite(NEWER, None, cited=NumberedDocument("lov", "77", 1999)), Cause.OUTSIDE_CORPUS),
    (NEWER, cite(NEWER, None, cited=NumberedDocument("direktiv", "1", 2010)), Cause.OUTSIDE_CORPUS),
    (ORDER, cite(ORDER, "loven", (SECTION, "1")), Cause.UNNAMED),
    (ORDER, cite(ORDER, "anordningen", (SECTION, "1")), Cause.UNNAMED),
    (NEWER, cite(NEWER, THIS, (SECTION, "2"), section="sec_12~2"), Cause.UNNAMED),
    # the words may mean another document: a bare § of an order, an annex, a name before or behind them
    (ORDER, cite(ORDER, THIS, (SECTION, "31")), Cause.UNNAMED),
    (ORDER, cite(ORDER, THIS, (Level.ANNEX, "1")), Cause.VERSION_MISSING),
    (NEWER, cite(NEWER, THIS, (SECTION, "8"), section="att_1"), Cause.UNNAMED),
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "8"), text="Slusevagten følger [§ 8] i havnens vedtægter."),
        Cause.UNNAMED,
    ),
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "8"), text="Slusevagten følger overenskomstens [§ 8]."),
        Cause.UNNAMED,
    ),
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "1"), (SUBSECTION, "8"), text="Vagten går, jf. 40, [stk. 8]."),
        Cause.UNNAMED,
    ),
    # labels that were read as citations
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "1"), (SUBSECTION, "8"), text="[Stk. 8]. (Udelades)"),
        Cause.UNREADABLE,
    ),
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "1"), (SUBSECTION, "8"), text="[Stk. 8] Vagten går."),
        Cause.UNREADABLE,
    ),
    (
        NEWER,
        cite(NEWER, THIS, (SECTION, "1"), (SUBSECTION, "8"), text="[Stk. 8] er herefter stk. 4."),
        Cause.RENUMBERED,
    ),
]


@pytest.mark.parametrize(("entry", "citation", "cause"), DANGLING)
def test_says_why_there_is_no_place(entry: Entry, citation: Citation, cause: Cause) -> None:
    found = one(citation, entry)
    assert isinstance(found, Dangling)
    assert found.cause is cause


HARBOUR = "Gebyr fastsættes efter [lov om broer] (loven)."
LOVEN = [
    ("preamble", PLAIN, cite(PLAIN, "lov om broer", section="preamble", relation=Relation.LEGAL_BASIS)),
    ("definition", PLAIN, cite(PLAIN, "lov om broer", text=HARBOUR)),
    ("order_title", ABOUT_BRIDGES, cite(ABOUT_BRIDGES, "lov om sluser")),
    ("order_title", SAME_SUBJECT, cite(SAME_SUBJECT, "lov om sluser")),
    ("order_title", SUBJECT_LAST, cite(SUBJECT_LAST, "lov om broer")),
    ("only_act", PLAIN, cite(PLAIN, "lov om broer")),
]


@pytest.mark.parametrize(("rule", "order", "named"), LOVEN)
def test_loven_in_an_order_is_the_act_it_hangs_on(rule: str, order: Entry, named: Citation) -> None:
    places = [cite(order, "loven", (SECTION, number)) for number in ("1", "40")]
    *_, found = resolve_document([named, *places], order, LIBRARY)
    assert isinstance(found, Edge)
    assert (str(found.target), found.rule) == ("lta/2014/8#sec_40", rule)


def test_loven_is_the_only_act_that_has_its_places() -> None:
    places = [cite(PLAIN, "loven", (SECTION, number)) for number in ("1", "40", "41 a", "42 b")]
    *_, found = resolve_document(places, PLAIN, WIDER)
    assert isinstance(found, Edge)
    assert (str(found.target), found.rule) == ("lta/2014/10#sec_42b", "fits")


def test_two_acts_that_fit_leave_loven_undetermined() -> None:
    named = [cite(PLAIN, "lov om sluser"), cite(PLAIN, "lov om broer")]
    *_, found = resolve_document([*named, cite(PLAIN, "loven", (SECTION, "1"))], PLAIN, LIBRARY)
    assert isinstance(found, Dangling)
    assert (found.cause, found.candidates) == (Cause.AMBIGUOUS, ("lov om broer", "lov om sluser"))


def test_two_acts_in_the_title_leave_loven_undetermined() -> None:
    order = entry(
        "2016:14", DocumentType.ORDER, "Bekendtgørelse om takster efter lov om broer og lov om fyr", "sec_1"
    )
    *_, found = resolve_document([cite(order, "loven", (SECTION, "1"))], order, LIBRARY)
    assert isinstance(found, Dangling)
    assert found.candidates == ("lov om broer", "lov om fyr")


AROUND = [
    # the act named before or behind in the sentence, where the own act has no such section
    (
        "Vagten går efter [lov om broer] § 1 og [§ 40].",
        1,
        "lov om broer",
        (SECTION, "40"),
        "lta/2014/8#sec_40",
        "act_named_before",
    ),
    (
        "Vagten går efter [§ 40] eller § 1 i [lov om broer].",
        0,
        "lov om broer",
        (SECTION, "40"),
        "lta/2014/8#sec_40",
        "act_named_after",
    ),
    (
        "Vagten går efter [lov om broer]. Den kan gå efter [§ 40].",
        1,
        "lov om broer",
        (SECTION, "40"),
        Cause.UNNAMED,
        "",
    ),
    (
        "Vagten går efter [§ 40], tilbud efter [lov om broer].",
        0,
        "lov om broer",
        (SECTION, "40"),
        Cause.UNNAMED,
        "",
    ),
    (
        "Vagten går efter [§ 40] i lagtingslov om øer eller [lov om broer].",
        0,
        "lov om broer",
        (SECTION, "40"),
        Cause.UNNAMED,
        "",
    ),
]


@pytest.mark.parametrize(("text", "own", "act", "step", "expected", "rule"), AROUND)
def test_a_bare_section_may_belong_to_the_act_of_its_sentence(
    text: str, own: int, act: str, step: tuple[Level, str], expected: str, rule: str
) -> None:
    bare, named = cite(NEWER, THIS, step, text=text, nth=own), cite(NEWER, act, text=text, nth=1 - own)
    found = list(resolve_document([bare, named] if own == 0 else [named, bare], NEWER, LIBRARY))[own]
    if isinstance(found, Edge):
        assert (str(found.target), found.rule) == (expected, rule)
    else:
        assert found.cause is expected


def test_a_relative_place_may_belong_to_the_section_named_just_before() -> None:
    text = "Vagten går efter [§ 2, stk. 1], jf. [stk. 2]."
    before = cite(NEWER, THIS, (SECTION, "2"), (SUBSECTION, "1"), text=text)
    relative = cite(NEWER, THIS, (SECTION, "1"), (SUBSECTION, "2"), text=text, nth=1)
    _, found = resolve_document([before, relative], NEWER, LIBRARY)
    assert isinstance(found, Edge)
    assert (str(found.target), found.rule) == ("lta/2015/2#sec_2__subsec_2", "section_named_before")


def test_of_titles_that_followed_each_other_a_name_means_the_one_of_its_day() -> None:
    names = {"fyrloven": ("lov om fyr", "lov om fyr og bøjer")}
    old = entry("2005:1", DocumentType.ACT, "Lov om fyr", "sec_1")
    new = entry("2013:1", DocumentType.ACT, "Lov om fyr og bøjer", "sec_1")
    early, late = (entry(eli, DocumentType.ACT, "Lov om lodser") for eli in ("2009:1", "2016:1"))
    library = Library.of((old, new, early, late), names)
    for citing, expected in ((early, "lta/2005/1#sec_1"), (late, "lta/2013/1#sec_1")):
        (found,) = resolve_document([cite(citing, "fyrloven", (SECTION, "1"))], citing, library)
        assert isinstance(found, Edge)
        assert str(found.target) == expected


def test_a_reprinted_section_speaks_of_the_act_it_comes_from() -> None:
    heading = cite(NEWER, None, section="com_1", cited=NumberedDocument("lov", "3", 2012))
    *_, found = resolve_document(
        [heading, cite(NEWER, THIS, (SECTION, "40"), section="com_1__sec_3")], NEWER, LIBRARY
    )
    assert isinstance(found, Edge)
    assert (str(found.target), found.rule) == ("lta/2012/3#sec_40", "reprinted_act")


def test_an_item_that_cannot_be_told_apart_leads_to_what_holds_it() -> None:
    found = one(cite(NEWER, THIS, (SECTION, "2"), (SUBSECTION, "2"), (ITEM, "4")), NEWER)
    assert isinstance(found, Edge)
    assert (str(found.target), found.note) == ("lta/2015/2#sec_2__subsec_2", "item 4 not found there")
