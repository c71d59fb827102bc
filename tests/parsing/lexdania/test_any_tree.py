"""Whatever the order of the elements: the reader does not fall, and what it gives holds together."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from parsing.lexdania import read
from parsing.lexdania.casting import cast
from parsing.model import Document, Level, Provision, ProvisionId, Span, Zone
from tests.parsing.lexdania.accounting import account
from tests.parsing.lexdania.fragments import (
    META,
    block,
    body,
    dokument,
    group,
    heading,
    index,
    item,
    label,
    line,
    note,
    paragraf,
    stk,
    table,
)

NAMES = [
    "Dokument",
    "Meta",
    "TitelGruppe",
    "Titel",
    "UnderTitel",
    "DokumentIndhold",
    "UnderskriftGruppe",
    "Segl",
    "Bilag",
    "BilagIndhold",
    "TekstGruppe",
    "Bog",
    "Afsnit",
    "Kapitel",
    "ParagrafGruppe",
    "Paragraf",
    "Stk",
    "Exitus",
    "Linea",
    "Char",
    "Explicatus",
    "Rubrica",
    "Index",
    "Indentatio",
    "Nota",
    "Table",
    "Tr",
    "Td",
    "Th",
    "Image",
    "Hymne",
    "Indledning",
    "Praeambel",
    "Ikraft",
    "IkraftCentreretParagraf",
    "AendringCentreretParagraf",
    "AendringsNummer",
    "Aendring",
    "AendringDefinition",
    "AendringAktion",
    "AendringNyTekst",
    "Rykningsklausul",
]
LABELS = st.sampled_from(
    [
        "",
        " ",
        "§ 1.",
        "§§ 5-7.",
        "Stk. 2.",
        "Stk.",
        "1)",
        "a)",
        "-",
        "3)",
        "Kapitel 2",
        "»",
        "_",
        "~",
        "§ 1~2.",
        "Bilag",
    ]
)
WORDS = st.sampled_from(
    [
        "",
        " ",
        "3)",
        "Vagten måler.",
        "vand,",
        "Se 2. pkt. Vagten måler.",
        ", og",
        "a\xa0b\xad c",
        "I lov om sluser foretages",
    ]
)


def element(name: str, children: list[etree._Element], text: str, raised: bool) -> etree._Element:
    made = etree.Element(name)
    if raised:
        made.set("formaChar", "Superscript")
    if children:
        made.extend(children)
    else:
        made.text = text
    return made


def copies(children: list[etree._Element]) -> list[etree._Element]:
    return [etree.fromstring(etree.tostring(child)) for child in children]


LEAVES = st.builds(
    element, st.sampled_from(["Char", "Explicatus", *NAMES]), st.just([]), LABELS | WORDS, st.booleans()
)
TREES = st.recursive(
    LEAVES,
    lambda below: st.builds(
        element, st.sampled_from(NAMES), st.lists(below, max_size=5).map(copies), WORDS, st.just(False)
    ),
    max_leaves=40,
)


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(TREES, max_size=4), st.lists(TREES, max_size=2))
def test_any_tree_reads(content: list[etree._Element], after: list[etree._Element]) -> None:
    inside, outside = (
        "".join(etree.tostring(e, encoding="unicode") for e in part) for part in (content, after)
    )
    holds_together(read(dokument(inside, after=outside)))


def holds_together(document: Document) -> None:
    ids = [provision.id for provision in document.provisions]
    assert len(set(ids)) == len(ids)
    for provision in document.provisions:
        assert ProvisionId.parse(str(provision.id)) == provision.id
        assert 0 <= provision.span.start <= provision.span.end <= len(provision.body)
        assert provision.level is not Level.SENTENCE or provision.text.strip() == provision.text != ""


# What follows is made as the publisher makes it.
SENTENCE = st.sampled_from(
    [
        "Vagten måler vandet.",
        "Han skriver, jf. § 2, stk. 3, det ned.",
        "vand og",
        "Det koster 10 kr. Se 2. pkt. Slut.",
    ]
)
NOTES = st.builds(note, st.sampled_from(["1)", "*)"]), SENTENCE)
RAISED = st.builds(lambda text: line(text, "^3)", " mere."), SENTENCE)
LINES = st.lists(SENTENCE | NOTES | RAISED | st.just("3)"), max_size=4).map(lambda parts: block(*parts))
TABLES = st.lists(st.tuples(SENTENCE, st.just(""), SENTENCE), max_size=3).map(lambda rows: table(*rows))
BLOCKS = st.recursive(
    LINES | TABLES,
    lambda below: st.lists(st.builds(item, LABELS, below, below), min_size=1, max_size=3).map(
        lambda items: index(*items)
    ),
    max_leaves=6,
)
SUBSECTIONS = st.builds(lambda mark, *blocks: stk(*blocks, mark=mark), LABELS, BLOCKS, BLOCKS)
SECTIONS = st.builds(paragraf, LABELS, SUBSECTIONS, SUBSECTIONS)
GROUPS = st.builds(group, st.just("") | SENTENCE.map(heading), SECTIONS, SECTIONS)
CHANGES = st.builds(
    lambda words, new, moved: (
        f"<AendringCentreretParagraf>{label('§ 2')}{block('I lov om sluser foretages følgende ændring:')}"
        f"<AendringsNummer>{label('1.')}<Aendring><AendringDefinition>{words}</AendringDefinition><AendringAktion>"
        f"<AendringNyTekst>{new}</AendringNyTekst></AendringAktion></Aendring><Rykningsklausul>{moved}</Rykningsklausul>"
        f"</AendringsNummer></AendringCentreretParagraf>"
    ),
    LINES,
    SECTIONS | SUBSECTIONS | GROUPS | NOTES,
    LINES,
)
REPRINTS = st.builds(lambda words, section: f"<Ikraft>{words}{section}</Ikraft>", LINES, SECTIONS)
ANNEXES = st.builds(
    lambda mark, title, *blocks: (
        f"<Bilag>{label(mark)}{title}<BilagIndhold><TekstGruppe>{title}{''.join(blocks)}</TekstGruppe></BilagIndhold></Bilag>"
    ),
    LABELS,
    SENTENCE.map(heading),
    BLOCKS,
    BLOCKS,
)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    LINES,
    st.lists(GROUPS, max_size=3),
    st.lists(CHANGES | REPRINTS, max_size=2),
    st.lists(ANNEXES, max_size=2),
)
def test_no_word_is_lost_or_invented(
    opening: str, groups: list[str], rest: list[str], annexes: list[str]
) -> None:
    content = f"<Indledning>{opening}</Indledning>{body(*groups)}{''.join(rest)}"
    data = dokument(content, meta=META, after="".join(annexes))
    found = account(data)
    assert (found.lost, found.invented) == (Counter(), Counter())
    holds_together(read(data))


def test_casting_gives_what_the_constructor_gives() -> None:
    eli = read(dokument("")).eli
    row = ["sec_1", Level.SECTION, "1", "§ 1.", "Vand", 0, 4]
    expected = Provision(
        ProvisionId(eli, "sec_1"), Level.SECTION, "1", "§ 1.", "Vand", Zone.BODY, "§ 1.", Span(0, 4), "chp_1"
    )
    (made,) = cast([row], eli, Zone.BODY, "§ 1.", "chp_1")
    assert made == expected
    assert (type(made), type(made.id), type(made.span), hash(made)) == (
        Provision,
        ProvisionId,
        Span,
        hash(expected),
    )
