"""The group of commands; a command is imported when it is asked for."""

from __future__ import annotations

import importlib
import os
import pkgutil

import click

from citecheck import cli as package
from citecheck.version import __version__


class LazyGroup(click.Group):
    """Finds its commands by the names of the modules beside it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted(m.name for m in pkgutil.iter_modules(package.__path__) if not m.name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = importlib.import_module(f"{package.__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Suggest the nearest command for one that does not exist."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), 1)
            raise click.UsageError(
                f"{error.message} Did you mean “{near[0]}”?" if near else error.message, ctx
            ) from error


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Run “citecheck COMMAND --help” for the options and examples of a command.",
)
@click.version_option(__version__, "-V", "--version", message="citecheck %(version)s")
def cli() -> None:
    """The linter for citations.

    Reads notes, bibliographies and archival references as historians write them, resolves ibid. and short titles, and
    says what does not add up.

    \b
    Examples:
      citecheck scan essay.md                     what an editor would mark
      citecheck scan chapters/ --format sarif     for code scanning
      citecheck export --to bibtex essay.md       the cleaned bibliography
      citecheck explain ARC006                    why a rule says what it says
    """


def run(args: list[str]) -> int:
    """Run one command line and return its exit status; bad usage is said on standard error.

    Unlike ``click.Group.main`` this leaves interruption and output errors to the caller.
    """
    if "_CITECHECK_COMPLETE" in os.environ:  # A shell asks for completions; click knows how.
        cli.main(args, prog_name="citecheck")
    try:
        with cli.make_context("citecheck", args) as context:
            cli.invoke(context)
    except click.exceptions.Exit as left:
        return left.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, EOFError):
        raise KeyboardInterrupt from None
    return 0
