"""Test programs about types: generics, nesting, layout, members, attributes."""

from __future__ import annotations

import struct

from writer_kit import (
    ABSTRACT,
    BOOL,
    CLASS,
    FINAL,
    HIDE,
    I4,
    I8,
    INTERFACE,
    KEY,
    NESTED,
    NEW_SLOT,
    OBJECT,
    PUBLIC,
    R8,
    SPECIAL,
    STATIC,
    STRING,
    STRUCT,
    U1,
    VIRTUAL,
    VOID,
    E,
    Kit,
    fn,
    prop,
)

from oscil.metadata.signatures import (
    PRIMITIVES,
    ByRefSig,
    GenericInst,
    MdArray,
    Modified,
    MVarSig,
    SzArray,
    VarSig,
)
from oscil.writer import Arg, AssemblyBuilder, AttrArray, AttrEnum, AttrType, Constant, NamedArg, Param

METHOD = PUBLIC | HIDE
IMPLEMENTS = METHOD | VIRTUAL | NEW_SLOT | FINAL
CORLIB_NAME = ", System.Runtime, Version=10.0.0.0, Culture=neutral, PublicKeyToken=" + KEY.hex()


def generics() -> AssemblyBuilder:
    """Constraints, variance, generic methods, members of instantiations, constrained calls."""
    kit = Kit("generics")
    source = kit.asm.define_type("Test", "ISource`1", INTERFACE)
    source.add_generic_param("T", 0x1)  # covariant
    get = source.define_method("Get", METHOD | VIRTUAL | NEW_SLOT | ABSTRACT, 0, fn(VarSig(0), this=True))
    source_of_0 = GenericInst(source.sig(), (VarSig(0),))

    box = kit.asm.define_type("Test", "Box`1", CLASS, kit.object)
    box.add_generic_param("T", 0x4)  # class
    box.add_interface(source_of_0)
    box_of_0 = GenericInst(box.sig(), (VarSig(0),))
    box.define_field("Value", 0x6, VarSig(0))
    kit.ctor(box)
    body = box.define_method("Get", IMPLEMENTS, 0, fn(VarSig(0), this=True))
    body.il.emit("ldarg", 0)
    body.il.emit("ldfld", kit.member(box_of_0, "Value", VarSig(0)))
    body.il.emit("ret")
    assert get.token != body.token

    comparable = kit.inst("System", "IComparable`1", MVarSig(0))
    larger = kit.static("Larger", fn(MVarSig(0), MVarSig(0), MVarSig(0), generic=1), ("a", "b"))
    larger.add_generic_param("T", 0, [comparable])
    il = larger.il
    second = il.new_label()
    il.emit("ldarga", 0)
    il.emit("ldarg", 1)
    il.emit("constrained.", MVarSig(0))
    il.emit("callvirt", kit.member(comparable, "CompareTo", fn(I4, VarSig(0), this=True)))
    il.emit("ldc.i4", 0)
    il.emit("blt", second)
    il.emit("ldarg", 0)
    il.emit("ret")
    il.mark(second)
    il.emit("ldarg", 1)
    il.emit("ret")

    il = kit.main()
    il.emit("ldc.i4", 3)
    il.emit("ldc.i4", 4)
    il.emit("call", kit.asm.method_spec(larger, [I4]))
    kit.print(il, I4)
    il.emit("ldstr", "pear")
    il.emit("ldstr", "apple")
    il.emit("call", kit.asm.method_spec(larger, [STRING]))
    kit.print(il)
    box_of_string = GenericInst(box.sig(), (STRING,))
    local = il.local(box_of_string, "box")
    il.emit("newobj", kit.member(box_of_string, ".ctor", fn(VOID, this=True)))
    il.emit("stloc", local)
    il.emit("ldloc", local)
    il.emit("ldstr", "through variance")
    il.emit("stfld", kit.member(box_of_string, "Value", VarSig(0)))
    il.emit("ldloc", local)
    il.emit("callvirt", kit.member(GenericInst(source.sig(), (OBJECT,)), "Get", fn(VarSig(0), this=True)))
    kit.print(il, OBJECT)
    kit.typeof(il, box_of_string)
    kit.print(il, OBJECT)
    il.emit("ret")
    return kit.asm


def nested() -> AssemblyBuilder:
    """Nested types, generic ones too; members defined in another order than their types."""
    kit = Kit("nested")
    outer = kit.asm.define_type("Test", "Outer`1", CLASS, kit.object)
    outer.add_generic_param("T")
    inner = kit.asm.define_type("", "Inner`1", NESTED[CLASS], kit.object, enclosing=outer)
    last = kit.asm.define_type("", "Last", NESTED[STRUCT], kit.value_type, enclosing=inner)
    for name in ("T", "U"):
        last.add_generic_param(name)
        inner.add_generic_param(name)
    last.define_field("First", 0x6, VarSig(0))
    last.define_field("Second", 0x6, VarSig(1))
    kit.ctor(inner)
    outer.define_field("Count", 0x16, I4)
    kit.ctor(outer)
    il = kit.main()
    for type in (
        outer.token,
        GenericInst(outer.sig(), (I4,)),
        GenericInst(inner.sig(), (I4, STRING)),
        GenericInst(last.sig(True), (STRING, SzArray(R8))),
    ):
        kit.typeof(il, type)
        kit.print(il, OBJECT)
    count = kit.member(GenericInst(outer.sig(), (BOOL,)), "Count", I4)
    il.emit("ldc.i4", 1234567)
    il.emit("stsfld", count)
    il.emit("ldsfld", count)
    kit.print(il, I4)
    il.emit("ldsfld", kit.member(GenericInst(outer.sig(), (I8,)), "Count", I4))
    kit.print(il, I4)
    il.emit("ret")
    return kit.asm


def members() -> AssemblyBuilder:
    """Properties, events, a delegate, an explicit override, a default constant; seen by reflection."""
    kit = Kit("members")
    handler = kit.delegate("Handler", VOID, I4)
    handler_sig = handler.sig()
    button = kit.asm.define_type("Test", "Button", CLASS, kit.object)
    stored = button.define_field("clicked", 0x1, handler_sig)
    kit.ctor(button)
    get = button.define_method("get_Name", METHOD | SPECIAL, 0, fn(STRING, this=True))
    get.il.emit("ldstr", "a button")
    get.il.emit("ret")
    button.define_property("Name", 0, prop(STRING), getter=get)
    get_item = button.define_method("get_Item", METHOD | SPECIAL, 0, fn(I4, I4, this=True), ("index",))
    get_item.il.emit("ldarg", 1)
    get_item.il.emit("ldc.i4", 100)
    get_item.il.emit("mul")
    get_item.il.emit("ret")
    button.define_property("Item", 0, prop(I4, I4), getter=get_item)
    accessors = {}
    for verb, method in (("add", "Combine"), ("remove", "Remove")):
        made = button.define_method(f"{verb}_Click", METHOD | SPECIAL, 0, fn(VOID, handler_sig, this=True), ("value",))
        accessors[verb] = made
        delegate = kit.cls("System", "Delegate")
        il = made.il
        il.emit("ldarg", 0)
        il.emit("ldarg", 0)
        il.emit("ldfld", stored)
        il.emit("ldarg", 1)
        il.emit("call", kit.member(delegate, method, fn(delegate, delegate, delegate)))
        il.emit("castclass", handler)
        il.emit("stfld", stored)
        il.emit("ret")
    button.define_event("Click", 0, handler, add=accessors["add"], remove=accessors["remove"])
    fire = button.define_method("Fire", METHOD, 0, fn(VOID, I4, this=True), (Param("times", 0x10, Constant(E.I4, 7)),))
    fire.il.emit("ldarg", 0)
    fire.il.emit("ldfld", stored)
    fire.il.emit("ldarg", 1)
    fire.il.emit("callvirt", handler.methods[1])
    fire.il.emit("ret")
    disposable = kit.ref("System", "IDisposable")
    button.add_interface(disposable)
    dispose = button.define_method("Hidden.Dispose", 0x1 | HIDE | VIRTUAL | NEW_SLOT | FINAL, 0, fn(VOID, this=True))
    kit.say(dispose.il, "disposed")
    dispose.il.emit("ret")
    dispose_slot = kit.member(disposable, "Dispose", fn(VOID, this=True))
    button.method_impl(dispose, dispose_slot)
    on_click = kit.static("OnClick", fn(VOID, I4), ("n",))
    on_click.il.emit("ldarg", 0)
    kit.print(on_click.il, I4)
    on_click.il.emit("ret")
    _use_members(kit, button, on_click, dispose_slot)
    return kit.asm


def _use_members(kit, button, on_click, dispose_slot) -> None:
    il = kit.main()
    it = il.local(button.sig(), "it")
    methods = {method.name: method for method in button.methods}
    handler = next(type for type in kit.asm.types if type.name == "Handler")
    il.emit("newobj", methods[".ctor"])
    il.emit("stloc", it)
    il.emit("ldloc", it)
    il.emit("ldnull")
    il.emit("ldftn", on_click)
    il.emit("newobj", handler.methods[0])
    il.emit("call", methods["add_Click"])
    il.emit("ldloc", it)
    il.emit("ldloc", it)
    il.emit("ldc.i4", 5)
    il.emit("call", methods["get_Item"])
    il.emit("call", methods["Fire"])
    il.emit("ldloc", it)
    il.emit("callvirt", dispose_slot)
    type_class = kit.cls("System", "Type")
    reflection = "System.Reflection"
    for noun, info in (("Property", "PropertyInfo"), ("Event", "EventInfo"), ("Method", "MethodInfo")):
        for name in {"Property": ("Name", "Item"), "Event": ("Click",), "Method": ("Fire",)}[noun]:
            kit.typeof(il, button)
            il.emit("ldstr", name)
            il.emit("callvirt", kit.member(type_class, f"Get{noun}", fn(kit.cls(reflection, info), STRING, this=True)))
            kit.print(il, OBJECT)
    kit.typeof(il, button)
    il.emit("ldstr", "Fire")
    method_info = kit.cls(reflection, "MethodInfo")
    il.emit("callvirt", kit.member(type_class, "GetMethod", fn(method_info, STRING, this=True)))
    parameter = kit.cls(reflection, "ParameterInfo")
    base = kit.cls(reflection, "MethodBase")
    il.emit("callvirt", kit.member(base, "GetParameters", fn(SzArray(parameter), this=True)))
    il.emit("ldc.i4", 0)
    il.emit("ldelem", parameter)
    il.emit("callvirt", kit.member(parameter, "get_DefaultValue", fn(OBJECT, this=True)))
    kit.print(il, OBJECT)
    il.emit("ret")


def layouts() -> AssemblyBuilder:
    """Explicit layout, packing, enum, literal fields, data in the image, general arrays, modifiers, globals."""
    kit = Kit("layouts")
    union = kit.asm.define_type("Test", "Union", 0x100111, kit.value_type)
    union.set_layout(0, 16)
    as_double = union.define_field("AsDouble", 0x6, R8, offset=0)
    as_long = union.define_field("AsLong", 0x6, I8, offset=0)
    union.define_field("AsByte", 0x6, U1, offset=7)
    packed = kit.asm.define_type("Test", "Packed", STRUCT, kit.value_type)
    packed.set_layout(1, 0)
    packed.define_field("Byte", 0x6, U1)
    packed.define_field("Long", 0x6, I8)
    color = kit.asm.define_type("Test", "Color", 0x101, kit.ref("System", "Enum"))
    color.define_field("value__", 0x606, I4)
    for value, name in enumerate(("Red", "Green", "Blue")):
        color.define_field(name, 0x8056, color.sig(True), constant=Constant(E.I4, value))
    kit.program.define_field("Name", 0x8056, STRING, constant=Constant(E.STRING, "é🎉"))
    kit.program.define_field("Nothing", 0x8056, OBJECT, constant=Constant(E.CLASS, None))
    modifier = kit.ref("System.Runtime.CompilerServices", "IsVolatile")
    flag = kit.program.define_field("flag", 0x11, Modified(True, modifier, I4))
    block = kit.asm.define_type("", "Block=12", NESTED[STRUCT] & ~7 | 3, kit.value_type, enclosing=kit.program)
    block.set_layout(1, 12)
    data = kit.program.define_field("data", 0x13, block.sig(True), data=struct.pack("<3i", 10, -20, 30), align=4)
    number = kit.program.define_field("number", 0x13, I8, data=struct.pack("<q", -(2**40)))
    whole = kit.asm.module_type.define_field("Whole", 0x16, I4)
    bump = kit.asm.module_type.define_method("Bump", PUBLIC | STATIC, 0, fn(VOID, ByRefSig(I4)), (Param("x", 0x2),))
    bump.il.emit("ldarg", 0)
    bump.il.emit("ldc.i4", 77)
    bump.il.emit("stind.i4")
    bump.il.emit("ret")

    il = kit.main()
    u = il.local(union.sig(True), "u")
    il.emit("ldloca", u)
    il.emit("ldc.r8", 1.5)
    il.emit("stfld", as_double)
    il.emit("ldloc", u)
    il.emit("ldfld", as_long)
    kit.print(il, I8)
    for type in (union, packed):
        il.emit("sizeof", type)
        kit.print(il, I4)
    il.emit("ldc.i4", 2)
    il.emit("box", color)
    kit.print(il, OBJECT)
    il.emit("ldc.i4", 3)
    il.emit("newarr", I4)
    il.emit("dup")
    il.emit("ldtoken", data)
    helpers = kit.ref("System.Runtime.CompilerServices", "RuntimeHelpers")
    array, handle = kit.cls("System", "Array"), kit.cls("System", "RuntimeFieldHandle", True)
    il.emit("call", kit.member(helpers, "InitializeArray", fn(VOID, array, handle)))
    il.emit("ldc.i4", 1)
    il.emit("ldelem.i4")
    kit.print(il, I4)
    il.emit("ldsfld", number)
    kit.print(il, I8)
    il.emit("ldsflda", whole)
    il.emit("call", bump)
    il.emit("ldsfld", whole)
    il.emit("volatile.")
    il.emit("stsfld", flag)
    il.emit("volatile.")
    il.emit("ldsfld", flag)
    kit.print(il, I4)
    square = MdArray(I4, 2, (), (0, 0))
    for size in (2, 3):
        il.emit("ldc.i4", size)
    il.emit("newobj", kit.member(square, ".ctor", fn(VOID, I4, I4, this=True)))
    il.emit("dup")
    for value in (1, 2, 42):
        il.emit("ldc.i4", value)
    il.emit("call", kit.member(square, "Set", fn(VOID, I4, I4, I4, this=True)))
    il.emit("ldc.i4", 1)
    il.emit("ldc.i4", 2)
    il.emit("call", kit.member(square, "Get", fn(I4, I4, I4, this=True)))
    kit.print(il, I4)
    kit.typeof(il, MdArray(STRING, 3))
    kit.print(il, OBJECT)
    il.emit("ret")
    return kit.asm


def attributes() -> AssemblyBuilder:
    """Attribute arguments of every kind, on every kind of target."""
    kit = Kit("attributes")
    mark = kit.asm.define_type("Test", "MarkAttribute", CLASS, kit.ref("System", "Attribute"))
    mark.define_field("Field", 0x6, I8)
    type_class, kind = kit.cls("System", "Type"), kit.cls("System", "DayOfWeek", True)
    params = (kind, SzArray(I4), type_class, OBJECT, STRING, PRIMITIVES[E.CHAR])
    ctor = mark.define_method(".ctor", METHOD | SPECIAL | 0x1000, 0, fn(VOID, *params, this=True))
    ctor.il.emit("ldarg", 0)
    ctor.il.emit("call", kit.member(kit.ref("System", "Attribute"), ".ctor", fn(VOID, this=True)))
    ctor.il.emit("ret")
    setter = mark.define_method("set_Flag", METHOD | SPECIAL, 0, fn(VOID, BOOL, this=True))
    setter.il.emit("ret")
    mark.define_property("Flag", 0, prop(BOOL), setter=setter)
    day = AttrEnum("System.DayOfWeek" + CORLIB_NAME, E.I4)
    fixed = (
        Arg(day, 5),
        Arg(AttrArray(E.I4), [1, -2, 3]),
        Arg(AttrType.TYPE, "Test.MarkAttribute"),
        Arg(AttrType.OBJECT, Arg(AttrArray(E.STRING), ["x", None])),
        Arg(E.STRING, None),
        Arg(E.CHAR, "ß"),
    )
    named = (NamedArg("Field", E.I8, -1, field=True), NamedArg("Flag", E.BOOLEAN, True))
    boxed_enum = (*fixed[:3], Arg(AttrType.OBJECT, Arg(day, 2)), *fixed[4:])
    kit.program.add_attribute(ctor, fixed, named)
    kit.program.add_attribute(ctor, boxed_enum)
    obsolete = kit.member(kit.ref("System", "ObsoleteAttribute"), ".ctor", fn(VOID, STRING, BOOL, this=True))
    method = kit.static("Old", fn(I4, I4), ("n",))
    method.il.emit("ldarg", 0)
    method.il.emit("ret")
    method.add_attribute(obsolete, ("do not", False))
    description = kit.member(kit.ref("System", "CLSCompliantAttribute"), ".ctor", fn(VOID, BOOL, this=True))
    method.add_param_attribute(0, description, (True,))
    method.add_param_attribute(1, description, (False,))
    kit.asm.add_attribute(description, (True,))
    kit.asm.add_attribute(description, (False,), target=kit.asm.module_token)
    _print_attributes(kit, method)
    return kit.asm


def _print_attributes(kit, method) -> None:
    il = kit.main()
    listed = kit.inst("System.Collections.Generic", "IList`1", kit.cls("System.Reflection", "CustomAttributeData"))
    data = kit.cls("System.Reflection", "CustomAttributeData")
    member = kit.cls("System.Reflection", "MemberInfo")
    many = kit.inst("System.Collections.Generic", "IEnumerable`1", MVarSig(0))
    join = kit.member(kit.cls("System", "String"), "Join", fn(STRING, STRING, many, generic=1))

    def show(load) -> None:
        il.emit("ldstr", " | ")
        load()
        il.emit("callvirt", kit.member(member, "GetCustomAttributesData", fn(listed, this=True)))
        il.emit("call", kit.asm.method_spec(join, [data]))
        kit.print(il)

    def old() -> None:
        kit.typeof(il, kit.program)
        il.emit("ldstr", method.name)
        info = kit.cls("System.Reflection", "MethodInfo")
        il.emit("callvirt", kit.member(kit.cls("System", "Type"), "GetMethod", fn(info, STRING, this=True)))

    show(lambda: kit.typeof(il, kit.program))
    show(old)
    il.emit("ret")


def inheritance() -> AssemblyBuilder:
    """Virtual methods, static abstract interface members, forwarded types, resources, a platform invoke."""
    kit = Kit("inheritance")
    shape = kit.asm.define_type("Test", "Shape", CLASS | 0x80, kit.object)
    kit.ctor(shape)
    area = shape.define_method("Area", METHOD | VIRTUAL | NEW_SLOT | ABSTRACT, 0, fn(R8, this=True))
    square = kit.asm.define_type("Test", "Square", CLASS, shape)
    side = square.define_field("side", 0x6, R8)
    kit.ctor(square, shape.methods[0].owner)
    override = square.define_method("Area", METHOD | VIRTUAL, 0, fn(R8, this=True))
    for _ in range(2):
        override.il.emit("ldarg", 0)
        override.il.emit("ldfld", side)
    override.il.emit("mul")
    override.il.emit("ret")
    zero = kit.asm.define_type("Test", "IZero", INTERFACE)
    zero_get = zero.define_method("Zero", METHOD | STATIC | VIRTUAL | ABSTRACT, 0, fn(I4))
    mine = kit.asm.define_type("Test", "Mine", STRUCT, kit.value_type)
    mine.add_interface(zero)
    mine_zero = mine.define_method("Zero", METHOD | STATIC, 0, fn(I4))
    mine_zero.il.emit("ldc.i4", -5)
    mine_zero.il.emit("ret")
    mine.method_impl(mine_zero, zero_get)
    ask = kit.static("Ask", fn(I4, generic=1))
    ask.add_generic_param("T", 0, [zero])
    ask.il.emit("constrained.", MVarSig(0))
    ask.il.emit("call", zero_get)
    ask.il.emit("ret")
    absolute = kit.program.define_method("Absolute", PUBLIC | STATIC | HIDE, 0x80, fn(I4, I4), ("n",))
    absolute.set_pinvoke("libc", "abs", 0x0200)
    kit.asm.add_resource("first.txt", b"one")
    kit.asm.add_resource("second.txt", b"eleven char", public=False)
    kit.asm.forward_type(kit.runtime, "System", "Version")
    il = kit.main()
    it = il.local(shape.sig())
    il.emit("newobj", square.methods[0])
    il.emit("dup")
    il.emit("ldc.r8", 2.5)
    il.emit("stfld", side)
    il.emit("stloc", it)
    il.emit("ldloc", it)
    il.emit("callvirt", area)
    kit.print(il, R8)
    il.emit("call", kit.asm.method_spec(ask, [mine.sig(True)]))
    il.emit("call", absolute)
    kit.print(il, I4)
    assembly, stream = kit.cls("System.Reflection", "Assembly"), kit.cls("System.IO", "Stream")
    for name in ("second.txt", "first.txt"):
        il.emit("call", kit.member(assembly, "GetExecutingAssembly", fn(assembly)))
        il.emit("ldstr", name)
        il.emit("callvirt", kit.member(assembly, "GetManifestResourceStream", fn(stream, STRING, this=True)))
        il.emit("callvirt", kit.member(stream, "get_Length", fn(I8, this=True)))
        kit.print(il, I8)
    il.emit("call", kit.member(assembly, "GetExecutingAssembly", fn(assembly)))
    kit.print(il, OBJECT)
    il.emit("ret")
    return kit.asm
