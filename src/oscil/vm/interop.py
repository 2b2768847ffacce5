"""Calls out of managed code: platform invokes (II.15.5.2), unmanaged function pointers, and methods that native code
calls (UnmanagedCallersOnly).

Each is a function of the host: ctypes makes the call, outside the guest, so collections and other threads go on
meanwhile. Objects do not move: addresses of elements and of variables are handed over as they are, and the caller's
frame keeps the objects.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from oscil.errors import UnsupportedError
from oscil.ir.layout import ARRAY_DATA, CELL_IS_STATIC, CELL_RETURN_KIND_SHIFT, NULL_PAGE
from oscil.ir.model import Kind as SlotKind
from oscil.types.kinds import Kind
from oscil.types.layout import layout_of
from oscil.vm.guest_errors import ABORTED, GuestExit, GuestThrow, GuestThrowObject
from oscil.vm.kinds import kind_of, slot_count, value_size
from oscil.vm.libraries import open_library
from oscil.vm.memory import read_u64, write_bytes
from oscil.vm.stubs import NativeCallStub
from oscil.vm.unhandled import end_program

if TYPE_CHECKING:
    from oscil.types.constructed import FnPtrType
    from oscil.types.members import Method
    from oscil.types.model import Type
    from oscil.vm.natives.binding import Adapter
    from oscil.vm.runtime import Runtime

Load = Callable[[int], Any]  # of a slot's address: what ctypes passes on

# Numbers by II.23.1.16; a pointer is a number.
_NUMBERS: dict[int, Any] = {
    0x04: ctypes.c_int8, 0x05: ctypes.c_uint8, 0x06: ctypes.c_int16, 0x07: ctypes.c_uint16, 0x08: ctypes.c_int32,
    0x09: ctypes.c_uint32, 0x0A: ctypes.c_int64, 0x0B: ctypes.c_uint64, 0x0C: ctypes.c_float, 0x0D: ctypes.c_double,
    0x0F: ctypes.c_uint64, 0x18: ctypes.c_int64, 0x19: ctypes.c_uint64, 0x1B: ctypes.c_uint64,
}  # fmt: skip
_BOOLEAN, _CHAR = 0x02, 0x03
# II.23.4, and what the C# compiler writes for UnmanagedType.LPUTF8Str
_NATIVE_BOOLEAN, _NATIVE_I1, _NATIVE_U1, _NATIVE_LPSTR, _NATIVE_LPWSTR, _NATIVE_LPUTF8STR = 2, 3, 4, 0x14, 0x15, 0x30
_BOOLEANS: dict[int, Any] = {
    _NATIVE_BOOLEAN: ctypes.c_int32, _NATIVE_I1: ctypes.c_uint8, _NATIVE_U1: ctypes.c_uint8
}  # fmt: skip
_CHARSET_MASK, _CHARSET_UNICODE = 6, 4  # PInvokeAttributes, II.23.1.8
_ADDRESS = ctypes.c_uint64


class Interop:
    """The native functions that one Runtime calls and is called by."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._libraries: dict[str, int] = {}
        self._structs: dict[Type, Any] = {}
        self._callers: dict[FnPtrType, int] = {}
        self._entries: dict[Method, Any] = {}  # ctypes functions, kept while the Runtime is
        self._own: set[int] = set()  # their addresses
        self._raised: dict[int, BaseException] = {}  # by thread: what ended a method that native code called

    # platform invokes

    def platform_invoke(self, method: Method) -> Adapter:
        """What runs a method with the PInvokeImpl flag."""
        row = method.pinvoke
        assert row is not None
        wide = row.flags & _CHARSET_MASK == _CHARSET_UNICODE
        marshal = _marshal_blobs(method)
        loads = [self._parameter(method, i, type_, marshal.get(i + 1), wide) for i, type_ in enumerate(method.params)]
        result = self._value_type(method.ret, marshal.get(0), method.full_name)
        address = self._symbol(method, row.module, row.entry_point or method.name)
        function = ctypes.CFUNCTYPE(result, *[type_ for type_, _ in loads])(address)
        return self._adapter(method.params, [load for _, load in loads], method.ret, lambda slots: function)

    def caller(self, type_: FnPtrType) -> int:
        """A cell that calls native code: the pointer's arguments, then the pointer."""
        cell = self._callers.get(type_)
        if cell is None:
            name = type_.full_name
            types = [self._value_type(param, None, name) for param in type_.params]
            loads = [_loader(native) for native in types]
            prototype = ctypes.CFUNCTYPE(self._value_type(type_.ret, None, name), *types)
            place = 8 * sum([slot_count(param) for param in type_.params])

            def find(slots: int) -> Any:
                return prototype(self._callable(slots + place, name))

            adapter = self._adapter(type_.params, loads, type_.ret, find)
            flags = int(kind_of(type_.ret)) << CELL_RETURN_KIND_SHIFT | CELL_IS_STATIC
            runtime = self._runtime
            cell = runtime.cells.made(NativeCallStub(type_), flags, place // 8 + 1, value_size(type_.ret))
            runtime.preparation.bind_cell(cell, adapter)
            self._callers[type_] = cell
        return cell

    def _callable(self, slot: int, name: str) -> int:
        """The address in a slot, if the guest may call it: nothing can be said of what an address made up leads to."""
        address = read_u64(slot)
        if address < NULL_PAGE:  # near null is null, as everywhere
            raise GuestThrow("System.NullReferenceException")
        if address not in self._own and not self._runtime.host.allows_native_code():
            raise GuestThrow("System.UnauthorizedAccessException", f"{name}: the host lets no native code be called.")
        return address

    def _adapter(self, params: tuple[Type, ...], loads: list[Load], ret: Type, find: Callable[[int], Any]) -> Adapter:
        places, at = [], 0
        for type_, load in zip(params, loads, strict=True):
            places.append((load, at))
            at += 8 * slot_count(type_)
        kind, runtime, raised = kind_of(ret), self._runtime, self._raised
        is_bool = _element_type(ret) == _BOOLEAN

        def adapter(slots: int) -> None:
            value = find(slots)(*[load(slots + at) for load, at in places])
            if raised:
                error = raised.pop(runtime.thread.ident, None)
                if error is not None:
                    raise error
            if kind is not SlotKind.VOID:
                write_bytes(slots, _result(bool(value) if is_bool else value, kind))

        return adapter

    def _parameter(self, method: Method, index: int, type_: Type, blob: bytes | None, wide: bool) -> tuple[Any, Load]:
        """ctypes' type of a parameter and what reads its slot."""
        if type_ is self._runtime.universe.wellknown.String:
            return ctypes.c_void_p, self._text_loader(method, blob, wide)
        if type_.kind is Kind.SZARRAY and blob is None and not _refuses(type_.element):
            return _ADDRESS, _array_data
        if type_.kind is Kind.BYREF and blob is None and not _refuses(type_.element):
            return _ADDRESS, read_u64
        native = self._value_type(type_, blob, f"parameter {index + 1} of {method.full_name}")
        return native, _loader(native)

    def _text_loader(self, method: Method, blob: bytes | None, wide: bool) -> Load:
        native = blob[0] if blob else _NATIVE_LPWSTR if wide else _NATIVE_LPSTR
        if native not in (_NATIVE_LPSTR, _NATIVE_LPWSTR, _NATIVE_LPUTF8STR):
            raise UnsupportedError(f"{method.full_name}: a string as native type {native:#x}")
        encoding = "utf-16-le" if native == _NATIVE_LPWSTR else "utf-8"
        read = self._runtime.read_string

        def load(slot: int) -> Any:
            text = read(read_u64(slot))
            if text is None:
                return None
            data = text.encode(encoding, "surrogatepass" if native == _NATIVE_LPWSTR else "replace")
            return ctypes.cast(ctypes.create_string_buffer(data + b"\0"), ctypes.c_void_p)

        return load

    # values

    def _value_type(self, type_: Type, blob: bytes | None, place: str) -> Any:
        """ctypes' type of a value that is passed as it is; None for void."""
        if kind_of(type_) is SlotKind.VOID:
            return None
        element = _element_type(type_)
        if element == _BOOLEAN:
            found = _BOOLEANS.get(blob[0] if blob else _NATIVE_BOOLEAN)
        elif blob is not None:
            found = None
        elif element == _CHAR:
            found = ctypes.c_uint16
        else:
            found = _NUMBERS.get(element)
            if found is None and type_.is_value_type:
                found = self._struct(type_)
        if found is None:
            raise UnsupportedError(f"{place}: {type_.full_name} cannot be passed to native code")
        return found

    def _struct(self, type_: Type) -> Any:
        """A struct of numbers and such structs, at the offsets that C has for it too; None for others."""
        if type_ in self._structs:
            return self._structs[type_]
        fields, offsets = [], []
        for field in type_.fields:
            if field.is_static:
                continue
            native = _NUMBERS.get(_element_type(field.type))
            if native is None and field.type.is_value_type and _element_type(field.type) not in (_BOOLEAN, _CHAR):
                native = self._struct(field.type)
            if native is None:
                return None
            fields.append((field.name, native))
            offsets.append(field.offset)
        made: Any = type(type_.full_name, (ctypes.Structure,), {"_fields_": fields})
        if ctypes.sizeof(made) != layout_of(type_).size or offsets != [getattr(made, f[0]).offset for f in fields]:
            return None
        self._structs[type_] = made
        return made

    # libraries

    def _symbol(self, method: Method, library: str, name: str) -> int:
        handle = self._library(library, method)
        address = self._runtime.host.library_symbol(handle, name)
        if not address:
            raise GuestThrow(
                "System.EntryPointNotFoundException",
                f"Unable to find an entry point named '{name}' in shared library '{library}'.",
            )
        return address

    def _library(self, name: str, method: Method) -> int:
        found = self._libraries.get(name)
        if found is not None:
            return found
        path = method.image.path
        try:
            handle = open_library(self._runtime.host, name, os.path.dirname(path) if path else "")
        except OSError as error:
            raise GuestThrow(
                "System.DllNotFoundException",
                f"Unable to load shared library '{name}' or one of its dependencies. In order to help diagnose loading "
                "problems, consider using a tool like strace. If you're using glibc, consider setting the LD_DEBUG "
                f"environment variable: \n{error}\n",
            ) from None
        self._libraries[name] = handle
        return handle

    # native code calls a method

    def entry(self, method: Method) -> int:
        """The native address of an UnmanagedCallersOnly method. An exception that leaves it ends the program."""
        found = self._entries.get(method)
        if found is None:
            found = self._entries[method] = self._native_entry(method)
        address = ctypes.cast(found, ctypes.c_void_p).value or 0
        self._own.add(address)
        return address

    def _native_entry(self, method: Method) -> Any:
        name = method.full_name
        types = [self._value_type(param, None, name) for param in method.params]
        result = self._value_type(method.ret, None, name)
        if result is not None and issubclass(result, ctypes.Structure):
            raise UnsupportedError(f"{name}: a struct returned to native code")
        runtime, size = self._runtime, 8 * slot_count(method.ret) if result is not None else 0
        cell, read = runtime.cells.address(method), _loader(result) if result is not None else None

        def run(*values: Any) -> Any:
            try:
                slots = b"".join([_slots(value, type_) for value, type_ in zip(values, types, strict=True)])
                data = ctypes.create_string_buffer(runtime.caller.call_raw(cell, slots, size), size or 1)
                return read(ctypes.addressof(data)) if read is not None else None
            except BaseException as error:
                if isinstance(error, GuestThrowObject):  # nobody outside can handle it: as on any thread's first frame
                    end_program(runtime, error.reference)
                    error = GuestExit(ABORTED)
                self._raised.setdefault(runtime.thread.ident, error)
                return 0 if read is not None else None

        return ctypes.CFUNCTYPE(result, *types)(run)


def _marshal_blobs(method: Method) -> dict[int, bytes]:
    """Native types by the number of the parameter; 0: the result (II.22.17)."""
    image = method.image
    rows = [image.param(token) for token in image.method(method.token).params]
    found = {row.sequence: image.field_marshal(row.token) for row in rows}
    return {number: blob for number, blob in found.items() if blob}


def _element_type(type_: Type) -> int:
    return int(type_.underlying.element_type)


def _refuses(type_: Type) -> bool:
    """What has another form in native code than in an array or variable here."""
    return _element_type(type_) in (_BOOLEAN, _CHAR) or not (
        _element_type(type_) in _NUMBERS or (type_.is_value_type and not layout_of(type_).ref_offsets)
    )


def _loader(native: Any) -> Load:
    read = native.from_address
    if issubclass(native, ctypes.Structure):
        return read  # type: ignore[no-any-return]
    return lambda slot: read(slot).value


def _array_data(slot: int) -> int:
    array = read_u64(slot)
    return array + ARRAY_DATA if array else 0


def _slots(value: Any, native: Any) -> bytes:
    """A value that native code passes, as argument slots."""
    if isinstance(value, int):
        return (value & (1 << 64) - 1).to_bytes(8, "little")
    data = bytes(value if isinstance(value, ctypes.Structure) else native(value))
    return data.ljust(-(-len(data) // 8) * 8, b"\0")


def _result(value: Any, kind: SlotKind) -> bytes:
    if isinstance(value, ctypes.Structure):
        return bytes(value)
    if kind is SlotKind.F4:
        return bytes(ctypes.c_float(value))
    if kind is SlotKind.F8:
        return bytes(ctypes.c_double(value))
    return (int(value or 0) & (1 << 64) - 1).to_bytes(8, "little")
