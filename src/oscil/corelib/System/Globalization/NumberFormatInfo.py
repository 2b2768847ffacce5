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
    NumberGroupSizesCore: Internal[Array[i32]]
    CurrencyGroupSizesCore: Internal[Array[i32]]
    PercentGroupSizesCore: Internal[Array[i32]]
    _readOnly: bool
    s_invariant: Static[Private[NumberFormatInfo]] = NumberFormatInfo(True)

    def __init__(self) -> None:
        self.__init__(False)

    @private
    def __init__(self, readOnly: bool) -> None:
        sizes = Array[i32](1)
        sizes[0] = 3
        self.NumberGroupSizesCore = sizes
        self.CurrencyGroupSizesCore = sizes
        self.PercentGroupSizesCore = sizes
        self._readOnly = readOnly

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
        return cast(Array[i32], self.NumberGroupSizesCore.Clone())

    @NumberGroupSizes.setter
    def NumberGroupSizes(self, value: Array[i32]) -> None:
        NumberFormatInfo._CheckGroups("NumberGroupSizes", value)
        self.NumberGroupSizesCore = cast(Array[i32], value.Clone())

    @property
    def CurrencyGroupSizes(self) -> Array[i32]:
        return cast(Array[i32], self.CurrencyGroupSizesCore.Clone())

    @CurrencyGroupSizes.setter
    def CurrencyGroupSizes(self, value: Array[i32]) -> None:
        NumberFormatInfo._CheckGroups("CurrencyGroupSizes", value)
        self.CurrencyGroupSizesCore = cast(Array[i32], value.Clone())

    @property
    def PercentGroupSizes(self) -> Array[i32]:
        return cast(Array[i32], self.PercentGroupSizesCore.Clone())

    @PercentGroupSizes.setter
    def PercentGroupSizes(self, value: Array[i32]) -> None:
        NumberFormatInfo._CheckGroups("PercentGroupSizes", value)
        self.PercentGroupSizesCore = cast(Array[i32], value.Clone())

    @static
    def _CheckGroups(name: str, sizes: Array[i32]) -> None:
        if sizes is None:
            raise ArgumentNullException(name)
        for i in range(len(sizes)):
            last = i == len(sizes) - 1
            if sizes[i] < 0 or sizes[i] > 9 or (sizes[i] == 0 and not last):
                raise ArgumentException("Every element in the value array should be between one and nine, except for the last element, which can be zero.", name)

    @property
    def IsReadOnly(self) -> bool:
        return self._readOnly

    @static
    def ReadOnly(nfi: NumberFormatInfo) -> NumberFormatInfo:
        if nfi is None:
            raise ArgumentNullException("nfi")
        if nfi._readOnly:
            return nfi
        copy = cast(NumberFormatInfo, nfi.MemberwiseClone())
        copy._readOnly = True
        return copy

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
        copy = cast(NumberFormatInfo, self.MemberwiseClone())
        copy._readOnly = False
        return copy
