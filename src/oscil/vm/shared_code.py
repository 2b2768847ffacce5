"""The process's shared native code, and typed access to its C entries."""

from __future__ import annotations

import ctypes
import os
import struct
from typing import TYPE_CHECKING, Any, ClassVar

from oscil.engines.native.shared import load_shared, shared_key
from oscil.ir.layout import MathFunctions
from oscil.ir.structs import struct_info

if TYPE_CHECKING:
    from oscil.settings import Settings
    from oscil.vm.memory import Arena

_INSTRUCTION = struct.Struct("<QQ")
_HERE = os.path.dirname(os.path.abspath(__file__))


def native_sources() -> list[str]:
    """Files of system Python that make up the native runtime."""
    folder = os.path.join(_HERE, "native")
    return sorted(os.path.join(folder, n) for n in os.listdir(folder) if n.endswith(".py") and n != "__init__.py")


class NativeCode:
    """Linked shared code: one per process and set of code-changing settings."""

    _loaded: ClassVar[dict[str, NativeCode]] = {}

    def __init__(self, settings: Settings) -> None:
        from oscil.engines.interpreter.shared import GENERATORS, handler_sources, handler_table

        self.shared = load_shared(settings, [*native_sources(), *handler_sources()], GENERATORS)
        self.table = handler_table(self.shared)
        u64, i64, i32 = ctypes.c_uint64, ctypes.c_int64, ctypes.c_int32
        function = self.shared.function
        self.object_new = function("vm_object_new", u64, u64, u64)
        self.array_new = function("vm_array_new", u64, u64, u64, i64)
        self.string_new = function("vm_string_new", u64, u64, i32)
        self.header_cas = function("vm_header_cas", i32, u64, ctypes.c_uint32, ctypes.c_uint32)
        self.next_finalizable = function("vm_next_finalizable", u64, u64)
        self.enter = function("enter", i32, u64, u64, u64)
        self.freeze = function("vm_freeze", None, u64)
        self.thaw = function("vm_thaw", None, u64)
        self.instances = function("vm_instances", i64, u64, u64, u64, i64)

    @classmethod
    def get(cls, settings: Settings) -> NativeCode:
        """The code for these settings, linked when first asked for."""
        key = settings.code_key()
        found = cls._loaded.get(key)
        if found is None:
            found = cls._loaded[key] = cls(settings)
        return found

    def prepare_instruction(self, arena: Arena) -> int:
        """The entry of every method that has no code yet."""
        return arena.put(_INSTRUCTION.pack(self.table.address_of("prepare"), 0), 16)

    def native_code(self, adapter: int) -> bytes:
        """The whole code of an InternalCall method."""
        return _INSTRUCTION.pack(self.table.address_of("native"), 0) + adapter.to_bytes(8, "little")

    def host_native_code(self, number: int) -> bytes:
        """The same for a function of the host."""
        return _INSTRUCTION.pack(self.table.address_of("native_host"), 0) + number.to_bytes(8, "little")

    def compiled_code(self, stub: int) -> bytes:
        """The entry of a compiled method for the interpreter."""
        return _INSTRUCTION.pack(self.table.address_of("compiled"), 0) + stub.to_bytes(8, "little")

    @staticmethod
    def sources_key(settings: Settings) -> tuple[str, list[str]]:
        """Content key and files of all system Python."""
        from oscil.engines.interpreter.shared import GENERATORS, handler_sources

        sources = [*native_sources(), *handler_sources()]
        return shared_key(sources, GENERATORS, settings), sources

    def math_table(self, arena: Arena) -> int:
        """Addresses of the C library's functions, in the order of the struct."""
        library: Any = ctypes.CDLL("ucrtbase" if os.name == "nt" else None)
        addresses = []
        for name in struct_info(MathFunctions).fields:
            addresses.append(ctypes.cast(getattr(library, name), ctypes.c_void_p).value or 0)
        return arena.put(b"".join([address.to_bytes(8, "little") for address in addresses]), 8)
