"""Where .NET keeps the types of the class library: programs name those assemblies, so that .NET runs them as well.

The embedded class library is one assembly; .NET's types are spread over many, and its compilers name reference
assemblies (System.Runtime, System.Console, ...). Oscil answers for all of these names.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_name("homes.txt")
CLASS_LIBRARY = "System.Private.CoreLib"
DEFAULT = "System.Runtime"


class Identity(NamedTuple):
    """What an assembly reference says."""

    name: str
    version: tuple[int, int, int, int]
    public_key_token: bytes


@cache
def homes() -> dict[str, Identity]:
    """Full name of a type -> its reference assembly; DEFAULT has an entry of its own."""
    found: dict[str, Identity] = {}
    identity = Identity(DEFAULT, (0, 0, 0, 0), b"")
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            found[line.strip()] = identity
        elif line and not line.startswith("#"):
            name, version, token = line.split()
            a, b, c, d = map(int, version.split("."))
            identity = Identity(name, (a, b, c, d), b"" if token == "-" else bytes.fromhex(token))
            found.setdefault(name, identity)
    return found


def home_of(full_name: str) -> Identity:
    """The reference assembly of a type; System.Runtime for those that the table does not know."""
    table = homes()
    return table.get(full_name) or table[DEFAULT]
