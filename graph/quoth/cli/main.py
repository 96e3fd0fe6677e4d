"""The ``quoth`` command: commands are imported when they are called, errors become one clear line."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any

import click

from quoth import __version__
from quoth.errors import QuothError

COMMANDS: dict[str, tuple[str, str]] = {
    "add": ("reading", "Read files, find who says what, and keep it."),
    "extract": ("reading", "The same without a store: one JSON object a document."),
    "list": ("holding", "The documents held."),
    "show": ("holding", "One thing with all that is known of it."),
    "remove": ("holding", "Take a document out, with a reason."),
    "stats": ("holding", "How much is held."),
    "relink": ("holding", "Rebuild what linking concludes."),
    "trace": ("asking", "A figure: who says so, through whom, who says otherwise."),
    "contradictions": ("asking", "What stands for or against what: denials, drift, agreement."),
    "judge": ("judging", "Reject or confirm a conclusion, say who is who."),
    "compare": ("asking", "Two passages or files against each other."),
    "query": ("asking", "Run SPARQL, or a query of the library."),
    "queries": ("asking", "The library of queries and the questions they answer."),
    "view": ("giving", "An interactive picture as one HTML file."),
    "export": ("giving", "Turtle, TriG, JSON-LD, GraphML, CSV and more."),
    "cite": ("giving", "A figure with its evidence, as text to paste."),
    "validate": ("giving", "Check the store, or a file, against the shapes."),
    "serve": ("serving", "Pages for a browser, and a SPARQL endpoint."),
    "demo": ("demo", "The main job on an invented case."),
}
"""Each command with the module that holds it and what it does; only the called one is imported."""


class ReaderGoneError(Exception):
    """Whoever read our output has stopped; click alone would make a failure of that."""


class Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """The called command's result."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise ReaderGoneError from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order of the table, which is the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, imported now."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"quoth.cli.commands.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The called command; a name that nothing has is answered with its nearest neighbours."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, 2)
            hint = f"did you mean {' or '.join(near)}?" if near else "quoth --help lists them"
            raise click.UsageError(f"no command {args[0]!r} ({hint})")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands and what they do, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="quoth")
@click.option("--debug", is_flag=True, help="Show a traceback when something fails.")
def quoth(debug: bool) -> None:
    """Who said each number, through whom did it travel, and who says otherwise?

    \b
    quoth add article.html report.pdf     read two documents
    quoth trace 33,000                    who says so, and who says otherwise
    quoth demo                            see it at work on an invented case
    """


def main(args: list[str] | None = None) -> None:
    """Entry point: runs a command and exits with the contract's code; no traceback unless ``--debug`` asks for it."""
    given = sys.argv[1:] if args is None else args
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
    try:
        code = _run(given)
    except (BrokenPipeError, ReaderGoneError):
        # the reader of our output went away; Python would complain once more when it flushes at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    sys.exit(code)


def _run(args: list[str]) -> int:
    debug = "--debug" in args
    args = [a for a in args if a != "--debug"]
    try:
        result: Any = quoth.main(args=args, prog_name="quoth", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return 2
    except QuothError as error:
        return _failed(str(error), error, debug, error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        click.echo("quoth: interrupted; what was kept before stays kept", err=True)
        return 130
    except (BrokenPipeError, ReaderGoneError):
        raise
    except MemoryError as error:
        return _failed("out of memory; try fewer or smaller files at once", error, debug, 4)
    except Exception as error:  # noqa: BLE001 - the last door: a user gets one line, --debug gets all
        return _failed(
            f"something went wrong inside Quoth ({type(error).__name__}: {error}); --debug shows where", error, debug, 1
        )
    return result if isinstance(result, int) else 0


def _failed(message: str, error: BaseException, debug: bool, code: int) -> int:
    if debug:
        import traceback

        traceback.print_exception(error)
    line = " ".join(message.split())
    click.echo(f"quoth: {line}", err=True)
    return code
