"""Reading decorators: language words with their arguments, accessor forms, and everything else as attributes."""

from __future__ import annotations

import ast
import keyword
from dataclasses import dataclass, field

from oscil.managed.diagnostics import fail
from oscil.managed.symbols import INTERNAL, PRIVATE, PROTECTED, PROTECTED_INTERNAL, PUBLIC

TYPE_WORDS = {
    "generic", "where", "interface", "struct", "ref_struct", "enum", "flags", "sealed", "abstract", "static",
    "readonly", "public", "internal", "protected", "private", "explicit_layout", "sequential_layout", "auto_layout",
    "inline_array", "module_class", "unsafe", "indexer_name",
}  # fmt: skip
MEMBER_WORDS = {
    "generic", "where", "static", "abstract", "virtual", "override", "final", "sealed", "new", "public", "internal",
    "protected", "private", "extern", "intrinsic", "inline", "noinline", "implements", "extension", "delegate",
    "property", "event", "returns", "readonly", "unsafe", "checked", "unchecked", "indexer_name", "synchronized",
}  # fmt: skip
ACCESSORS = {"setter", "init", "getter", "remove"}


@dataclass(slots=True)
class Marks:
    """What the decorators of one declaration say. `words[w]` has one argument list per occurrence."""

    words: dict[str, list[ast.Call | None]] = field(default_factory=dict)
    attributes: list[ast.expr] = field(default_factory=list)
    accessor: tuple[str, str] | None = None  # (property name, setter|init|getter|remove)

    def __contains__(self, word: str) -> bool:
        return word in self.words

    def args(self, word: str) -> list[ast.expr]:
        """Positional arguments of all occurrences of a word."""
        return [arg for call in self.words.get(word, ()) if call is not None for arg in call.args]

    def option(self, word: str, name: str, default: int) -> int:
        """An integer keyword argument of a word, such as `size=16`."""
        for call in self.words.get(word, ()):
            for item in call.keywords if call is not None else ():
                if item.arg == name:
                    if not isinstance(item.value, ast.Constant) or not isinstance(item.value.value, int):
                        fail(item.value, f"{name} of @{word} is an integer literal")
                    return item.value.value
        return default

    def access(self, name: str) -> int:
        """Accessibility from the words, else from the name: `_x` is private, dunders and all others public."""
        if "protected" in self.words:
            return PROTECTED_INTERNAL if "internal" in self.words else PROTECTED
        for word, access in (("public", PUBLIC), ("internal", INTERNAL), ("private", PRIVATE)):
            if word in self.words:
                return access
        return access_of_name(name)


def access_of_name(name: str) -> int:
    """`_x` is private; `__init__` and the like are public."""
    return PRIVATE if name.startswith("_") and not (name.startswith("__") and name.endswith("__")) else PUBLIC


def read_decorators(nodes: list[ast.expr], words: set[str]) -> Marks:
    """Split a decorator list."""
    marks = Marks()
    for node in nodes:
        call = node if isinstance(node, ast.Call) else None
        target = call.func if call is not None else node
        if isinstance(target, ast.Name) and target.id in words:
            marks.words.setdefault(target.id, []).append(call)
        elif (
            call is None
            and isinstance(target, ast.Attribute)
            and target.attr in ACCESSORS
            and isinstance(target.value, ast.Name)
        ):
            marks.accessor = (target.value.id, target.attr)
        else:
            marks.attributes.append(node)
    return marks


def metadata_name(name: str) -> str:
    """`from_` -> `from`: one underscore goes when what is left is a Python keyword."""
    return name[:-1] if name.endswith("_") and keyword.iskeyword(name[:-1]) else name
