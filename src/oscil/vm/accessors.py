"""Methods with UnsafeAccessorAttribute: bodies that reach a member whatever its accessibility."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.ir.layout import OBJECT_FIELDS
from oscil.ir.model import PARAM, Const, FieldSym, Function, Instr, Kind, MethodSym, TypeSym, Var
from oscil.types.kinds import Kind as TypeKind
from oscil.types.layout import layout_of
from oscil.types.members import Method
from oscil.vm.guest_errors import GuestThrow
from oscil.vm.kinds import kind_of

if TYPE_CHECKING:
    from oscil.types.members import Field
    from oscil.types.model import Type

CONSTRUCTOR, METHOD, STATIC_METHOD, FIELD, STATIC_FIELD = range(5)


def accessor_blob(method: Method) -> bytes | None:
    """The attribute's value, if the method carries it."""
    if not method.is_static:
        return None
    namespace = "System.Runtime.CompilerServices"
    return method.owner.assembly.attribute_blob(method.token, namespace, "UnsafeAccessorAttribute")


def build_accessor(method: Method, blob: bytes) -> Function:
    """The body: hands its arguments on, or gives the address of a field."""
    kind, name = _decode(method, blob)
    builder = _Builder(method, name)
    if kind == CONSTRUCTOR:
        return builder.constructor()
    if kind in (METHOD, STATIC_METHOD):
        return builder.method(kind == STATIC_METHOD)
    if kind in (FIELD, STATIC_FIELD):
        return builder.field(kind == STATIC_FIELD)
    raise _refused(method)


def _refused(method: Method) -> BadImageError:
    return BadImageError("an UnsafeAccessor that fits no rule", file=method.image.path, token=method.token)


def _decode(method: Method, blob: bytes) -> tuple[int, str]:
    """Kind, and `Name`, by default the method's own (II.23.3: one i4, then at most one named string)."""
    if len(blob) < 8:
        raise _refused(method)
    kind = int.from_bytes(blob[2:6], "little")
    at = blob.find(b"\x04Name", 8)
    if at < 0:
        return kind, method.name
    at += 5
    size = blob[at]
    width = 1
    if size & 0x80:
        size, width = (size & 0x3F) << 8 | blob[at + 1], 2
    return kind, blob[at + width : at + width + size].decode("utf-8", "replace")


class _Builder:
    def __init__(self, method: Method, name: str) -> None:
        self.accessor, self.name = method, name
        kind = kind_of(method.ret)
        layout = layout_of(method.ret) if kind is Kind.VT else None
        self.function = Function(method.full_name, method, kind, layout)
        self.args: list[Var] = []
        for type_ in method.params:
            kind = kind_of(type_)
            layout = layout_of(type_) if kind is Kind.VT else None
            self.args.append(self.function.new_var(kind, layout, "", PARAM))
        self.instrs = self.function.new_block().instrs

    def emit(self, op: str, dst: Var | None, *args: object) -> None:
        self.instrs.append(Instr(op, dst, args, 0))  # type: ignore[arg-type]

    def target_type(self) -> Type:
        """The type of the first parameter, through a byref for structs."""
        if not self.accessor.params:
            raise _refused(self.accessor)
        first = self.accessor.params[0]
        return first.element if first.kind is TypeKind.BYREF else first

    def method(self, static: bool) -> Function:
        accessor, owner = self.accessor, self.target_type()
        for candidate in owner.find_methods(self.name):
            if candidate.is_static != static or candidate.generic_count != accessor.generic_count:
                continue
            found = candidate.instantiate(accessor.method_args) if candidate.generic_count else candidate
            if found.params == accessor.params[1:] and found.ret is accessor.task_variant.ret:
                args = self.args[1:] if static else self.args
                target = found.with_variant(accessor.variant)
                if not static and not owner.is_value_type:
                    self.emit("null_check", None, self.args[0])
                self.emit("jmp", None, MethodSym(target), *args)
                return self.function
        raise self._missing("System.MissingMethodException", "Method not found: ")

    def constructor(self) -> Function:
        owner = self.accessor.ret
        for found in owner.find_methods(".ctor"):
            if found.params == self.accessor.params and not owner.is_value_type:
                made = self.function.new_var(Kind.REF)
                self.emit("new", made, TypeSym(owner))
                self.emit("call", None, MethodSym(found), made, *self.args)
                self.emit("ret_ref", None, made)
                return self.function
        raise self._missing("System.MissingMethodException", "Method not found: ")

    def field(self, static: bool) -> Function:
        field = self._find_field(static)
        address = self.function.new_var(Kind.BYREF)
        if static:
            self.emit("class_init", None, TypeSym(field.owner))
            self.emit("static_addr", address, FieldSym(field))
        elif field.owner.is_value_type:
            self.emit("byref_add", address, self.args[0], Const(Kind.I8, field.offset))
        else:
            self.emit("ldflda", address, self.args[0], Const(Kind.I8, max(field.offset, OBJECT_FIELDS)))
        self.emit("ret_byref", None, address)
        return self.function

    def _find_field(self, static: bool) -> Field:
        accessor = self.accessor
        if accessor.ret.kind is TypeKind.BYREF:
            for field in self.target_type().fields:
                if field.name == self.name and field.is_static == static and field.type is accessor.ret.element:
                    return field
        raise self._missing("System.MissingFieldException", "Field not found: ")

    def _missing(self, exception: str, text: str) -> GuestThrow:
        owner = self.accessor.params[0].full_name if self.accessor.params else self.accessor.ret.full_name
        return GuestThrow(exception, f"{text}'{owner}.{self.name}'.")
