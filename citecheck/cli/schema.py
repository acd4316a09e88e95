"""``citecheck schema``: the JSON Schemas of the public records."""

from __future__ import annotations

import click

from citecheck.cli._common import fail


@click.command("schema", short_help="Print the JSON Schema of the output.")
@click.argument("name", default="scan")
def command(name: str) -> None:
    """Print the JSON Schema of a record: scan, citation, archival, check, finding or document.

    It is generated from the types that write the records.

    \b
    Examples:
      citecheck schema > citecheck-scan-1.schema.json
      citecheck schema finding
    """
    from msgspec import json as encoder

    from citecheck.report.records import SCHEMAS

    if name not in SCHEMAS:
        fail(f"there is no schema called {name}; there are {', '.join(SCHEMAS)}")
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **encoder.schema(SCHEMAS[name])}
    click.echo(encoder.format(encoder.encode(schema), indent=2))
