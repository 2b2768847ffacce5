"""Binding of InternalCall members to Python functions; marshalling between interpreter slots and Python values."""

from __future__ import annotations

import importlib
import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from oscil.errors import UnsupportedError
from oscil.ir.model import Kind
from oscil.vm.kinds import kind_of
from oscil.vm.memory import read_bytes, write_bytes

if TYPE_CHECKING:
    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.vm.runtime import Runtime

F = TypeVar("F", bound=Callable[..., Any])
NativeFunction = Callable[..., Any]
Adapter = Callable[[int], None]

# Which module binds the members of a type.
MODULES: dict[str, str] = {
    "Oscil.Host.Host": "host_services",
    "System.RuntimeType": "runtime_type",
    "System.Enum": "values",
    "System.ValueType": "values",
    "System.Number": "number",
    "System.Numerics.BigIntegerMath": "big_integer",
    "System.String": "text",
    "System.Globalization.CharUnicodeInfo": "text",
    "System.Globalization.StringInfo": "text",
    "System.AppDomain": "diagnostics",
    "System.Exception": "diagnostics",
    "System.Diagnostics.StackFrame": "stack_frames",
    "System.Diagnostics.StackTrace": "stack_frames",
    "System.Runtime.CompilerServices.RuntimeHelpers": "diagnostics",
    "System.Reflection.RuntimeMethod": "methods",
    "System.Reflection.RuntimeInvocation": "invocation",
    "System.Reflection.RuntimeMember": "members",
    "System.Reflection.RuntimeAttributes": "members",
    "System.Reflection.RuntimeImage": "assemblies",
    "System.Net.WebUtility": "text",
    "System.IO.Compression.Codec": "compression",
    "System.Security.Cryptography.HashProvider": "hashes",
    "System.Delegate": "delegates",
    "System.GC": "collector",
    "System.Threading.Thread": "threads",
    "System.Threading.Monitor": "threads",
}

# Modules whose natives touch the universe and run no guest code.
LOCKED = frozenset(
    {"runtime_type", "values", "delegates", "methods", "members", "assemblies", "stack_frames"}
)

_BOUND: dict[str, NativeFunction] = {}


def native(name: str) -> Callable[[F], F]:
    """Declares a Python function as the body of a member. It gets the Runtime, then the arguments."""

    def register(function: F) -> F:
        _BOUND[name] = function
        return function

    return register


def bound_names() -> frozenset[str]:
    """Full names of the members that the imported modules bind."""
    return frozenset(_BOUND)


def find_native(method: Method, extra: dict[str, NativeFunction]) -> NativeFunction | None:
    """The Python function behind a member, or None."""
    name = binding_name(method)
    found = extra.get(name) or _BOUND.get(name)
    if found is None:
        module = MODULES.get(method.owner.definition.full_name)
        if module is not None:
            importlib.import_module(f"oscil.vm.natives.{module}")
            found = _BOUND.get(name)
    return found


def binding_name(method: Method) -> str:
    """The name that natives are bound by: as metadata declares the member."""
    return method.definition.full_name


_FORMATS = {Kind.I4: "i4x", Kind.I8: "q", Kind.F4: "f4x", Kind.F8: "d", Kind.REF: "Q", Kind.BYREF: "Q"}
_UNSIGNED_ELEMENTS = {9: "I4x", 11: "Q", 25: "Q"}  # u4, u8, nuint
_RESULTS = {
    Kind.I4: struct.Struct("<q"),
    Kind.I8: struct.Struct("<q"),
    Kind.F4: struct.Struct("<f4x"),
    Kind.F8: struct.Struct("<d"),
    Kind.REF: struct.Struct("<Q"),
    Kind.BYREF: struct.Struct("<Q"),
}
_MASK64 = (1 << 64) - 1


def _format_of(type_: Type, method: Method) -> str:
    kind = kind_of(type_)
    if kind is Kind.I8 and type_.kind.name in ("POINTER", "FNPTR"):
        return "Q"
    if kind in (Kind.I4, Kind.I8):
        unsigned = _UNSIGNED_ELEMENTS.get(type_.underlying.element_type)
        if unsigned:
            return unsigned
    if kind not in _FORMATS:
        raise UnsupportedError(f"native {method.full_name}: a value of {type_.full_name} cannot be passed")
    return _FORMATS[kind]


def make_adapter(vm: Runtime, method: Method, function: NativeFunction) -> Adapter:
    """A function that takes the address of the argument slots, calls `function` and stores its result in slot 0."""
    string = vm.universe.wellknown.String
    makes_string = method.is_constructor and method.owner is string  # called without `this`, gives the string
    this = [method.owner] if method.has_this and not makes_string else []
    types = [*this, *method.params]
    formats = ["Q" if i < len(this) else _format_of(t, method) for i, t in enumerate(types)]
    unpack = struct.Struct("<" + "".join(formats)).unpack
    size = 8 * len(types)
    strings = [i for i, t in enumerate(types) if t is string]
    store = _result_writer(vm, method, string if makes_string else method.ret)

    function = _locked(vm, function)

    def adapter(slots: int) -> None:
        args = unpack(read_bytes(slots, size))
        if strings:
            converted: list[Any] = list(args)
            for i in strings:
                converted[i] = vm.read_string(args[i])
            store(slots, function(vm, *converted))
        else:
            store(slots, function(vm, *args))

    return adapter


def _locked(vm: Runtime, function: NativeFunction) -> NativeFunction:
    """Natives that ask the universe hold the Runtime's lock: interning is not made for several threads at once."""
    if function.__module__.rpartition(".")[2] not in LOCKED:
        return function

    def locked(*args: Any) -> Any:
        with vm.lock:
            return function(*args)

    return locked


def _result_writer(vm: Runtime, method: Method, ret: Type) -> Callable[[int, Any], None]:
    kind = kind_of(ret)
    if kind is Kind.VOID:
        return lambda slots, value: None
    if ret is vm.universe.wellknown.String:
        return lambda slots, value: write_bytes(slots, _string(vm, value).to_bytes(8, "little"))
    if kind not in _RESULTS:
        raise UnsupportedError(f"native {method.full_name}: a result of {ret.full_name} cannot be passed")
    pack = _RESULTS[kind].pack
    if kind in (Kind.I4, Kind.I8):
        return lambda slots, value: write_bytes(slots, pack(_signed(value)))
    return lambda slots, value: write_bytes(slots, pack(value))


def _string(vm: Runtime, value: str | int | None) -> int:
    """A native that gives a string returns Python text, or the address of a guest string."""
    return value if isinstance(value, int) else vm.new_string(value)


def _signed(value: int) -> int:
    value &= _MASK64
    return value - (1 << 64) if value >> 63 else value
