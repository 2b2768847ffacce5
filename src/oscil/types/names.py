"""Names: splitting and building .NET full names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.rows import AssemblyRow


def join_namespace(namespace: str, name: str) -> str:
    """`System` and `Int32` make `System.Int32`."""
    return f"{namespace}.{name}" if namespace else name


_SPECIAL = frozenset("\\,+&*[]")


def escape(name: str) -> str:
    """A name as part of a reflection name: characters of the grammar get a backslash."""
    if _SPECIAL.isdisjoint(name):
        return name
    return "".join([f"\\{char}" if char in _SPECIAL else char for char in name])


def split_full_name(full_name: str) -> tuple[str, str, list[str]]:
    """`A.B.Outer+Inner` to (`A.B`, `Outer`, [`Inner`])."""
    outer, *nested = full_name.split("+")
    namespace, _, name = outer.rpartition(".")
    return namespace, name, nested


def type_ref_name(image: Image, token: int) -> str:
    """The full name of a TypeRef, for messages and lookups; enclosing types are followed at most 64 deep."""
    parts: list[str] = []
    for _ in range(64):
        row = image.type_ref(token)
        if row.scope >> 24 != 0x01:
            return "+".join([join_namespace(row.namespace, row.name), *reversed(parts)])
        parts.append(row.name)
        token = row.scope
    return "+".join(reversed(parts))


def display_name(row: AssemblyRow | None, fallback: str) -> str:
    """`Name, Version=1.2.3.4, Culture=neutral, PublicKeyToken=null`, as .NET shows it."""
    if row is None:
        return fallback
    key = row.public_key_or_token
    if row.flags & 1 and key:  # a full public key: the token is the end of its SHA-1, reversed (II.6.3)
        from hashlib import sha1

        key = sha1(key, usedforsecurity=False).digest()[:-9:-1]
    version = ".".join(map(str, row.version))
    token = key.hex() if key else "null"
    return f"{row.name}, Version={version}, Culture={row.culture or 'neutral'}, PublicKeyToken={token}"
