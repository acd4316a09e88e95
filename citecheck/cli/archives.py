"""``citecheck archives``: the registry, searched."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from citecheck.cli._common import complain, settings

if TYPE_CHECKING:
    from citecheck.model.archive import Archive


@click.command("archives", short_help="Search the registry of archives.")
@click.argument("query", nargs=-1, metavar="[QUERY]")
@click.option("--format", "name", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--country", metavar="CODE", help="Only archives of a country, by its ISO code (RU, UA, DE …).")
@click.option(
    "--config", "config_path", type=click.Path(dir_okay=False), metavar="FILE", help="Use this configuration file."
)
@click.option("--isolated", is_flag=True, help="Ignore all configuration files.")
def command(query: tuple[str, ...], name: str, country: str | None, config_path: str | None, isolated: bool) -> None:
    """Find archives by code, name or city, present or former, in Latin or Cyrillic letters; all without QUERY.

    Archives of your own stand in the configuration as [archives.CODE], see docs/archival.md. The exit status is 1 if
    nothing is found.

    \b
    Examples:
      citecheck archives GAVO                 the four archives of that code
      citecheck archives ЦГАОР                by a former code
      citecheck archives Vologda              by city
      citecheck archives --country UA --format json
    """
    from citecheck.data.archives import add_own, search

    add_own(settings((), config_path, isolated).archives)
    words = " ".join(query)
    found = [one for one in search(words) if country is None or one.country == country.upper()]
    if name == "json":
        from msgspec import json as encoder

        click.echo(encoder.format(encoder.encode([_record(one) for one in found]), indent=2))
    elif sys.stdout.isatty():
        _table(found)
    else:
        for one in found:
            click.echo(
                f"{one.code:<14} {one.cyrillic:<12} {one.name('ru', 'uk', 'native', 'en')}, {one.city}{_former(one)}"
            )
    if not found:
        complain(f"no archive is known by “{words}”; to add one see docs/archival.md")
        sys.exit(1)


def _former(one: Archive) -> str:
    codes = [f"{old.code} {old.years}".strip() for old in one.former if old.code]
    return f" (earlier {', '.join(codes)})" if codes else ""


def _record(one: Archive) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": one.id,
        "code": one.code,
        "cyrillic": one.cyrillic,
        "names": dict(one.names),
        "city": one.city,
        "country": one.country,
        "kind": one.kind,
        "levels": one.levels,
        "aliases": list(one.aliases),
        "former": [
            {"code": old.code, "cyrillic": old.cyrillic, "name": old.name, "years": old.years} for old in one.former
        ],
        "fond_prefixes": list(one.fond_prefixes),
        "fond_numbers": [{"prefix": prefix, "from": low, "to": high} for prefix, low, high in one.ranges],
        "notes": one.notes,
        "source": list(one.source),
    }
    return record


def _table(found: list[Archive]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for title in ("code", "Cyrillic", "name", "English", "city", "earlier"):
        table.add_column(title)
    for one in found:
        earlier = ", ".join(f"{old.code} {old.years}".strip() for old in one.former if old.code)
        table.add_row(one.code, one.cyrillic, one.name("ru", "uk", "native", "en"), one.name("en"), one.city, earlier)
    Console().print(table)
