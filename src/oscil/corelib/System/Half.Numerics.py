from oscil.lang import *
from System.Globalization import NumberStyles
from System.Numerics import *
from System.Runtime.CompilerServices import Unsafe


@struct
@readonly
class Half(IBinaryFloatingPointIeee754[Half], IMinMaxValue[Half]):
    """Generic math: functions of Single, rounded."""

    @family(NAME=("E", "Pi", "Tau", "NegativeZero", "NegativeOne", "AdditiveIdentity", "MultiplicativeIdentity"), PATTERN=("0x4170", "0x4248", "0x4648", "0x8000", "0xBC00", "0", "0x3C00"))
    @static
    @property
    def NAME() -> Half:
        return Half(u16(PATTERN))

    @implements(IBinaryNumber[Half].AllBitsSet)
    @static
    @property
    def _AllBitsSet() -> Half:
        return Half(u16(0xFFFF))

    @implements(INumberBase[Half].Radix)
    @static
    @property
    def _Radix() -> i32:
        return 2

    @family(NAME=("_IsCanonical", "_IsComplexNumber", "_IsImaginaryNumber", "_IsZero"), OTHER=("IsCanonical", "IsComplexNumber", "IsImaginaryNumber", "IsZero"), E=("True", "False", "False", "(value._value & u16(0x7FFF)) == u16(0)"))
    @implements(INumberBase[Half].OTHER)
    @static
    def NAME(value: Half) -> bool:
        return E

    @family(NAME=("IsEvenInteger", "IsOddInteger", "IsInteger", "IsPow2"))
    @static
    def NAME(value: Half) -> bool:
        return Single.NAME(value._Widen())

    @static
    def IsPositive(value: Half) -> bool:
        return value._value < u16(0x8000)

    @static
    def IsRealNumber(value: Half) -> bool:
        return not Half.IsNaN(value)

    @family(
        NAME=(
            "Ceiling", "Floor", "Truncate", "Round", "Exp", "Log", "Log2", "Log10", "Cbrt", "Sin", "Cos", "Tan", "Asin", "Acos", "Atan", "Sinh", "Cosh", "Tanh", "Asinh", "Acosh", "Atanh",
            "LogP1", "Log2P1", "Log10P1", "Exp2", "Exp10", "ExpM1", "Exp2M1", "Exp10M1", "AsinPi", "AcosPi", "AtanPi", "SinPi", "CosPi", "TanPi", "DegreesToRadians", "RadiansToDegrees", "ReciprocalEstimate", "ReciprocalSqrtEstimate",
        )
    )
    @static
    def NAME(x: Half) -> Half:
        return Half._Round(f64(Single.NAME(x._Widen())))

    @family(NAME=("MaxNumber", "MinNumber", "MaxMagnitude", "MinMagnitude", "MaxMagnitudeNumber", "MinMagnitudeNumber", "Pow", "Atan2", "Atan2Pi", "Hypot", "Log", "Ieee754Remainder"))
    @static
    def NAME(x: Half, y: Half) -> Half:
        return Half._Round(f64(Single.NAME(x._Widen(), y._Widen())))

    @static
    def Clamp(value: Half, min: Half, max: Half) -> Half:
        return Half._Round(f64(Single.Clamp(value._Widen(), min._Widen(), max._Widen())))

    @static
    def CopySign(value: Half, sign: Half) -> Half:
        return Half(u16((value._value & u16(0x7FFF)) | (sign._value & u16(0x8000))))

    @static
    def Sign(value: Half) -> i32:
        return Single.Sign(value._Widen())

    @static
    def FusedMultiplyAdd(left: Half, right: Half, addend: Half) -> Half:
        return Half._Round(f64(left._Widen()) * f64(right._Widen()) + f64(addend._Widen()))

    @static
    def Lerp(value1: Half, value2: Half, amount: Half) -> Half:
        return Half._Round(f64(Single.Lerp(value1._Widen(), value2._Widen(), amount._Widen())))

    @static
    def RootN(x: Half, n: i32) -> Half:
        return Half._Round(f64(Single.RootN(x._Widen(), n)))

    @static
    def ScaleB(x: Half, n: i32) -> Half:
        return Half._Round(f64(Single.ScaleB(x._Widen(), n)))

    @static
    def ILogB(x: Half) -> i32:
        return Single.ILogB(x._Widen())

    @static
    def SinCos(x: Half) -> ValueTuple[Half, Half]:
        return ValueTuple[Half, Half](Half.Sin(x), Half.Cos(x))

    @static
    def SinCosPi(x: Half) -> ValueTuple[Half, Half]:
        return ValueTuple[Half, Half](Half.SinPi(x), Half.CosPi(x))

    @static
    def Round(x: Half, digits: i32) -> Half:
        return Half._Round(f64(MathF.Round(x._Widen(), digits)))

    @static
    def Round(x: Half, mode: MidpointRounding) -> Half:
        return Half._Round(f64(MathF.Round(x._Widen(), mode)))

    @static
    def Round(x: Half, digits: i32, mode: MidpointRounding) -> Half:
        return Half._Round(f64(MathF.Round(x._Widen(), digits, mode)))

    @static
    def BitIncrement(x: Half) -> Half:
        if Half.IsNaN(x) or x._value == u16(0x7C00):
            return x
        if x._value == u16(0x8000):
            return Half(u16(1))
        return Half(u16(x._value - 1 if x._value > u16(0x8000) else x._value + 1))

    @static
    def BitDecrement(x: Half) -> Half:
        if Half.IsNaN(x) or x._value == u16(0xFC00):
            return x
        if x._value == u16(0):
            return Half(u16(0x8001))
        return Half(u16(x._value + 1 if x._value >= u16(0x8000) else x._value - 1))

    def __pos__(value: Half) -> Half:
        return value

    def op_Increment(value: Half) -> Half:
        return value + Half.One

    def op_Decrement(value: Half) -> Half:
        return value - Half.One

    @family(NAME=("op_BitwiseAnd", "op_BitwiseOr", "op_ExclusiveOr"), E=("left._value & right._value", "left._value | right._value", "left._value ^ right._value"))
    @implements(IBitwiseOperators[Half, Half, Half].NAME)
    @static
    def NAME(left: Half, right: Half) -> Half:
        return Half(u16(E))

    @implements(IBitwiseOperators[Half, Half, Half].op_OnesComplement)
    @static
    def op_OnesComplement(value: Half) -> Half:
        return Half(u16(~i32(value._value)))

    @static
    @generic(T)
    def _From(value: T, result: Out[Half]) -> bool:
        wide: f64 = 0.0
        found = NumericConversion.ToReal[T](value, out(wide))
        result = Half._Round(wide)
        return found

    @family(NAME=("CreateChecked", "CreateSaturating", "CreateTruncating"), TO=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"))
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def NAME(value: TOther) -> Half:
        result = default(Half)
        if not Half._From[TOther](value, out(result)) and not TOther.TO[Half](value, out(result)):
            raise NotSupportedException()
        return result

    @family(NAME=("_TryConvertFromChecked", "_TryConvertFromSaturating", "_TryConvertFromTruncating"), FROM=("TryConvertFromChecked", "TryConvertFromSaturating", "TryConvertFromTruncating"))
    @implements(INumberBase[Half].FROM)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def NAME(value: TOther, result: Out[Half]) -> bool:
        return Half._From[TOther](value, out(result))

    @family(NAME=("_TryConvertToChecked", "_TryConvertToSaturating", "_TryConvertToTruncating"), TO=("TryConvertToChecked", "TryConvertToSaturating", "TryConvertToTruncating"))
    @implements(INumberBase[Half].TO)
    @static
    @generic(TOther)
    @where(TOther, INumberBase[TOther])
    def NAME(value: Half, result: Out[TOther]) -> bool:
        result = default(TOther)
        return False

    @static
    def Parse(s: str, style: NumberStyles) -> Half:
        return Half._Round(Double.Parse(s, style, None))

    @family(TEXT=("str", "ReadOnlySpan[char]"))
    @static
    def Parse(s: TEXT, style: NumberStyles, provider: IFormatProvider) -> Half:
        return Half._Round(Double.Parse(s, style, provider))

    @family(TEXT=("str", "ReadOnlySpan[char]"))
    @static
    def TryParse(s: TEXT, style: NumberStyles, provider: IFormatProvider, result: Out[Half]) -> bool:
        wide: f64 = 0.0
        found = Double.TryParse(s, style, provider, out(wide))
        result = Half._Round(wide)
        return found

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[Half]) -> bool:
        return Half.TryParse(s, None, out(result))

    @family(NAME=("_GetExponentByteCount", "_GetSignificandBitLength", "_GetSignificandByteCount"), OTHER=("GetExponentByteCount", "GetSignificandBitLength", "GetSignificandByteCount"), VALUE=(1, 11, 2))
    @implements(IFloatingPoint[Half].OTHER)
    def NAME(self) -> i32:
        return VALUE

    @implements(IFloatingPoint[Half].GetExponentShortestBitLength)
    def _GetExponentShortestBitLength(self) -> i32:
        e = Half.ILogB(self)
        return 32 - BitOperations.LeadingZeroCount(u32(e)) if e >= 0 else 33 - BitOperations.LeadingZeroCount(u32(~e))

    @family(T=("i16", "u16", "u32", "u64", "nint", "nuint"))
    @static
    def op_Explicit(value: T) -> Half:
        return Half._Round(f64(f32(value)))

    @static
    def op_Explicit(value: char) -> Half:
        return Half._Round(f64(i32(value)))

    @family(T=("i8", "i16", "u16", "u32", "u64", "nint", "nuint"))
    @static
    def op_Explicit(value: Half) -> T:
        return T(value._Widen())

    @static
    def op_Explicit(value: Half) -> char:
        return char(u16(value._Widen()))

    @static
    def op_CheckedExplicit(value: Half) -> char:
        with checked:
            return char(u16(value._Widen()))

    @family(Wide=("Int128", "UInt128"))
    @static
    def op_Explicit(value: Half) -> Wide:
        return Wide(f64(value._Widen()))

    @family(Wide=("Int128", "UInt128"))
    @static
    def op_CheckedExplicit(value: Half) -> Wide:
        return Wide.CreateChecked[f64](f64(value._Widen()))

    @family(T=("i8", "u8", "i16", "u16", "i32", "u32", "i64", "u64", "nint", "nuint"))
    @static
    def op_CheckedExplicit(value: Half) -> T:
        with checked:
            return T(value._Widen())
