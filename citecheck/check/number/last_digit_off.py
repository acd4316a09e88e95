"""Rule page: ``last_digit_off.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Share


@rule("NUM203", Severity.INFO)
def last_digit_off(share: Share) -> Iterator[Finding]:
    """The last digit of a percentage is off by one."""
    if share.last_digit:
        yield failed(share)
