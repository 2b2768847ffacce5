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
                member = Substitution(bindings).copied(statement)
                family_of(member, remove=True)
                yield from expand([member])
            continue
        if isinstance(statement, ast.ClassDef):
            statement.body = list(expand(statement.body))
        yield statement


SHARED = frozenset(
    kind
    for base in (ast.expr_context, ast.operator, ast.cmpop, ast.boolop, ast.unaryop)
    for kind in base.__subclasses__()
)  # nodes without content
ATOMS = frozenset({int, str, type(None), bytes, float, bool, complex, type(...)}) | SHARED


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


class Substitution:
    """Copies trees with the words of one member in place of the family's parameters."""

    def __init__(self, bindings: Bindings) -> None:
        self.bindings = bindings

    def copied(self, node: Any) -> Any:
        """A copy of a node or list of nodes; of an `if` that is decided here, a list of statements."""
        kind = type(node)
        if kind is not list:
            special = SPECIAL.get(kind)
            return self.plain(node) if special is None else special(self, node)
        found = []
        for item in node:
            made = item if type(item) in ATOMS else self.copied(item)
            if type(made) is list:
                found += made
            else:
                found.append(made)
        return found

    def plain(self, node: Any) -> Any:
        """A copy of a node that means nothing to a family itself."""
        made = type(node)()
        copied = self.copied
        made.__dict__.update({k: v if type(v) in ATOMS else copied(v) for k, v in node.__dict__.items()})
        return made

    def name(self, node: ast.Name) -> ast.AST:
        value = self.bindings.get(node.id, self)
        made: ast.AST = self.plain(node) if value is self else self.expression(value, node)
        return made

    def attribute(self, node: ast.Attribute) -> ast.AST:
        made: ast.Attribute = self.plain(node)
        made.attr = self.word(made.attr)
        return made

    def call(self, node: ast.Call) -> ast.AST:
        made: ast.Call
        if not is_family(node):
            made = self.plain(node)
            return made
        made = Substitution({}).plain(node)  # a parameter of the class may be a word of a method's family
        for word in made.keywords:
            for item in word.value.elts if isinstance(word.value, ast.Tuple) else []:
                if isinstance(item, ast.Constant) and isinstance(item.value, str):
                    item.value = self.bindings.get(item.value, item.value)
        return made

    def named(self, node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> ast.AST:
        made: ast.ClassDef = self.plain(node)
        made.name = self.word(made.name)
        return made

    def if_statement(self, node: ast.If) -> ast.AST | list[ast.stmt]:
        chosen = self.decide(node.test)
        made: ast.AST | list[ast.stmt]
        made = self.plain(node) if chosen is None else self.copied(node.body if chosen else node.orelse)
        return made

    def if_expression(self, node: ast.IfExp) -> ast.AST:
        chosen = self.decide(node.test)
        made: ast.AST = self.plain(node) if chosen is None else self.copied(node.body if chosen else node.orelse)
        return made

    def f_string(self, node: ast.JoinedStr) -> ast.AST:
        texts = [self.text_of(part) for part in node.values]
        if any(text is None for text in texts):
            made: ast.AST = self.plain(node)
            return made
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
            node: ast.expr = Substitution({}).copied(parsed(value))
        except SyntaxError:
            raise BindError(place, f"the family's word {value!r} is no expression", "") from None
        for inner in ast.walk(node):
            if isinstance(inner, ast.expr):
                ast.copy_location(inner, place)
        if isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
            node.ctx = place.ctx
        return node


SPECIAL: dict[type[ast.AST], Callable[[Substitution, Any], Any]] = {
    ast.Name: Substitution.name,
    ast.Attribute: Substitution.attribute,
    ast.Call: Substitution.call,
    ast.ClassDef: Substitution.named,
    ast.FunctionDef: Substitution.named,
    ast.AsyncFunctionDef: Substitution.named,
    ast.If: Substitution.if_statement,
    ast.IfExp: Substitution.if_expression,
    ast.JoinedStr: Substitution.f_string,
}
