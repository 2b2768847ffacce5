"""Members of the class library that are declared and have no body: what `check` and `coverage` do not count as there.

A member is without one when it is InternalCall and nothing of the engine is bound to its name, or when its whole body
is to say so: `raise NotSupportedException("Oscil: ...")`.
"""

from __future__ import annotations

import importlib
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from oscil.il.decoder import decode
from oscil.vm.natives import binding

if TYPE_CHECKING:
    from oscil.types.members import Method

_FAST = Path(binding.__file__).parents[1] / "native"
_DECLARED = re.compile(r'^@guest_native\(\s*"([^"]+)"', re.M)
_REFUSAL = ("ldstr", "newobj", "throw")
SAYS_MISSING = "Oscil: "


@cache
def native_names() -> frozenset[str]:
    """Full names of the members that system Python and Python functions are the bodies of."""
    fast = [_DECLARED.findall(path.read_text(encoding="utf-8")) for path in sorted(_FAST.glob("*.py"))]
    for module in sorted(set(binding.MODULES.values())):
        importlib.import_module(f"oscil.vm.natives.{module}")
    return frozenset([name for names in fast for name in names]) | binding.bound_names()


def _is_string_constructor(method: Method) -> bool:
    """A constructor of String is the static method `Ctor` of the same parameters (docs/contracts/corelib.md 3)."""
    owner = method.owner
    if method.name != ".ctor" or owner.definition.full_name != "System.String":
        return False
    return any(twin.params == method.params for twin in owner.find_methods("Ctor"))


def is_missing(method: Method) -> bool:
    """Whether a member of the class library is declared only."""
    from oscil.importer.intrinsics import TABLE

    definition = method.definition
    if definition.is_internal_call:
        if _is_string_constructor(definition):
            return False
        name = f"{definition.owner.definition.full_name}::{definition.name}"
        return name not in TABLE and binding.binding_name(definition) not in native_names()
    body = definition.image.body(definition.token)
    if body is None or len(body.code) > 16:
        return False
    instructions = decode(definition.image, body.code, body.clauses, definition.token)
    if tuple([i.opcode.name for i in instructions]) != _REFUSAL:
        return False
    text = instructions[0].operand
    return isinstance(text, int) and definition.image.user_string(text).startswith(SAYS_MISSING)
