from oscil.lang import *
import System.Globalization
from System.Globalization import NumberStyles
from System.Runtime.CompilerServices import MethodTable, RuntimeHelpers, Unsafe
from System.Text import StringBuilder


@abstract
class Enum(ValueType, IComparable, ISpanFormattable):
    @protected
    def __init__(self) -> None:
        pass

    @static
    @extern
    @internal
    def GetEnumData(mt: nint, names: Ref[Array[str]], values: Ref[Array[u64]]) -> None: ...

    @static
    @internal
    def BitsOf(value: object) -> u64:
        """The value's bits, sign-extended where the underlying type is signed."""
        table = RuntimeHelpers.GetMethodTable(value)
        data = ref(RuntimeHelpers.GetRawData(value))
        size = i32(table[0].ValueSize)
        signed = Enum._IsSigned(value.GetType())
        if size == 1:
            return u64(i64(i8(data))) if signed else u64(data)
        if size == 2:
            return u64(i64(Unsafe.ReadUnaligned[i16](ref(data)))) if signed else u64(Unsafe.ReadUnaligned[u16](ref(data)))
        if size == 4:
            return u64(i64(Unsafe.ReadUnaligned[i32](ref(data)))) if signed else u64(Unsafe.ReadUnaligned[u32](ref(data)))
        return Unsafe.ReadUnaligned[u64](ref(data))

    @static
    def _IsSigned(enumType: Type) -> bool:
        code = Type.GetTypeCode(enumType.GetEnumUnderlyingType() if enumType.IsEnum else enumType)
        return code == TypeCode.SByte or code == TypeCode.Int16 or code == TypeCode.Int32 or code == TypeCode.Int64

    @static
    def _Check(enumType: Type) -> None:
        if enumType is None:
            raise ArgumentNullException("enumType")
        if not enumType.IsEnum:
            raise ArgumentException("Type provided must be an Enum.", "enumType")

    @static
    def _Box(enumType: Type, value: u64) -> object:
        bits = value
        return RuntimeHelpers.Box(ref(Unsafe.As[u64, u8](ref(bits))), enumType.TypeHandle.Value)

    @static
    def _NumberText(enumType: Type, value: u64) -> str:
        return i64(value).ToString() if Enum._IsSigned(enumType) else value.ToString()

    @static
    def GetUnderlyingType(enumType: Type) -> Type:
        Enum._Check(enumType)
        return enumType.GetEnumUnderlyingType()

    @static
    def GetNames(enumType: Type) -> Array[str]:
        Enum._Check(enumType)
        names: Array[str] = None
        values: Array[u64] = None
        Enum.GetEnumData(enumType.TypeHandle.Value, ref(names), ref(values))
        return names

    @generic(TEnum)
    @where(TEnum, value_type, Enum)
    @static
    def GetNames() -> Array[str]:
        return Enum.GetNames(typeof(TEnum))

    @static
    def GetValues(enumType: Type) -> Array:
        Enum._Check(enumType)
        names: Array[str] = None
        values: Array[u64] = None
        Enum.GetEnumData(enumType.TypeHandle.Value, ref(names), ref(values))
        result = Array.CreateInstance(enumType, len(values))
        for i in range(len(values)):
            result.SetValue(Enum._Box(enumType, values[i]), i)
        return result

    @generic(TEnum)
    @where(TEnum, value_type, Enum)
    @static
    def GetValues() -> Array[TEnum]:
        return cast(Array[TEnum], Enum.GetValues(typeof(TEnum)))

    @static
    def GetValuesAsUnderlyingType(enumType: Type) -> Array:
        Enum._Check(enumType)
        values = Enum.GetValues(enumType)
        underlying = enumType.GetEnumUnderlyingType()
        result = Array.CreateInstance(underlying, values.Length)
        for i in range(values.Length):
            result.SetValue(Enum._Box(underlying, Enum.BitsOf(values.GetValue(i))), i)
        return result

    @static
    def _NameOf(enumType: Type, value: u64) -> str:
        names: Array[str] = None
        values: Array[u64] = None
        Enum.GetEnumData(enumType.TypeHandle.Value, ref(names), ref(values))
        for i in range(len(values)):
            if values[i] == value:
                return names[i]
        return None

    @static
    def _ValueBits(enumType: Type, value: object) -> u64:
        if value is None:
            raise ArgumentNullException("value")
        t = value.GetType()
        if t.IsEnum:
            if t is not enumType:
                raise ArgumentException("Object must be the same type as the enum. The type passed in was '" + t.ToString() + "'; the enum type was '" + enumType.ToString() + "'.")
            return Enum.BitsOf(value)
        if t is not enumType.GetEnumUnderlyingType():
            if not t.IsPrimitive or t is typeof(f64) or t is typeof(f32):
                raise InvalidOperationException("Unknown enum type.")
            raise ArgumentException("Enum underlying type and the object must be same type or object must be a String. Type passed in was '" + t.ToString() + "'; the enum underlying type was '" + enumType.GetEnumUnderlyingType().ToString() + "'.")
        return Enum.BitsOf(value)

    @static
    def GetName(enumType: Type, value: object) -> str:
        Enum._Check(enumType)
        if value is None:
            raise ArgumentNullException("value")
        type = value.GetType()
        if not type.IsEnum and (not type.IsPrimitive or type is typeof(f64) or type is typeof(f32)):
            raise ArgumentException("The value passed in must be an enum base or an underlying type for an enum, such as an Int32.", "value")
        return Enum._NameOf(enumType, Enum.BitsOf(value))

    @generic(TEnum)
    @where(TEnum, value_type, Enum)
    @static
    def GetName(value: TEnum) -> str:
        return Enum._NameOf(typeof(TEnum), Enum.BitsOf(cast(object, value)))

    @static
    def IsDefined(enumType: Type, value: object) -> bool:
        Enum._Check(enumType)
        text = try_cast(str, value)
        if text is not None:
            return Array.IndexOf[str](Enum.GetNames(enumType), text) >= 0
        return Enum._NameOf(enumType, Enum._ValueBits(enumType, value)) is not None

    @generic(TEnum)
    @where(TEnum, value_type, Enum)
    @static
    def IsDefined(value: TEnum) -> bool:
        return Enum._NameOf(typeof(TEnum), Enum.BitsOf(cast(object, value))) is not None

    @static
    def ToObject(enumType: Type, value: object) -> object:
        Enum._Check(enumType)
        if value is None:
            raise ArgumentNullException("value")
        return Enum._Box(enumType, Enum.BitsOf(value))

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64"))
    @static
    def ToObject(enumType: Type, value: T) -> object:
        Enum._Check(enumType)
        return Enum._Box(enumType, u64(value))

    @override
    def ToString(self) -> str:
        return Enum._General(self.GetType(), Enum.BitsOf(self))

    def ToString(self, format: str) -> str:
        enumType = self.GetType()
        value = Enum.BitsOf(self)
        if String.IsNullOrEmpty(format):
            return Enum._General(enumType, value)
        if format.Length == 1:
            c = Char.ToUpperInvariant(format[0])
            if c == 'G':
                return Enum._General(enumType, value)
            if c == 'D':
                return Enum._NumberText(enumType, value)
            if c == 'X':
                width = i32(RuntimeHelpers.GetMethodTable(self)[0].ValueSize) * 2
                text = value.ToString("X16")
                return text.Substring(16 - width)
            if c == 'F':
                return coalesce(Enum._FlagText(enumType, value), Enum._NumberText(enumType, value))
        raise Enum._BadFormat()

    def ToString(self, provider: IFormatProvider) -> str:
        return Enum._General(self.GetType(), Enum.BitsOf(self))

    def ToString(self, format: str, provider: IFormatProvider) -> str:
        return self.ToString(format)

    @implements(ISpanFormattable.TryFormat)
    def TryFormat(self, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char], provider: IFormatProvider) -> bool:
        return Number.CopyTo(self.ToString(format.ToString()), destination, out(charsWritten))

    @static
    def Format(enumType: Type, value: object, format: str) -> str:
        if format is None:
            raise ArgumentNullException("format")
        if format.Length == 0:
            raise Enum._BadFormat()
        return cast(Enum, Enum._Box(enumType, Enum._ValueBits(enumType, value))).ToString(format)

    @static
    @extern
    @internal
    def HasFlagsAttribute(mt: nint) -> bool: ...

    @static
    def _General(enumType: Type, value: u64) -> str:
        if Enum.HasFlagsAttribute(enumType.TypeHandle.Value):
            return coalesce(Enum._FlagText(enumType, value), Enum._NumberText(enumType, value))
        return coalesce(Enum._NameOf(enumType, value), Enum._NumberText(enumType, value))

    @static
    def _FlagText(enumType: Type, value: u64) -> str:
        names: Array[str] = None
        values: Array[u64] = None
        Enum.GetEnumData(enumType.TypeHandle.Value, ref(names), ref(values))
        if value == u64(0):
            return names[0] if len(values) > 0 and values[0] == u64(0) else "0"
        text: str = None
        rest = value
        i = len(values) - 1
        while i >= 0 and rest != u64(0):
            if values[i] != u64(0) and (rest & values[i]) == values[i]:
                rest -= values[i]
                text = names[i] if text is None else names[i] + ", " + text
            i -= 1
        return text if rest == u64(0) else None

    def HasFlag(self, flag: Enum) -> bool:
        if flag is None:
            raise ArgumentNullException("flag")
        if self.GetType() is not flag.GetType():
            raise ArgumentException("The argument type, '" + flag.GetType().ToString() + "', is not the same as the enum type '" + self.GetType().ToString() + "'.")
        bits = Enum.BitsOf(flag)
        return (Enum.BitsOf(self) & bits) == bits

    def CompareTo(self, target: object) -> i32:
        if target is None:
            return 1
        if self.GetType() is not target.GetType():
            raise ArgumentException("Object must be the same type as the enum. The type passed in was '" + target.GetType().ToString() + "'; the enum type was '" + self.GetType().ToString() + "'.")
        a = Enum.BitsOf(self)
        b = Enum.BitsOf(target)
        if a == b:
            return 0
        if RuntimeHelpers.GetMethodTable(self)[0].ValueSize < u32(4):
            return i32(i64(a) - i64(b))  # as the small integers' own CompareTo
        if Enum._IsSigned(self.GetType()):
            return -1 if i64(a) < i64(b) else 1
        return -1 if a < b else 1

    @override
    def Equals(self, obj: object) -> bool:
        if obj is None:
            return False
        return RuntimeHelpers.GetMethodTable(self) == RuntimeHelpers.GetMethodTable(obj) and Enum.BitsOf(self) == Enum.BitsOf(obj)

    @override
    def GetHashCode(self) -> i32:
        bits = Enum.BitsOf(self)
        if RuntimeHelpers.GetMethodTable(self)[0].ValueSize == u32(8):
            return i32(bits) ^ i32(bits >> 32)
        return i32(bits)

    def GetTypeCode(self) -> TypeCode:
        return Type.GetTypeCode(self.GetType().GetEnumUnderlyingType())

    @static
    def Parse(enumType: Type, value: str) -> object:
        return Enum.Parse(enumType, value, False)

    @static
    def Parse(enumType: Type, value: str, ignoreCase: bool) -> object:
        Enum._Check(enumType)
        if value is None:
            raise ArgumentNullException("value")
        bits: u64 = 0
        Enum._ParseBits(enumType, value, ignoreCase, True, out(bits))
        return Enum._Box(enumType, bits)

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def Parse(value: str) -> TEnum:
        return cast(TEnum, Enum.Parse(typeof(TEnum), value, False))

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def Parse(value: str, ignoreCase: bool) -> TEnum:
        return cast(TEnum, Enum.Parse(typeof(TEnum), value, ignoreCase))

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def TryParse(value: str, result: Out[TEnum]) -> bool:
        return Enum.TryParse[TEnum](value, False, out(result))

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def TryParse(value: str, ignoreCase: bool, result: Out[TEnum]) -> bool:
        bits: u64 = 0
        Enum._Check(typeof(TEnum))
        if value is None or not Enum._ParseBits(typeof(TEnum), value, ignoreCase, False, out(bits)):
            result = default(TEnum)
            return False
        result = cast(TEnum, Enum._Box(typeof(TEnum), bits))
        return True

    @static
    def TryParse(enumType: Type, value: str, result: Out[object]) -> bool:
        return Enum.TryParse(enumType, value, False, out(result))

    @static
    def TryParse(enumType: Type, value: str, ignoreCase: bool, result: Out[object]) -> bool:
        bits: u64 = 0
        Enum._Check(enumType)
        if value is None or not Enum._ParseBits(enumType, value, ignoreCase, False, out(bits)):
            result = None
            return False
        result = Enum._Box(enumType, bits)
        return True

    @static
    def Parse(enumType: Type, value: ReadOnlySpan[char]) -> object:
        return Enum.Parse(enumType, value.ToString(), False)

    @static
    def Parse(enumType: Type, value: ReadOnlySpan[char], ignoreCase: bool) -> object:
        return Enum.Parse(enumType, value.ToString(), ignoreCase)

    @static
    def TryParse(enumType: Type, value: ReadOnlySpan[char], result: Out[object]) -> bool:
        return Enum.TryParse(enumType, value.ToString(), False, out(result))

    @static
    def TryParse(enumType: Type, value: ReadOnlySpan[char], ignoreCase: bool, result: Out[object]) -> bool:
        return Enum.TryParse(enumType, value.ToString(), ignoreCase, out(result))

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def Parse(value: ReadOnlySpan[char]) -> TEnum:
        return Enum.Parse[TEnum](value.ToString(), False)

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def Parse(value: ReadOnlySpan[char], ignoreCase: bool) -> TEnum:
        return Enum.Parse[TEnum](value.ToString(), ignoreCase)

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def TryParse(value: ReadOnlySpan[char], result: Out[TEnum]) -> bool:
        return Enum.TryParse[TEnum](value.ToString(), False, out(result))

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def TryParse(value: ReadOnlySpan[char], ignoreCase: bool, result: Out[TEnum]) -> bool:
        return Enum.TryParse[TEnum](value.ToString(), ignoreCase, out(result))

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def GetValuesAsUnderlyingType() -> Array:
        return Enum.GetValuesAsUnderlyingType(typeof(TEnum))

    @generic(TEnum)
    @where(TEnum, value_type)
    @static
    def TryFormat(value: TEnum, destination: Span[char], charsWritten: Out[i32], format: ReadOnlySpan[char] = default(ReadOnlySpan[char])) -> bool:
        return Number.CopyTo(cast(Enum, cast(object, value)).ToString(format.ToString()), destination, out(charsWritten))

    @static
    def _Named(type: Type) -> str:
        if type is typeof(u8):
            return "an unsigned byte"
        if type is typeof(i8):
            return "a signed byte"
        return ("a " if type.Name[0] == 'U' else "an ") + type.Name

    @static
    def _BadFormat() -> FormatException:
        return FormatException("Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".")

    @static
    def _ParseBits(enumType: Type, text: str, ignoreCase: bool, throwing: bool, result: Out[u64]) -> bool:
        result = u64(0)
        trimmed = text.Trim()
        if trimmed.Length == 0:
            if throwing:
                raise ArgumentException("Must specify valid information for parsing in the string.", "value")
            return False
        first = trimmed[0]
        if Char.IsAsciiDigit(first) or first == '-' or first == '+':
            signed = Enum._IsSigned(enumType)
            size = i32(Ptr[MethodTable](enumType.TypeHandle.Value)[0].ValueSize)
            status = Number.ParseInteger(trimmed.AsSpan(), NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite, System.Globalization.NumberFormatInfo.InvariantInfo, signed, size, out(result))
            if status == 0:
                return True
            if status == 2:
                if throwing:
                    raise OverflowException("Value was either too large or too small for " + Enum._Named(enumType.GetEnumUnderlyingType()) + ".")
                return False
        names: Array[str] = None
        values: Array[u64] = None
        Enum.GetEnumData(enumType.TypeHandle.Value, ref(names), ref(values))
        bits: u64 = 0
        for part in trimmed.Split(','):
            wanted = part.Trim()
            at = -1
            for i in range(len(names)):
                if String.Equals(names[i], wanted, StringComparison.OrdinalIgnoreCase if ignoreCase else StringComparison.Ordinal):
                    at = i
                    break
            if at < 0:
                if throwing:
                    raise ArgumentException("Requested value '" + text + "' was not found.")
                return False
            bits |= values[at]
        result = bits
        return True
