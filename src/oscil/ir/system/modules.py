"""Modules of system Python: parsing, declarations, names, types and constants."""

from __future__ import annotations

import ast
import importlib
import itertools
import os
from typing import Any, Final

import oscil
from oscil.ir.model import Function, Kind
from oscil.ir.structs import STRUCTS, StructInfo
from oscil.ir.system import types as t
from oscil.ir.system.errors import SystemPythonError
from oscil.ir.system.types import StructType, SysType

PACKAGE_ROOT: Final = os.path.dirname(os.path.dirname(os.path.abspath(oscil.__file__)))
CONSTANT_MODULES: Final = ("oscil.ir.layout", "oscil.ir.faults")
IGNORED_MODULES: Final = ("__future__", "oscil.ir.system.lang", "typing")
KIND_DECORATORS: Final = ("op", "handler", "guest_native", "control", "external", "declare")
FLAG_DECORATORS: Final = ("export", "inline", "noinline", "cold", "spill", "family")
# Operand annotations of ops: the type a body sees.
OPERANDS: Final = {
    **{
        "imm": "i64",
        "sym": "ptr",
        "vt": "ptr",
        "vt_out": "ptr",
        "vt_var": "ptr",
        "FieldSym": "ptr",
        "StringSym": "ref",
    },
    **{"TypeSym": "Ptr[MethodTable]", "MethodSym": "Ptr[MethodCell]"},
}
CONTROL_OPERANDS: Final = ("Block", "AddressedVar", "OutI8", "OutRef", "Any")
PREFIXES: Final = {"op": "op.", "handler": "h.", "control": "control.", "guest_native": "native.", "external": "ext."}


class Param:
    """A parameter: its value type, and its annotation as written (operand kind of ops)."""

    __slots__ = ("annotation", "name", "size", "type")

    def __init__(self, name: str, type_: SysType, annotation: str, size: int = 0) -> None:
        self.name, self.type, self.annotation, self.size = name, type_, annotation, size


class SystemFunction:
    """A declared function; `function` is its machine IR once compiled (None for externals and control ops).

    kind      function, op, handler, guest_native, control (an op without a body), external (a host callback),
              declare (defined in another module under the same name)
    symbol    name of the native symbol
    throws    whether it returns a fault beside its value; safepoint, reads, writes: derived effects
    """

    __slots__ = (
        *("asserted", "bindings", "calls", "choices", "control", "flags", "function", "kind", "member", "module"),
        *("name", "node", "params", "reads", "result", "safepoint", "symbol", "throws", "variadic", "writes"),
    )

    def __init__(
        self,
        name: str,
        module: Module,
        node: ast.FunctionDef,
        bindings: dict[str, str],
        choices: dict[str, tuple[str, ...]],
    ) -> None:
        self.name, self.module, self.node, self.bindings, self.choices = name, module, node, bindings, choices
        self.kind, self.symbol, self.member, self.control = "function", f"{module.name}.{name}", "", ""
        self.params: list[Param] = []
        self.result: SysType = t.VOID
        self.variadic = False
        self.flags: set[str] = set()
        self.asserted: dict[str, bool] = {}
        self.function: Function | None = None
        self.calls: set[str] = set()
        self.throws = self.safepoint = self.reads = self.writes = False

    @property
    def pure(self) -> bool:
        return not (self.throws or self.safepoint or self.reads or self.writes)

    @property
    def inline(self) -> bool:
        """Emitted in every module that calls it, as an alwaysinline function."""
        return self.kind == "op" or "inline" in self.flags

    def __repr__(self) -> str:
        return f"{self.kind} {self.name}"


def expand_name(name: str, bindings: dict[str, str]) -> str:
    """`K_add` with K=i4 is `i4_add`."""
    return "_".join(bindings.get(part, part) for part in name.split("_")) if bindings else name


class Module:
    """One source file. `names` maps each top-level name to a SystemFunction, StructType, number, or an import to be
    resolved.
    """

    def __init__(self, loader: Loader, name: str, path: str) -> None:
        self.loader, self.name, self.path = loader, name, path
        self.names: dict[str, Any] = {}
        self.functions: list[SystemFunction] = []
        self.package = path if os.path.basename(path) == "__init__.py" else os.path.dirname(path)
        try:
            with open(path, encoding="utf-8") as file:
                self.tree = ast.parse(file.read(), path)
        except OSError as error:
            raise SystemPythonError(f"cannot read the file ({error.strerror})", path) from None
        except SyntaxError as error:
            where = ast.Pass(lineno=error.lineno or 0, col_offset=(error.offset or 1) - 1)
            raise SystemPythonError(f"syntax error: {error.msg}", path, where) from None

    def error(self, message: str, node: ast.AST | None) -> SystemPythonError:
        return SystemPythonError(message, self.path, node)

    # --- declarations -------------------------------------------------------------------------------------------------

    def declare(self) -> None:
        """Enter every top-level name; function signatures come after all modules have declared their names."""
        for node in self.tree.body:
            if isinstance(node, ast.ImportFrom):
                self._import(node)
            elif isinstance(node, ast.FunctionDef):
                self._declare_function(node)
            elif isinstance(node, ast.ClassDef):
                self._declare_struct(node)
            elif isinstance(node, (ast.Assign, ast.AnnAssign)):
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                if not isinstance(target, ast.Name) or node.value is None:
                    raise self.error("a module-level assignment defines one constant", node)
                self.names[target.id] = ("const", node.value)
            elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                continue  # docstring
            elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                for inner in node.body:
                    if isinstance(inner, ast.ImportFrom):
                        self._import(inner)
            else:
                raise self.error(f"{type(node).__name__} is not allowed at module level", node)

    def _import(self, node: ast.ImportFrom) -> None:
        source = self._absolute(node)
        if source in IGNORED_MODULES:
            return
        if any(alias.name == "*" for alias in node.names):
            raise self.error("names are imported one by one", node)
        if source in CONSTANT_MODULES:
            host = importlib.import_module(source)
            for alias in node.names:
                value = getattr(host, alias.name, None)
                if isinstance(value, type) and hasattr(value, "STRUCT"):
                    value = self.loader.struct(alias.name)
                elif not isinstance(value, (int, float)):
                    raise self.error(f"{source} has no constant or struct {alias.name}", node)
                self.names[alias.asname or alias.name] = value
            return
        module = self.loader.load(self._locate(node))
        for alias in node.names:
            self.names[alias.asname or alias.name] = ("import", module, alias.name)

    def _absolute(self, node: ast.ImportFrom) -> str:
        """Dotted name of an imported module of the package; other relative imports keep their dots."""
        if not node.level:
            return node.module or ""
        path = os.path.relpath(self._locate(node, check=False).removesuffix(".py"), PACKAGE_ROOT)
        return "." * node.level + (node.module or "") if path.startswith("..") else path.replace(os.sep, ".")

    def _locate(self, node: ast.ImportFrom, *, check: bool = True) -> str:
        if node.level:
            folder = self.package
            for _ in range(node.level - 1):
                folder = os.path.dirname(folder)
        else:
            folder = PACKAGE_ROOT
        path = os.path.join(folder, *(node.module or "").split(".")) + ".py"
        if check and not os.path.exists(path):
            raise self.error(f"no system Python module {'.' * node.level}{node.module or ''}", node)
        return path

    def _declare_struct(self, node: ast.ClassDef) -> None:
        annotations: dict[str, str] = {}
        for item in node.body:
            if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
                annotations[item.target.id] = ast.unparse(item.annotation)
            elif not (isinstance(item, ast.Expr) and isinstance(item.value, ast.Constant)):
                raise self.error("a struct has annotated fields only", item)
        try:
            info = StructInfo(node.name, annotations)
        except TypeError as error:
            raise self.error(str(error), node) from None
        struct = StructType(node.name, info.size)
        self.names[node.name] = struct
        self.loader.pending_structs.append((struct, info, self))

    def _declare_function(self, node: ast.FunctionDef) -> None:
        groups: list[dict[str, tuple[str, ...]]] = []
        for item in node.decorator_list:
            if isinstance(item, ast.Call) and isinstance(item.func, ast.Name) and item.func.id == "family":
                group = {str(keyword.arg): self._words(keyword.value) for keyword in item.keywords}
                if len({len(words) for words in group.values()}) != 1:
                    raise self.error("the words of one @family run in parallel: give them equal numbers", item)
                groups.append(group)
        choices = {name: words for group in groups for name, words in group.items()}
        rows = [[dict(zip(group, row, strict=True)) for row in zip(*group.values(), strict=True)] for group in groups]
        for combination in itertools.product(*rows):
            bindings = {name: word for row in combination for name, word in row.items()}
            decl = SystemFunction(expand_name(node.name, bindings), self, node, bindings, choices)
            self._decorate(decl)
            if decl.name in self.names:
                raise self.error(f"{decl.name} is defined twice", node)
            self.names[decl.name] = decl
            self.functions.append(decl)

    def _words(self, node: ast.expr) -> tuple[str, ...]:
        if isinstance(node, ast.Name):
            entry = self.names.get(node.id)
            if isinstance(entry, tuple) and entry[0] == "const":
                return self._words(entry[1])
        try:
            words = ast.literal_eval(node)
        except ValueError:
            words = None
        if not isinstance(words, tuple) or not all(isinstance(word, str) for word in words):
            raise self.error("a family parameter is a tuple of strings", node)
        return words

    def _decorate(self, decl: SystemFunction) -> None:
        for item in decl.node.decorator_list:
            call = item if isinstance(item, ast.Call) else None
            name = call.func if call else item
            word = name.id if isinstance(name, ast.Name) else ""
            if word in KIND_DECORATORS:
                decl.kind = word
                self._decorator_arguments(decl, word, call, item)
            elif word in FLAG_DECORATORS:
                decl.flags.add(word)
            else:
                raise self.error(f"unknown decorator {ast.unparse(item)}", item)
        if decl.kind in PREFIXES:
            decl.symbol = PREFIXES[decl.kind] + (decl.member if decl.kind == "guest_native" else decl.name)
        elif "export" in decl.flags or decl.kind == "declare":
            decl.symbol = decl.name

    def _decorator_arguments(self, decl: SystemFunction, word: str, call: ast.Call | None, node: ast.AST) -> None:
        values = [ast.literal_eval(arg) for arg in call.args] if call else []
        if word in ("guest_native", "control"):
            if len(values) != 1 or not isinstance(values[0], str):
                raise self.error(f"@{word} needs a string", node)
            decl.member = decl.control = values[0]
        elif values:
            raise self.error(f"@{word} takes keywords only", node)
        for keyword in call.keywords if call else []:
            value = ast.literal_eval(keyword.value)
            if word == "op" and keyword.arg == "control":
                decl.kind, decl.control = "control", str(value)
            else:
                decl.asserted[str(keyword.arg)] = bool(value)

    # --- signatures ---------------------------------------------------------------------------------------------------

    def complete(self, decl: SystemFunction) -> None:
        """Resolve the parameter and result types of a declaration."""
        arguments = decl.node.args
        if arguments.defaults or arguments.kwonlyargs or arguments.kwarg or arguments.posonlyargs:
            raise self.error(f"{decl.name}: only plain parameters", decl.node)
        if arguments.vararg and decl.kind != "control":
            raise self.error(f"{decl.name}: no variadic parameters", decl.node)
        decl.variadic = arguments.vararg is not None
        for argument in arguments.args:
            if argument.annotation is None:
                raise self.error(f"{decl.name}: parameter {argument.arg} needs a type", argument)
            decl.params.append(self._param(decl, argument.arg, argument.annotation))
        if decl.node.returns is None:
            raise self.error(f"{decl.name}: needs a result type (-> None for nothing)", decl.node)
        if ast.unparse(decl.node.returns) == "Any" and decl.kind == "control":
            decl.result = t.I64
        else:
            decl.result = self.resolve_type(decl.node.returns, decl.bindings, value=True, choices=decl.choices)

    def _param(self, decl: SystemFunction, name: str, node: ast.expr) -> Param:
        text = ast.unparse(node)
        if decl.kind == "control" and text in CONTROL_OPERANDS:
            return Param(name, t.PTR, text)
        if decl.kind == "guest_native" and isinstance(node, ast.Subscript) and ast.unparse(node.value) == "vt":
            return Param(name, t.PTR, "vt", self.constant(node.slice))
        if text in OPERANDS and text not in decl.bindings:
            type_ = self.resolve_type(ast.parse(OPERANDS[text], mode="eval").body, {})
            return Param(name, type_, text)
        type_ = self.resolve_type(node, decl.bindings, value=True, choices=decl.choices)
        return Param(name, type_, t.KIND_TEXT[type_.kind])

    # --- names --------------------------------------------------------------------------------------------------------

    def lookup(self, name: str, node: ast.AST) -> Any:
        """What a top-level name stands for: SystemFunction, StructType, int or float."""
        entry = self.names.get(name)
        if isinstance(entry, tuple) and entry[0] == "import":
            entry = entry[1].lookup(entry[2], node)
            self.names[name] = entry
        elif isinstance(entry, tuple) and entry[0] == "const":
            self.names[name] = None  # a cycle finds nothing
            entry = self.names[name] = self.constant(entry[1])
        if entry is None:
            raise self.error(f"unknown name {name}", node)
        return entry

    def constant(self, node: ast.expr) -> Any:
        """Value of a constant expression: numbers, names of constants, operators, `sizeof(S)`."""
        if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
            return node.value
        if isinstance(node, ast.Name):
            value = self.lookup(node.id, node)
            if isinstance(value, (int, float)):
                return value
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.Invert)):
            operand = self.constant(node.operand)
            return -operand if isinstance(node.op, ast.USub) else ~operand
        if isinstance(node, ast.BinOp):
            return self.fold(node.op, self.constant(node.left), self.constant(node.right), node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) == 1:
            if node.func.id == "sizeof":
                return self.size_of(node.args[0], {})
            if node.func.id == "offsetof":
                return self.field_offset(node.args[0])
        raise self.error("not a constant expression", node)

    def fold(self, op: ast.operator, a: Any, b: Any, node: ast.AST) -> Any:
        """Arithmetic on literals, as Python does it."""
        function = _FOLD.get(type(op))
        if function is None:
            raise self.error(f"operator {type(op).__name__} on constants", node)
        try:
            return function(a, b)
        except (ArithmeticError, ValueError, TypeError) as error:
            raise self.error(f"constant expression: {error}", node) from None

    def field_offset(self, node: ast.expr) -> int:
        """`offsetof(S.field)`."""
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            struct = self.lookup(node.value.id, node)
            if isinstance(struct, StructType) and node.attr in struct.fields:
                return struct.fields[node.attr][0]
        raise self.error("offsetof(Struct.field) expected", node)

    def size_of(
        self, node: ast.expr, bindings: dict[str, str], choices: dict[str, tuple[str, ...]] | None = None
    ) -> int:
        """`sizeof(T)` of a struct or a scalar."""
        if isinstance(node, ast.Name) and node.id not in bindings and node.id not in t.SCALARS:
            entry = self.lookup(node.id, node)
            if isinstance(entry, StructType):
                return entry.size
        return self.resolve_type(node, bindings, choices=choices).size

    def resolve_type(
        self,
        node: ast.expr,
        bindings: dict[str, str],
        *,
        value: bool = False,
        choices: dict[str, tuple[str, ...]] | None = None,
    ) -> SysType:
        """The type an annotation names; `value`: as the type of a variable (small storage types become i32)."""
        type_ = self._resolve_type(node, bindings, choices or {})
        return t.value_type(type_) if value else type_

    def _family_type(self, word: str, words: tuple[str, ...], node: ast.AST) -> SysType:
        """A family word as a type: a kind if any word of its tuple can only be a kind, else a system Python type."""
        kinds = any(other in t.KIND_TYPES and other not in t.SCALARS for other in words)
        found = (t.KIND_TYPES if kinds else t.SCALARS).get(word)
        if found is None:
            raise self.error(f"{word!r} is not a {'kind' if kinds else 'type'}", node)
        return found

    def _resolve_type(self, node: ast.expr, bindings: dict[str, str], choices: dict[str, tuple[str, ...]]) -> SysType:
        if isinstance(node, ast.Constant) and node.value is None:
            return t.VOID
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node = ast.parse(node.value, mode="eval").body
        if isinstance(node, ast.Name):
            if node.id in bindings:
                return self._family_type(bindings[node.id], choices.get(node.id, (bindings[node.id],)), node)
            if node.id in t.SCALARS:
                return t.SCALARS[node.id]
        if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
            if node.value.id == "Ptr":
                return t.pointer_to(self._pointee(node.slice, bindings, choices))
            if node.value.id == "Fn" and isinstance(node.slice, ast.Tuple) and isinstance(node.slice.elts[0], ast.List):
                params = tuple(self.resolve_type(p, bindings, value=True) for p in node.slice.elts[0].elts)
                return t.function_type(params, self.resolve_type(node.slice.elts[1], bindings, value=True))
        raise self.error(f"unknown type {ast.unparse(node)}", node)

    def _pointee(
        self, node: ast.expr, bindings: dict[str, str], choices: dict[str, tuple[str, ...]]
    ) -> SysType | StructType:
        if isinstance(node, ast.Name) and node.id not in bindings and node.id not in t.SCALARS:
            entry = STRUCTS.get(node.id) and self.names.get(node.id) is None and self.loader.struct(node.id)
            entry = entry or self.lookup(node.id, node)
            if isinstance(entry, StructType):
                return entry
        return self.resolve_type(node, bindings, choices=choices)


_FOLD: dict[type[ast.operator], Any] = {
    ast.Add: lambda a, b: a + b,
    ast.Sub: lambda a, b: a - b,
    ast.Mult: lambda a, b: a * b,
    ast.FloorDiv: lambda a, b: a // b,
    ast.Div: lambda a, b: a / b,
    ast.Mod: lambda a, b: a % b,
    ast.LShift: lambda a, b: a << b,
    ast.RShift: lambda a, b: a >> b,
    ast.BitAnd: lambda a, b: a & b,
    ast.BitOr: lambda a, b: a | b,
    ast.BitXor: lambda a, b: a ^ b,
    ast.Pow: lambda a, b: a**b,
}


class Loader:
    """Loads modules once each, and the structs of `ir/layout.py`."""

    def __init__(self) -> None:
        self.modules: dict[str, Module] = {}
        self.structs: dict[str, StructType] = {}
        self.pending_structs: list[tuple[StructType, StructInfo, Module]] = []

    def load(self, path: str) -> Module:
        """The module of a file: parsed, its names declared."""
        path = os.path.abspath(path)
        module = self.modules.get(path)
        if module is None:
            relative = os.path.relpath(path, os.path.join(PACKAGE_ROOT, "oscil"))
            name = os.path.basename(path) if relative.startswith("..") else relative.replace(os.sep, ".")
            module = self.modules[path] = Module(self, name.removesuffix(".py"), path)
            module.declare()
        return module

    def struct(self, name: str) -> StructType:
        """A struct of `ir/layout.py` by name."""
        struct = self.structs.get(name)
        if struct is None:
            info = STRUCTS[name]
            struct = self.structs[name] = StructType(name, info.size)
            for field in info.fields.values():
                type_ = self._field_type(ast.parse(field.type, mode="eval").body)
                struct.fields[field.name] = (field.offset, type_, field.count)
        return struct

    def _field_type(self, node: ast.expr) -> SysType:
        if isinstance(node, ast.Name):
            return t.SCALARS[node.id]
        assert isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name)
        if node.value.id == "Fn":
            assert isinstance(node.slice, ast.Tuple) and isinstance(node.slice.elts[0], ast.List)
            params = tuple(self._field_type(item) for item in node.slice.elts[0].elts)
            return t.function_type(params, self._field_type(node.slice.elts[1]))
        if isinstance(node.slice, ast.Name) and node.slice.id in STRUCTS:
            return t.pointer_to(self.struct(node.slice.id))
        return t.pointer_to(self._field_type(node.slice))

    def finish(self) -> None:
        """Fill private structs and resolve every signature."""
        for struct, info, module in self.pending_structs:
            for field in info.fields.values():
                type_ = module.resolve_type(ast.parse(field.type, mode="eval").body, {})
                struct.fields[field.name] = (field.offset, type_, field.count)
        for module in list(self.modules.values()):
            for decl in module.functions:
                module.complete(decl)


def new_function(decl: SystemFunction) -> Function:
    """The empty machine function of a declaration."""
    return Function(decl.symbol, None, decl.result.kind if decl.kind != "handler" else Kind.VOID)
