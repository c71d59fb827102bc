"""`show --source`: from a provision to the file as it was received."""

import hashlib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.main import app
from corpus.eli import Eli
from corpus.errors import BadInput
from corpus.record import Form
from corpus.workspace import Workspace
from corpus.xml import parse_xml
from parsing import lexdania
from parsing.model import Level
from reports.received import as_received

RUN = CliRunner()
ACT = "lta/2020/9032"


def test_every_line_told_is_a_place_in_the_file(analysed: str) -> None:
    result = RUN.invoke(app, ["show", f"{ACT} § 2", "--source", "--workspace", analysed])
    assert result.exit_code == 0, result.output
    head, received, digest, _, *told = result.stdout.splitlines()
    assert head.startswith(f"{ACT}#sec_2  ")
    assert received.startswith("received 20")
    with Workspace.open(Path(analysed)) as held:
        data = held.read(Eli.parse(ACT))
    assert digest == f"sha256 {hashlib.sha256(data).hexdigest()}"
    tree = parse_xml(data).getroottree()
    for place, words in zip(told[::2], told[1::2], strict=True):
        line, _, path = place.removeprefix("line ").partition(", characters ")
        span, _, path = path.partition(" of ")
        start, end = map(int, span.split("-"))
        (element,) = tree.xpath(path)
        assert element.sourceline == int(line)
        assert repr(element.text[start:end]) == words.strip()


def test_what_has_no_words_of_its_own_is_refused(analysed: str) -> None:
    with Workspace.open(Path(analysed)) as held:
        record = next(one for one in held.documents() if one.form is Form.LEXDANIA)
        data = held.read(record.eli)
        provisions = lexdania.read(data).provisions
        chapter = next(one for one in provisions if one.level is Level.CHAPTER)
        with pytest.raises(BadInput, match="no words of its own"):
            as_received(chapter, record, data)
        section = next(one for one in provisions if one.level is Level.SECTION)
        with pytest.raises(BadInput, match="read from another copy"):
            as_received(section, record, data.replace(section.text.split()[2].encode(), b"Andet", 1))
