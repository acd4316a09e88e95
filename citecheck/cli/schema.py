"""``citecheck schema``: the JSON Schemas of the public records."""

from __future__ import annotations

import click

from citecheck.cli._common import fail


@click.command("schema", short_help="Print the JSON Schema of the output.")
@click.argument("name", default="scan")
def command(name: str) -> None:
    """Print the JSON Schema (2020-12) of what commands write.

    It is generated from the types that write the records. NAME is one of

    \b
      scan (default)  what "scan --format json" prints
      document, citation, archival, work, check, finding, summary
                      its parts; "scan --format jsonl" prints one a line
      parse           one line of "parse"
      verify          what "verify --format json" prints
      rules           what "rules --format json" prints

    \b
    Examples:
      citecheck schema > citecheck-scan-1.schema.json
      citecheck schema finding
    """
    from msgspec import json as encoder

    from citecheck.report.schemas import names, schema

    if name not in names():
        from difflib import get_close_matches

        near = get_close_matches(name, names(), 1)
        fail(
            f"there is no schema called {name}; "
            + (f"did you mean {near[0]}?" if near else f"there are {', '.join(names())}")
        )
    click.echo(encoder.format(encoder.encode(schema(name)), indent=2))
