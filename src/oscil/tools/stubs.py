"""`stubs`: the public types of an assembly as Python stub files, one package a namespace.

Generic types of a name that a plain type has too, and every further arity, stay untyped: a Python class has one name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from oscil.api.binding import Parameter, parameters
from oscil.api.objects import COMPARISONS, OPERATORS, UNARY
from oscil.metadata.tables import Table
from oscil.tools.stub_types import Spelling, python_name
from oscil.types.kinds import Kind, MethodFlags

if TYPE_CHECKING:
    from oscil.types.assembly import Assembly
    from oscil.types.members import Method
    from oscil.types.model import Type, TypeDef

# C# tells overloads apart by types that are one type in Python, and overrides by more than their names.
_HEAD = """\
# Written by `oscil stubs`.
# mypy: disable-error-code="misc,overload-cannot-match,overload-overlap,override,type-var"

import collections.abc as _c
import decimal as _d
import typing as _t

import oscil as _oscil
"""
_BUFFER = "_Buffer: _t.TypeAlias = bytes | bytearray | memoryview"
_PUBLIC = 6  # MethodAttributes and FieldAttributes (II.23.1.5, II.23.1.10)
_GENERIC = "System.Collections.Generic."
_DISPOSABLE = {
    "System.IDisposable": ("__enter__", "__exit__"),
    "System.IAsyncDisposable": ("__aenter__", "__aexit__"),
}
_ASYNC = _DISPOSABLE["System.IAsyncDisposable"]
Places = dict["TypeDef", tuple[str, str]]  # the namespace, and the path in it
_DUNDERS = {
    **{f"{name}__2": (f"__{python}__", True) for python, name in (*OPERATORS.items(), *COMPARISONS.items())},
    **{f"{name}__1": (f"__{python}__", False) for python, name in UNARY.items()},
}


def stubs(assemblies: list[Assembly]) -> dict[str, str]:
    """Texts by path: `Shop/__init__.pyi` for namespace Shop."""
    spaces: dict[str, list[TypeDef]] = {}
    for assembly in assemblies:
        for type_ in _top_level(assembly):
            spaces.setdefault(type_.namespace or assembly.name.replace(".", "_"), []).append(type_)
    places: Places = {}
    for space, found in spaces.items():
        for type_ in found:
            _place(type_, space, "", places)
    for space in list(spaces):
        while "." in space:
            space = space.rpartition(".")[0]
            spaces.setdefault(space, [])
    return {f"{space.replace('.', '/')}/__init__.pyi": _module(space, spaces, places) for space in sorted(spaces)}


def _place(type_: TypeDef, space: str, outer: str, places: Places) -> None:
    path = f"{outer}{python_name(_short(type_))}"
    places[type_] = (space, path)
    for inner in _nested(type_):
        _place(inner, space, f"{path}.", places)


def _top_level(assembly: Assembly) -> Iterator[TypeDef]:
    """Public types, of each name one: the plain one, else that of the smallest arity. Of a program also internal ones,
    which its embedder may use too.
    """
    image = assembly.image
    visible = (1,) if assembly.from_framework or not image.entry_point else (0, 1)
    rows = [image.type_def(number) for number in range(1, image.count(Table.TYPE_DEF) + 1)]
    found: dict[tuple[str, str], TypeDef] = {}
    for row in sorted(rows, key=lambda row: row.name):
        if row.flags & 7 in visible and row.name[0] != "<" and row.token:
            type_ = assembly.type_def(row.token)
            found.setdefault((type_.namespace, _short(type_)), type_)
    yield from found.values()


def _short(type_: TypeDef) -> str:
    return type_.name.partition("`")[0]


def _nested(type_: TypeDef) -> list[TypeDef]:
    """Public nested types; not of generic types, whose type variables a nested Python class could not use."""
    if type_.type_args:
        return []
    image = type_.image
    tokens = [token for token in image.nested_types(type_.token) if image.type_def(token).flags & 7 == 2]
    return [type_.assembly.type_def(token) for token in tokens]


def _module(space: str, spaces: dict[str, list[TypeDef]], places: Places) -> str:
    used: set[str] = set()

    def place(type_: Type) -> str | None:
        found = places.get(type_.definition)
        if found is None:
            return None
        used.add(found[0])
        return f"{_alias(found[0])}.{found[1]}"

    writer = _Writer(Spelling(place))
    for type_ in sorted(spaces[space], key=lambda type_: type_.name):
        writer.type(type_, 0)
    inner = [other.rpartition(".")[2] for other in sorted(spaces) if other.rpartition(".")[0] == space]
    imports = [f"import {name} as {_alias(name)}" for name in sorted(used)] + [
        f"from . import {name} as {name}" for name in inner
    ]
    variables = [f'{name} = _t.TypeVar("{name}")' for name in sorted(writer.variables)]
    return "\n".join([_HEAD, *imports, "", _BUFFER, *variables, "", *writer.lines]).rstrip() + "\n"


def _alias(space: str) -> str:
    """A module's name in stubs: a member of a class may have its own name, or that of a type."""
    return f"_{space.replace('.', '_')}"


class _Writer:
    """Classes of one file. `variables`: the type variables that they use."""

    def __init__(self, spelling: Spelling) -> None:
        self._spelling = spelling
        self.lines: list[str] = []
        self.variables: set[str] = set()
        self._special: dict[str, dict[str, str]] = {}  # of the class under way: Python's names, parameters, result

    def _put(self, depth: int, text: str) -> None:
        self.lines.append("    " * depth + text)

    def type(self, type_: TypeDef, depth: int) -> None:
        """One class with its members."""
        name = python_name(_short(type_))
        if type_.is_delegate:
            self._put(depth, f"class {name}:")
            self._put(depth + 1, "def __init__(self, function: _c.Callable[..., _t.Any], /) -> None: ...")
            self._put(depth + 1, "def __call__(self, *args: _t.Any) -> _t.Any: ...")
            return
        self._put(depth, f"class {name}{self._bases(type_)}:")
        start = len(self.lines)
        for inner in _nested(type_):  # first: `_special` is the outer class's from here on
            self.type(inner, depth + 1)
        if type_.kind is Kind.ENUM:
            self._enum(type_, depth + 1)
        else:
            self._constructors(type_, depth + 1)
            self._data(type_, depth + 1)
            self._methods(type_, depth + 1)
            self._protocols(type_)
            self._put_special(depth + 1)
        if len(self.lines) == start:
            self.lines[-1] += " ..."

    def _bases(self, type_: TypeDef) -> str:
        bases = []
        if type_.base is not None and not type_.is_value_type:
            spelled = self._spelling.result(type_.base)
            if spelled != "_t.Any":
                bases.append(spelled)
            elif type_.base.full_name.endswith("Exception"):
                bases.append("_oscil.GuestException")
        bases += self._interfaces(type_)
        own = [f"_T{number}" for number in range(len(type_.type_args))]
        self.variables.update(own)
        if own:
            bases.append(f"_t.Generic[{', '.join(own)}]")
        return f"({', '.join(bases)})" if bases else ""

    def _interfaces(self, type_: TypeDef) -> list[str]:
        """Those with a stub that no base and no other one brings; generic ones only their members tell."""
        found = [i for i in type_.interfaces if not i.type_args and self._spelling.result(i) != "_t.Any"]
        known = set(type_.base.interfaces) if type_.base is not None else set()
        known.update([below for interface in found for below in interface.interfaces])
        return [self._spelling.result(interface) for interface in found if interface not in known]

    def _enum(self, type_: TypeDef, depth: int) -> None:
        place = self._spelling.result(type_)
        for field in type_.fields:
            if field.is_literal:
                self._put(depth, f"{python_name(field.name)}: _t.ClassVar[{place}]")
        self._put(depth, "def __init__(self, value: int | str, /) -> None: ...")
        self._put(depth, "def __int__(self) -> int: ...")
        for name in ("or", "and", "xor"):
            self._put(depth, f"def __{name}__(self, other: {place}, /) -> {place}: ...")
        for name in ("lt", "le", "gt", "ge"):
            self._put(depth, f"def __{name}__(self, other: {place}, /) -> bool: ...")

    # members

    def _constructors(self, type_: TypeDef, depth: int) -> None:
        found = [m for m in type_.find_methods(".ctor") if m.flags & 7 == _PUBLIC]
        if type_.is_value_type and not type_.is_abstract and all(m.params for m in found) and found:
            self._overloads([[], *[self._signature(m) for m in found]], "__init__", "None", depth)
        elif found:
            self._overloads([self._signature(m) for m in found], "__init__", "None", depth)

    def _overloads(self, signatures: list[list[str]], name: str, result: str, depth: int) -> None:
        distinct = list(dict.fromkeys([", ".join(["self", *signature]) for signature in signatures]))
        for text in distinct:
            if len(distinct) > 1:
                self._put(depth, "@_t.overload")
            self._put(depth, f"def {name}({text}) -> {result}: ...")

    def _data(self, type_: TypeDef, depth: int) -> None:
        """Properties, fields, events."""
        spelling, image = self._spelling, type_.image
        for row in image.properties(type_.token):
            accessors = [type_.method(token) if token else None for token in (row.getter, row.setter)]
            getter, setter = [m if m is not None and m.flags & 7 == _PUBLIC else None for m in accessors]
            if getter is None:
                continue
            name, result = python_name(row.name), spelling.result(getter.ret)
            if getter.params:
                keys = ", ".join([spelling.parameter(param) for param in getter.params])
                key = keys if len(getter.params) == 1 else f"tuple[{keys}]"
                self._add_special("__getitem__", f"self, key: {key}, /", result)
                if setter is not None:
                    value = spelling.parameter(setter.params[-1])
                    self._add_special("__setitem__", f"self, key: {key}, value: {value}, /", "None")
            elif getter.is_static:
                self._put(depth, f"{name}: _t.ClassVar[{result}]")
            elif setter is not None:
                self._put(depth, f"{name}: {result}")
            else:
                self._put(depth, "@property")
                self._put(depth, f"def {name}(self) -> {result}: ...")
        for field in type_.fields:
            if field.flags & 7 == _PUBLIC:
                result = spelling.result(field.type)
                self._put(
                    depth, f"{python_name(field.name)}: {f'_t.ClassVar[{result}]' if field.is_static else result}"
                )
        for event in image.events(type_.token):
            if event.add and type_.method(event.add).flags & 7 == _PUBLIC:
                self._put(depth, f"{python_name(event.name)}: _t.Any")

    def _methods(self, type_: TypeDef, depth: int) -> None:
        groups: dict[str, list[Method]] = {}
        for method in type_.methods:
            special = method.flags & MethodFlags.SPECIAL_NAME
            if method.flags & 7 == _PUBLIC and not special and method.name.isidentifier():
                if method.is_static or not method.is_virtual or method.is_newslot or type_.is_interface:
                    groups.setdefault(method.name, []).append(method)
            elif special and method.is_static and method.flags & 7 == _PUBLIC:
                self._operator(method)
        taken = {row.name for row in type_.image.properties(type_.token)}
        for name, methods in groups.items():
            if name not in taken:
                self._group(python_name(name), methods, depth)

    def _group(self, name: str, methods: list[Method], depth: int) -> None:
        texts = []
        for method in methods:
            self.variables.update([f"_M{number}" for number in range(len(method.generic_params))])
            first = [] if method.is_static else ["self"]
            texts.append((method.is_static, ", ".join([*first, *self._signature(method)]), self._returned(method)))
        texts = list(dict.fromkeys(texts))
        if len({static for static, _, _ in texts}) > 1:  # Python has one kind of attribute for a name
            self._put(depth, f"{name}: _t.Any")
            return
        for static, text, result in texts:
            if len(texts) > 1:
                self._put(depth, "@_t.overload")
            if static:
                self._put(depth, "@staticmethod")
            self._put(depth, f"def {name}({text}) -> {result}: ...")

    def _signature(self, method: Method) -> list[str]:
        """Parameters; out parameters at the end are left out."""
        declared = list(zip(parameters(method), method.params, strict=True))
        while declared and declared[-1][0].is_out:
            declared.pop()
        optional = len(declared)
        while optional and declared[optional - 1][0].is_optional:
            optional -= 1
        given = method.owner.is_interface  # a Python class may implement it: then these are what it gets
        return [self._parameter(one, type_, number >= optional, given) for number, (one, type_) in enumerate(declared)]

    def _parameter(self, parameter: Parameter, type_: Type, is_optional: bool, is_given: bool) -> str:
        name = python_name(parameter.name)
        if parameter.is_params and type_.kind is Kind.SZARRAY:
            return f"*{name}: {self._spelling.parameter(type_.element)}"
        spelling = self._spelling.result if is_given else self._spelling.parameter
        spelled = "_oscil.Ref" if type_.kind is Kind.BYREF and not parameter.is_in else spelling(type_)
        return f"{name}: {spelled}{' = ...' if is_optional else ''}"

    def _returned(self, method: Method) -> str:
        """The result, with the out parameters that were left out behind it."""
        out: list[str] = []
        for parameter, type_ in zip(reversed(parameters(method)), reversed(method.params), strict=True):
            if not parameter.is_out:
                break
            out.insert(0, self._spelling.result(type_))
        result = self._spelling.result(method.ret)
        if not out:
            return result
        parts = out if method.ret.kind is Kind.VOID else [result, *out]
        return parts[0] if len(parts) == 1 else f"tuple[{', '.join(parts)}]"

    def _operator(self, method: Method) -> None:
        name, binary = _DUNDERS.get(f"{method.name}__{len(method.params)}", ("", False))
        if not name or method.params[0] is not method.owner:
            return
        other = f", other: {self._spelling.parameter(method.params[1])}" if binary else ""
        self._add_special(name, f"self{other}, /", self._spelling.result(method.ret))

    def _protocols(self, type_: TypeDef) -> None:
        """What Python's own syntax can do with an object."""
        for interface in type_.interfaces:
            name = interface.definition.full_name
            item = self._spelling.result(interface.type_args[0]) if interface.type_args else ""
            if name == f"{_GENERIC}IEnumerable`1" and "__iter__" not in self._special:
                self._add_special("__iter__", "self", f"_c.Iterator[{item}]")
            elif name == f"{_GENERIC}IAsyncEnumerable`1":
                self._add_special("__aiter__", "self", f"_c.AsyncIterator[{item}]")
            elif name in (f"{_GENERIC}ICollection`1", f"{_GENERIC}IReadOnlyCollection`1"):
                self._add_special("__len__", "self", "int")
            elif name in _DISPOSABLE:
                begin, end = _DISPOSABLE[name]
                self._add_special(begin, "self", "_t.Self")
                self._add_special(end, "self, *exc: object", "None")

    def _add_special(self, name: str, params: str, result: str) -> None:
        self._special.setdefault(name, {}).setdefault(params, result)

    def _put_special(self, depth: int) -> None:
        special, self._special = self._special, {}
        for name, overloads in special.items():
            for params, result in overloads.items():
                if len(overloads) > 1:
                    self._put(depth, "@_t.overload")
                self._put(depth, f"{'async ' if name in _ASYNC else ''}def {name}({params}) -> {result}: ...")


__all__ = ["stubs"]
