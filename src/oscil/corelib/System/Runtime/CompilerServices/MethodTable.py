from oscil.lang import *


@struct
@explicit_layout(size=96)
@internal
class MethodTable:
    """The engine's method table as managed code reads it."""

    Flags: Annotated[u32, FieldOffset(0)]
    BaseSize: Annotated[u32, FieldOffset(4)]
    ComponentSize: Annotated[u32, FieldOffset(8)]
    TypeId: Annotated[u32, FieldOffset(12)]
    Parent: Annotated[Ptr[MethodTable], FieldOffset(16)]
    Element: Annotated[Ptr[MethodTable], FieldOffset(32)]
    Interfaces: Annotated[Ptr[nint], FieldOffset(40)]
    Statics: Annotated[nint, FieldOffset(48)]
    ClassState: Annotated[u32, FieldOffset(56)]
    Depth: Annotated[u32, FieldOffset(60)]
    Display: Annotated[Ptr[nint], FieldOffset(64)]
    ElementType: Annotated[u32, FieldOffset(80)]
    ValueSize: Annotated[u32, FieldOffset(84)]

    IS_ARRAY: Const[u32] = 1
    IS_STRING: Const[u32] = 2
    HAS_REFS: Const[u32] = 4
    HAS_FINALIZER: Const[u32] = 8
    IS_VALUE_TYPE: Const[u32] = 16
    IS_INTERFACE: Const[u32] = 32
    IS_NULLABLE: Const[u32] = 64
    ELEMENT_IS_REF: Const[u32] = 128
    IS_DELEGATE: Const[u32] = 256
    IS_SZARRAY: Const[u32] = 512
    IS_BYREF_LIKE: Const[u32] = 4096
    IS_ENUM: Const[u32] = 16384
    OPEN: Const[u32] = 32768
