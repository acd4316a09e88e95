"""JUnit XML, for CI servers that show tests: one suite a file, one case a finding."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from citecheck.model.finding import Finding, Severity
from citecheck.model.scan import Scan
from citecheck.report import Options

HELP = "JUnit XML for CI servers"

_ILLEGAL = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def write(scan: Scan, options: Options) -> str:
    """Return one test suite a file; a file without findings has one test, which passes."""
    suites = []
    total = failures = 0
    for document in scan.documents:
        mine = [f for f in scan.findings if f.document == document.path]
        failed = [f for f in mine if f.severity is not Severity.INFO]
        cases = [_case(scan, f) for f in mine] or [
            f'    <testcase name="citecheck" classname={_attribute(document.path)}/>\n'
        ]
        total += len(cases)
        failures += len(failed)
        head = (
            f'  <testsuite name={_attribute(document.path)} tests="{len(cases)}" failures="{len(failed)}" errors="0">\n'
        )
        suites.append(head + "".join(cases) + "  </testsuite>\n")
    for one in scan.unreadable:
        total += 1
        name = _attribute(one.path)
        suites.append(
            f'  <testsuite name={name} tests="1" failures="0" errors="1">\n    <testcase name="read" classname={name}>\n'
            f"      <error message={_attribute(one.reason)}/>\n    </testcase>\n  </testsuite>\n"
        )
    errors = len(scan.unreadable)
    head = f'<testsuites name="citecheck" tests="{total}" failures="{failures}" errors="{errors}">\n'
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + head + "".join(suites) + "</testsuites>\n"


def _case(scan: Scan, finding: Finding) -> str:
    line, column = scan.document(finding.document).lines.position(finding.span.start)
    name = _attribute(f"{finding.rule} {finding.name} at {line}:{column}")
    where = f"{finding.document}:{line}:{column}: {finding.message}"
    body = escape(_ILLEGAL.sub("�", where + (f"\nhint: {finding.hint}" if finding.hint else "")))
    head = f'    <testcase name={name} classname={_attribute(finding.document)} file={_attribute(finding.document)} line="{line}">\n'
    if finding.severity is Severity.INFO:
        return f"{head}      <system-out>{body}</system-out>\n    </testcase>\n"
    kind = _attribute(finding.severity.value)
    return f"{head}      <failure type={kind} message={_attribute(finding.message)}>{body}</failure>\n    </testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(_ILLEGAL.sub("�", text))
