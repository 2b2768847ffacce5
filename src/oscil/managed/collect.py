"""Pass 1: syntax trees to type definitions (names, arities, kinds, nesting). Nothing is resolved yet."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from oscil.managed.decorators import MEMBER_WORDS, TYPE_WORDS, Marks, metadata_name, read_decorators
from oscil.managed.diagnostics import BindError, Diagnostics, fail
from oscil.managed.source import FunctionNode, SourceFile
from oscil.managed.symbols import CLASS, DELEGATE, ENUM, INTERFACE, INTERNAL, PRIVATE, STRUCT, Declaration, TypeDef
from oscil.managed.types import TypeParam
from oscil.managed.world import World

# What starts a program under `if __name__ == "__main__":`.
STARTS = frozenset({"main()", "asyncio.run(main())", "sys.exit(main())", "raise SystemExit(main())"})


@dataclass(slots=True)
class Program:
    """What the passes share: all definitions in order, and what stands outside of types."""

    world: World
    diagnostics: Diagnostics
    corelib: bool
    files: list[SourceFile] = field(default_factory=list)
    types: list[TypeDef] = field(default_factory=list)  # enclosing types before nested ones
    assembly_attributes: list[tuple[SourceFile, ast.expr]] = field(default_factory=list)


def collect(program: Program, module_class: str = "") -> None:
    """Register the types of every file. `module_class`: what the class of a module's functions is called."""
    for file in program.files:
        functions: list[ast.stmt] = []
        module_name = module_class or file.stem
        for statement in own_statements(file.tree.body):
            try:
                if isinstance(statement, ast.Import | ast.ImportFrom):
                    read_import(file, statement)
                elif isinstance(statement, ast.ClassDef):
                    add_class(program, file, statement, None)
                elif isinstance(statement, ast.FunctionDef) and is_delegate(statement):
                    add_delegate(program, file, statement, None)
                elif isinstance(statement, FunctionNode | ast.AnnAssign):
                    functions.append(statement)
                else:
                    module_name = read_expression(program, file, statement) or module_name
            except BindError as error:
                program.diagnostics.add_error(file.path, error, statement)
        if functions:
            add_module_class(program, file, module_name, functions)


def own_statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module. Those of `if TYPE_CHECKING:` count; `if __name__ == "__main__": main()` is how a file
    is started in Python, and here it is anyway.
    """
    for statement in body:
        if isinstance(statement, ast.If) and not statement.orelse:
            test = ast.unparse(statement.test)
            if test in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
                yield from statement.body
                continue
            called = ast.unparse(statement.body[0]) if len(statement.body) == 1 else ""
            if test == "__name__ == '__main__'" and called in STARTS:
                continue
        yield statement


def read_import(file: SourceFile, node: ast.Import | ast.ImportFrom) -> None:
    """Note what an import makes visible; `oscil.lang` and `__future__` mean nothing here."""
    if isinstance(node, ast.Import):
        for alias in node.names:
            if alias.asname is not None:
                file.imports.setdefault(alias.asname, []).append(alias.name)
        return
    if node.module in ("oscil.lang", "oscil", "__future__", "typing", "collections.abc"):
        return
    if node.level or node.module is None:
        fail(node, "a relative import", "name the namespace in full")
    for alias in node.names:
        if alias.name == "*":
            file.opened.append(node.module)
        else:
            file.imports.setdefault(alias.asname or alias.name, []).append(f"{node.module}.{alias.name}")


def read_expression(program: Program, file: SourceFile, node: ast.stmt) -> str | None:
    """`assembly(A(...))`, `module_class(Name)`, a docstring; anything else has no place at the top."""
    value = node.value if isinstance(node, ast.Expr) else None
    if (isinstance(value, ast.Constant) and isinstance(value.value, str)) or isinstance(node, ast.Pass):
        return None
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        if value.func.id == "assembly":
            program.assembly_attributes += [(file, arg) for arg in value.args]
            return None
        if value.func.id == "module_class" and len(value.args) == 1 and isinstance(value.args[0], ast.Name):
            return value.args[0].id
    if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
        name = node.targets[0].id
        file.refused.add(name)
        hint = f"{name}: Const[T] = ... for a constant, {name}: Static[T] = ..."
        fail(node, "a module variable without a type", hint)
    fail(node, "a statement at the top of a file", "put it into a function: files are not executed")


def is_delegate(node: ast.FunctionDef) -> bool:
    """Whether a def declares a delegate type."""
    return any(isinstance(d, ast.Name) and d.id == "delegate" for d in node.decorator_list)


def type_parameter_names(node: ast.ClassDef | FunctionNode, marks: Marks) -> list[tuple[str, int]]:
    """Names and variance of the type parameters that `@generic` and a `Generic[...]` base declare."""
    found = marks.args("generic")
    for base in node.bases if isinstance(node, ast.ClassDef) else ():
        if isinstance(base, ast.Subscript) and isinstance(base.value, ast.Name) and base.value.id == "Generic":
            names = base.slice.elts if isinstance(base.slice, ast.Tuple) else [base.slice]
            if not found:
                found = names
    result = []
    for item in found:
        variance = 0
        if isinstance(item, ast.Call) and isinstance(item.func, ast.Name) and len(item.args) == 1:
            variance = {"covariant": TypeParam.COVARIANT, "contravariant": TypeParam.CONTRAVARIANT}.get(item.func.id, 0)
            if not variance:
                fail(item, f"{item.func.id} of a type parameter", "covariant(T) or contravariant(T)")
            item = item.args[0]
        if not isinstance(item, ast.Name):
            fail(item, "a type parameter is a name")
        result.append((item.id, variance))
    return result


def add_class(program: Program, file: SourceFile, node: ast.ClassDef, outer: TypeDef | None) -> None:
    """Register a class statement, a further part of a partial type included, and its nested types."""
    marks = read_decorators(node.decorator_list, TYPE_WORDS)
    params = type_parameter_names(node, marks)
    definition = declare(program, file, node, marks, node.name, params, outer)
    definition.kind = kind_of(marks) if definition.kind is CLASS else definition.kind
    definition.words.update(marks.words)
    for arg in marks.args("inline_array"):
        if not (isinstance(arg, ast.Constant) and isinstance(arg.value, int) and arg.value > 0):
            fail(arg, "the length of an inline array is a positive literal", "@inline_array(8)")
        definition.inline_length = arg.value
    definition.is_abstract |= "abstract" in marks or "static" in marks
    definition.is_sealed |= "sealed" in marks or "static" in marks or definition.is_value
    definition.is_static |= "static" in marks
    definition.is_readonly |= "readonly" in marks
    definition.by_ref_like |= "ref_struct" in marks
    definition.is_flags |= "flags" in marks
    definition.is_interpolation_handler |= any(
        attribute_name(a) == "InterpolatedStringHandler" for a in marks.attributes
    )
    for statement in node.body:
        try:
            if isinstance(statement, ast.ClassDef):
                add_class(program, file, statement, definition)
            elif isinstance(statement, ast.FunctionDef) and is_delegate(statement):
                add_delegate(program, file, statement, definition)
        except BindError as error:
            program.diagnostics.add_error(file.path, error, statement)


def attribute_name(node: ast.expr) -> str:
    """The simple name of an attribute, without its suffix."""
    target = node.func if isinstance(node, ast.Call) else node
    name = target.attr if isinstance(target, ast.Attribute) else target.id if isinstance(target, ast.Name) else ""
    return name.removesuffix("Attribute")


def kind_of(marks: Marks) -> str:
    """Class, struct, interface or enum, from the words."""
    if "interface" in marks:
        return INTERFACE
    if "struct" in marks or "ref_struct" in marks:
        return STRUCT
    return ENUM if "enum" in marks or "flags" in marks else CLASS


def add_delegate(program: Program, file: SourceFile, node: ast.FunctionDef, outer: TypeDef | None) -> None:
    """Register a `@delegate` def as a type."""
    marks = read_decorators(node.decorator_list, MEMBER_WORDS)
    definition = declare(program, file, node, marks, node.name, type_parameter_names(node, marks), outer)
    definition.kind, definition.is_sealed = DELEGATE, True


def add_module_class(program: Program, file: SourceFile, name: str, functions: list[ast.stmt]) -> None:
    """Functions and constants at the top of a file live in a static class named as the file."""
    node = ast.ClassDef(name, [], [], functions, [], lineno=1, col_offset=0)
    definition = declare(program, file, node, Marks(), name, [], None)
    definition.is_abstract = definition.is_sealed = definition.is_static = True
    definition.words.add("module")


def declare(
    program: Program,
    file: SourceFile,
    node: ast.ClassDef | FunctionNode,
    marks: Marks,
    name: str,
    params: list[tuple[str, int]],
    outer: TypeDef | None,
) -> TypeDef:
    """The definition that a declaration belongs to: a new one, or the one that an earlier part has made."""
    name = metadata_name(name)
    namespace = outer.namespace if outer is not None else file.namespace
    existing = (
        outer.nested.get((name, len(params)))
        if outer is not None
        else program.world.types.get((namespace, name), {}).get(len(params))
    )
    if existing is not None and existing.declarations:
        definition = existing
        for param, (own, _) in zip(
            definition.type_params[len(definition.type_params) - len(params) :], params, strict=True
        ):
            if param.name != own:
                fail(node, f"the parts of {definition} name their type parameters differently", f"use {param.name}")
    else:
        definition = TypeDef(namespace, name, len(params), CLASS, outer)
        add_params(definition, params, outer)
        definition.access = marks.access(name)
        if outer is None:
            definition.access = INTERNAL if definition.access == PRIVATE else definition.access
            program.world.add(definition)
        else:
            outer.nested[(name, len(params))] = definition
        program.types.append(definition)
    declaration = Declaration(file, node)
    declaration.attributes = marks.attributes
    definition.declarations.append(declaration)
    return definition


def add_params(definition: TypeDef, params: list[tuple[str, int]], outer: TypeDef | None) -> None:
    """Type parameters: the enclosing type's (the same symbols), then its own."""
    definition.type_params = list(outer.type_params) if outer is not None else []
    for name, variance in params:
        param = TypeParam(name, len(definition.type_params), False)
        param.flags, param.owner = variance, definition
        definition.type_params.append(param)
