"""A reference string as tokens: words, numbers, single marks and whole addresses, each with its place."""

from __future__ import annotations

import re
from itertools import accumulate

# An address is one token: its points and slashes divide nothing. A word keeps an inner apostrophe ("d’histoire").
# The white space before a token is taken with it, so that one search tells the tokens, their places and what is spaced.
_TOKEN = re.compile(
    r"\s*(?:https?://[^\s<>\"“”»)\]]+|www\.[^\s<>\"“”»)\]]+|10\.\d{4,9}/[^\s<>\"“”»)\]]+"
    r"|[^\W\d_]+(?:[’'ʹʼ][^\W\d_]+)*|\d+|[^\w\s]|_)"
)


class Tokens:
    """The tokens of a text, in order, held as columns: objects for each token would cost more than finding them.

    ``printed`` holds each token behind the white space before it, the first one bare; ``ends`` where each ends,
    in code points.
    """

    __slots__ = ("ends", "printed")

    def __init__(self, text: str, longest: int | None = None) -> None:
        self.printed: list[str] = _TOKEN.findall(text)[:longest]
        self.ends = list(accumulate(map(len, self.printed)))
        if self.printed:
            self.printed[0] = self.printed[0].lstrip()

    def __len__(self) -> int:
        return len(self.ends)

    def start(self, i: int) -> int:
        """Return where token ``i`` begins."""
        return self.ends[i] - len(self.printed[i].lstrip())

    @property
    def texts(self) -> list[str]:
        """The tokens without the white space before them."""
        return [printed.lstrip() for printed in self.printed]
