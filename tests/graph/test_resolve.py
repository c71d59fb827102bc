"""Which place a reference means, rule by rule, on a library of five invented documents."""

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
    "chp_1",
    popular="Sluseloven",
    ranges=(("5", "7"),),
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
HOLES = entry("2014:5", DocumentType.ACT, "Lov om kajer", "sec_1", incomplete="lettered sections lost")
FLAT = entry("2017:6", DocumentType.ACT, "Lov om moler", "sec_1", "sec_1__subsec_1", "sec_9", flat=True)
LIBRARY = Library.of((FIRST, NEWER, BRIDGES, ORDER, HOLES, FLAT))

SECTION, SUBSECTION, ITEM, SENTENCE = Level.SECTION, Level.SUBSECTION, Level.ITEM, Level.SENTENCE


def cite(
    entry: Entry,
    act: str | None,
    *steps: tuple[Level, str],
    section: str = "sec_1",
    cited: NumberedDocument | None = None,
    relation: Relation = Relation.REFERS,
    after: str = "",
) -> Citation:
    here = ProvisionId(entry.eli, section)
    return Citation(here, here, Span(0, 5), relation, Target(act, cited, steps), "ordene", after)


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
    (NEWER, cite(NEWER, THIS, (Level.CHAPTER, "1")), "lta/2015/2#chp_1", "own_document"),
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
    (ORDER, cite(ORDER, "lov om broer"), "lta/2012/3", "title"),
    (
        BRIDGES,
        cite(BRIDGES, "lov om sluser", (SECTION, "2"), (SUBSECTION, "2")),
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
    (NEWER, cite(NEWER, THIS, (SECTION, "99")), Cause.NEVER_EXISTED),
    (NEWER, cite(NEWER, THIS, (SECTION, "2"), (SUBSECTION, "8")), Cause.NEVER_EXISTED),
    (HOLES, cite(HOLES, THIS, (SECTION, "1 a")), Cause.VERSION_MISSING),
    # the flattened form loses annexes and sections between others; what lies behind the last was never there
    (FLAT, cite(FLAT, THIS, (SECTION, "4")), Cause.VERSION_MISSING),
    (FLAT, cite(FLAT, THIS, (Level.ANNEX, "1")), Cause.VERSION_MISSING),
    (FLAT, cite(FLAT, THIS, (SECTION, "12")), Cause.NEVER_EXISTED),
    (FLAT, cite(FLAT, THIS, (SECTION, "1"), (SUBSECTION, "2")), Cause.NEVER_EXISTED),
    # another act: the newest version held may lack what was put in since
    (ORDER, cite(ORDER, "lov om broer", (SECTION, "77")), Cause.VERSION_MISSING),
    (BRIDGES, cite(BRIDGES, "lov om sluser", (SECTION, "77")), Cause.NEVER_EXISTED),
    (NEWER, cite(NEWER, "lov om fyr", (SECTION, "1")), Cause.OUTSIDE_CORPUS),
    (NEWER, cite(NEWER, None, cited=NumberedDocument("lov", "77", 1999)), Cause.OUTSIDE_CORPUS),
    (NEWER, cite(NEWER, None, cited=NumberedDocument("direktiv", "1", 2010)), Cause.OUTSIDE_CORPUS),
    (ORDER, cite(ORDER, "loven", (SECTION, "1")), Cause.UNNAMED),
    (NEWER, cite(NEWER, THIS, (SECTION, "2"), section="sec_12~2"), Cause.UNNAMED),
]


@pytest.mark.parametrize(("entry", "citation", "cause"), DANGLING)
def test_says_why_there_is_no_place(entry: Entry, citation: Citation, cause: Cause) -> None:
    found = one(citation, entry)
    assert isinstance(found, Dangling)
    assert found.cause is cause


LOVEN = [
    ("preamble", cite(ORDER, "lov om sluser", section="preamble", relation=Relation.LEGAL_BASIS)),
    ("definition", cite(ORDER, "lov om sluser", after=" (loven)")),
    ("only_act", cite(ORDER, "lov om sluser")),
]


@pytest.mark.parametrize(("rule", "named"), LOVEN)
def test_loven_in_an_order_is_the_act_it_hangs_on(rule: str, named: Citation) -> None:
    _, found = resolve_document([named, cite(ORDER, "loven", (SECTION, "2"))], ORDER, LIBRARY)
    assert isinstance(found, Edge)
    assert (str(found.target), found.rule) == ("lta/2015/2#sec_2", rule)


def test_two_acts_leave_loven_undetermined() -> None:
    named = [cite(ORDER, "lov om sluser"), cite(ORDER, "lov om broer")]
    *_, found = resolve_document([*named, cite(ORDER, "loven", (SECTION, "2"))], ORDER, LIBRARY)
    assert isinstance(found, Dangling)
    assert found.candidates == ("lov om broer", "lov om sluser")


def test_a_bare_section_may_belong_to_the_act_named_before() -> None:
    named = cite(NEWER, "lov om broer", (SECTION, "1"))
    *_, found = resolve_document([named, cite(NEWER, THIS, (SECTION, "40"))], NEWER, LIBRARY)
    assert isinstance(found, Edge)
    assert (str(found.target), found.rule) == ("lta/2012/3#sec_40", "act_named_before")


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
