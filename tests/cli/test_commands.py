"""The commands as a user types them, on the demonstration corpus: good input, bad input, exit codes."""

import csv
import html
import io
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import typer
from typer.main import get_command
from typer.testing import CliRunner

from cli.main import app
from cli.options import open_workspace
from corpus import demonstration
from corpus.errors import BadInput, NotAnalysed, SolnedgangError
from corpus.record import Record
from reports.export import TABLES
from reports.stages import STAGES

RUN = CliRunner()
ROOT = Path(__file__).parents[2]


def solnedgang(*arguments: str) -> subprocess.CompletedProcess[str]:
    """As at a terminal, errors and exit codes included."""
    return subprocess.run(
        [sys.executable, "-m", "cli.main", *arguments], capture_output=True, text=True, cwd=ROOT, check=False
    )


def told(*arguments: str) -> str:
    result = RUN.invoke(app, arguments)
    if isinstance(result.exception, SolnedgangError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout


def commands() -> list[typer.models.CommandInfo]:
    return app.registered_commands + [
        one for group in app.registered_groups for one in group.typer_instance.registered_commands
    ]


def names() -> list[str]:
    """As they are typed: `duties`, `corpus add`."""
    own = [command.name or "" for command in app.registered_commands]
    return own + [
        f"{group.name} {one.name or one.callback.__name__}"  # type: ignore[union-attr]
        for group in app.registered_groups
        for one in group.typer_instance.registered_commands
    ]


def test_every_command_says_what_it_does() -> None:
    assert all(command.callback is not None and command.callback.__doc__ for command in commands())


def test_no_help_holds_what_a_terminal_takes_for_markup() -> None:
    """`[[words]]` would be shown as `[]`."""
    groups = [get_command(app), *get_command(app).commands.values()]  # type: ignore[attr-defined]
    leaves = [one for group in groups for one in getattr(group, "commands", {"": group}).values()]
    helps = [one.help or "" for one in leaves]
    helps += [option.help or "" for one in leaves for option in one.params if hasattr(option, "help")]
    assert any("double brackets" in text for text in helps)
    assert any("jsonld" in text for text in helps)
    assert not [text for text in helps if "[[" in text]


def test_the_readme_names_only_commands_that_are_there() -> None:
    names = {command.name or command.callback.__name__ for command in commands()}  # type: ignore[union-attr]
    names |= {group.name for group in app.registered_groups}
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = {line.split()[1] for line in readme.splitlines() if line.startswith("solnedgang ")}
    assert shown <= names


def test_help_comes_at_once_without_heavy_packages() -> None:
    code = "import sys, cli.main; print([m for m in ('torch', 'spacy', 'pyarrow', 'duckdb', 'lxml', 'matplotlib') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.strip() == "[]"


def test_status_lists_every_stage_as_current(analysed: str) -> None:
    lines = told("corpus", "status", "--workspace", analysed).splitlines()
    assert lines[0].startswith("16 documents")
    assert {line.rpartition(" ")[2] for line in lines if line.startswith("stage ")} == {"current"}


def test_the_day_asked_for_is_known_until_another_is_taken(tmp_path: Path) -> None:
    at = ("--workspace", str(tmp_path / "workspace"))
    told("corpus", "add", str(demonstration.FOLDER), *at)
    assert "analysed" not in told("corpus", "status", *at)
    told("analyse", "--jobs", "1", "--as-of", "2026-01-01", *at)
    status = told("corpus", "status", *at)
    assert "analysed: the law as of 2026-01-01, asked for\n" in status
    assert "stale" not in status
    again = RUN.invoke(app, ["analyse", "--jobs", "1", *at])
    newest = max(one.signed for one in held_in(at[1]) if one.signed)
    assert (
        f"the law is looked at as of {newest}, the newest document's day; before: --as-of 2026-01-01"
        in again.stderr
    )
    assert f"analysed: the law as of {newest}, the newest document's" in told("corpus", "status", *at)
    assert "looked at" not in RUN.invoke(app, ["analyse", "--jobs", "1", *at]).stderr


def held_in(folder: str) -> tuple[Record, ...]:
    with open_workspace(Path(folder)) as workspace:
        return workspace.documents()


def test_list_has_a_line_for_each_document(analysed: str) -> None:
    assert len(told("corpus", "list", "--workspace", analysed).splitlines()) == 16


def test_check_finds_everything_whole(analysed: str) -> None:
    assert "everything is whole" in told("corpus", "check", "--workspace", analysed)


@pytest.mark.parametrize(
    "address",
    ["lta/2020/9032 § 3, stk. 1", "LBK 9032/2020 § 3", "lta/2020/9032#sec_3", "lov om omstillingsydelse § 3"],
)
def test_show_takes_every_kind_of_address(analysed: str, address: str) -> None:
    assert told("show", address, "--workspace", analysed).startswith("lta/2020/9032#sec_3")


def test_show_has_the_words_of_references(analysed: str) -> None:
    text = told("show", "lta/2020/9032 § 3", "--workspace", analysed)
    assert "in force: yes" in text
    assert "References in" in text


@pytest.mark.parametrize(
    "address", ["lta/2020/9032 § 999", "lta/1999/1", "lov om ingenting § 1", "lta/2020/9032 § bla"]
)
def test_show_says_in_a_line_what_is_not_there(analysed: str, address: str) -> None:
    done = solnedgang("show", address, "--workspace", analysed)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("solnedgang: ")
    assert done.stderr.count("\n") == 1


def test_findings_are_lines_or_schema_1(analysed: str) -> None:
    lines = told("findings", "--workspace", analysed).splitlines()
    found = json.loads(told("findings", "--workspace", analysed, "--json"))
    assert found["schema"] == 1
    assert len(found["findings"]) == len(lines) > 0
    assert set(found["findings"][0]) == {
        "provision",
        "code",
        "message",
        "span",
        "quote",
        "others",
        "confidence",
    }


def test_a_rule_that_is_off_is_run_when_asked_for(analysed: str) -> None:
    assert "OBS07" not in told("findings", "--workspace", analysed)
    lines = told("findings", "--workspace", analysed, "--rule", "obs07").splitlines()
    assert lines
    assert all(line.startswith("OBS07\t") for line in lines)


def test_fail_on_answers_with_one(analysed: str) -> None:
    assert (
        RUN.invoke(app, ["findings", "--workspace", analysed, "--fail-on", "CPX01", "--limit", "1"]).exit_code
        == 1
    )
    assert RUN.invoke(app, ["findings", "--workspace", analysed, "--fail-on", "cpx"]).exit_code == 1
    assert (
        RUN.invoke(app, ["findings", "--workspace", analysed, "--rule", "OBS", "--fail-on", "CPX"]).exit_code
        == 0
    )


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("findings", "--rule", "XYZ"), "--rule: no rule 'XYZ'"),
        (("findings", "--fail-on", "XYZ"), "--fail-on: no rule 'XYZ'"),
        (("findings", "--fail-on", ""), "--fail-on: no rule ''"),
        (("findings", "--document", "lta/1999/1"), "the workspace holds no lta/1999/1"),
        (("show", "§ 8"), "names no document"),
        (("report", "-o", "README.md"), "README.md: File exists"),
        (("export", "-o", "README.md/tables"), "README.md/tables: Not a directory"),
    ],
)
def test_what_cannot_be_answered_or_written_is_said_in_a_line(
    analysed: str, arguments: tuple[str, ...], complaint: str
) -> None:
    done = solnedgang(*arguments, "--workspace", analysed)
    assert (done.returncode, done.stdout) == (2, "")
    assert complaint in done.stderr
    assert done.stderr.count("\n") == 1


NOT_OF_TABLES = {
    *("analyse", "corpus add", "corpus status", "corpus list", "corpus check", "encoder list"),
    *("demo", "annotate", "pairs", "rules", "explain"),  # need no workspace
    "sql",  # names the tables there are
}
ASKED = {  # what else a command must be given
    "show": ["lta/2020/9032 § 3"],
    "search": ["tilskud"],
    "timeline": ["--list"],
    "compare": ["lta/2017/9021", "lta/2020/9032"],
    "encoder add": ["some-model"],
}


@pytest.fixture(scope="module", name="received")
def fixture_received(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a workspace whose documents nobody has analysed."""
    folder = str(tmp_path_factory.mktemp("received") / "workspace")
    told("corpus", "add", str(demonstration.FOLDER), "--workspace", folder)
    return folder


@pytest.mark.parametrize("command", sorted(set(names()) - NOT_OF_TABLES))
def test_a_workspace_not_yet_analysed_has_no_answer(received: str, tmp_path: Path, command: str) -> None:
    asked = [*command.split(), *ASKED.get(command, []), "--workspace", received]
    written = ["-o", str(tmp_path / "x")] if command in {"report", "export"} else []
    with pytest.raises(NotAnalysed, match="'solnedgang analyse' comes first"):
        told(*asked, *written)


def test_a_day_before_all_law_is_analysed(tmp_path: Path) -> None:
    folder = str(tmp_path / "workspace")
    told("corpus", "add", str(demonstration.FOLDER), "--workspace", folder)
    assert "16 documents" in told("analyse", "--workspace", folder, "--jobs", "1", "--as-of", "0001-01-01")


def test_every_rule_can_be_explained() -> None:
    codes = [line.split("\t")[0] for line in told("rules").splitlines()]
    assert all("Why it matters:" in told("explain", code) for code in codes)


def test_sql_answers_in_csv(analysed: str) -> None:
    rows = list(
        csv.reader(
            io.StringIO(told("sql", 'select count(*) as n from "references"', "--workspace", analysed))
        )
    )
    assert rows[0] == ["n"]
    assert int(rows[1][0]) > 100


def test_what_is_exported_is_all_that_stages_write() -> None:
    assert set(TABLES) == {name for stage in STAGES for name in stage.writes}


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_export_writes_every_table_with_a_dictionary(analysed: str, tmp_path: Path, form: str) -> None:
    told("export", "--workspace", analysed, "--format", form, "-o", str(tmp_path))
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {f"{table}.{form}" for table in TABLES} | {"dictionary.csv"}
    meanings = list(csv.DictReader((tmp_path / "dictionary.csv").read_text(encoding="utf-8").splitlines()))
    if form == "parquet":
        columns = {
            (name.stem, column)
            for name in tmp_path.glob("*.parquet")
            for column in pq.read_schema(name).names
        }
        assert columns == {(row["table"], row["column"]) for row in meanings}


def test_annotate_takes_and_gives_lines(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    row = {
        "id": "d1",
        "text": "Kommunen skal senest 4 uger efter anmodningen underrette borgeren skriftligt, jf. § 6, stk. 2.",
    }
    source.write_text(json.dumps(row) + "\n", encoding="utf-8")
    told("annotate", str(source), "-o", str(target))
    answer = json.loads(target.read_text(encoding="utf-8"))
    assert answer["duties"]["procedural"] is True
    assert answer["duties"]["bearer"] == "municipality"
    (citation,) = answer["citations"]
    assert row["text"][citation["start"] : citation["end"]] == "§ 6, stk. 2"
    assert citation["targets"][0]["para"] == "6"


def test_pairs_takes_and_gives_lines(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    words = "Sluseværket fører en protokol over alle skibe, der passerer slusen om natten."
    row = {"id": "p1", "a": {"text": words}, "b": {"text": words}}
    source.write_text(json.dumps(row) + "\n", encoding="utf-8")
    told("pairs", str(source), "-o", str(target))
    answer = json.loads(target.read_text(encoding="utf-8"))
    assert answer["label"] == "identical"
    assert answer["score"] > 0.9


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 1: not JSON"),
        ("[]", "line 1: expected a JSON object"),
        ("[" * 100_000, "line 1: lists or objects too deep"),
        ('{"id": "x", "text": "\\ud800"}', "line 1: holds '\\ud800', half of a character"),
        ('{"id": "x"}', "line 1: a row needs 'text'"),
    ],
)
def test_a_bad_row_is_named(tmp_path: Path, line: str, complaint: str) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(line + "\n", encoding="utf-8")
    done = solnedgang("annotate", str(source), "-o", str(tmp_path / "out.jsonl"))
    assert done.returncode == 2
    assert complaint in done.stderr
    assert not (tmp_path / "out.jsonl").exists()


BAD_USE = [
    (("analyse", "--as-of", "yesterday"), "--as-of 'yesterday'"),
    (("analyse",), "no workspace at"),
    (("explain", "NO99"), "no rule 'NO99'"),
    (("report", "--lang", "fr"), "neither da nor en"),
    (("demo", "--lang", "fr"), "neither da nor en"),
    (("show",), "Missing argument 'REF' ("),
    (("duties", "--bogus"), "No such option: --bogus ("),
    (("bogus",), "No such command 'bogus' ("),
    (("findings", "--limit", "many"), "Invalid value for '--limit'"),
]


@pytest.mark.parametrize(("arguments", "complaint"), BAD_USE)
def test_bad_use_is_one_line_and_exit_code_2(
    tmp_path: Path, arguments: tuple[str, ...], complaint: str
) -> None:
    takes_workspace = arguments[0] in {"analyse", "report"}
    where = ("--workspace", str(tmp_path / "none")) if takes_workspace else ()
    if arguments[0] == "report":
        told("corpus", "add", str(demonstration.FOLDER), "--workspace", str(tmp_path / "none"))
    done = solnedgang(*arguments, *where)
    assert done.returncode == 2
    assert complaint in done.stderr
    assert done.stderr.count("\n") == 1


def test_add_names_what_it_refuses_and_takes_the_rest(tmp_path: Path) -> None:
    (tmp_path / "broken.xml").write_text("<Dokument><Meta>", encoding="utf-8")
    (tmp_path / "other.xml").write_text("<Note/>", encoding="utf-8")
    good = demonstration.paths()[0]
    done = solnedgang("corpus", "add", str(tmp_path), str(good), "--workspace", str(tmp_path / "ws"))
    assert done.returncode == 0
    assert "1 new" in done.stdout
    assert "2 refused" in done.stdout
    assert "broken.xml" in done.stderr
    assert "other.xml" in done.stderr


def test_add_of_nothing_that_can_be_taken_is_2(tmp_path: Path) -> None:
    (tmp_path / "broken.xml").write_text("<Dokument><Meta>", encoding="utf-8")
    done = solnedgang("corpus", "add", str(tmp_path / "broken.xml"), "--workspace", str(tmp_path / "ws"))
    assert done.returncode == 2


@pytest.fixture(scope="module", name="demo")
def fixture_demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str], str]:
    """Its folder, what it says, and what it says beside that."""
    folder = tmp_path_factory.mktemp("demo") / "report"
    result = RUN.invoke(app, ["demo", "-o", str(folder)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return folder, result.stdout.splitlines(), result.stderr


Demo = tuple[Path, list[str], str]


def test_the_demonstration_runs_from_start_to_report(demo: Demo) -> None:
    _, lines, _ = demo
    assert Path(lines[0]).name == "index.html"
    assert Path(lines[0]).exists()
    assert len(lines) == 11


def test_the_demonstration_goes_on_from_what_it_kept(demo: Demo) -> None:
    folder, _, aside = demo
    asked = aside.splitlines()[-1].partition(": ")[2].partition(",")[0]
    program, *words = shlex.split(asked)
    assert program == "solnedgang"
    assert words[-1] == str(folder / "workspace")
    report = json.loads((folder / "rapport.json").read_text("utf-8"))
    assert len(told(*words).splitlines()) == len(report["duties"]) > 0
    assert "2026-01-01, asked for" in told("corpus", "status", "--workspace", words[-1])


def test_the_commands_on_its_pages_run(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, _, _ = demo
    monkeypatch.setenv("SOLNEDGANG_WORKSPACE", str(folder / "workspace"))
    pages = "\n".join(html.unescape(path.read_text("utf-8")) for path in folder.glob("*.html"))
    found = {
        *re.findall(r"<code>(solnedgang .+?)</code>", pages),
        *re.findall(r": (solnedgang growth .+?)\. ", pages),
    }
    assert {one.split()[1] for one in found} >= {"duties", "growth", "sql"}
    for one in found:
        assert told(*shlex.split(one)[1:])


def test_the_demonstration_takes_no_other_law(tmp_path: Path) -> None:
    folder = tmp_path / "report"
    row = {
        "eli": "lta/2020/1",
        "accession": "B20200000105",
        "document_id": "BE000001",
        "url": "",
        "document_type": "BEK H",
        "title": "Bekendtgørelse om sluse 1",
        "signed": "2020-01-01",
        "provisions": [{"chapter": "1", "section": "1", "text": "§ 1. Slusen åbnes."}],
    }
    (tmp_path / "x.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    told("corpus", "add", str(tmp_path / "x.jsonl"), "--workspace", str(folder / "workspace"))
    with pytest.raises(BadInput, match="other law than the demonstration's"):
        told("demo", "-o", str(folder))
