"""solnedgang: the program at the terminal. Commands are one file each; heavy packages load inside them."""

from __future__ import annotations

import sys

import typer

from cli import (
    analyse,
    annotate,
    compare,
    copies,
    corpus_commands,
    demo,
    duties,
    encoder,
    export,
    findings,
    growth,
    network,
    pages,
    pairs,
    registers,
    report,
    search,
    show,
    sql,
    timeline,
)
from cli.console import line
from corpus.errors import SolnedgangError

BAD_USE = 2
UsageError: type[Exception] = typer.BadParameter.__mro__[1]  # typer has no public name for it

app = typer.Typer(
    name="solnedgang",
    help="Reads a body of legislation and shows what it demands, how it hangs together, and what in it could end.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)
app.add_typer(corpus_commands.app, name="corpus", help="Take documents in, and see what is held.")
app.add_typer(
    encoder.app,
    name="encoder",
    help="Train or add a sentence-transformers model: search by meaning, the topic map.",
)
app.command("demo")(demo.demo)
app.command("analyse")(analyse.analyse)
app.command("show")(show.show)
app.command("search")(search.search)
app.command("duties")(duties.duties)
app.command("timeline")(timeline.timeline)
app.command("findings")(findings.findings)
app.command("rules")(findings.rules)
app.command("explain")(findings.explain)
app.command("registers")(registers.registers)
app.command("copies")(copies.copies)
app.command("network")(network.network)
app.command("growth")(growth.growth)
app.command("pages")(pages.pages)
app.command("compare")(compare.compare)
app.command("report")(report.report)
app.command("export")(export.export)
app.command("sql")(sql.sql)
app.command("annotate")(annotate.annotate)
app.command("pairs")(pairs.pairs)


def main() -> None:
    """Run a command; what the program raises on purpose, and bad use, becomes one line and exit code 2."""
    try:
        sys.exit(app(standalone_mode=False))  # else the exit code of a command that ended early
    except UsageError as error:
        if told := usage(error):
            line(f"solnedgang: {told}")
        sys.exit(BAD_USE)
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


def usage(error: Exception) -> str:
    """What is wrong with the command line, and which help tells more; "" where the help itself was printed."""
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "solnedgang"
    what = " ".join(str(getattr(error, "format_message", error.__str__)()).split())
    return what and f"{what.rstrip('.')} ('{command} --help' tells more)"


if __name__ == "__main__":
    main()
