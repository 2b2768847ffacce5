"""The binder: names, types, overloads and conversions of one body are decided here. Each construct's rules are in its
own `bind_*` module.

A binder belongs to one function body; nested functions have binders whose `parent` is the enclosing one.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.managed.convert import Conversions
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.hierarchy import Hierarchy, accessible
from oscil.managed.names import NameScope, resolve
from oscil.managed.symbols import MethodRef, MethodSymbol, TypeDef
from oscil.managed.tree import (
    AddressOf,
    AssignExpr,
    Block,
    Call,
    Const,
    Convert,
    Default,
    Deref,
    Display,
    Element,
    EventExpr,
    Expr,
    FieldExpr,
    Function,
    Interpolated,
    Line,
    LocalFunction,
    Loop,
    MethodGroup,
    New,
    PropertyExpr,
    RefArg,
    Sequence,
    Stmt,
    This,
    TypeExpr,
    Var,
    VarExpr,
    WordExpr,
)  # fmt: skip
from oscil.managed.types import (
    NULL,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    VOID,
    ByRefType,
    NamedType,
    PendingType,
    Type,
    TypeParam,
    ref_to,
)

if TYPE_CHECKING:
    from oscil.managed.collect import Program
    from oscil.managed.source import SourceFile

ExprBinder = Callable[["Binder", Any, "Type | None"], Expr]
StmtBinder = Callable[["Binder", Any], None]
EXPRESSIONS: dict[type[ast.expr], ExprBinder] = {}
STATEMENTS: dict[type[ast.stmt], StmtBinder] = {}


def expression(*kinds: type[ast.expr]) -> Callable[[ExprBinder], ExprBinder]:
    """Register the binder of expression nodes."""

    def register(function: ExprBinder) -> ExprBinder:
        for kind in kinds:
            EXPRESSIONS[kind] = function
        return function

    return register


def statement(*kinds: type[ast.stmt]) -> Callable[[StmtBinder], StmtBinder]:
    """Register the binder of statement nodes."""

    def register(function: StmtBinder) -> StmtBinder:
        for kind in kinds:
            STATEMENTS[kind] = function
        return function

    return register


class Binder:
    """Binding state of one function body."""

    def __init__(
        self,
        program: Program,
        hierarchy: Hierarchy,
        scope: NameScope,
        definition: TypeDef,
        function: Function,
        parent: Binder | None = None,
    ) -> None:
        self.program, self.world, self.hierarchy = program, program.world, hierarchy
        self.scope, self.definition, self.function, self.parent = scope, definition, function, parent
        self.file: SourceFile = scope.file
        self.checked: bool = parent.checked if parent is not None else not program.corelib
        self.names: dict[str, Var | LocalFunction] = {}
        self.outer_names: set[str] = set()  # declared nonlocal
        self.assigned: set[str] | None = None  # names that a nested function makes its own
        self.loops: list[tuple[Loop, str, int]] = []
        self.label = ""
        self.handlers = 0  # depth of finally blocks, which control may not leave
        self.in_catch = 0
        self.narrowed: dict[Var, Var] = {}
        self.hints: dict[str, Type] = parent.hints if parent is not None else {}
        self.pendings: list[PendingType] = parent.pendings if parent is not None else []
        self.counter: list[int] = parent.counter if parent is not None else [0]
        self.errors: list[tuple[BindError, ast.AST]] = parent.errors if parent is not None else []
        self.failed: set[str] = (
            parent.failed if parent is not None else set()
        )  # names that refused statements would have declared
        self.optional: dict[ast.Call, Expr] = (
            parent.optional if parent is not None else {}
        )  # bound `opt(...)` of chains
        self.tuples: dict[New, list[Expr]] = parent.tuples if parent is not None else {}  # values of tuple displays
        self.global_names: set[str] = set()
        self.out: list[Stmt] = []
        self.conversions = Conversions(self)

    # --- entry points of the walk

    def expr(self, node: ast.expr, target: Type | None = None) -> Expr:
        """Bind an expression; it may still be unfinished (a property, a group, a literal)."""
        handler = EXPRESSIONS.get(type(node))
        if handler is None:
            fail(node, f"{describe(node)} has no meaning here")
        if isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
            start = chain_start(node)
            if start is not None and start not in self.optional:
                from oscil.managed.bind_optional import bind_chain

                return bind_chain(self, node, start)
        try:
            return handler(self, node, target)
        except BindError as error:
            if error.node is None:
                error.node = node
            raise

    def value(self, node: ast.expr, target: Type | None = None) -> Expr:
        """Bind an expression that is read: properties are called, types and groups refused."""
        found = self.finish(self.expr(node, target), node)
        if isinstance(found, TypeExpr | WordExpr | MethodGroup | LocalFunction | RefArg) and target is None:
            fail(node, f"{ast.unparse(node)} is not a value")
        return found

    def typed(self, node: ast.expr) -> Expr:
        """Bind a value that must have a type of its own; literals take their default type."""
        found = self.conversions.settle(self.value(node))
        if isinstance(found, Display):
            from oscil.managed.bind_displays import natural

            return natural(self, found, node)
        if found.type is VOID:
            fail(node, "this call returns nothing")
        if found.type is NULL:
            fail(node, "None without a type", "annotate the variable: x: T = None")
        return found

    def converted(self, node: ast.expr, target: Type, what: str = "") -> Expr:
        """Bind and convert implicitly."""
        found = self.finish(self.expr(node, target), node)
        return self.conversions.to(found, target, node, what)

    def condition(self, node: ast.expr) -> Expr:
        """A bool, or something with op_True; nothing else has a truth value."""
        found = self.value(node, self.bool_type)
        return self.truth(found, node)

    def truth(self, found: Expr, node: ast.AST) -> Expr:
        """The truth of a bound value."""
        if found.type is self.bool_type:
            return found
        if isinstance(found.type, NamedType):
            if self.conversions.implicit(found, self.bool_type):
                return self.conversions.to(found, self.bool_type, node)
            for member, owner in self.hierarchy.members(found.type, "op_True"):
                if isinstance(member, MethodSymbol):
                    return self.call(MethodRef(member, owner), None, [found])
        hint = "x is not None" if found.type.is_ref else "x != 0"
        return fail(node, f"the truth of {found.type}", f"only bool has one: `{hint}`, say, or `len(x) != 0`")

    def finish(self, found: Expr, node: ast.AST | None) -> Expr:
        """Turn a property or event into its value."""
        if isinstance(found, PropertyExpr):
            return self.read_property(found, node)
        if isinstance(found, EventExpr):
            if found.symbol.field is None:
                fail(node, f"{found.symbol.name} is an event: only += and -=")
            from oscil.managed.symbols import FieldRef

            return FieldExpr(found.obj, FieldRef(found.symbol.field, found.owner))
        return found

    def block(self, body: list[ast.stmt]) -> Block:
        """Bind statements into a block of their own; errors are recorded statement by statement."""
        saved, self.out = self.out, []
        try:
            for node in body:
                self.stmt(node)
            return Block(self.out)
        finally:
            self.out = saved

    def stmt(self, node: ast.stmt) -> None:
        """Bind one statement into `out`."""
        handler = STATEMENTS.get(type(node))
        try:
            if handler is None:
                fail(node, f"{describe(node)} has no meaning here")
            if not isinstance(node, ast.Try | ast.With | ast.FunctionDef):
                self.out.append(Line(node))
            handler(self, node)
        except BindError as error:
            self.errors.append((error, node))
            self.failed |= failed_names(node)

    # --- types

    @property
    def bool_type(self) -> NamedType:
        return self.world.primitive("System.Boolean")

    @property
    def i32(self) -> NamedType:
        return self.world.primitive("System.Int32")

    @property
    def object_type(self) -> NamedType:
        return self.world.primitive("System.Object")

    @property
    def string_type(self) -> NamedType:
        return self.world.primitive("System.String")

    def resolve(self, node: ast.expr) -> Type:
        """The type that an expression names."""
        return resolve(self.scope, node)

    # --- variables

    def declare(self, name: str, type: Type, *, hidden: bool = False) -> Var:
        """A new local."""
        var = Var(name, type, self.function, hidden=hidden)
        self.function.locals.append(var)
        if not hidden:
            self.names[name] = var
        return var

    def temp(self, type: Type, name: str = "t") -> Var:
        """A compiler-made local."""
        self.counter[0] += 1
        return self.declare(f"<{name}>{self.counter[0]}", type, hidden=True)

    def find_name(self, name: str) -> Var | LocalFunction | None:
        """A local, parameter or nested def visible here; variables of enclosing functions become captured."""
        binder: Binder | None = self
        while binder is not None:
            found = binder.names.get(name)
            if found is not None:
                if binder is not self:
                    self.note_capture(found, binder)
                return found
            binder = binder.parent
        return None

    def warn(self, node: ast.AST | None, message: str, hint: str = "") -> None:
        """Say what is allowed and probably not meant."""
        self.program.diagnostics.warn(self.file.path, node, message, hint)

    def note_capture(self, found: Var | LocalFunction, owner: Binder) -> None:
        """A nested function uses a name of an enclosing one."""
        if isinstance(found, Var):
            if isinstance(found.type, ByRefType) or (
                isinstance(found.type, NamedType) and found.type.definition.by_ref_like
            ):
                fail(
                    None,
                    f"a nested function cannot capture {found.name}: {found.type}",
                    "copy what it needs into an ordinary local",
                )
            if not found.captured:
                found.captured = True
                found.function.captured.append(found)
        binder: Binder = self
        while binder is not owner:
            binder.function.captures_outer = True
            assert binder.parent is not None
            binder = binder.parent

    def this(self, node: ast.AST | None) -> This:
        """`self`, marked as used in this function and the enclosing ones."""
        function = self.function
        while function.parent is not None:
            function.captures_outer = function.uses_this = True
            function = function.parent
        if not function.has_this:
            fail(node, "self in a static method")
        function.uses_this = True
        if function is not self.function and self.definition.is_value:
            fail(node, "a nested function cannot capture the self of a struct", "copy it into a local: `copy = self`")
        return This(self.definition.self_type, function)

    def read_var(self, var: Var) -> Expr:
        """A variable as a value: refs read through."""
        if isinstance(var.type, ByRefType):
            return Deref(VarExpr(var), var.type.element, var.type.readonly)
        narrowed = self.narrowed.get(var)
        if narrowed is not None:
            copy = VarExpr(narrowed)
            return copy if narrowed.unboxed is None else Convert(copy, "unbox", narrowed.unboxed)
        return VarExpr(var)

    # --- calls and members used by many constructs

    def call(
        self, method: MethodRef, obj: Expr | None, args: list[Expr], *, holder: Type | None = None, base: bool = False
    ) -> Expr:
        """The call of a decided method with converted arguments; byref results are read through."""
        symbol, result = method.symbol, method.ret
        if symbol.impl_flags & 0x2000 and symbol.unwrapped is not None and symbol.unwrapped is symbol.ret:
            self.function.has_await = True
        made = Call(method, obj, args, type=result)
        if obj is None:
            if (
                symbol.owner.is_interface
                and symbol.is_virtual
                and isinstance(holder, Type)
                and not (isinstance(holder, NamedType) and holder.definition.is_interface)
            ):
                made.constrained = holder
            elif symbol.owner.is_interface and symbol.is_abstract:
                fail(None, f"{symbol} is static abstract", f"call it on a type parameter: T.{symbol.name}(...)")
        elif base:
            if symbol.is_abstract:
                fail(None, f"{symbol} is abstract in the base class")
        elif obj.type.is_value or isinstance(obj.type, TypeParam):
            if not (symbol.owner.is_value and obj.type.is_value) or isinstance(obj.type, TypeParam):
                made.constrained, made.virtual = obj.type, True
        else:
            made.virtual = symbol.is_virtual or not isinstance(obj, This)
        if isinstance(result, ByRefType):
            return Deref(made, result.element, result.readonly)
        return made

    def read_property(self, found: PropertyExpr, node: ast.AST | None) -> Expr:
        """Call the getter."""
        getter = self.getter_of(found)
        if getter is None:
            fail(node, f"{found.ref.symbol} cannot be read: it has no getter")
        return self.call(getter, found.obj, found.args, holder=found.holder, base=found.is_base)

    def getter_of(self, found: PropertyExpr) -> MethodRef | None:
        """The getter, an inherited one when only the setter is overridden."""
        return self.accessor_of(found, "getter")

    def accessor_of(self, found: PropertyExpr, which: str) -> MethodRef | None:
        symbol = getattr(found.ref.symbol, which)
        if symbol is not None:
            if not accessible(symbol, self.definition, self.hierarchy):
                fail(None, f"the {which} of {found.ref.symbol} is not accessible here")
            return MethodRef(symbol, found.ref.owner)
        base = self.hierarchy.base(found.ref.owner)
        if base is None:
            return None
        for member, owner in self.hierarchy.members(base, found.ref.symbol.name):
            symbol = getattr(member, which, None)
            if symbol is not None:
                return MethodRef(symbol, owner)
        return None

    def member_value(self, obj: Expr, name: str, node: ast.AST | None) -> Expr:
        """`obj.name` as a value."""
        from oscil.managed.bind_access import member_access

        return self.finish(member_access(self, obj, name, node), node)

    def call_named(self, obj: Expr | None, holder: Type, name: str, args: list[Expr], node: ast.AST | None) -> Expr:
        """Call a member by name with bound arguments, through overload resolution."""
        from oscil.managed.bind_access import member_access, static_member
        from oscil.managed.bind_calls import call_group
        from oscil.managed.overloads import Argument

        group = member_access(self, obj, name, node) if obj is not None else static_member(self, holder, name, node)
        if not isinstance(group, MethodGroup):
            fail(node, f"{holder}.{name} is not a method")
        return call_group(self, group, [Argument(a, node, None) for a in args], node)

    def call_static(self, full_name: str, name: str, args: list[Expr], node: ast.AST | None, *type_args: Type) -> Expr:
        """Call a static method of a well-known type."""
        return self.call_named(None, self.world.core(full_name, *type_args, node=node), name, args, node)

    def find_method(self, owner: NamedType, name: str, *params: Type | None, node: ast.AST | None = None) -> MethodRef:
        """A method by name and exact parameter types (None: any)."""
        for member, holder in self.hierarchy.members(owner, name):
            if isinstance(member, MethodSymbol) and len(member.params) == len(params):
                method = MethodRef(member, holder)
                if all(want is None or want is have for want, have in zip(params, method.params, strict=True)):
                    return method
        wanted = ", ".join("..." if p is None else str(p) for p in params)
        return fail(node, f"this needs {owner}.{name}({wanted}), which does not exist")

    def find_method_any(self, obj: Expr, name: str, node: ast.AST | None) -> MethodRef:
        """The parameterless instance method of a name."""
        for member, owner in self.hierarchy.members(obj.type, name):
            if (
                isinstance(member, MethodSymbol)
                and not member.params
                and not member.is_static
                and not member.type_params
            ):
                return MethodRef(member, owner)
        return fail(node, f"{obj.type} has no method {name}()")

    def argument_for(self, expr: Expr, param: Type, node: ast.AST | None) -> Expr:
        """Convert an argument for a parameter; a value for an `in` parameter becomes an address."""
        if isinstance(param, ByRefType) and not isinstance(expr, AddressOf):
            converted = self.conversions.to(expr, param.element, node)
            return self.address(converted, param, node, allow_temp=True)
        return self.conversions.to(expr, param, node)

    # --- addresses

    def address(self, operand: Expr, type: Type, node: ast.AST | None, *, allow_temp: bool = False) -> Expr:
        """The address of an addressable expression; others are copied to a temporary when that is allowed."""
        if isinstance(operand, Deref):
            if operand.read_only and isinstance(type, ByRefType) and not type.readonly:
                fail(node, "a read-only reference where a writable one is expected")
            if isinstance(operand.address.type, ByRefType) and isinstance(type, ByRefType):
                return operand.address if operand.address.type is type else Sequence([], AddressOf(operand, type))
            return AddressOf(operand, type)
        if isinstance(operand, VarExpr | FieldExpr | Element | This):
            return AddressOf(operand, type)
        if isinstance(operand, PropertyExpr):
            operand = self.finish(operand, node)
            return self.address(operand, type, node, allow_temp=allow_temp)
        if not allow_temp:
            fail(node, "this has no address", "a variable, field, array element or reference is expected")
        var = self.temp(operand.type)
        return Sequence([], AddressOf(AssignExpr(VarExpr(var), operand), type))

    def ref_of(self, operand: Expr, node: ast.AST | None) -> Expr:
        """`ref(x)` as a byref."""
        return self.address(operand, ref_to(operand.type, isinstance(operand, Deref) and operand.read_only), node)

    # --- functions and displays as values (bound by their modules)

    def function_conversion(self, expr: Expr, target: Type) -> str:
        from oscil.managed.bind_functions import function_conversion

        return function_conversion(self, expr, target)

    def convert_function(self, expr: Expr, target: Type, node: ast.AST | None) -> Expr:
        from oscil.managed.bind_functions import convert_function

        return convert_function(self, expr, target, node)

    def is_interpolation_handler(self, target: Type) -> bool:
        return isinstance(target, NamedType) and target.definition.is_interpolation_handler

    def convert_interpolated(self, expr: Interpolated, target: Type, node: ast.AST | None) -> Expr:
        from oscil.managed.bind_interpolation import convert_interpolated

        return convert_interpolated(self, expr, target, node)

    def convert_tuple(self, expr: New, target: NamedType, node: ast.AST | None) -> Expr:
        from oscil.managed.bind_displays import tuple_of

        return tuple_of(self, self.tuples[expr], target, node)

    def function_mismatch(self, expr: Expr, target: Type) -> str:
        from oscil.managed.bind_functions import function_mismatch

        return function_mismatch(self, expr, target)

    def display_conversion(self, expr: Expr, target: Type) -> str:
        from oscil.managed.bind_displays import display_conversion

        return display_conversion(self, expr, target)

    def convert_display(self, expr: Expr, target: Type, node: ast.AST | None) -> Expr:
        from oscil.managed.bind_displays import convert_display

        return convert_display(self, expr, target, node)

    def lift_conversion(self, expr: Expr, target: Type, node: ast.AST | None) -> Expr:
        """Nullable<A> to Nullable<B>."""
        from oscil.managed.bind_nullable import lift_unary

        assert isinstance(target, NamedType)
        return lift_unary(
            self, expr, lambda inner: self.conversions.to(inner, target.args[0], node), target.args[0], node
        )


def failed_names(node: ast.stmt) -> set[str]:
    """Names that a refused statement assigns or gives to out(...)."""
    found = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("ref", "out"):
            found |= {a.id for a in call.args if isinstance(a, ast.Name)}
    return found


def chain_start(node: ast.expr) -> ast.Call | None:
    """The `opt(...)` at the base of a chain of attributes, calls and subscripts."""
    current: ast.expr = node
    while True:
        if isinstance(current, ast.Call):
            if isinstance(current.func, ast.Name):
                return current if current.func.id == "opt" and current is not node else None
            current = current.func
        elif isinstance(current, ast.Attribute | ast.Subscript):
            current = current.value
        else:
            return None


def describe(node: ast.AST) -> str:
    """A construct's name for messages."""
    return {"GeneratorExp": "a generator expression", "JoinedStr": "an f-string"}.get(
        type(node).__name__, type(node).__name__.lower()
    )


def is_literal(expr: Expr) -> bool:
    """An untyped number literal."""
    return expr.type is UNTYPED_INT or expr.type is UNTYPED_FLOAT


__all__ = ["EXPRESSIONS", "STATEMENTS", "Binder", "Const", "Default", "expression", "is_literal", "statement"]
