"""All types that a compilation can see: its own and those of the referenced images, by namespace and name."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from oscil.managed.diagnostics import BindError
from oscil.managed.symbols import CLASS, STRUCT, TypeDef
from oscil.managed.types import NamedType, Type

if TYPE_CHECKING:
    from oscil.managed.load import ImageLoader

# Primitive types: full name -> (element name used all over the compiler, the language's word).
PRIMITIVES = {
    "System.Boolean": ("bool", "bool"), "System.Char": ("char", "char"), "System.SByte": ("i1", "i8"),
    "System.Byte": ("u1", "u8"), "System.Int16": ("i2", "i16"), "System.UInt16": ("u2", "u16"),
    "System.Int32": ("i4", "i32"), "System.UInt32": ("u4", "u32"), "System.Int64": ("i8", "i64"),
    "System.UInt64": ("u8", "u64"), "System.IntPtr": ("i", "nint"), "System.UIntPtr": ("u", "nuint"),
    "System.Single": ("r4", "f32"), "System.Double": ("r8", "f64"), "System.String": ("string", "str"),
    "System.Object": ("object", "object"), "System.TypedReference": ("typedref", ""),
}  # fmt: skip
ALIASES = {word: name for name, (_, word) in PRIMITIVES.items() if word}
ALIASES |= {"decimal": "System.Decimal", "int": "System.Int64", "float": "System.Double"}


class World:
    """Finds types. Sources are registered by `add`; references answer through their loaders."""

    def __init__(self, references: Iterable[ImageLoader] = ()) -> None:
        self.types: dict[tuple[str, str], dict[int, TypeDef]] = {}
        self.namespaces: set[str] = set()
        self.loaders = list(references)
        self.sources: list[TypeDef] = []
        self._core: dict[str, NamedType] = {}
        self.core_names = set(PRIMITIVES)  # full names of the types that the language itself asked for
        self.scopes: dict[Any, Any] = {}  # NameScope.of
        self.extension_index: dict[str, list[TypeDef]] | None = None
        self.extension_cache: dict[str, list[TypeDef]] = {}
        for loader in self.loaders:
            loader.world = self
            for namespace in loader.namespaces():
                self.add_namespace(namespace)

    def add_namespace(self, namespace: str) -> None:
        """Make a namespace and its parents known."""
        while namespace and namespace not in self.namespaces:
            self.namespaces.add(namespace)
            namespace = namespace.rpartition(".")[0]

    def add(self, definition: TypeDef) -> None:
        """Register a top-level type of this compilation."""
        self.add_namespace(definition.namespace)
        self.types.setdefault((definition.namespace, definition.name), {})[definition.arity] = definition
        self.sources.append(definition)
        mark_primitive(definition)

    def find_all(self, namespace: str, name: str) -> dict[int, TypeDef]:
        """Top-level types of a name by arity; sources hide references."""
        key = (namespace, name)
        found = self.types.get(key)
        if found is None or not found:
            found = self.types[key] = {}
            for loader in self.loaders:
                for arity, definition in loader.find_all(namespace, name).items():
                    found.setdefault(arity, definition)
        return found

    def find(self, namespace: str, name: str, arity: int = 0) -> TypeDef | None:
        """A top-level type or None."""
        return self.find_all(namespace, name).get(arity)

    def core_def(self, full_name: str, arity: int = 0, node: ast.AST | None = None) -> TypeDef:
        """A type that the language itself needs; its absence is an error at `node`."""
        namespace, _, name = full_name.rpartition(".")
        self.core_names.add(full_name)
        found = self.find(namespace, name, arity)
        if found is None:
            raise BindError(
                node,
                f"this needs {full_name}{'`' + str(arity) if arity else ''}, which no reference and no source declares",
            )
        return found

    def core(self, full_name: str, *args: Type, node: ast.AST | None = None) -> NamedType:
        """`core_def`, instantiated."""
        return self.core_def(full_name, len(args), node).inst(args)

    def primitive(self, full_name: str) -> NamedType:
        """A primitive type; when nobody declares it, a stand-in without members (its element type needs no
        declaration).
        """
        found = self._core.get(full_name)
        if found is None:
            namespace, _, name = full_name.rpartition(".")
            definition = self.find(namespace, name)
            if definition is None:
                definition = TypeDef(namespace, name, 0, CLASS if name in ("String", "Object") else STRUCT)
                mark_primitive(definition)
            found = self._core[full_name] = definition.inst(())
        return found

    def word(self, name: str) -> NamedType:
        """The type that a word such as `i32` names."""
        return self.primitive(ALIASES[name])


def mark_primitive(definition: TypeDef) -> None:
    """Note the element name on the types that signatures encode in one byte."""
    if definition.enclosing is None and definition.namespace == "System" and definition.arity == 0:
        found = PRIMITIVES.get(f"System.{definition.name}")
        if found is not None:
            definition.element = found[0]
