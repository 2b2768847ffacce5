"""The language's words in call position; their rules are in `bind_words`."""

from __future__ import annotations

from oscil.lang import FUNCTIONS

# Words of Python itself, and words that `oscil.lang` lists as types or decorators.
OTHERS = ("abs", "assembly", "isinstance", "Label", "len", "max", "min", "print", "range", "str_", "super")
WORDS = frozenset((*FUNCTIONS, *OTHERS))
