"""What ``citecheck verify`` writes: repairs into .bib files, verdicts into exports and lists of references."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citecheck.cli._common import complain, emit, fail, printable
from citecheck.cli._writing import difference, encoded, write_bib

if TYPE_CHECKING:
    from citecheck.model.verification import Verification
    from citecheck.model.verified import VerifiedRun
    from citecheck.model.work import Work
    from citecheck.verifying import Answered

Ask = Callable[["list[Work]"], "list[Verification]"]


def preview(answered: Sequence[Answered], run: VerifiedRun, *, unsafe: bool, colour: bool) -> bool:
    """Print what repairs would change in .bib files; return whether they would change anything."""
    from citecheck.verifying import repaired

    changed = False
    for one in answered:
        if one.file.source is not None:
            old = one.file.source.source.exact
            text, _ = repaired(one.file, run, unsafe=unsafe)
            changed |= text != old
            click.echo(difference(old, text, one.file.document.path, colour), nl=False)
    return changed


def mended(answered: Sequence[Answered], run: VerifiedRun, ask: Ask, *, unsafe: bool) -> list[Answered]:
    """Repair .bib files, say each edit on standard error, and return the files anew; works that changed are asked about again."""
    from citecheck.verifying import repaired

    out = []
    for one in answered:
        source = one.file.source
        if source is None:
            complain(f"{printable(one.file.document.path)}: only .bib files are repaired")
            out.append(one)
            continue
        text, findings = repaired(one.file, run, unsafe=unsafe)
        if text == source.source.exact:
            out.append(one)
            continue
        write_bib(source.path, encoded(source, text))
        for finding in findings:
            line, _ = one.file.document.lines.position(finding.span.start)
            said = finding.fix.description if finding.fix is not None else ""
            click.echo(f"{printable(source.path)}:{line}: {finding.rule} {said}", err=True)
        out.append(_again(one, encoded(source, text), ask))
    return out


def _again(one: Answered, data: bytes, ask: Ask) -> Answered:
    from citecheck.bibliography import BibSource, read_data
    from citecheck.described import of_bibliography
    from citecheck.verifying import Answered

    source = read_data(one.file.document.path, data)
    assert isinstance(source, BibSource)
    file = of_bibliography(source)
    known = {work.id: (work, answer) for work, answer in zip(one.file.works, one.answers, strict=True)}
    changed = [work for work in file.works if known.get(work.id, (None,))[0] != work]
    fresh = {answer.id: answer for answer in ask(changed)}
    return Answered(file, tuple(fresh[work.id] if work.id in fresh else known[work.id][1] for work in file.works))


def export_verdicts(target: str, answered: Sequence[Answered]) -> None:
    """Write the works with their verdicts in the format that the name of the file asks for.

    A YAML file that lists archival references, or a new one where such a list was verified, gets the verdicts of its files.
    """
    from citecheck.verifying import annotated, exported, lists_references

    suffix = Path(target).suffix.lower()
    if suffix not in (".json", ".yaml", ".yml"):
        raise click.UsageError("--export writes .json (CSL-JSON), .yaml or .yml")
    read = [one.file.document for one in answered]
    text = "" if suffix == ".json" else _kept(target) or next((d.text for d in read if lists_references(d.text)), "")
    if not lists_references(text):
        emit(exported(answered, "csl-json" if suffix == ".json" else "yaml"), target, [d.path for d in read])
        return
    try:
        text = annotated(text, answered)
    except ValueError as error:
        fail(f"{printable(target)}: {error}")
    emit(text, target)


def _kept(target: str) -> str:
    """The text of a file as it stands, its line ends too; nothing if there is none."""
    try:
        return Path(target).read_bytes().decode("utf-8") if Path(target).is_file() else ""
    except UnicodeDecodeError:
        fail(f"{printable(target)}: it is not UTF-8")
    except OSError as error:
        fail(f"{printable(target)}: {(error.strerror or 'it cannot be opened').lower()}")
