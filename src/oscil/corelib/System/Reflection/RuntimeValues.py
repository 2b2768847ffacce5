from oscil.lang import *
from System.Globalization import CultureInfo
from System.Runtime.CompilerServices import MethodTable, RuntimeHelpers, Unsafe


@static
@internal
class RuntimeValues:
    """Boxed values on their way into and out of variables of any type."""

    # For each element type (II.23.1.16) the set of those that its values widen to (I.8.7.3; `char` counts as `ushort`).
    WIDENS: Static[ReadOnly[ReadOnlySpan[u16]]] = [0, 0, 0x0004, 0x3F88, 0x3550, 0x3FE8, 0x3540, 0x3F88, 0x3500, 0x3E00, 0x3400, 0x3800, 0x3000, 0x2000]

    @static
    def ElementType(type: RuntimeType) -> i32:
        return i32(Ptr[MethodTable](type.m_handle)[0].ElementType)

    @static
    def CanWiden(source: RuntimeType, target: RuntimeType) -> bool:
        if not (source.IsPrimitive or source.IsEnum) or not (target.IsPrimitive or target.IsEnum):
            return False
        a = RuntimeValues.ElementType(source)
        b = RuntimeValues.ElementType(target)
        if a == b:
            return True
        return a <= 13 and b <= 13 and (i32(RuntimeValues.WIDENS[a]) & (1 << b)) != 0

    @static
    def Widen(value: object, target: RuntimeType) -> object:
        """The box of another primitive type; `CanWiden` holds."""
        source = cast(RuntimeType, value.GetType())
        element = RuntimeValues.ElementType(target)
        if element == 12 or element == 13:
            number = RuntimeValues._Number(value, RuntimeValues.ElementType(source))
            if element == 13:
                return RuntimeHelpers.Box(ref(Unsafe.As[f64, u8](ref(number))), target.m_handle)
            single = f32(number)
            return RuntimeHelpers.Box(ref(Unsafe.As[f32, u8](ref(single))), target.m_handle)
        if RuntimeValues.ElementType(source) == element:
            return RuntimeHelpers.Box(ref(RuntimeHelpers.GetRawData(value)), target.m_handle)
        bits = RuntimeValues._Bits(value, RuntimeValues.ElementType(source))
        return RuntimeHelpers.Box(ref(Unsafe.As[u64, u8](ref(bits))), target.m_handle)

    @static
    def _Number(value: object, element: i32) -> f64:
        data = ref(RuntimeHelpers.GetRawData(value))
        if element == 12:
            return f64(Unsafe.ReadUnaligned[f32](ref(data)))
        if element == 13:
            return Unsafe.ReadUnaligned[f64](ref(data))
        bits = RuntimeValues._Bits(value, element)
        return f64(bits) if element == 11 else f64(i64(bits))

    @static
    def _Bits(value: object, element: i32) -> u64:
        data = ref(RuntimeHelpers.GetRawData(value))
        if element == 2 or element == 5:
            return u64(data)
        if element == 4:
            return u64(i64(i8(data)))
        if element == 3 or element == 7:
            return u64(Unsafe.ReadUnaligned[u16](ref(data)))
        if element == 6:
            return u64(i64(Unsafe.ReadUnaligned[i16](ref(data))))
        if element == 8:
            return u64(i64(Unsafe.ReadUnaligned[i32](ref(data))))
        if element == 9:
            return u64(Unsafe.ReadUnaligned[u32](ref(data)))
        return Unsafe.ReadUnaligned[u64](ref(data))

    @static
    def Convert(value: object, type: RuntimeType, binder: Binder, culture: CultureInfo, flags: BindingFlags) -> object:
        """The value for a variable of the type: null stands for a default; primitives widen. ArgumentException otherwise."""
        if value is None:
            return RuntimeHelpers.AllocateUninitialized(type.m_handle) if type.IsValueType and not RuntimeValues.IsNullable(type) else None
        if RuntimeHelpers.IsInstance(value, type.m_handle):
            return value
        if binder is not None and binder is not Type.DefaultBinder and (flags & BindingFlags.ExactBinding) == BindingFlags.Default:
            changed = binder.ChangeType(value, type, culture)
            if changed is not None and RuntimeHelpers.IsInstance(changed, type.m_handle):
                return changed
        have = cast(RuntimeType, value.GetType())
        if type.IsPointer and isinstance(value, Pointer):
            return cast(Pointer, value).GetAddress()
        if type.IsPointer and (isinstance(value, nint) or isinstance(value, nuint)):
            return value
        if RuntimeValues.IsNullable(type):
            inner = cast(RuntimeType, type.GetGenericArguments()[0])
            if have is inner:
                return value
        elif RuntimeValues.CanWiden(have, type):
            return RuntimeValues.Widen(value, type)
        raise ArgumentException("Object of type '" + have.ToString() + "' cannot be converted to type '" + type.ToString() + "'.")

    @static
    def IsNullable(type: RuntimeType) -> bool:
        return (Ptr[MethodTable](type.m_handle)[0].Flags & MethodTable.IS_NULLABLE) != 0

    @static
    def ForParameter(value: object, type: RuntimeType, binder: Binder, culture: CultureInfo, flags: BindingFlags) -> object:
        """A by-reference parameter of a value type gets a box of its own, which the method writes to."""
        if not type.IsByRef:
            return RuntimeValues.Convert(value, type, binder, culture, flags)
        element = cast(RuntimeType, type.GetElementType())
        converted = RuntimeValues.Convert(value, element, binder, culture, flags)
        if not element.IsValueType:
            return converted
        box = RuntimeHelpers.AllocateUninitialized(element.m_handle)
        RuntimeValues.Store(ref(RuntimeHelpers.GetRawData(box)), element, converted)
        return box

    @static
    def FromReference(held: object, element: RuntimeType) -> object:
        if RuntimeValues.IsNullable(element):
            return RuntimeHelpers.Box(ref(RuntimeHelpers.GetRawData(held)), element.m_handle)
        return held

    @static
    def Store(place: Ref[u8], type: RuntimeType, value: object) -> None:
        """`value` has been converted to the type."""
        if not type.IsValueType:
            if type.IsPointer:
                Unsafe.WriteUnaligned[nint](ref(place), nint(0) if value is None else Unsafe.ReadUnaligned[nint](ref(RuntimeHelpers.GetRawData(value))))
            else:
                slot = ref(Unsafe.As[u8, object](ref(place)))
                slot = value
            return
        size = nuint(Ptr[MethodTable](type.m_handle)[0].ValueSize)
        if not RuntimeValues.IsNullable(type):
            Buffer.MemmoveCore(ref(place), ref(RuntimeHelpers.GetRawData(value)), size)
            return
        Buffer.ZeroCore(ref(place), size)
        if value is not None:
            inner = nuint(RuntimeHelpers.GetMethodTable(value)[0].ValueSize)
            Buffer.MemmoveCore(ref(Unsafe.AddByteOffset[u8](ref(place), size - inner)), ref(RuntimeHelpers.GetRawData(value)), inner)
            Unsafe.WriteUnaligned[bool](ref(place), True)

    @static
    def Load(place: Ref[u8], type: RuntimeType) -> object:
        if type.IsValueType:
            return RuntimeHelpers.Box(ref(place), type.m_handle)
        if type.IsPointer:
            return Pointer.Box(Ptr[None](Unsafe.ReadUnaligned[nint](ref(place))), type)
        return Unsafe.As[u8, object](ref(place))
