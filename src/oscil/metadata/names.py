"""Full names of types, as reflection spells them: `Namespace.Outer+Inner`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.tables import Table

if TYPE_CHECKING:
    from oscil.metadata.image import Image


def path_of(image: Image, token: int) -> tuple[int, str, list[str]]:
    """(resolution scope token or 0, namespace, names from the outermost type inwards) of a TypeDef or TypeRef."""
    names: list[str] = []
    if token >> 24 == Table.TYPE_DEF:
        while True:
            definition = image.type_def(token)
            names.append(definition.name)
            token = image.nested_in(token)
            if not token:
                return 0, definition.namespace, names[::-1]
    while True:
        reference = image.type_ref(token)
        names.append(reference.name)
        token = reference.scope
        if token >> 24 != Table.TYPE_REF:
            return token, reference.namespace, names[::-1]


def full_name(image: Image, token: int) -> str:
    """The reflection name of a TypeDef or TypeRef."""
    if token >> 24 not in (Table.TYPE_DEF, Table.TYPE_REF):
        raise BadImageError("not a TypeDef or TypeRef token", file=image.path, token=token)
    _, namespace, names = path_of(image, token)
    joined = "+".join(names)
    return f"{namespace}.{joined}" if namespace else joined
