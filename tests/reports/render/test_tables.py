import json
import re

from reports.render.quotes import Quote
from reports.render.tables import Column, Kind, Link, Register, data_file, shown
from reports.render.texts import Texts

DANISH = Texts.load("da")
REGISTER = Register(
    "prøve",
    (
        Column("document", "Dokument", Kind.LINK, coded=True),
        Column("kinds", "Slags", Kind.TAGS, coded=True, filter=True),
        Column("quote", "Ordlyd", Kind.MARKED),
        Column("sure", "Sikkerhed", Kind.SHARE),
        Column("type", "Type", coded=True, filter=True, hidden=True),
    ),
    (
        (
            Link("Lov om åmænd", "a.html"),
            ("Frist", "Plan"),
            Quote("</script>\u2028", ((0, 2, "duty"),)),
            0.5,
            "Lov",
        ),
        (Link("Lov om åmænd", "a.html"), ("Plan",), Quote("b"), 1.0, "Lov"),
    ),
)


def test_a_title_said_twice_is_written_once() -> None:
    script = data_file(REGISTER)
    held = json.loads(re.sub(r"\\/", "/", script[script.index(" = {") + 3 : -2]))
    assert held["columns"][0]["values"] == [["Lov om åmænd", "a.html"]]
    assert held["columns"][1]["values"] == ["Frist", "Plan"]
    assert [row[:2] for row in held["rows"]] == [[0, [0, 1]], [0, [1]]]


def test_a_data_file_cannot_end_its_script() -> None:
    script = data_file(REGISTER)
    assert "</" not in script
    assert "\u2028" not in script


def test_hidden_columns_are_not_among_the_first_rows() -> None:
    table = shown(REGISTER, DANISH)
    assert [column.key for column in table.columns] == ["document", "kinds", "quote", "sure"]
    assert (
        table.first[0][2]
        == '<span class="law" lang="da"><mark class="duty">&lt;/</mark>script&gt;\u2028</span>'
    )
    assert table.first[1][3] == "100\u00a0%"
