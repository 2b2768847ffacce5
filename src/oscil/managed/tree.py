"""The bound tree: typed, with every name, overload and conversion decided. Emission reads it and nothing else.

Expressions have a `type`. Nothing here has a ByRefType except `AddressOf`, byref-returning calls inside `Deref`, and
byref variables
inside `Deref` or a rebinding `Assign`: reading a ref yields its value.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from oscil.managed.symbols import FieldRef, MethodRef, MethodSymbol, PropertyRef, TypeDef
from oscil.managed.types import UNBOUND, VOID, ArrayType, FnPtrType, NamedType, PtrType, Type, TypeParam

if TYPE_CHECKING:
    from oscil.managed.binder import Binder
    from oscil.managed.names import NamespaceRef, TypeGroup


@dataclass(slots=True, eq=False)
class Var:
    """A local or parameter. `captured` ones live in a closure object; `slot` is the argument number or the local's
    index.
    """

    name: str
    type: Type
    function: Function
    is_param: bool = False
    slot: int = -1
    captured: bool = False
    read_only: bool = False
    pinned: bool = False
    hidden: bool = False
    loop_variable: bool = False
    unboxed: Type | None = None  # of the copy that a type test keeps: the value type that is in the box
    field: Any = None  # FieldSymbol when hoisted into a closure or state machine


@dataclass(slots=True, eq=False)
class Function:
    """A body: of a method, a lambda, a nested def. `params` are in signature order, without `this`."""

    method: MethodSymbol
    owner: TypeDef
    parent: Function | None
    returns: Type
    params: list[Var] = field(default_factory=list)
    locals: list[Var] = field(default_factory=list)
    body: Block | None = None
    has_this: bool = False
    uses_this: bool = False  # itself or in a nested function
    is_async: bool = False
    is_iterator: bool = False
    yields: Type | None = None
    is_lambda: bool = False
    captured: list[Var] = field(default_factory=list)
    captures_outer: bool = False  # uses variables or `this` of an enclosing function
    children: list[Function] = field(default_factory=list)
    type_params: list[TypeParam] = field(default_factory=list)  # own and enclosing methods' type parameters
    has_await: bool = False
    has_comprehension: bool = False  # expressions may contain loops: spill.py looks at it
    closure: Any = None  # emission: the closure class
    lowered: Any = None  # emission: the method symbol of a lambda


class Expr:
    """Base of expressions."""

    __slots__ = ()
    type: Type


@dataclass(slots=True, eq=False)
class Const(Expr):
    """A constant; `type` may be an untyped literal's. Enums hold ints, chars ints, null None."""

    type: Type
    value: Any


@dataclass(slots=True, eq=False)
class Default(Expr):
    """The zero value."""

    type: Type


@dataclass(slots=True, eq=False)
class VarExpr(Expr):
    """A variable (of a byref variable: the byref itself)."""

    var: Var

    @property
    def type(self) -> Type:  # type: ignore[override]
        return self.var.type


@dataclass(slots=True, eq=False)
class This(Expr):
    """`self`: the object, or the struct that the byref argument refers to."""

    type: Type
    function: Function


@dataclass(slots=True, eq=False)
class FieldExpr(Expr):
    """A field; `obj` None for statics."""

    obj: Expr | None
    ref: FieldRef

    @property
    def type(self) -> Type:  # type: ignore[override]
        return self.ref.type


@dataclass(slots=True, eq=False)
class Element(Expr):
    """An array element."""

    array: Expr
    indices: list[Expr]
    type: Type


@dataclass(slots=True, eq=False)
class Deref(Expr):
    """What a byref or pointer refers to."""

    address: Expr
    type: Type
    read_only: bool = False


@dataclass(slots=True, eq=False)
class AddressOf(Expr):
    """The address of an addressable expression, as a byref or pointer."""

    operand: Expr
    type: Type


@dataclass(slots=True, eq=False)
class Call(Expr):
    """A call. `obj` None for statics; `virtual` asks for callvirt, `constrained` for the prefix with that type."""

    method: MethodRef
    obj: Expr | None
    args: list[Expr]
    virtual: bool = False
    constrained: Type | None = None
    type: Type = VOID
    pure: bool = False


@dataclass(slots=True, eq=False)
class CallPointer(Expr):
    """calli"""

    target: Expr
    args: list[Expr]
    signature: FnPtrType
    type: Type


@dataclass(slots=True, eq=False)
class ArrayCall(Expr):
    """Get, Set, Address, .ctor of general arrays (II.14.2)."""

    kind: str
    array: ArrayType
    args: list[Expr]
    type: Type


@dataclass(slots=True, eq=False)
class New(Expr):
    """newobj"""

    method: MethodRef
    args: list[Expr]
    type: Type


@dataclass(slots=True, eq=False)
class Convert(Expr):
    """`kind`: num, box, unbox, cast, isinst, nop (same bits, other type)."""

    operand: Expr
    kind: str
    type: Type
    checked: bool = False


@dataclass(slots=True, eq=False)
class Binary(Expr):
    """An arithmetic instruction: add sub mul div rem and or xor shl shr; `unsigned` selects the .un form; operands have
    stack types already.
    """

    op: str
    left: Expr
    right: Expr
    type: Type
    unsigned: bool = False
    checked: bool = False


@dataclass(slots=True, eq=False)
class Unary(Expr):
    """neg, not (bitwise), lnot (of a bool)."""

    op: str
    operand: Expr
    type: Type
    checked: bool = False


@dataclass(slots=True, eq=False)
class Compare(Expr):
    """`== != < <= > >=` on numbers, references, pointers."""

    op: str
    left: Expr
    right: Expr
    type: Type
    unsigned: bool = False
    floating: bool = False


@dataclass(slots=True, eq=False)
class IsTest(Compare):
    """isinstance of a local: knows the variable, and the typed copy that the branch uses."""

    var: Var | None = None
    copy: Var | None = None


@dataclass(slots=True, eq=False)
class Logic(Expr):
    """Short-circuit and / or."""

    is_and: bool
    left: Expr
    right: Expr
    type: Type


@dataclass(slots=True, eq=False)
class Conditional(Expr):
    """`a if c else b`"""

    test: Expr
    then: Expr
    other: Expr
    type: Type


@dataclass(slots=True, eq=False)
class Coalesce(Expr):
    """The left value unless it is null."""

    left: Expr
    right: Expr
    type: Type


@dataclass(slots=True, eq=False)
class Sequence(Expr):
    """Statements, then a value."""

    statements: list[Stmt]
    value: Expr

    @property
    def type(self) -> Type:  # type: ignore[override]
        return self.value.type


@dataclass(slots=True, eq=False)
class NewArray(Expr):
    """A vector of a size, or with elements."""

    type: ArrayType
    size: Expr | None
    elements: list[Expr]


@dataclass(slots=True, eq=False)
class ArrayLength(Expr):
    """ldlen; conv.i4"""

    array: Expr
    type: Type


@dataclass(slots=True, eq=False)
class StackAlloc(Expr):
    """localloc; the type is a pointer."""

    element: Type
    count: Expr
    type: Type


@dataclass(slots=True, eq=False)
class TypeOf(Expr):
    """ldtoken and GetTypeFromHandle"""

    target: Type
    open_def: TypeDef | None
    type: Type
    method: MethodRef


@dataclass(slots=True, eq=False)
class SizeOf(Expr):
    """sizeof"""

    target: Type
    type: Type


@dataclass(slots=True, eq=False)
class FunctionPointer(Expr):
    """ldftn of a static method"""

    method: MethodRef
    type: Type


@dataclass(slots=True, eq=False)
class MakeDelegate(Expr):
    """A delegate over a method; `obj` None for static methods."""

    type: NamedType
    constructor: MethodRef
    obj: Expr | None
    method: MethodRef
    virtual: bool


@dataclass(slots=True, eq=False)
class LambdaExpr(Expr):
    """A delegate over a nested function."""

    type: NamedType
    constructor: MethodRef
    function: Function


@dataclass(slots=True, eq=False)
class LocalCall(Expr):
    """A direct call of a nested def."""

    function: Function
    args: list[Expr]
    type: Type
    type_args: tuple[Type, ...] = ()


@dataclass(slots=True, eq=False)
class Await(Expr):
    """An await: `AsyncHelpers.Await` over the operand, or the awaiter pattern spelled out in `expansion`."""

    operand: Expr
    helper: MethodRef | None
    type: Type
    expansion: Expr | None = None


@dataclass(slots=True, eq=False)
class AssignExpr(Expr):
    """Assignment with a value (the walrus, and temporaries)."""

    target: Expr
    value: Expr

    @property
    def type(self) -> Type:  # type: ignore[override]
        return self.value.type


@dataclass(slots=True, eq=False)
class Data(Expr):
    """A span over bytes in the image: `constructor` is ReadOnlySpan<T>(void*, int)."""

    type: NamedType
    constructor: MethodRef
    content: bytes
    count: int
    align: int


@dataclass(slots=True, eq=False)
class NullRef(Expr):
    """A null byref"""

    type: Type


@dataclass(slots=True, eq=False)
class Throwing(Expr):
    """An expression that only throws"""

    value: Expr
    type: Type


# --- expressions that binding has not finished: they wait for a target type, a call or a member name


@dataclass(slots=True, eq=False)
class Interpolated(Expr):
    """An f-string that waits for its parameter. `parts`: texts and holes; `given`: what its handler is made with."""

    type: Type
    parts: list[Any]
    given: list[Expr] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class TypeExpr(Expr):
    """A name of a type, group of types or namespace."""

    entity: Type | TypeGroup | NamespaceRef
    type: Type = UNBOUND


@dataclass(slots=True, eq=False)
class MethodGroup(Expr):
    """Methods of a name, the receiver, and explicit type arguments."""

    name: str
    obj: Expr | None
    holder: Type
    methods: list[tuple[MethodSymbol, NamedType]]
    args: tuple[Type, ...] = ()
    is_base: bool = False
    type: Type = UNBOUND


@dataclass(slots=True, eq=False)
class PropertyExpr(Expr):
    """A property or indexer access; read or written later."""

    obj: Expr | None
    ref: PropertyRef
    args: list[Expr]
    is_base: bool = False
    holder: Type | None = None

    @property
    def type(self) -> Type:  # type: ignore[override]
        return self.ref.value_type


@dataclass(slots=True, eq=False)
class EventExpr(Expr):
    """An event: `+=`, `-=`, or inside its class the delegate."""

    obj: Expr | None
    symbol: Any
    owner: NamedType
    type: Type


@dataclass(slots=True, eq=False)
class UnboundLambda(Expr):
    """A lambda, or a nested def used as a value."""

    node: ast.Lambda
    binder: Binder
    type: Type = UNBOUND
    bound: dict[Any, Any] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class LocalFunction(Expr):
    """The name of a nested def, with explicit type arguments of a generic one."""

    function: Function
    args: tuple[Type, ...] = ()
    type: Type = UNBOUND


@dataclass(slots=True, eq=False)
class Display(Expr):
    """A list, tuple, dict or set display or comprehension that takes its type from the target."""

    node: ast.expr
    binder: Binder
    type: Type = UNBOUND
    bound: dict[str, Type | None] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class RefArg(Expr):
    """`ref(x)` / `out(x)` as an argument or the right side of a ref local."""

    operand: Expr | None
    declares: str | None
    type: Type = UNBOUND
    node: ast.AST | None = None


@dataclass(slots=True, eq=False)
class WordExpr(Expr):
    """A word of the language in call position."""

    name: str
    type: Type = UNBOUND


# --- statements


class Stmt:
    """Base of statements."""

    __slots__ = ()


@dataclass(slots=True, eq=False)
class Block(Stmt):
    """Statements in order."""

    body: list[Stmt]


@dataclass(slots=True, eq=False)
class Line(Stmt):
    """A sequence point: the statements that follow come from `node`."""

    node: ast.AST


@dataclass(slots=True, eq=False)
class ExprStmt(Stmt):
    """An expression for its effect."""

    value: Expr


@dataclass(slots=True, eq=False)
class Assign(Stmt):
    """Store; a byref variable as the target is rebound, `Deref` of it is written through."""

    target: Expr
    value: Expr


@dataclass(slots=True, eq=False)
class If(Stmt):
    """Branch."""

    test: Expr
    then: Block
    other: Block | None


@dataclass(slots=True, eq=False)
class Loop(Stmt):
    """While `test` (None: forever) run `body`, then `step`; `continue` goes to `step`; `other` runs when the test
    fails.
    """

    test: Expr | None
    body: Block
    step: Block | None = None
    other: Block | None = None
    is_switch: bool = False  # made by match: no loop of the program


@dataclass(slots=True, eq=False)
class Break(Stmt):
    """Leave a loop."""

    loop: Loop


@dataclass(slots=True, eq=False)
class Continue(Stmt):
    """The next round of a loop."""

    loop: Loop


@dataclass(slots=True, eq=False)
class Return(Stmt):
    """Return from the function."""

    value: Expr | None


@dataclass(slots=True, eq=False)
class Throw(Stmt):
    """Throw, or rethrow without a value."""

    value: Expr | None


@dataclass(slots=True, eq=False)
class Catch:
    """One handler. `test` is a filter."""

    type: Type
    var: Var | None
    test: Expr | None
    body: Block


@dataclass(slots=True, eq=False)
class Try(Stmt):
    """try / except / finally"""

    body: Block
    catches: list[Catch]
    final: Block | None


@dataclass(slots=True, eq=False)
class Switch(Stmt):
    """Dense jump table over an int32; `cases` are the bodies for low, low + 1, ...; None goes to `default`."""

    value: Expr
    low: int
    cases: list[Block | None]
    default: Block


@dataclass(slots=True, eq=False)
class Yield(Stmt):
    """yield in an iterator"""

    value: Expr


FnOrPtr = FnPtrType | PtrType
