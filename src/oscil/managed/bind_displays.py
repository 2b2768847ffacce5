"""Displays and comprehensions: lists, arrays, spans, dictionaries, sets, tuples, data in the image."""

from __future__ import annotations

import ast
import struct

from oscil.managed import numbers
from oscil.managed.bind_ops import common_type
from oscil.managed.binder import Binder, expression
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.numbers import underlying
from oscil.managed.symbols import MethodSymbol
from oscil.managed.tree import (
    AssignExpr,
    Block,
    Const,
    Data,
    Default,
    Display,
    Expr,
    ExprStmt,
    Loop,
    New,
    NewArray,
    Sequence,
    Stmt,
    Try,
    VarExpr,
)  # fmt: skip
from oscil.managed.types import (
    NULL,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    VOID,
    ArrayType,
    NamedType,
    PendingType,
    Type,
    array_of,
    pointer_to,
)

COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp)
GENERIC = "System.Collections.Generic."


@expression(ast.List, ast.Dict, ast.Set, ast.ListComp, ast.SetComp, ast.DictComp)
def bind_display(b: Binder, node: ast.expr, target: Type | None) -> Expr:
    """Waits for its target."""
    return Display(node, b)


@expression(ast.Tuple)
def bind_tuple(b: Binder, node: ast.Tuple, target: Type | None) -> Expr:
    """`(a, b)` is a ValueTuple."""
    if any(isinstance(e, ast.Starred) for e in node.elts):
        fail(node, "a starred element")
    wanted: list[Type | None] = [None] * len(node.elts)
    if isinstance(target, NamedType) and target.definition.full_name == f"System.ValueTuple`{len(node.elts)}":
        wanted = list(target.args)
    values = []
    for item, type in zip(node.elts, wanted, strict=True):
        found = b.finish(b.expr(item, type), item)
        values.append(b.conversions.to(found, type, item) if type is not None else found)
    return make_tuple(b, values, node)


def make_tuple(b: Binder, values: list[Expr], node: ast.AST) -> Expr:
    """new ValueTuple<...>(...)"""
    settled = [natural(b, v, node) if isinstance(v, Display) else b.conversions.settle(v) for v in values]
    if not 1 <= len(settled) <= 7 or any(v.type.__class__.__name__ == "SpecialType" for v in settled):
        fail(node, "this tuple", "up to seven values, each with a type")
    type = b.world.core("System.ValueTuple", *[b.conversions.default_type(v) for v in settled], node=node)
    made = tuple_of(b, settled, type, node)
    b.tuples[made] = values
    return made


def tuple_of(b: Binder, values: list[Expr], type: NamedType, node: ast.AST | None) -> New:
    """new ValueTuple<...>(...) of a known type."""
    constructor = b.find_method(type, "__init__", *type.args, node=node)
    return New(constructor, [b.conversions.to(v, t, node) for v, t in zip(values, type.args, strict=True)], type)


@expression(ast.GeneratorExp)
def bind_generator(b: Binder, node: ast.GeneratorExp, target: Type | None) -> Expr:
    """A nested iterator over the first iterable, which is evaluated at once (as in Python)."""
    if any(g.is_async for g in node.generators):
        fail(node, "an asynchronous generator expression", "a nested async def with yield")
    from oscil.managed.bind_functions import nested_iterator

    as_list = ast.copy_location(ast.ListComp(node.elt, node.generators), node)
    element = comprehension_element(Display(as_list, b))
    if element is None:
        b.value(node.elt)
        fail(node, "a generator expression whose element has no type")
    return nested_iterator(b, node, element)


def elements_of(node: ast.expr) -> list[ast.expr]:
    """The element expressions of a list or set display."""
    return node.elts if isinstance(node, ast.List | ast.Set) else []


def bound_elements(b: Binder, node: ast.expr) -> list[Expr]:
    """Elements bound without a target, for finding a type; errors surface when the display is made."""
    found = []
    for item in elements_of(node):
        if isinstance(item, ast.Starred):
            continue
        try:
            found.append(b.finish(b.expr(item), item))
        except BindError:
            return []
    return found


def element_bounds(b: Binder, display: Display, param: Type) -> list[tuple[Expr, Type]]:
    """Pairs for type inference: each element against the parameter's element type."""
    wanted = element_type(b, param)
    if wanted is None:
        return []
    if isinstance(display.node, ast.ListComp | ast.SetComp):
        found = comprehension_element(display)
        return [(Default(found), wanted)] if found is not None else []
    return [(e, wanted) for e in bound_elements(display.binder, display.node)]


def element_type(b: Binder, target: Type) -> Type | None:
    """The element type of a collection that a list display can become."""
    if isinstance(target, ArrayType) and target.rank == 0:
        return target.element
    if isinstance(target, NamedType):
        name = target.definition.full_name
        if name in ("System.Span`1", "System.ReadOnlySpan`1", *(GENERIC + n for n in ("List`1", "HashSet`1"))):
            return target.args[0]
        if target.definition.is_interface and name in [
            GENERIC + n
            for n in (
                "IEnumerable`1",
                "IList`1",
                "ICollection`1",
                "IReadOnlyList`1",
                "IReadOnlyCollection`1",
                "ISet`1",
                "IReadOnlySet`1",
            )
        ]:
            return target.args[0]
        for member, owner in b.hierarchy.members(target, "Add"):
            if isinstance(member, MethodSymbol) and len(member.params) == 1:
                from oscil.managed.symbols import MethodRef

                return MethodRef(member, owner).params[0]
    return None


def display_conversion(b: Binder, expr: Expr, target: Type) -> str:
    """ "display" when the display can become the target."""
    assert isinstance(expr, Display)
    node = expr.node
    if b.conversions.is_nullable(target):
        return ""
    if isinstance(node, ast.Dict | ast.DictComp):
        if isinstance(target, NamedType) and (dictionary_types(b, target) is not None):
            return "display"
        return "display" if target is b.object_type else ""
    wanted = element_type(b, target)
    if wanted is None:
        return "display" if target is b.object_type else ""
    if isinstance(node, ast.ListComp | ast.SetComp):
        natural_type = comprehension_element(expr)
        if natural_type is not None and not b.conversions.implicit_types(natural_type, wanted):
            return ""
    if isinstance(node, ast.List | ast.Set):
        for item in bound_elements(expr.binder, node):
            if not expr.binder.conversions.implicit(item, wanted):
                return ""
    return "display"


def comprehension_element(display: Display) -> Type | None:
    """The element type that a comprehension has by itself; None when it has none (a literal, a lambda)."""
    if "element" not in display.bound:
        display.bound["element"] = None
        try:
            made = comprehension(display.binder, display, None, display.node)
            display.bound["element"] = made.type.args[0] if isinstance(made.type, NamedType) else None
        except BindError:
            pass
    return display.bound["element"]


def dictionary_types(b: Binder, target: NamedType) -> tuple[Type, Type] | None:
    """Key and value types of a dictionary-like target."""
    if target.definition.full_name in [
        GENERIC + n for n in ("Dictionary`2", "IDictionary`2", "IReadOnlyDictionary`2", "SortedDictionary`2")
    ]:
        return target.args[0], target.args[1]
    return None


def natural(b: Binder, display: Display, node: ast.AST | None) -> Expr:
    """A display without a target: List, Dictionary, HashSet of the elements' common type."""
    inner, tree = display.binder, display.node
    if isinstance(tree, ast.Dict):
        keys = [inner.finish(inner.expr(k), k) for k in tree.keys if k is not None]
        values = [inner.finish(inner.expr(v), v) for v in tree.values]
        key, value = settled_type(inner, keys), settled_type(inner, values)
        if key is None or value is None:
            fail(node, "a dictionary whose type cannot be told", "annotate it: d: Dictionary[K, V] = {...}")
        return convert_display(b, display, b.world.core(GENERIC + "Dictionary", key, value, node=tree), node)
    if isinstance(tree, ast.List | ast.Set):
        elements = bound_elements(inner, tree)
        type = settled_type(inner, elements)
        if type is None:
            for item in elements_of(tree):
                inner.value(item) if not isinstance(item, ast.Starred) else None
            fail(node or tree, "a display whose type cannot be told", "annotate it: xs: List[T] = [...]")
        name = "List" if isinstance(tree, ast.List) else "HashSet"
        return convert_display(b, display, b.world.core(GENERIC + name, type, node=tree), node)
    return comprehension(b, display, None, node)


def settled_type(b: Binder, elements: list[Expr]) -> Type | None:
    """The common type of elements; literals alone take their default type."""
    type = common_type(b, elements, None) if elements else None
    if type is UNTYPED_INT or type is UNTYPED_FLOAT:
        return b.world.word("int" if type is UNTYPED_INT else "float")
    return b.conversions.default_of(type) if isinstance(type, PendingType) else type


def convert_display(b: Binder, expr: Expr, target: Type, node: ast.AST | None) -> Expr:
    """Make the collection."""
    assert isinstance(expr, Display)
    inner, tree = expr.binder, expr.node
    if target is b.object_type:
        return b.conversions.to(natural(b, expr, node), target, node)
    if isinstance(tree, ast.ListComp | ast.SetComp | ast.DictComp):
        return comprehension(b, expr, target, node)
    if isinstance(tree, ast.Dict):
        assert isinstance(target, NamedType)
        return make_dictionary(inner, tree, target, node)
    wanted = element_type(b, target)
    assert wanted is not None
    items = elements_of(tree)
    if any(isinstance(i, ast.Starred) for i in items):
        fail(tree, "an unpacked element in a display")
    if isinstance(target, NamedType) and target.definition.full_name == "System.ReadOnlySpan`1":
        data = constant_data(inner, items, wanted, target, tree)
        if data is not None:
            return data
    values = [inner.converted(i, wanted) for i in items]
    if isinstance(target, ArrayType):
        return NewArray(target, None, values)
    assert isinstance(target, NamedType)
    if target.definition.full_name in ("System.Span`1", "System.ReadOnlySpan`1"):
        return b.conversions.to(NewArray(array_of(wanted), None, values), target, node)
    if target.definition.is_interface:
        if "Set" in target.definition.name:
            return b.conversions.to(
                collection(inner, b.world.core(GENERIC + "HashSet", wanted), values, tree), target, node
            )
        if target.definition.name in ("IEnumerable", "IReadOnlyList", "IReadOnlyCollection"):
            return b.conversions.to(NewArray(array_of(wanted), None, values), target, node)
        return b.conversions.to(collection(inner, b.world.core(GENERIC + "List", wanted), values, tree), target, node)
    return collection(inner, target, values, tree)


def collection(b: Binder, type: NamedType, values: list[Expr], node: ast.AST) -> Expr:
    """new T(); Add each."""
    var = b.temp(type)
    statements: list[Stmt] = [ExprStmt(AssignExpr(VarExpr(var), new_empty(b, type, node)))]
    for value in values:
        statements.append(ExprStmt(b.call_named(VarExpr(var), type, "Add", [value], node)))
    return Sequence(statements, VarExpr(var))


def new_empty(b: Binder, type: NamedType, node: ast.AST) -> Expr:
    """The parameterless constructor."""
    if type.is_value:
        return Default(type)
    return New(b.find_method(type, "__init__", node=node), [], type)


def make_dictionary(b: Binder, tree: ast.Dict, target: NamedType, node: ast.AST | None) -> Expr:
    """new Dictionary(); set each item (a later key wins, as in Python)."""
    types = dictionary_types(b, target)
    assert types is not None
    concrete = target if not target.definition.is_interface else b.world.core(GENERIC + "Dictionary", *types, node=tree)
    var = b.temp(concrete)
    statements: list[Stmt] = [ExprStmt(AssignExpr(VarExpr(var), new_empty(b, concrete, tree)))]
    for key, value in zip(tree.keys, tree.values, strict=True):
        if key is None:
            fail(value, "an unpacked dictionary")
        args = [b.converted(key, types[0]), b.converted(value, types[1])]
        statements.append(ExprStmt(b.call(b.find_method(concrete, "set_Item", *types, node=tree), VarExpr(var), args)))
    return b.conversions.to(Sequence(statements, VarExpr(var)), target, node)


def comprehension(b: Binder, display: Display, target: Type | None, node: ast.AST | None) -> Expr:
    """[f(x) for x in xs if c]: a loop that adds; names of its targets are its own."""
    inner, tree = display.binder, display.node
    assert isinstance(tree, ast.ListComp | ast.SetComp | ast.DictComp)
    inner.function.has_comprehension = True
    saved_names, saved_out, reported = dict(inner.names), inner.out, len(inner.errors)
    inner.out = []
    try:
        bound = ComprehensionTarget(inner, tree, target)
        bind_generators(inner, tree, list(tree.generators), bound)
        if len(inner.errors) > reported:
            error = inner.errors[reported][0]
            del inner.errors[reported:]
            raise error
        statements: list[Stmt] = [bound.create(), *inner.out]
    finally:
        inner.names = saved_names
        inner.out = saved_out
    return bound.result(Sequence(statements, VarExpr(bound.var)), node)


class ComprehensionTarget:
    """The collection that a comprehension fills; its type may only be known after the element has been bound."""

    def __init__(self, b: Binder, tree: ast.ListComp | ast.SetComp | ast.DictComp, target: Type | None) -> None:
        self.b, self.tree, self.target = b, tree, target
        self.type: NamedType | None = None
        if (
            isinstance(target, NamedType)
            and not target.definition.is_interface
            and target.definition.full_name not in ("System.Span`1", "System.ReadOnlySpan`1")
        ):
            self.type = target
        self.var = b.temp(b.object_type, "items")
        if self.type is not None:
            self.var.type = self.type

    def element(self) -> Stmt:
        """Add the element."""
        b, tree = self.b, self.tree
        if isinstance(tree, ast.DictComp):
            key, value = b.typed(tree.key), b.typed(tree.value)
            if self.type is None:
                types = dictionary_types(b, self.target) if isinstance(self.target, NamedType) else None
                self.decide(b.world.core(GENERIC + "Dictionary", *(types or (key.type, value.type)), node=tree))
            assert self.type is not None
            method = b.find_method(self.type, "set_Item", None, None, node=tree)
            args = [b.conversions.to(v, p, tree) for v, p in zip((key, value), method.params, strict=True)]
            return ExprStmt(b.call(method, VarExpr(self.var), args))
        wanted = element_type(b, self.target) if self.target is not None else None
        value = b.converted(tree.elt, wanted) if wanted is not None else b.typed(tree.elt)
        if self.type is None:
            self.decide(
                b.world.core(
                    GENERIC + ("HashSet" if isinstance(tree, ast.SetComp) else "List"), wanted or value.type, node=tree
                )
            )
        assert self.type is not None
        return ExprStmt(b.call_named(VarExpr(self.var), self.type, "Add", [value], tree))

    def decide(self, type: NamedType) -> None:
        """The collection's type, once the element's is known."""
        self.type = self.var.type = type

    def create(self) -> Stmt:
        """The empty collection."""
        assert self.type is not None
        return ExprStmt(AssignExpr(VarExpr(self.var), new_empty(self.b, self.type, self.tree)))

    def result(self, made: Expr, node: ast.AST | None) -> Expr:
        """The collection as the target wants it: an array or span through ToArray."""
        target = self.target
        if target is None or target is made.type:
            return made
        if isinstance(target, ArrayType) or (isinstance(target, NamedType) and "Span" in target.definition.name):
            made = self.b.call_named(made, made.type, "ToArray", [], node)
        return self.b.conversions.to(made, target, node)


def bind_generators(b: Binder, tree: ast.expr, generators: list[ast.comprehension], bound: ComprehensionTarget) -> None:
    """Nested for and if of a comprehension, through the statements' own binders."""
    first, *rest = generators
    marker = _Inner(b, tree, rest, bound)
    body: list[ast.stmt] = [ast.copy_location(marker, tree)]
    for test in reversed(first.ifs):
        body = [ast.copy_location(ast.If(test, body, []), test)]
    loop: ast.stmt = (ast.AsyncFor if first.is_async else ast.For)(first.target, first.iter, body, [])
    for name in ast.walk(first.target):
        if isinstance(name, ast.Name):
            b.names.pop(name.id, None)
    from oscil.managed.binder import STATEMENTS

    STATEMENTS[_Inner] = _Inner.bind
    STATEMENTS[type(loop)](b, ast.copy_location(loop, tree))


class _Inner(ast.stmt):
    """What stands in the innermost loop of a comprehension."""

    _fields = ()

    def __init__(self, b: Binder, tree: ast.expr, rest: list[ast.comprehension], bound: ComprehensionTarget) -> None:
        super().__init__()
        self.tree, self.rest, self.bound = tree, rest, bound

    @staticmethod
    def bind(b: Binder, node: _Inner) -> None:
        """The next generator, or the element."""
        if node.rest:
            bind_generators(b, node.tree, node.rest, node.bound)
        else:
            b.out.append(node.bound.element())


# --- data in the image

PACK = {
    "i1": "<b",
    "u1": "<B",
    "i2": "<h",
    "u2": "<H",
    "char": "<H",
    "i4": "<i",
    "u4": "<I",
    "i8": "<q",
    "u8": "<Q",
    "r4": "<f",
    "r8": "<d",
    "bool": "<?",
}


def constant_data(b: Binder, items: list[ast.expr], wanted: Type, target: NamedType, node: ast.AST) -> Expr | None:
    """A read-only span of constants as a view of the image; None when an element is not constant."""
    layout = PACK.get(underlying(wanted))
    if layout is None or not items:
        return None
    values = []
    for item in items:
        found = b.converted(item, wanted)
        if not isinstance(found, Const):
            return None
        values.append(found.value)
    content = b"".join(struct.pack(layout, v) for v in values)
    return data_span(b, target, content, len(values), struct.calcsize(layout), node)


def data_span(b: Binder, target: NamedType, content: bytes, count: int, align: int, node: ast.AST) -> Expr:
    """ReadOnlySpan<T>(void*, int) over bytes of the image."""
    constructor = b.find_method(target, "__init__", pointer_to(VOID), b.i32, node=node)
    return Data(target, constructor, content, count, align)


def bytes_literal(b: Binder, value: bytes, target: Type | None, node: ast.AST) -> Expr:
    """b"..." is a ReadOnlySpan<byte> over the image, or an array when that is the target."""
    u8 = b.world.word("u8")
    if isinstance(target, ArrayType) and target.element is u8:
        return NewArray(target, None, [Const(u8, v) for v in value])
    span = b.world.core("System.ReadOnlySpan", u8, node=node)
    return data_span(b, span, value, len(value), 1, node)


__all__ = ["NULL", "UNTYPED_INT", "Block", "Loop", "Try", "numbers"]
