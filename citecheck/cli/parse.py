"""``citecheck parse``: one reference string a line in, one CSL-JSON object a line out."""

from __future__ import annotations

import click

from citecheck.cli._common import fail


@click.command("parse", short_help="Parse reference strings, one a line.")
@click.argument("file", default="-", metavar="[FILE]")
def command(file: str) -> None:
    """Read one reference a line and write one CSL-JSON object a line, in the same order.

    A line that cannot be parsed comes out as {"raw": "…"}; archival references have an "archival" object.

    \b
    Examples:
      citecheck parse references.txt
      echo "GARF, f. 7523, op. 95, d. 109, l. 11" | citecheck parse
    """
    from msgspec import json as encoder

    from citecheck.reference import parse_reference

    encode = encoder.Encoder().encode
    try:
        with click.open_file(file, encoding="utf-8", errors="replace") as lines:
            for line in lines:
                click.echo(encode(parse_reference(line.rstrip("\r\n"))))
    except OSError as error:
        fail(f"{file}: {(error.strerror or 'it cannot be read').lower()}")
