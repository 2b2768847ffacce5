"""Pass 3b: defs in class bodies become methods, constructors, operators, properties and indexers."""

from __future__ import annotations

import ast

from oscil.managed.collect import Program, attribute_name, is_delegate, type_parameter_names
from oscil.managed.decorators import MEMBER_WORDS, Marks, metadata_name, read_decorators
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.fields import declare_field
from oscil.managed.headers import read_constraints
from oscil.managed.names import NameScope, resolve
from oscil.managed.source import FunctionNode, has_yield, is_stub
from oscil.managed.symbols import (
    DELEGATE,
    ENUM,
    PRIVATE,
    PROTECTED,
    PUBLIC,
    Declaration,
    EventSymbol,
    FieldSymbol,
    MethodSymbol,
    ParamSymbol,
    PropertySymbol,
    TypeDef,
)  # fmt: skip
from oscil.managed.types import VOID, ByRefType, NamedType, Type, TypeParam, array_of

BINARY_OPERATORS = {
    "__add__": "op_Addition", "__sub__": "op_Subtraction", "__mul__": "op_Multiply", "__truediv__": "op_Division",
    "__mod__": "op_Modulus", "__and__": "op_BitwiseAnd", "__or__": "op_BitwiseOr", "__xor__": "op_ExclusiveOr",
    "__lshift__": "op_LeftShift", "__rshift__": "op_RightShift", "__eq__": "op_Equality", "__ne__": "op_Inequality",
    "__lt__": "op_LessThan", "__le__": "op_LessThanOrEqual", "__gt__": "op_GreaterThan",
    "__ge__": "op_GreaterThanOrEqual",
}  # fmt: skip
UNARY_OPERATORS = {"__neg__": "op_UnaryNegation", "__pos__": "op_UnaryPlus", "__invert__": "op_OnesComplement"}
OPERATORS = {**BINARY_OPERATORS, **UNARY_OPERATORS}
REFUSED_DUNDERS = {
    "__str__": "ToString with @override", "__repr__": "ToString with @override",
    "__hash__": "GetHashCode with @override", "__len__": "a property Count or Length",
    "__contains__": "a method Contains", "__iter__": "a method GetEnumerator", "__call__": "a named method",
    "__enter__": "IDisposable", "__exit__": "IDisposable", "__bool__": "op_True and op_False", "__new__": "__init__",
    "__next__": "MoveNext and Current",
}  # fmt: skip
MODES = {"Ref": "ref", "Out": "out", "In": "in", "ReadOnlyRef": "in"}


def declare_members(program: Program) -> None:
    """Fill the member table of every definition."""
    for definition in program.types:
        for declaration in definition.declarations:
            scope = NameScope.of(program.world, declaration.file, definition)
            if definition.kind is DELEGATE:
                guarded(
                    program,
                    definition,
                    declaration,
                    declaration.node,
                    lambda s=scope, d=definition, c=declaration: declare_delegate(s, d, c),
                )
                continue
            for statement in declaration.node.body:
                guarded(
                    program,
                    definition,
                    declaration,
                    statement,
                    lambda s=scope, d=definition, c=declaration, n=statement: declare_one(program, s, d, c, n),
                )


def guarded(program: Program, definition: TypeDef, declaration: Declaration, node: ast.AST, action: object) -> None:
    """Run one declaration; a refusal is recorded and the next one tried."""
    broken = False
    try:
        action()  # type: ignore[operator]
    except BindError as error:
        program.diagnostics.add_error(declaration.file.path, error, node)
        broken = True
    except Exception as error:
        program.diagnostics.add_defect(declaration.file.path, node, str(definition), error)
        broken = True
    if broken:
        name = str(getattr(node, "name", None) or getattr(getattr(node, "target", None), "id", "*"))
        definition.broken.add(OPERATORS.get(name, "Item" if name in ("__getitem__", "__setitem__") else name))


def declare_one(
    program: Program, scope: NameScope, definition: TypeDef, declaration: Declaration, node: ast.stmt
) -> None:
    """One statement of a class body."""
    if isinstance(node, ast.AnnAssign):
        declare_field(program, scope, definition, declaration, node)
    elif isinstance(node, FunctionNode):
        if not (isinstance(node, ast.FunctionDef) and is_delegate(node)):
            declare_function(scope, definition, declaration, node)
    elif isinstance(node, ast.Assign) and definition.kind is ENUM:
        for target in node.targets:
            declare_enum_value(definition, declaration, node, target)
    elif isinstance(node, ast.ClassDef | ast.Pass) or (
        isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    ):
        return
    elif isinstance(node, ast.Assign):
        fail(node, "a class variable without a type", "`name: Static[T] = value`, or `name: Const[T] = value`")
    else:
        fail(node, f"{type(node).__name__.lower()} in a class body")


def declare_enum_value(definition: TypeDef, declaration: Declaration, node: ast.Assign, target: ast.expr) -> None:
    """`Red = 1` of an enum."""
    if not isinstance(target, ast.Name):
        fail(target, "a value of an enum is `Name = constant`")
    symbol = FieldSymbol(definition, metadata_name(target.id), True, PUBLIC, definition.self_type)
    symbol.is_literal, symbol.const_state, symbol.init = True, 0, node.value
    symbol.decl = Declaration(declaration.file, node)
    if symbol.name in definition.members:
        fail(target, f"{definition} has a value {symbol.name} already")
    definition.add(symbol)


def declare_delegate(scope: NameScope, definition: TypeDef, declaration: Declaration) -> None:
    """`.ctor`, `Invoke`, `BeginInvoke`, `EndInvoke` are runtime methods (II.14.6); the last two are left out, as the
    class library's own do.
    """
    world = scope.world
    constructor = MethodSymbol(definition, "__init__", False, PUBLIC)
    constructor.metadata_name, constructor.special = ".ctor", True
    constructor.signature = (
        [ParamSymbol("object", world.word("object")), ParamSymbol("method", world.word("nint"))],
        VOID,
    )
    invoke = MethodSymbol(definition, "Invoke", False, PUBLIC)
    invoke.signature = (read_params(scope, declaration.node.args, False), returned(scope, declaration.node))
    invoke.is_virtual = invoke.is_newslot = True
    for method in (constructor, invoke):
        method.impl_flags, method.decl = 0x3, Declaration(declaration.file, declaration.node)
        definition.add(method)


def returned(scope: NameScope, node: FunctionNode) -> Type:
    """The return annotation; a missing one is refused, except on constructors."""
    if node.returns is None:
        if node.name in ("__init__", "__del__"):
            return VOID
        fail(node, f"{node.name} has no return type", "-> None when it returns nothing")
    return resolve(scope, node.returns)


def declare_function(scope: NameScope, definition: TypeDef, declaration: Declaration, node: FunctionNode) -> None:
    """A def of a class body."""
    marks = read_decorators(node.decorator_list, MEMBER_WORDS)
    if node.name in REFUSED_DUNDERS:
        fail(node, f"{node.name} has no meaning here", REFUSED_DUNDERS[node.name])
    static = "static" in marks or definition.is_static or node.name in OPERATORS or node.name.startswith("op_")
    method = make_method(scope, definition, declaration, node, marks, static)
    if marks.accessor is not None or "property" in marks or node.name in ("__getitem__", "__setitem__"):
        declare_accessor(definition, method, marks, node)
    elif "event" in marks:
        declare_event_accessor(definition, method, node, "add")
    else:
        definition.add(method)


def make_method(
    scope: NameScope, definition: TypeDef, declaration: Declaration, node: FunctionNode, marks: Marks, static: bool
) -> MethodSymbol:
    """The symbol of a def, whatever it will belong to."""
    name = OPERATORS.get(node.name, metadata_name(node.name))
    method = MethodSymbol(definition, name, static, marks.access(node.name))
    method.marks, method.implements = marks, marks.args("implements")
    method.decl = Declaration(declaration.file, node)
    method.decl.attributes = marks.attributes
    method.special = name.startswith("op_")
    for index, (param_name, _) in enumerate(type_parameter_names(node, marks)):
        param = TypeParam(param_name, index, True)
        param.owner = method
        method.type_params.append(param)
    inner = scope.in_method(method.type_params)
    read_constraints(inner, marks, {p.name: p for p in method.type_params})
    params = read_params(inner, node.args, not static)
    method.signature = (params, finish_return(inner, method, node, marks))
    set_flags(definition, method, marks, node)
    if node.name == "__init__":
        name_constructor(definition, method, node)
    elif node.name == "__del__":
        method.name = method.metadata_name = "Finalize"
        method.access, method.is_virtual, method.is_override = PROTECTED, True, True
    return method


def name_constructor(definition: TypeDef, method: MethodSymbol, node: FunctionNode) -> None:
    """`.ctor`, or `.cctor` with `@static`."""
    method.special = True
    if method.ret is not VOID:
        fail(node, "a constructor that returns something", "-> None")
    method.metadata_name = ".cctor" if method.is_static else ".ctor"
    if method.is_static:
        method.name, method.access = ".cctor", PRIVATE
        definition.explicit_static_init = True
        if method.params:
            fail(node, "a static constructor with parameters")


def finish_return(scope: NameScope, method: MethodSymbol, node: FunctionNode, marks: Marks) -> Type:
    """The return type in metadata: wrapped in a task for `async def`."""
    declared = returned(scope, node)
    method.is_iterator = "yield" in scope.file.text and has_yield(node)
    if not isinstance(node, ast.AsyncFunctionDef):
        return declared
    method.is_async = True
    if method.is_iterator:
        return declared
    wrapper = marks.args("returns")
    name = "ValueTask" if wrapper and isinstance(wrapper[0], ast.Name) and wrapper[0].id == "ValueTask" else "Task"
    if (
        name == "Task"
        and wrapper
        and not (isinstance(wrapper[0], ast.Name) and wrapper[0].id in ("None_", "Unwrapped"))
    ):
        fail(wrapper[0], "@returns of something else", "@returns(ValueTask)")
    method.unwrapped = declared
    method.impl_flags |= 0x2000
    if wrapper and name == "Task":  # the AsyncHelpers members of the class library: async convention without a task
        return declared
    full = f"System.Threading.Tasks.{name}"
    return scope.world.core(full, node=node) if declared is VOID else scope.world.core(full, declared, node=node)


def set_flags(definition: TypeDef, method: MethodSymbol, marks: Marks, node: FunctionNode) -> None:
    """Words to flags (II.23.1.10, II.23.1.11)."""
    stub = is_stub(node.body)
    interface = definition.is_interface
    method.is_extern = "extern" in marks
    method.extension = "extension" in marks
    method.is_abstract = "abstract" in marks or (interface and stub and not method.is_static and not method.is_extern)
    method.is_override, method.is_new = "override" in marks, "new" in marks
    method.is_final = "final" in marks or "sealed" in marks
    method.is_virtual = (
        method.is_abstract
        or method.is_override
        or "virtual" in marks
        or (interface and not method.is_static and not method.implements)
    )
    if node.name == "__init__" or (method.access == PRIVATE and interface):
        method.is_virtual = method.is_abstract
    method.is_newslot = method.is_virtual and not method.is_override
    for word, flag in (("extern", 0x1000), ("inline", 0x100), ("noinline", 0x8), ("synchronized", 0x20)):
        if word in marks:
            method.impl_flags |= flag
    if method.extension:
        definition.has_extensions = True
        if not definition.is_static or not method.params:
            fail(node, "an extension method is in a @static class and has a first parameter")
    if stub and not (method.is_abstract or method.is_extern):
        fail(node, f"{node.name} has no body", "@abstract, @extern, or `pass` for an empty body")
    if not stub and (method.is_extern or ("abstract" in marks)):
        fail(
            node, f"{node.name} is @{'extern' if method.is_extern else 'abstract'} and has a body", "its body is `...`"
        )
    if method.is_abstract and not definition.is_abstract and not interface:
        fail(node, f"{node.name} is abstract in a class that is not", "@abstract on the class")


def read_params(scope: NameScope, args: ast.arguments, instance: bool) -> list[ParamSymbol]:
    """Parameters with their modes and defaults, `self` taken off."""
    nodes = [*args.posonlyargs, *args.args]
    defaults: list[ast.expr | None] = [None] * (len(nodes) - len(args.defaults)) + list(args.defaults)
    found: list[ParamSymbol] = []
    if instance:
        if not nodes or nodes[0].arg != "self" or nodes[0].annotation is not None:
            fail(
                nodes[0] if nodes else None,
                "an instance method's first parameter is a bare `self`",
                "@static when it needs no instance",
            )
        nodes, defaults = nodes[1:], defaults[1:]
    for node, default in zip(nodes, defaults, strict=True):
        found.append(read_param(scope, node, default))
    for node, default in zip(args.kwonlyargs, args.kw_defaults, strict=True):
        found.append(read_param(scope, node, default))
        found[-1].keyword_only = True  # a params array is last in metadata (II.22.33), whatever follows it here
    if args.vararg is not None:
        param = read_param(scope, args.vararg, None)
        named = param.type
        if not (
            isinstance(named, NamedType) and named.definition.full_name in ("System.ReadOnlySpan`1", "System.Span`1")
        ):
            param.type = array_of(param.type)
        param.rest = True
        found.append(param)
    if args.kwarg is not None:
        fail(args.kwarg, "**keywords", "name the parameters")
    names = [p.name for p in found]
    for node in nodes:
        if names.count(metadata_name(node.arg)) > 1:
            fail(node, f"two parameters {node.arg}")
    return found


def read_param(scope: NameScope, node: ast.arg, default: ast.expr | None) -> ParamSymbol:
    """One annotated parameter."""
    if node.annotation is None:
        fail(node, f"parameter {node.arg} has no type", f"{node.arg}: i32, say")
    annotation = node.annotation
    attributes: list[ast.expr] = []
    while (
        isinstance(annotation, ast.Subscript)
        and isinstance(annotation.value, ast.Name)
        and annotation.value.id == "Annotated"
    ):
        parts = annotation.slice.elts if isinstance(annotation.slice, ast.Tuple) else [annotation.slice]
        annotation, attributes = parts[0], attributes + parts[1:]
    mode = ""
    if isinstance(annotation, ast.Subscript) and isinstance(annotation.value, ast.Name):
        mode = MODES.get(annotation.value.id, "")
    type = resolve(scope, annotation)
    if type is VOID:
        fail(node, "a parameter of type None")
    param = ParamSymbol(metadata_name(node.arg), type, mode if isinstance(type, ByRefType) else "")
    param.annotation, param.attributes = annotation, attributes
    param.default, param.has_default = default, default is not None
    for attribute in attributes:
        if attribute_name(attribute) == "InterpolatedStringHandlerArgument" and isinstance(attribute, ast.Call):
            texts = [n.value for a in attribute.args for n in ast.walk(a) if isinstance(n, ast.Constant)]
            param.handler_arguments = [text for text in texts if isinstance(text, str)]
    return param


def declare_accessor(definition: TypeDef, method: MethodSymbol, marks: Marks, node: FunctionNode) -> None:
    """Attach a getter or setter to its property, making the property at the first of them."""
    indexer = node.name in ("__getitem__", "__setitem__")
    setting = node.name == "__setitem__" or (marks.accessor is not None and marks.accessor[1] in ("setter", "init"))
    if marks.accessor is not None and marks.accessor[1] == "remove":
        declare_event_accessor(definition, method, node, "remove")
        return
    name = "Item" if indexer else metadata_name(node.name)
    if indexer and (given := marks.args("indexer_name")):
        if not isinstance(given[0], ast.Constant) or not isinstance(given[0].value, str):
            fail(given[0], "@indexer_name takes a string literal")
        name = given[0].value
    if indexer and not method.implements:
        name = definition.default_member = (
            name if "indexer_name" in marks or definition.default_member == "Item" else definition.default_member
        )
    params = method.params
    if setting:
        if len(params) < 1 or method.ret is not VOID:
            fail(node, "a setter takes the value and returns None")
        type, index = params[-1].type, params[:-1]
        params[-1].name = "value"
        method.is_init = marks.accessor is not None and marks.accessor[1] == "init"
    else:
        type, index = method.ret, params
    if not indexer and index:
        fail(node, "a property with parameters", "__getitem__ for an indexer")
    prop = find_property(definition, name, [p.type for p in index], method)
    if prop is None:
        prop = PropertySymbol(definition, name, method.is_static, method.access, type, index)
        prop.decl = Declaration(method.decl.file, node) if method.decl else None
        prop.implements = method.implements
        if (
            not index
            and not method.implements
            and any(not getattr(m, "implements", None) for m in definition.members.get(name, ()))
        ):
            fail(node, f"{definition} has a member {name} already")
        definition.add(prop)
    if (prop.setter if setting else prop.getter) is not None:
        fail(node, f"{name} has a {'setter' if setting else 'getter'} already")
    method.name = method.metadata_name = f"{'set' if setting else 'get'}_{name}"
    method.special, method.accessor_of = True, prop
    prop.access = max(prop.access, method.access)
    if setting:
        prop.setter = method
    else:
        prop.getter = method
        prop.type = type
    definition.add(method)


def find_property(definition: TypeDef, name: str, index: list[Type], method: MethodSymbol) -> PropertySymbol | None:
    """The property that an accessor joins: same name and parameters, explicit for the same interface or not at all."""
    explicit = [ast.dump(i) for i in method.implements]
    for member in definition.members.get(name, ()):
        if (
            isinstance(member, PropertySymbol)
            and [p.type for p in member.params] == index
            and [ast.dump(i) for i in member.implements] == explicit
        ):
            return member
    return None


def declare_event_accessor(definition: TypeDef, method: MethodSymbol, node: FunctionNode, kind: str) -> None:
    """`@event def E(self, value: H)` adds; `@E.remove` takes away."""
    name = metadata_name(node.name)
    if len(method.params) != 1 or method.ret is not VOID:
        fail(node, "an event accessor takes the handler and returns None")
    event = next((m for m in definition.members.get(name, ()) if isinstance(m, EventSymbol)), None)
    if event is None:
        event = EventSymbol(definition, name, method.is_static, method.access, method.params[0].type)
        event.decl = Declaration(method.decl.file, node) if method.decl else None
        definition.add(event)
    method.name = method.metadata_name = f"{kind}_{name}"
    method.special, method.accessor_of = True, event
    if kind == "add":
        event.adder = method
    else:
        event.remover = method
    definition.add(method)
