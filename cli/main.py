"""solnedgang: the program at the terminal. Commands are one file each; heavy packages load inside them."""

from __future__ import annotations

import sys

import typer

from cli import (
    analyse,
    annotate,
    corpus_commands,
    demo,
    duties,
    export,
    findings,
    network,
    pairs,
    report,
    show,
    sql,
)
from cli.console import line
from corpus.errors import SolnedgangError

BAD_USE = 2

app = typer.Typer(
    name="solnedgang",
    help="Reads a body of legislation and shows what it demands, how it hangs together, and what in it could end.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(corpus_commands.app, name="corpus", help="Take documents in, and see what is held.")
app.command("demo")(demo.demo)
app.command("analyse")(analyse.analyse)
app.command("show")(show.show)
app.command("duties")(duties.duties)
app.command("findings")(findings.findings)
app.command("rules")(findings.rules)
app.command("explain")(findings.explain)
app.command("network")(network.network)
app.command("report")(report.report)
app.command("export")(export.export)
app.command("sql")(sql.sql)
app.command("annotate")(annotate.annotate)
app.command("pairs")(pairs.pairs)


def main() -> None:
    """Run a command; what the program raises on purpose becomes one line and exit code 2."""
    try:
        app()
    except SolnedgangError as error:
        line(f"solnedgang: {error}")
        sys.exit(BAD_USE)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except OSError as error:
        if error.filename is None:  # not a place that a person named
            raise
        line(f"solnedgang: {error.filename}: {error.strerror}")
        sys.exit(BAD_USE)


if __name__ == "__main__":
    main()
