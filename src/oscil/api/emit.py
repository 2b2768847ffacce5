"""The assembly of a Python class that implements guest interfaces: one class, whose methods the engine supplies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import UnsupportedError
from oscil.metadata.image import open_image
from oscil.metadata.signatures import (
    PRIMITIVES,
    ByRefSig,
    ClassSig,
    Convention,
    ElementType,
    GenericInst,
    MdArray,
    MethodSig,
    Prim,
    PtrSig,
    Sig,
    SzArray,
    VarSig,
)
from oscil.types.kinds import Kind
from oscil.types.model import GenericParamType
from oscil.writer import AssemblyBuilder

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.types.members import Method
    from oscil.types.model import Type, TypeDef

_PUBLIC_SEALED = 0x100101  # TypeAttributes: Public, Sealed, BeforeFieldInit (II.23.1.15)
_PRIVATE_FINAL_NEWSLOT = 0x1E1  # MethodAttributes: Private, Final, Virtual, HideBySig, NewSlot (II.23.1.10)
_INTERNAL_CALL = 0x1000
_PRIVATE = 1
_VOID = PRIMITIVES[ElementType.VOID]


class Emitter:
    """References of one assembly under construction."""

    def __init__(self, name: str) -> None:
        self.builder = AssemblyBuilder(name)
        self._types: dict[TypeDef, int] = {}

    def definition(self, type_: TypeDef) -> int:
        """A TypeRef."""
        found = self._types.get(type_)
        if found is None:
            outer = type_.declaring_type
            if outer is not None:
                found = self.builder.type_ref(self.definition(outer.definition), "", type_.name)
            else:
                found = self.builder.type_ref(self.assembly(type_), type_.namespace, type_.name)
            self._types[type_] = found
        return found

    def assembly(self, type_: Type) -> int:
        """The AssemblyRef of a type's assembly."""
        return self.builder.reference(type_.assembly.name)

    def sig(self, type_: Type) -> Sig:
        """A type in a signature."""
        kind = type_.kind
        if isinstance(type_, GenericParamType) and not type_.owner_is_method:
            return VarSig(type_.index)
        if kind in (Kind.PRIMITIVE, Kind.VOID, Kind.CLASS) and type_.element_type in PRIMITIVES:
            return PRIMITIVES[type_.element_type]
        if kind is Kind.SZARRAY:
            return SzArray(self.sig(type_.element))
        if kind is Kind.ARRAY:
            return MdArray(self.sig(type_.element), type_.rank, (), (0,) * type_.rank)
        if kind is Kind.BYREF:
            return ByRefSig(self.sig(type_.element))
        if kind is Kind.POINTER:
            return PtrSig(self.sig(type_.element))
        if kind in (Kind.GENERIC_PARAM, Kind.FNPTR):
            raise UnsupportedError(f"{type_.full_name} in an interface that Python code implements")
        generic = ClassSig(self.definition(type_.definition), type_.is_value_type)
        if not type_.type_args:
            return generic
        return GenericInst(generic, tuple([self.sig(arg) for arg in type_.type_args]))

    def method(self, method: Method) -> MethodSig:
        """An instance method's signature."""
        params = tuple([self.sig(param) for param in method.params])
        return MethodSig(Convention.DEFAULT, True, False, 0, self.sig(method.ret), params)


def emit_class(assembly: str, name: str, interfaces: list[Type], methods: list[Method]) -> Image:
    """The image: class `Python.NAME` with a field `_number` and, in order, a body for each interface method."""
    emitter = Emitter(assembly)
    builder = emitter.builder
    core = next(iter(interfaces)).universe.wellknown.Object
    made = builder.define_type("Python", name, _PUBLIC_SEALED, emitter.definition(core.definition))
    made.define_field("_number", _PRIVATE, Prim(ElementType.I8))
    for interface in interfaces:
        made.add_interface(emitter.sig(interface))
    hidden = builder.type_ref(emitter.assembly(core), "System.Diagnostics", "StackTraceHiddenAttribute")
    made.add_attribute(builder.member_ref(hidden, ".ctor", MethodSig(Convention.DEFAULT, True, False, 0, _VOID, ())))
    for method in methods:
        title = f"{method.owner.full_name}.{method.name}"
        body = made.define_method(title, _PRIVATE_FINAL_NEWSLOT, _INTERNAL_CALL, emitter.method(method))
        # a reference into an instantiation has the signature of the definition (II.22.25)
        declared = builder.member_ref(emitter.sig(method.owner), method.name, emitter.method(method.definition))
        made.method_impl(body, declared)
    return open_image(builder.write(pdb=False), f"{assembly}.dll")
