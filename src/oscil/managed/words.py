"""The language's words in call position; their rules are in `bind_words`."""

from __future__ import annotations

WORDS = frozenset(
    "range len print isinstance ref out cast try_cast convert default sizeof typeof nameof addr stackalloc checked unchecked coalesce opt bits div rem "
    "shr_un is_null_ref null_ref fnptr break_ continue_ lock fixed when super Label abs min max str_ assembly".split()
)
