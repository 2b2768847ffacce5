"""Short words for building test programs: the framework's names, signatures, a class with a Main."""

from __future__ import annotations

from oscil.metadata.signatures import (
    PRIMITIVES,
    ClassSig,
    Convention,
    ElementType,
    GenericInst,
    MethodSig,
    Sig,
)
from oscil.writer import AssemblyBuilder, ILBuilder, MethodBuilder, TypeBuilder, TypeLike

VOID, BOOL, I4, I8, R8 = (PRIMITIVES[k] for k in (1, 2, 8, 10, 13))
U1, STRING, OBJECT, INT = (PRIMITIVES[k] for k in (5, 14, 0x1C, 0x18))
E = ElementType

PUBLIC, STATIC, HIDE, VIRTUAL, NEW_SLOT, ABSTRACT, FINAL, SPECIAL = 0x6, 0x10, 0x80, 0x40, 0x100, 0x400, 0x20, 0x800
RUNTIME_SPECIAL = 0x1000
CLASS, STRUCT, INTERFACE, STATIC_CLASS = 0x100001, 0x100109, 0xA1, 0x100181
NESTED = {CLASS: 0x100002, STRUCT: 0x10010A, INTERFACE: 0xA2}
KEY = bytes.fromhex("b03f5f7f11d50a3a")


def fn(ret: Sig, *params: Sig, this: bool = False, generic: int = 0) -> MethodSig:
    """A method signature of the default convention."""
    return MethodSig(Convention.DEFAULT, this, False, generic, ret, params)


def prop(type: Sig, *params: Sig, this: bool = True) -> MethodSig:
    """A property signature."""
    return MethodSig(Convention.PROPERTY, this, False, 0, type, params)


class Kit:
    """An assembly with a static class Program, and the framework types that tests name."""

    def __init__(self, name: str) -> None:
        self.asm = AssemblyBuilder(name, (1, 2, 3, 4))
        self.runtime = self.asm.reference("System.Runtime", (10, 0, 0, 0), KEY)
        self.console = self.asm.reference("System.Console", (10, 0, 0, 0), KEY)
        self.object = self.ref("System", "Object")
        self.value_type = self.ref("System", "ValueType")
        self.program = self.asm.define_type("Test", "Program", STATIC_CLASS, self.object)
        self.writer = self.asm.type_ref(self.console, "System", "Console")

    def ref(self, namespace: str, name: str) -> int:
        return self.asm.type_ref(self.runtime, namespace, name)

    def cls(self, namespace: str, name: str, value: bool = False) -> ClassSig:
        return ClassSig(self.ref(namespace, name), value)

    def inst(self, namespace: str, name: str, *args: Sig, value: bool = False) -> GenericInst:
        return GenericInst(self.cls(namespace, name, value), args)

    def member(self, parent: TypeLike, name: str, sig: MethodSig | Sig) -> int:
        return self.asm.member_ref(parent, name, sig)

    def main(self) -> ILBuilder:
        method = self.static("Main", fn(VOID))
        self.asm.entry_point = method
        return method.il

    def static(
        self, name: str, sig: MethodSig, params: tuple[str, ...] = (), owner: TypeBuilder | None = None
    ) -> MethodBuilder:
        return (owner or self.program).define_method(name, PUBLIC | STATIC | HIDE, 0, sig, params)

    def print(self, il: ILBuilder, type: Sig = STRING) -> None:
        il.emit("call", self.member(self.writer, "WriteLine", fn(VOID, type)))

    def say(self, il: ILBuilder, text: str) -> None:
        il.emit("ldstr", text)
        self.print(il)

    def ctor(self, owner: TypeBuilder, base: TypeLike | None = None) -> MethodBuilder:
        """A public constructor without parameters that calls the base's."""
        made = owner.define_method(".ctor", PUBLIC | HIDE | SPECIAL | RUNTIME_SPECIAL, 0, fn(VOID, this=True))
        made.il.emit("ldarg", 0)
        made.il.emit("call", self.member(base or self.object, ".ctor", fn(VOID, this=True)))
        made.il.emit("ret")
        return made

    def delegate(self, name: str, ret: Sig, *params: Sig) -> TypeBuilder:
        """A delegate type: members whose bodies the runtime provides (II.14.6)."""
        made = self.asm.define_type("Test", name, 0x101, self.ref("System", "MulticastDelegate"))
        ctor_flags = PUBLIC | HIDE | SPECIAL | RUNTIME_SPECIAL
        made.define_method(".ctor", ctor_flags, 3, fn(VOID, OBJECT, INT, this=True), ("object", "method"))
        made.define_method("Invoke", PUBLIC | HIDE | VIRTUAL | NEW_SLOT, 3, fn(ret, *params, this=True))
        return made

    def typeof(self, il: ILBuilder, type: TypeLike) -> None:
        il.emit("ldtoken", type)
        handle = self.cls("System", "RuntimeTypeHandle", True)
        type_class = self.ref("System", "Type")
        il.emit("call", self.member(type_class, "GetTypeFromHandle", fn(ClassSig(type_class, False), handle)))
