"""Types and methods that differ in a few words, written once: `@family(Self=("Int32", "Int64"), T=("i32", "i64"))`.

The tuples of one family have equal lengths and run in parallel: the class or method stands for as many. A parameter is
replaced wherever it stands as a name (of a class or member too) and in the braces of an f-string whose braces hold
parameters only, which then is plain text. A string is the source of an expression, any other constant is itself. An
`if` or a conditional expression whose test compares parameters and constants keeps one of its branches.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from oscil.managed.diagnostics import BindError, fail

Bindings = dict[str, Any]
COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.GtE: operator.ge,
}


def expand(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module or class, each family replaced by its members; BindError for one written wrongly."""
    for statement in body:
        mark = family_of(statement)
        if mark is not None:
            for bindings in members(mark):
                member = cloned(statement)
                family_of(member, remove=True)
                yield from expand([Substitution(bindings).visit(member)])
            continue
        if isinstance(statement, ast.ClassDef):
            statement.body = list(expand(statement.body))
        yield statement


SHARED = (ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop)  # nodes without content


def cloned(node: Any) -> Any:
    """A copy of a tree."""
    if isinstance(node, list):
        return [cloned(item) for item in node]
    if not isinstance(node, ast.AST) or isinstance(node, SHARED):
        return node
    made = type(node)()
    made.__dict__.update({k: cloned(v) if isinstance(v, ast.AST | list) else v for k, v in node.__dict__.items()})
    return made


def family_of(statement: ast.stmt, *, remove: bool = False) -> ast.Call | None:
    """The first `@family(...)` of a class or function; several multiply."""
    if isinstance(statement, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        for place, item in enumerate(statement.decorator_list):
            if isinstance(item, ast.Call) and is_family(item):
                if remove:
                    del statement.decorator_list[place]
                return item
    return None


def is_family(item: ast.Call) -> bool:
    """`family(...)`."""
    return isinstance(item.func, ast.Name) and item.func.id == "family"


def members(mark: ast.Call) -> list[Bindings]:
    """What each member of the family binds."""
    if mark.args or not mark.keywords:
        fail(mark, "a family without named tuples", 'write @family(Name=("A", "B"), T=("i32", "i64"))')
    tuples = {word.arg or "": constants(word.value) for word in mark.keywords}
    lengths = {len(values) for values in tuples.values()}
    if len(lengths) != 1:
        fail(mark, "a family whose tuples differ in length", "the words of one @family run in parallel")
    return [dict(zip(tuples, values, strict=True)) for values in zip(*tuples.values(), strict=True)]


def constants(node: ast.expr) -> list[Any]:
    """The constants of a tuple."""
    if not isinstance(node, ast.Tuple) or not all(isinstance(item, ast.Constant) for item in node.elts):
        fail(node, "a family parameter that is no tuple of constants", 'write T=("i32", "i64")')
    return [item.value for item in node.elts if isinstance(item, ast.Constant)]


@cache
def parsed(text: str) -> ast.expr:
    """The tree of a word; what takes it clones it."""
    return ast.parse(text, mode="eval").body


class Substitution(ast.NodeTransformer):
    """Puts the words of one member in place of the family's parameters."""

    def __init__(self, bindings: Bindings) -> None:
        self.bindings = bindings

    def visit_Name(self, node: ast.Name) -> ast.AST:
        if node.id not in self.bindings:
            return node
        return self.expression(self.bindings[node.id], node)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        node.attr = self.word(node.attr)
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        if is_family(node):  # a parameter of the class may be a word of a method's family
            for word in node.keywords:
                for item in word.value.elts if isinstance(word.value, ast.Tuple) else []:
                    if isinstance(item, ast.Constant) and isinstance(item.value, str):
                        item.value = self.bindings.get(item.value, item.value)
            return node
        return self.generic_visit(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        node.name = self.word(node.name)
        return self.generic_visit(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.name = self.word(node.name)
        return self.generic_visit(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        node.name = self.word(node.name)
        return self.generic_visit(node)

    def visit_If(self, node: ast.If) -> ast.AST | list[ast.stmt]:
        chosen = self.decide(node.test)
        if chosen is None:
            return self.generic_visit(node)
        kept: list[ast.stmt] = []
        for statement in node.body if chosen else node.orelse:
            result = self.visit(statement)
            kept += result if isinstance(result, list) else [result]
        return kept

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        chosen = self.decide(node.test)
        if chosen is None:
            return self.generic_visit(node)
        kept: ast.AST = self.visit(node.body if chosen else node.orelse)
        return kept

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        texts = [self.text_of(part) for part in node.values]
        if any(text is None for text in texts):
            return self.generic_visit(node)
        return ast.copy_location(ast.Constant("".join(text for text in texts if text is not None)), node)

    def text_of(self, part: ast.expr) -> str | None:
        """The text of a part of an f-string that is known here."""
        if isinstance(part, ast.Constant):
            return str(part.value)
        if isinstance(part, ast.FormattedValue) and isinstance(part.value, ast.Name) and part.format_spec is None:
            return str(self.bindings[part.value.id]) if part.value.id in self.bindings else None
        return None

    def decide(self, test: ast.expr) -> bool | None:
        """The truth of a test over parameters; None when it is one of the program."""
        if isinstance(test, ast.Name) and test.id in self.bindings:
            return bool(self.bindings[test.id])
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            inner = self.decide(test.operand)
            return None if inner is None else not inner
        if isinstance(test, ast.Compare) and isinstance(test.left, ast.Name) and test.left.id in self.bindings:
            right, compare = test.comparators[0], COMPARE.get(type(test.ops[0]))
            if len(test.ops) == 1 and isinstance(right, ast.Constant) and compare is not None:
                return bool(compare(self.bindings[test.left.id], right.value))
        return None

    def word(self, name: str) -> str:
        """The name of a class or member, replaced when it is a parameter."""
        value = self.bindings.get(name, name)
        return value if isinstance(value, str) else name

    def expression(self, value: Any, place: ast.Name) -> ast.expr:
        """The expression that a bound value is, standing where the parameter stood."""
        if not isinstance(value, str):
            return ast.copy_location(ast.Constant(value), place)
        try:
            node: ast.expr = cloned(parsed(value))
        except SyntaxError:
            raise BindError(place, f"the family's word {value!r} is no expression", "") from None
        for inner in ast.walk(node):
            if isinstance(inner, ast.expr):
                ast.copy_location(inner, place)
        if isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
            node.ctx = place.ctx
        return node
