import re
from enum import StrEnum
from string import Formatter

import pytest

from graph import force, resolve
from graph.edges import Cause
from graph.register import Promise, State, settle
from graph.similarity.cluster import Becomes, Choice, ClusterKind
from graph.similarity.model import Kind, Likeness
from graph.versions import InForce
from parsing.model import DocumentType, Form, Level, Zone
from parsing.references.model import Relation
from parsing.tagging.model import Bearer, Duty, Modality
from reports.coverage import Holding
from reports.render.method import FORCE_RULES
from reports.render.site import TEMPLATES
from reports.render.texts import LANGUAGES, Texts
from reports.rules.rule import ReadBy
from reports.sunset.model import Criterion, Ground

NAMED: tuple[tuple[str, type[StrEnum]], ...] = (
    ("cause", Cause), ("kind", Kind), ("likeness", Likeness), ("force", InForce), ("type", DocumentType),
    ("form", Form), ("relation", Relation), ("bearer", Bearer), ("duty", Duty), ("modality", Modality),
    ("holding", Holding), ("criterion", Criterion), ("ground", Ground), ("cite", Level),
    ("read_by", ReadBy), ("promise", Promise), ("promise_state", State), ("cluster_kind", ClusterKind), ("cluster_lead", ClusterKind), ("choice", Choice), ("becomes", Becomes),
)  # fmt: skip
RULES_OF = (
    (resolve, "edge_rule"), (force, "force_rule"), (force, "force_short"), (settle, "promise_reason"),
)  # fmt: skip
ALL = [Texts.load(path.stem) for path in sorted(LANGUAGES.glob("*.toml"))]


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_the_languages_are_danish_and_english() -> None:
    assert [texts.lang for texts in ALL] == ["da", "en"]


def test_both_languages_say_the_same_things() -> None:
    danish, english = ALL
    assert set(danish.words) == set(english.words)
    assert [key for key, text in danish.words.items() if places(text) != places(english(key))] == []


@pytest.mark.parametrize("texts", ALL, ids=lambda texts: texts.lang)
def test_every_value_has_a_name(texts: Texts) -> None:
    wanted = [f"{prefix}.{value}" for prefix, values in NAMED for value in values]
    wanted += [f"{prefix}.{rule}" for prefix in ("force_rule", "force_short") for rule in FORCE_RULES]
    wanted += [f"document.zone.{zone}" for zone in Zone if zone is not Zone.BODY]
    assert [key for key in wanted if not texts.words.get(key)] == []


def test_every_rule_that_the_graph_names_has_a_text() -> None:
    """The rules of resolving and of force are listed in the docstrings of their modules."""
    for module, prefix in RULES_OF:
        listed = re.findall(r"^([a-z_]+(?:, [a-z_]+)*) {2,}", module.__doc__ or "", flags=re.MULTILINE)
        rules = {rule for line in listed for rule in line.split(", ")}
        assert rules
        assert {rule for rule in rules if f"{prefix}.{rule}" not in ALL[0].words} == set()


def test_no_word_is_left_in_the_templates() -> None:
    """What is neither a tag nor filled in holds no letters, apart from the program's own name."""
    for path in TEMPLATES.glob("*.html"):
        text = re.sub(
            r"\{\{.*?\}\}|\{%.*?%\}|<[^<>]*>|&\w+;|<!doctype html>",
            " ",
            path.read_text("utf-8"),
            flags=re.DOTALL,
        )
        text = re.sub(r"<[^<>]*>", " ", text).replace("solnedgang", "")
        assert not re.search(r"[^\W\d_]", text), (path.name, text.split())


def test_no_word_is_left_in_the_attributes_that_are_read_aloud() -> None:
    for path in TEMPLATES.glob("*.html"):
        found = re.findall(
            r'(?:alt|title|aria-label|placeholder)="([^"{]*[^\W\d_][^"{]*)"', path.read_text("utf-8")
        )
        assert found == [], path.name


def test_every_text_is_used() -> None:
    """A text that nothing asks for is either forgotten in the catalogue or asked for under another key."""
    folder = TEMPLATES.parent
    sources = [*folder.glob("*.py"), *TEMPLATES.glob("*.html"), *(folder.parent / "figures").glob("*.py")]
    code = "\n".join(path.read_text("utf-8") for path in sources)
    asked = set(re.findall(r"[\w]+(?:\.[\w]+)+", code))
    unused = [key for key in ALL[0].words if key not in asked and key.partition(".")[0] not in FAMILIES]
    assert [
        key for key in unused if not key.endswith(("_caption", "_alt")) and not key.startswith(COMPUTED)
    ] == []


FAMILIES = {prefix for prefix, _ in NAMED} | {
    "timeline",
    "same_duty",
    "demand_history",
    "growth",
    "month",
    "n",
    "nav",
    "reason",
    "promise_reason",
    "family",
    "force_rule",
    "force_short",
    "edge_rule",
    "part",
    "line",
    "column",
    "method",
}  # asked for with a key that is put together
COMPUTED = (
    "document.zone.",
    "table.first",
    "table.previous",
    "table.next",
    "table.last",
    "compare.size.",
    "life.",
    "compare.flow.",
    "compare.kind.",
)


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0\u00a0%"), (1, "100\u00a0%"), (0.5, "50\u00a0%"), (0.999, "99,9\u00a0%"), (0.004, "0,4\u00a0%")],
)
def test_a_share_is_never_rounded_to_all_or_nothing(value: float, written: str) -> None:
    assert ALL[0].share(value) == written
