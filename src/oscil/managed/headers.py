"""Pass 2: bases, interfaces, constraints and layout of every definition."""

from __future__ import annotations

import ast

from oscil.managed.collect import Program
from oscil.managed.decorators import MEMBER_WORDS, TYPE_WORDS, Marks, read_decorators
from oscil.managed.diagnostics import BindError, fail
from oscil.managed.names import NameScope, resolve
from oscil.managed.symbols import CLASS, DELEGATE, ENUM, INTERFACE, STRUCT, Declaration, TypeDef
from oscil.managed.types import NamedType, Type, TypeParam
from oscil.managed.world import World

IMPLIED_BASES = {
    CLASS: "System.Object",
    STRUCT: "System.ValueType",
    ENUM: "System.Enum",
    DELEGATE: "System.MulticastDelegate",
}
CONSTRAINT_WORDS = {
    "value_type": TypeParam.VALUE | TypeParam.NEW, "ref_type": TypeParam.REF,
    "unmanaged": TypeParam.VALUE | TypeParam.NEW, "notnull": 0, "new": TypeParam.NEW,
    "allows_ref_struct": TypeParam.ALLOWS_REF_STRUCT,
}  # fmt: skip


def resolve_headers(program: Program) -> None:
    """Fill in `base`, `interfaces`, constraints, `underlying` and `layout`."""
    for definition in program.types:
        for declaration in definition.declarations:
            try:
                resolve_header(program.world, definition, declaration)
            except BindError as error:
                program.diagnostics.add_error(declaration.file.path, error, declaration.node)
                definition.broken.add("*")
            except Exception as error:
                program.diagnostics.add_defect(declaration.file.path, declaration.node, str(definition), error)
                definition.broken.add("*")
    program.world.scopes.clear()
    for definition in program.types:
        if definition.base is None and definition.kind is not INTERFACE and definition.full_name != "System.Object":
            definition.base = implied_base(program, definition)
    for definition in program.types:
        check_cycle(program, definition)


def implied_base(program: Program, definition: TypeDef) -> NamedType | None:
    """The base class that the kind implies."""
    name = IMPLIED_BASES[definition.kind]
    try:
        return program.world.core(name)
    except BindError as error:
        program.diagnostics.add_error(definition.declarations[0].file.path, error, definition.declarations[0].node)
        return None


def check_cycle(program: Program, definition: TypeDef) -> None:
    """A type that derives from itself would hang every walk over bases: cut it."""
    seen = {definition}
    current = definition.base
    while isinstance(current, NamedType):
        if current.definition in seen:
            declaration = definition.declarations[0]
            program.diagnostics.add(declaration.file.path, declaration.node, f"{definition} derives from itself")
            definition.base = None
            return
        seen.add(current.definition)
        current = current.definition.base


def resolve_header(world: World, definition: TypeDef, declaration: Declaration) -> None:
    """One part's decorators and bases."""
    node = declaration.node
    scope = NameScope.of(world, declaration.file, definition)
    marks = read_decorators(node.decorator_list, TYPE_WORDS if isinstance(node, ast.ClassDef) else MEMBER_WORDS)
    own = {p.name: p for p in definition.type_params[len(definition.type_params) - definition.arity :]}
    read_constraints(scope, marks, own)
    if not isinstance(node, ast.ClassDef):
        return
    read_layout(definition, marks)
    if definition.kind is ENUM and definition.underlying is None:
        named = marks.args("enum")
        definition.underlying = resolve(scope, named[0]) if named else world.word("i32")
    for base in node.bases:
        if isinstance(base, ast.Subscript) and isinstance(base.value, ast.Name) and base.value.id == "Generic":
            continue
        add_base(definition, resolve(scope, base), base)
    if node.keywords:
        fail(node.keywords[0].value, "keyword arguments of a class")


def add_base(definition: TypeDef, found: Type, node: ast.expr) -> None:
    """One entry of the base list."""
    if not isinstance(found, NamedType):
        fail(node, f"{found} as a base", "a class or interfaces")
    if found.definition.is_interface:
        if found not in definition._interfaces:
            definition._interfaces.append(found)
        return
    if definition.kind is not CLASS:
        fail(node, f"a {definition.kind} with a base class", "only interfaces")
    if definition.base is not None and definition.base is not found:
        fail(node, f"a second base class: {found}", f"the first is {definition.base}")
    if found.definition.kind is not CLASS or (found.definition.is_sealed and found.definition.declarations):
        fail(node, f"{found} is sealed")
    definition.base = found


def read_constraints(scope: NameScope, marks: Marks, params: dict[str, TypeParam]) -> None:
    """`@where(T, ...)` for the given parameters."""
    for call in marks.words.get("where", ()):
        if call is None or not call.args or not isinstance(call.args[0], ast.Name) or call.args[0].id not in params:
            fail(call, "@where names a type parameter of this declaration first", "@where(T, IComparable[T], new)")
        param = params[call.args[0].id]
        for item in call.args[1:]:
            if isinstance(item, ast.Name) and item.id in CONSTRAINT_WORDS:
                param.flags |= CONSTRAINT_WORDS[item.id]
                param.is_unmanaged |= item.id == "unmanaged"
            else:
                constraint = resolve(scope, item)
                if constraint not in param.constraints:
                    param.constraints.append(constraint)


def read_layout(definition: TypeDef, marks: Marks) -> None:
    """`@explicit_layout(size=16)` and its kind."""
    for word, kind in (("explicit_layout", "explicit"), ("sequential_layout", "sequential"), ("auto_layout", "auto")):
        if word in marks:
            definition.layout = (kind, marks.option(word, "pack", 0), marks.option(word, "size", 0))
