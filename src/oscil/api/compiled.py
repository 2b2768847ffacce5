"""`@oscil.compiled`: functions and classes of a live Python program, compiled as managed Python and run by the engine.

    from oscil.lang import f64

    @oscil.compiled
    def dot(a: Array[f64], b: Array[f64]) -> f64:
        total = 0.0
        for i in range(len(a)):
            total += a[i] * b[i]
        return total

    dot([1.0, 2.0], [3.0, 4.0])         # arguments and results as everywhere in the embedding API
    dot.__wrapped__(...)                # the Python function

What a module decorates is compiled together when one of it is first used, and can use one another. Of the module's
own names compiled code sees what its imports of `System...` (or any import under `if TYPE_CHECKING:`) say.
"""

from __future__ import annotations

import ast
import functools
import linecache
import os
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, overload

from oscil.api.runtime import Runtime
from oscil.errors import UsageError
from oscil.managed.class_library import with_class_library
from oscil.managed.programs import keep, kept
from oscil.settings import Settings
from oscil.store import digest

if TYPE_CHECKING:
    from oscil.api.namespaces import Namespace

_lock = threading.RLock()
_units: dict[tuple[str, int], Unit] = {}
_shared: list[Runtime] = []


def shared_runtime() -> Runtime:
    """The Runtime of everything that names none of its own; made when first needed, lives as long as the process."""
    with _lock:
        if not _shared:
            _shared.append(Runtime())
        return _shared[0]


@overload
def compiled(subject: type, /) -> Any: ...
@overload
def compiled(subject: Callable[..., Any], /) -> CompiledFunction: ...
@overload
def compiled(*, runtime: Runtime) -> Callable[[Any], Any]: ...
def compiled(subject: Any = None, /, *, runtime: Runtime | None = None) -> Any:
    """Compile a function or class when it is first used. `runtime`: where it lives; by default one that the process
    shares.

    Raises UsageError where the source cannot be read; the first use raises CompileError when the compiler refuses
    something.
    """
    if subject is None:
        return functools.partial(_compiled, runtime=runtime)
    return _compiled(subject, runtime)


def _compiled(subject: Any, runtime: Runtime | None) -> Any:
    if not isinstance(subject, type) and not hasattr(subject, "__code__"):
        raise UsageError(f"@oscil.compiled stands on a function or a class, not on a {type(subject).__name__}")
    path = sys.modules[subject.__module__].__file__ if subject.__module__ in sys.modules else None
    if path is None:
        raise UsageError(f"the source of {subject.__qualname__} is not in a file", hint="write it into a module")
    with _lock:
        unit = _units.get((path, id(runtime)))
        if unit is None:
            unit = _units[path, id(runtime)] = Unit(path, runtime)
        name = unit.add(subject)
    return CompiledClass(unit, name, subject) if isinstance(subject, type) else CompiledFunction(unit, name, subject)


class Unit:
    """What one file decorates: compiled in batches, of which a later one refers to the earlier."""

    def __init__(self, path: str, runtime: Runtime | None) -> None:
        self._runtime = runtime
        self.path = os.path.abspath(path)
        self.stem = os.path.basename(path).removesuffix(".py")
        self._lines = linecache.getlines(path)
        try:
            self._tree = ast.parse("".join(self._lines), path)
        except (SyntaxError, ValueError) as error:
            raise UsageError(f"the source of {path} cannot be read: {error}") from None
        self._waiting: dict[str, ast.stmt] = {}
        self._made: dict[str, tuple[Namespace, str]] = {}  # name -> the batch that has it, module class
        self._references: list[str] = []

    def add(self, subject: Any) -> str:
        """Note a function or class; its name."""
        name: str = subject.__name__
        line = 0 if isinstance(subject, type) else subject.__code__.co_firstlineno
        for node in ast.walk(self._tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and node.name == name:
                first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
                if line in (0, first) and any(map(_is_compiled, node.decorator_list)):
                    self._waiting[name] = node
                    return name
        raise UsageError(f"the source of {subject.__qualname__} was not found in {self.path}")

    def target(self, name: str) -> Any:
        """The guest's function or class, compiled now if it is not yet."""
        with _lock:
            if name in self._waiting:
                self._compile()
            space, module = self._made[name]
        return getattr(getattr(space, module), name) if module else getattr(space, name)

    def _compile(self) -> None:
        from oscil.managed.compile import compile_assembly
        from oscil.metadata.image import open_image

        runtime = self._runtime or shared_runtime()
        settings = with_class_library(Settings())
        number = len(self._references) + 1
        name = self.stem if number == 1 else f"{self.stem}_{number}"
        text = self._text()
        key = digest([name, text, settings["framework"], *self._references])
        path = kept(key, settings)
        if not path:
            images = [open_image(at) for at in [settings["framework"], *self._references]]
            made = compile_assembly(
                {f"{self.stem}.py": text},
                assembly_name=name,
                references=images,
                folder=os.path.dirname(self.path),
                module_name=name,
            )
            path = keep(made, key, name, settings)
        space = runtime.load(path)
        for item, node in self._waiting.items():
            self._made[item] = (space, "" if isinstance(node, ast.ClassDef) else name)
        self._references.append(path)
        self._waiting = {}

    def _text(self) -> str:
        """The file with nothing but the imports and what waits, each on its own lines."""
        lines = [""] * (len(self._lines) + 1)
        imports = [ast.unparse(node) for node in _imports(self._tree)]
        imports += [f"from {module} import {name}" for name, (_, module) in self._made.items() if module]
        lines[0] = "; ".join(imports)
        for node in self._waiting.values():
            assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            kept_decorators = [d for d in node.decorator_list if not _is_compiled(d)]
            for decorator in kept_decorators:
                lines[decorator.lineno - 1] = f"@{ast.unparse(decorator)}"
            assert node.end_lineno is not None
            for at in range(node.lineno - 1, node.end_lineno):
                lines[at] = self._lines[at].rstrip("\n")[node.col_offset :]
        return "\n".join(lines)


def _is_compiled(decorator: ast.expr) -> bool:
    """`@compiled`, `@oscil.compiled`, either with arguments."""
    found = decorator.func if isinstance(decorator, ast.Call) else decorator
    return (found.attr if isinstance(found, ast.Attribute) else getattr(found, "id", "")) == "compiled"


def _imports(tree: ast.Module) -> list[ast.Import | ast.ImportFrom]:
    """Imports that are meant for compiled code: of `System`, and all under `if TYPE_CHECKING:`."""
    found: list[ast.Import | ast.ImportFrom] = []
    for node in tree.body:
        checking = isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")
        for inner in node.body if isinstance(node, ast.If) and checking else [node]:
            module = getattr(inner, "module", None) or ""
            if isinstance(inner, ast.ImportFrom | ast.Import) and (checking or module.partition(".")[0] == "System"):
                found.append(inner)
    return found


class CompiledFunction:
    """A function whose calls run compiled. `__wrapped__` is the Python function."""

    def __init__(self, unit: Unit, name: str, function: Callable[..., Any]) -> None:
        self._unit, self._name = unit, name
        self._target: Any = None
        functools.update_wrapper(self, function)

    def __call__(self, *args: Any, **named: Any) -> Any:
        if self._target is None:
            self._target = self._unit.target(self._name)
        return self._target(*args, **named)

    def __repr__(self) -> str:
        return f"<compiled function {self._name}>"


class CompiledClass:
    """A class that the guest has: calling it makes an object, attributes are its static members."""

    def __init__(self, unit: Unit, name: str, wrapped: type) -> None:
        self._unit, self._name = unit, name
        self._target: Any = None
        self.__wrapped__ = wrapped
        self.__doc__, self.__module__, self.__qualname__ = wrapped.__doc__, wrapped.__module__, wrapped.__qualname__

    def _guest(self) -> Any:
        if self._target is None:
            self._target = self._unit.target(self._name)
        return self._target

    def __call__(self, *args: Any, **named: Any) -> Any:
        return self._guest()(*args, **named)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._guest(), name)

    def __getitem__(self, types: Any) -> Any:
        return self._guest()[types]

    def __instancecheck__(self, value: Any) -> bool:
        return isinstance(value, self._guest())

    def __repr__(self) -> str:
        return f"<compiled class {self._name}>"
