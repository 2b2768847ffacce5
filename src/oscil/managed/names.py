"""Resolving names and annotations to namespaces and types (the scopes of C#, 7.8, with Python's imports)."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator

from oscil.managed.decorators import metadata_name
from oscil.managed.diagnostics import fail
from oscil.managed.python_names import name_hint
from oscil.managed.source import SourceFile
from oscil.managed.symbols import TypeDef
from oscil.managed.types import VOID, FnPtrType, NamedType, Type, TypeParam, array_of, pointer_to, ref_to
from oscil.managed.world import ALIASES, World


class NamespaceRef:
    """An expression that names a namespace."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


class TypeGroup:
    """An expression that names a type without its arguments: definitions by arity, and the outer type's arguments."""

    __slots__ = ("defs", "name", "outer")

    def __init__(self, name: str, defs: dict[int, TypeDef], outer: tuple[Type, ...] = ()) -> None:
        self.name, self.defs, self.outer = name, defs, outer

    def apply(self, args: tuple[Type, ...], node: ast.AST) -> NamedType:
        """The instantiation over `args`."""
        found = self.defs.get(len(args))
        if found is None:
            known = ", ".join(str(d) for d in self.defs.values())
            hint = f"; one argument that is a tuple: {self.name}[tuple[{', '.join(map(str, args))}]]" if args else ""
            fail(node, f"{self.name} does not take {len(args)} type argument(s)", f"declared: {known}{hint}")
        return found.inst(self.outer + args)


Entity = NamespaceRef | TypeGroup | Type


class NameScope:
    """The names that a place in a file can see. `in_method` makes an inner one with type parameters of its own."""

    __slots__ = ("_cache", "file", "outer", "params", "type", "world")

    def __init__(
        self, world: World, file: SourceFile, type: TypeDef | None = None, outer: NameScope | None = None
    ) -> None:
        self.world, self.file, self.type, self.outer = world, file, type, outer
        self.params: dict[str, TypeParam] = {}
        self._cache: dict[str, Entity | None] = {}

    @staticmethod
    def of(world: World, file: SourceFile, definition: TypeDef | None) -> NameScope:
        """The scope of a class body in a file; one object each, since scopes remember what names mean."""
        key = (file.path, definition)
        found = world.scopes.get(key)
        if found is None:
            found = world.scopes[key] = NameScope(world, file, definition)
        return found

    def in_method(self, params: list[TypeParam]) -> NameScope:
        """The scope of a method with type parameters of its own."""
        if not params:
            return self
        inner = NameScope(self.world, self.file, self.type, self)
        inner.params = {p.name: p for p in params}
        return inner

    def lookup(self, name: str) -> Entity | None:
        """What a simple name means as a type or namespace."""
        if name in self.params:
            return self.params[name]
        if self.outer is not None:
            return self.outer.lookup(name)
        if name in self._cache:
            return self._cache[name]
        found = self._lookup(name)
        if found is None and name.endswith("_"):
            found = self._lookup(metadata_name(name))
        self._cache[name] = found
        return found

    def _lookup(self, name: str) -> Entity | None:
        definition = self.type
        while definition is not None:
            found = in_definition(definition, name)
            if found is not None:
                return found
            definition = definition.enclosing
        if name in ALIASES:
            return self.world.word(name)
        groups: list[TypeGroup] = []
        for outer in self._outer(name):
            if isinstance(outer, TypeGroup):
                groups.append(outer)
            elif not groups:
                return outer
        if not groups:
            return None
        if len(groups) == 1:
            return groups[0]
        merged: dict[int, TypeDef] = {}  # a name may have different arities in different namespaces
        for group in groups:
            for arity, found_def in group.defs.items():
                merged.setdefault(arity, found_def)
        return TypeGroup(name, merged)

    def _outer(self, name: str) -> Iterator[Entity]:
        """Meanings outside of the class, nearest first: imports, own and enclosing namespaces, opened namespaces."""
        for full in self.file.imports.get(name, ()):
            imported = self.dotted(full)
            if imported is not None:
                yield imported
        namespace = self.file.namespace
        while True:
            defs = self.world.find_all(namespace, name)
            if defs:
                yield TypeGroup(name, defs)
            full = f"{namespace}.{name}" if namespace else name
            if full in self.world.namespaces:
                yield NamespaceRef(full)
            if not namespace:
                break
            namespace = namespace.rpartition(".")[0]
        for opened in self.file.opened:
            defs = self.world.find_all(opened, name)
            if defs:
                yield TypeGroup(name, defs)

    def dotted(self, full: str) -> Entity | None:
        """What an absolute dotted name means."""
        if full in self.world.namespaces:
            return NamespaceRef(full)
        namespace, _, name = full.rpartition(".")
        defs = self.world.find_all(namespace, name)
        if defs:
            return TypeGroup(name, defs)
        outer = self.dotted(namespace) if namespace else None
        if isinstance(outer, TypeGroup) and 0 in outer.defs:
            return nested_group(outer.defs[0].inst(()), name)
        return None


def in_definition(definition: TypeDef, name: str) -> Entity | None:
    """A name inside a class body: its type parameters, nested types (inherited ones too), its own name."""
    for param in definition.type_params:
        if param.name == name:
            return param
    group = nested_group(definition.self_type, name)
    if group is not None:
        return group
    if definition.name == name and definition.enclosing is not None:
        return TypeGroup(
            name, {definition.arity: definition}, tuple(definition.type_params[: -definition.arity or None])
        )
    return None


def nested_group(type: NamedType, name: str) -> TypeGroup | None:
    """Nested types of a name in a type or its base classes."""
    current: NamedType | None = type
    while current is not None:
        defs = {arity: d for (nested, arity), d in current.definition.nested.items() if nested == name}
        if defs:
            return TypeGroup(name, defs, current.args)
        base = current.definition._base  # while headers are being resolved, what is known so far
        current = current.base if base is not None else None
    return None


def entity(scope: NameScope, node: ast.expr) -> Entity | None:
    """The namespace, type group or type that an expression names; None when it names something else."""
    if isinstance(node, ast.Name):
        return scope.lookup(node.id)
    if isinstance(node, ast.Attribute):
        outer = entity(scope, node.value)
        if outer is None:
            return None
        if isinstance(outer, NamespaceRef):
            return scope.dotted(f"{outer.name}.{metadata_name(node.attr)}")
        if isinstance(outer, TypeGroup):
            own = bare(scope, outer)
            outer = own if own is not None else next(iter(outer.defs.values())).self_type
        return nested_group(outer, metadata_name(node.attr)) if isinstance(outer, NamedType) else None
    if isinstance(node, ast.Subscript):
        if isinstance(node.value, ast.Name) and node.value.id in CONSTRUCTORS:
            return CONSTRUCTORS[node.value.id](scope, node)
        outer = entity(scope, node.value)
        if isinstance(outer, TypeGroup):
            args = tuple(resolve(scope, item) for item in items(node.slice))
            return outer.apply(args, node)
        return None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return optional(scope, node)
    if isinstance(node, ast.Constant) and node.value is None:
        return VOID
    return None


def bare(scope: NameScope, group: TypeGroup) -> NamedType | None:
    """A group without arguments: inside a generic type its own instantiation, unless its namespace has a non-generic
    type of the name.
    """
    plain = group.defs.get(0)
    definition = scope.type
    while definition is not None:
        if definition in group.defs.values() and (plain is None or plain.namespace != definition.namespace):
            return definition.self_type
        definition = definition.enclosing
    return plain.inst(group.outer) if plain is not None else None


def items(node: ast.expr) -> list[ast.expr]:
    """The elements of a subscript."""
    return node.elts if isinstance(node, ast.Tuple) else [node]


def resolve(scope: NameScope, node: ast.expr) -> Type:
    """The type that an annotation names; anything else is refused."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        fail(
            node, "a type as a string", "write it without quotes: names are bound for the whole assembly, in any order"
        )
    found = entity(scope, node)
    if isinstance(found, Type):
        return found
    if isinstance(found, TypeGroup):
        return without_arguments(scope, found, node)
    text = ast.unparse(node)
    if isinstance(found, NamespaceRef):
        fail(node, f"{text} is a namespace, a type is expected")
    if isinstance(node, ast.Tuple):
        fail(node, f"{text} is no type", f"tuple[{', '.join(map(ast.unparse, node.elts))}]")
    names = [d.name for d in scope.world.sources] + list(ALIASES)
    fail(node, f"no type {text} in sight", name_hint(text, names, scope.file.imports.get(text, ())))


def without_arguments(scope: NameScope, group: TypeGroup, node: ast.AST | None) -> NamedType:
    """The type that a group means without type arguments."""
    type = bare(scope, group)
    if type is None:
        declared = ", ".join(str(d) for d in group.defs.values())
        fail(node, f"{group.name} needs type arguments", f"declared: {declared}")
    return type


def optional(scope: NameScope, node: ast.BinOp) -> Type:
    """`T | None`: Nullable for value types, an annotation only for reference types."""
    if not (isinstance(node.right, ast.Constant) and node.right.value is None):
        fail(node, "a union of types", "only `T | None`")
    inner = resolve(scope, node.left)
    if inner.is_value:
        return scope.world.core("System.Nullable", inner, node=node)
    if isinstance(inner, TypeParam) and not inner.is_ref:
        fail(
            node,
            f"{inner} | None needs to know what {inner} is",
            f"@where({inner}, value_type) or @where({inner}, ref_type)",
        )
    return inner


def _array(scope: NameScope, node: ast.Subscript) -> Type:
    parts = items(node.slice)
    rank = 0
    if len(parts) == 2:
        if (
            not isinstance(parts[1], ast.Constant)
            or not isinstance(parts[1].value, int)
            or not 1 <= parts[1].value <= 32
        ):
            fail(parts[1], "the rank of an array is a literal from 1 to 32")
        rank = parts[1].value
    return array_of(resolve(scope, parts[0]), rank)


def _fnptr(scope: NameScope, node: ast.Subscript) -> Type:
    parts = items(node.slice)
    if len(parts) != 2 or not isinstance(parts[0], ast.List):
        fail(node, "a function pointer is FnPtr[[A, B], R]")
    return FnPtrType.of([resolve(scope, p) for p in parts[0].elts], resolve(scope, parts[1]))


def _renamed(name: str) -> Callable[[NameScope, ast.Subscript], Type]:
    def make(scope: NameScope, node: ast.Subscript) -> Type:
        return scope.world.core(name, *[resolve(scope, item) for item in items(node.slice)], node=node)

    return make


CONSTRUCTORS: dict[str, Callable[[NameScope, ast.Subscript], Type]] = {
    "Array": _array,
    "Ptr": lambda scope, node: pointer_to(resolve(scope, node.slice)),
    "Ref": lambda scope, node: ref_to(resolve(scope, node.slice)),
    "Out": lambda scope, node: ref_to(resolve(scope, node.slice)),
    "In": lambda scope, node: ref_to(resolve(scope, node.slice), True),
    "ReadOnlyRef": lambda scope, node: ref_to(resolve(scope, node.slice), True),
    "FnPtr": _fnptr,
    "Annotated": lambda scope, node: resolve(scope, items(node.slice)[0]),
    "Iterator": _renamed("System.Collections.Generic.IEnumerable"),
    "tuple": _renamed("System.ValueTuple"),
    "AsyncIterator": _renamed("System.Collections.Generic.IAsyncEnumerable"),
}
