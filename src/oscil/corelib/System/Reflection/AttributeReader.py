from oscil.lang import *
from System.Collections.Generic import IList, List
from System.Collections.ObjectModel import ReadOnlyCollection
import System.Runtime.CompilerServices
from System.Runtime.CompilerServices import RuntimeHelpers, Unsafe
from System.Text import Encoding


@sealed
@internal
class AttributeReader:
    """Reads one attribute's value (ECMA-335 II.23.3)."""

    FIELD: Const[i32] = 0x53
    PROPERTY: Const[i32] = 0x54
    ENUM: Const[i32] = 0x55
    TYPE: Const[i32] = 0x50
    BOXED: Const[i32] = 0x51
    STRING: Const[i32] = 0x0E
    SZARRAY: Const[i32] = 0x1D

    _module: i32
    _at: nint
    _end: nint

    def __init__(self, module: i32, start: nint, size: nint) -> None:
        self._module = module
        self._at = start
        self._end = start + size

    def _Take(self, count: i32) -> Ptr[u8]:
        place = self._at
        if place + nint(count) > self._end:
            raise CustomAttributeFormatException("Binary format of the specified custom attribute was invalid.")
        self._at = place + nint(count)
        return Ptr[u8](place)

    def _Byte(self) -> i32:
        return i32(self._Take(1)[0])

    def _Length(self) -> i32:
        """A compressed unsigned number (II.23.2); -1 for the null string."""
        first = self._Byte()
        if first == 0xFF:
            return -1
        if (first & 0x80) == 0:
            return first
        if (first & 0x40) == 0:
            return (first & 0x3F) << 8 | self._Byte()
        rest = self._Take(3)
        return (first & 0x1F) << 24 | i32(rest[0]) << 16 | i32(rest[1]) << 8 | i32(rest[2])

    def _String(self) -> str:
        length = self._Length()
        if length < 0:
            return None
        return Encoding.UTF8.GetString(ReadOnlySpan[u8](Ptr[None](self._Take(length)), length))

    def _NamedType(self) -> RuntimeType:
        name = self._String()
        if name is None:
            return None
        handle = RuntimeAttributes.FindType(self._module, name)
        if handle == nint(0):
            raise TypeLoadException("Could not load type '" + name + "'.")
        return RuntimeType.FromHandle(handle)

    def _StoredType(self) -> RuntimeType:
        """FieldOrPropType"""
        kind = self._Byte()
        if kind == AttributeReader.ENUM:
            return self._NamedType()
        if kind == AttributeReader.TYPE:
            return cast(RuntimeType, typeof(Type))
        if kind == AttributeReader.BOXED:
            return cast(RuntimeType, typeof(object))
        if kind == AttributeReader.SZARRAY:
            return cast(RuntimeType, self._StoredType().MakeArrayType())
        return AttributeReader._Primitive(kind)

    @static
    def _Primitive(kind: i32) -> RuntimeType:
        if kind < 2 or kind > AttributeReader.STRING:
            raise CustomAttributeFormatException("Binary format of the specified custom attribute was invalid.")
        types: Array[Type] = [typeof(bool), typeof(char), typeof(i8), typeof(u8), typeof(i16), typeof(u16), typeof(i32), typeof(u32), typeof(i64), typeof(u64), typeof(f32), typeof(f64), typeof(str)]
        return cast(RuntimeType, types[kind - 2])

    def _Value(self, type: RuntimeType) -> CustomAttributeTypedArgument:
        if type is typeof(object):
            return self._Value(self._StoredType())
        if type is typeof(str):
            return CustomAttributeTypedArgument(type, self._String())
        if type is typeof(Type):
            return CustomAttributeTypedArgument(type, self._NamedType())
        if type.IsArray:
            return self._Array(type)
        number = cast(RuntimeType, type.GetEnumUnderlyingType()) if type.IsEnum else type
        if not number.IsPrimitive:
            raise CustomAttributeFormatException("Binary format of the specified custom attribute was invalid.")
        place = self._Take(i32(Ptr[System.Runtime.CompilerServices.MethodTable](number.m_handle)[0].ValueSize))
        return CustomAttributeTypedArgument(type, RuntimeHelpers.Box(ref(Unsafe.AsRef[u8](Ptr[None](place))), number.m_handle))

    def _Array(self, type: RuntimeType) -> CustomAttributeTypedArgument:
        count = Unsafe.ReadUnaligned[i32](Ptr[None](self._Take(4)))
        if count == -1:
            return CustomAttributeTypedArgument(type, None)
        items = List[CustomAttributeTypedArgument]()
        element = cast(RuntimeType, type.GetElementType())
        for i in range(count):
            items.Add(self._Value(element))
        return CustomAttributeTypedArgument(type, ReadOnlyCollection[CustomAttributeTypedArgument](items))

    def Read(self, constructor: RuntimeConstructorInfo) -> CustomAttributeData:
        fixed_ = List[CustomAttributeTypedArgument]()
        named = List[CustomAttributeNamedArgument]()
        parameters = constructor.Parameters()
        if self._at != self._end or len(parameters) != 0:
            if self._Byte() != 1 or self._Byte() != 0:
                raise CustomAttributeFormatException("Binary format of the specified custom attribute was invalid.")
            for parameter in parameters:
                fixed_.Add(self._Value(cast(RuntimeType, parameter.ParameterType)))
            place = self._Take(2)
            count = i32(place[0]) | i32(place[1]) << 8
            for i in range(count):
                named.Add(self._Named(constructor.DeclaringType))
        return CustomAttributeData(constructor, fixed_.AsReadOnly(), named.AsReadOnly())

    def _Named(self, type: Type) -> CustomAttributeNamedArgument:
        kind = self._Byte()
        stored = self._StoredType()
        name = self._String()
        value = self._Value(stored)
        flags = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        member: MemberInfo = type.GetField(name, flags) if kind == AttributeReader.FIELD else type.GetProperty(name, flags)
        if member is None:
            raise CustomAttributeFormatException("'" + name + "' " + ("field" if kind == AttributeReader.FIELD else "property") + " specified was not found.")
        return CustomAttributeNamedArgument(member, value)
