from oscil.lang import *


@sealed
class NumberFormatInfo(IFormatProvider, ICloneable):
    PositiveSign: Auto[str] = "+"
    NegativeSign: Auto[str] = "-"
    NumberDecimalSeparator: Auto[str] = "."
    NumberGroupSeparator: Auto[str] = ","
    NumberDecimalDigits: Auto[i32] = 2
    NumberNegativePattern: Auto[i32] = 1
    CurrencySymbol: Auto[str] = "¤"
    CurrencyDecimalSeparator: Auto[str] = "."
    CurrencyGroupSeparator: Auto[str] = ","
    CurrencyDecimalDigits: Auto[i32] = 2
    CurrencyPositivePattern: Auto[i32] = 0
    CurrencyNegativePattern: Auto[i32] = 0
    PercentSymbol: Auto[str] = "%"
    PerMilleSymbol: Auto[str] = "‰"
    PercentDecimalSeparator: Auto[str] = "."
    PercentGroupSeparator: Auto[str] = ","
    PercentDecimalDigits: Auto[i32] = 2
    PercentPositivePattern: Auto[i32] = 0
    PercentNegativePattern: Auto[i32] = 0
    NaNSymbol: Auto[str] = "NaN"
    PositiveInfinitySymbol: Auto[str] = "Infinity"
    NegativeInfinitySymbol: Auto[str] = "-Infinity"
    _numberGroupSizes: Array[i32]
    s_invariant: Static[Private[NumberFormatInfo]] = NumberFormatInfo()

    def __init__(self) -> None:
        sizes = Array[i32](1)
        sizes[0] = 3
        self._numberGroupSizes = sizes

    @static
    @property
    def InvariantInfo() -> NumberFormatInfo:
        return NumberFormatInfo.s_invariant

    @static
    @property
    def CurrentInfo() -> NumberFormatInfo:
        return CultureInfo.CurrentCulture.NumberFormat

    @property
    def NumberGroupSizes(self) -> Array[i32]:
        return self._numberGroupSizes

    @NumberGroupSizes.setter
    def NumberGroupSizes(self, value: Array[i32]) -> None:
        self._numberGroupSizes = value

    @static
    def GetInstance(formatProvider: IFormatProvider) -> NumberFormatInfo:
        if formatProvider is None:
            return NumberFormatInfo.CurrentInfo
        culture = try_cast(CultureInfo, formatProvider)
        if culture is not None:
            return culture.NumberFormat
        info = try_cast(NumberFormatInfo, formatProvider)
        if info is not None:
            return info
        given = try_cast(NumberFormatInfo, formatProvider.GetFormat(typeof(NumberFormatInfo)))
        return NumberFormatInfo.CurrentInfo if given is None else given

    def GetFormat(self, formatType: Type) -> object:
        return self if formatType is typeof(NumberFormatInfo) else None

    def Clone(self) -> object:
        return self.MemberwiseClone()
