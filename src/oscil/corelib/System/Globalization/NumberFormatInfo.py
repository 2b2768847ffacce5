from oscil.lang import *


@sealed
class NumberFormatInfo(IFormatProvider, ICloneable):
    _positiveSign: str = "+"
    _negativeSign: str = "-"
    _numberGroupSeparator: str = ","
    _currencySymbol: str = "¤"
    _currencyGroupSeparator: str = ","
    _percentSymbol: str = "%"
    _perMilleSymbol: str = "‰"
    _percentGroupSeparator: str = ","
    _naNSymbol: str = "NaN"
    _positiveInfinitySymbol: str = "Infinity"
    _negativeInfinitySymbol: str = "-Infinity"
    _numberDecimalSeparator: str = "."
    _currencyDecimalSeparator: str = "."
    _percentDecimalSeparator: str = "."
    _numberDecimalDigits: i32 = 2
    _numberNegativePattern: i32 = 1
    _currencyDecimalDigits: i32 = 2
    _currencyPositivePattern: i32 = 0
    _currencyNegativePattern: i32 = 0
    _percentDecimalDigits: i32 = 2
    _percentPositivePattern: i32 = 0
    _percentNegativePattern: i32 = 0
    NumberGroupSizesCore: Internal[Array[i32]]
    CurrencyGroupSizesCore: Internal[Array[i32]]
    PercentGroupSizesCore: Internal[Array[i32]]
    _nativeDigits: Array[str]
    _digitSubstitution: DigitShapes = DigitShapes.None_
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

    @family(
        Name=("PositiveSign", "NegativeSign", "NumberGroupSeparator", "CurrencySymbol", "CurrencyGroupSeparator", "PercentSymbol", "PerMilleSymbol", "PercentGroupSeparator", "NaNSymbol", "PositiveInfinitySymbol", "NegativeInfinitySymbol", "NumberDecimalSeparator", "CurrencyDecimalSeparator", "PercentDecimalSeparator"),
        FIELD=("_positiveSign", "_negativeSign", "_numberGroupSeparator", "_currencySymbol", "_currencyGroupSeparator", "_percentSymbol", "_perMilleSymbol", "_percentGroupSeparator", "_naNSymbol", "_positiveInfinitySymbol", "_negativeInfinitySymbol", "_numberDecimalSeparator", "_currencyDecimalSeparator", "_percentDecimalSeparator"),
    )
    @property
    def Name(self) -> str:
        return self.FIELD

    @family(
        Name=("PositiveSign", "NegativeSign", "NumberGroupSeparator", "CurrencySymbol", "CurrencyGroupSeparator", "PercentSymbol", "PerMilleSymbol", "PercentGroupSeparator", "NaNSymbol", "PositiveInfinitySymbol", "NegativeInfinitySymbol"),
        FIELD=("_positiveSign", "_negativeSign", "_numberGroupSeparator", "_currencySymbol", "_currencyGroupSeparator", "_percentSymbol", "_perMilleSymbol", "_percentGroupSeparator", "_naNSymbol", "_positiveInfinitySymbol", "_negativeInfinitySymbol"),
    )
    @Name.setter
    def Name(self, value: str) -> None:
        self._CheckText(value)
        self.FIELD = value

    @family(
        Name=("NumberDecimalSeparator", "CurrencyDecimalSeparator", "PercentDecimalSeparator"),
        FIELD=("_numberDecimalSeparator", "_currencyDecimalSeparator", "_percentDecimalSeparator"),
    )
    @Name.setter
    def Name(self, value: str) -> None:
        self._CheckText(value)
        if value.Length == 0:
            raise ArgumentException("Decimal separator cannot be the empty string.", "value")
        self.FIELD = value

    @family(
        Name=("NumberDecimalDigits", "NumberNegativePattern", "CurrencyDecimalDigits", "CurrencyPositivePattern", "CurrencyNegativePattern", "PercentDecimalDigits", "PercentPositivePattern", "PercentNegativePattern"),
        FIELD=("_numberDecimalDigits", "_numberNegativePattern", "_currencyDecimalDigits", "_currencyPositivePattern", "_currencyNegativePattern", "_percentDecimalDigits", "_percentPositivePattern", "_percentNegativePattern"),
    )
    @property
    def Name(self) -> i32:
        return self.FIELD

    @family(
        Name=("NumberDecimalDigits", "NumberNegativePattern", "CurrencyDecimalDigits", "CurrencyPositivePattern", "CurrencyNegativePattern", "PercentDecimalDigits", "PercentPositivePattern", "PercentNegativePattern"),
        FIELD=("_numberDecimalDigits", "_numberNegativePattern", "_currencyDecimalDigits", "_currencyPositivePattern", "_currencyNegativePattern", "_percentDecimalDigits", "_percentPositivePattern", "_percentNegativePattern"),
        MOST=(99, 4, 99, 3, 16, 99, 3, 11),
    )
    @Name.setter
    def Name(self, value: i32) -> None:
        if value < 0 or value > MOST:
            raise ArgumentOutOfRangeException("value", value, f"Valid values are between 0 and {MOST}, inclusive.")
        self._CheckWritable()
        self.FIELD = value

    def _CheckWritable(self) -> None:
        if self._readOnly:
            raise InvalidOperationException("Instance is read-only.")

    def _CheckText(self, value: str) -> None:
        self._CheckWritable()
        if value is None:
            raise ArgumentNullException("value")

    @family(
        Name=("NumberGroupSizes", "CurrencyGroupSizes", "PercentGroupSizes"),
        FIELD=("NumberGroupSizesCore", "CurrencyGroupSizesCore", "PercentGroupSizesCore"),
    )
    @property
    def Name(self) -> Array[i32]:
        return cast(Array[i32], self.FIELD.Clone())

    @family(
        Name=("NumberGroupSizes", "CurrencyGroupSizes", "PercentGroupSizes"),
        FIELD=("NumberGroupSizesCore", "CurrencyGroupSizesCore", "PercentGroupSizesCore"),
    )
    @Name.setter
    def Name(self, value: Array[i32]) -> None:
        if value is None:
            raise ArgumentNullException("value")
        self._CheckWritable()
        NumberFormatInfo._CheckGroups("value", value)
        self.FIELD = cast(Array[i32], value.Clone())

    @property
    def NativeDigits(self) -> Array[str]:
        if self._nativeDigits is None:
            self._nativeDigits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
        return cast(Array[str], self._nativeDigits.Clone())

    @NativeDigits.setter
    def NativeDigits(self, value: Array[str]) -> None:
        self._CheckWritable()
        if value is None:
            raise ArgumentNullException("value")
        if len(value) != 10:
            raise ArgumentException("The NativeDigits array must contain exactly ten members.", "value")
        for digit in value:
            if digit is None:
                raise ArgumentNullException("value", "The NativeDigits array contains null values.")
            if digit.Length != 1 and not (digit.Length == 2 and Char.IsSurrogatePair(digit[0], digit[1])):
                raise ArgumentException("Each member of the NativeDigits array must be a single text element (one or more UTF16 code points) with a Unicode Nd (Number, Decimal Digit) property indicating it is a digit.", "value")
        self._nativeDigits = cast(Array[str], value.Clone())

    @property
    def DigitSubstitution(self) -> DigitShapes:
        return self._digitSubstitution

    @DigitSubstitution.setter
    def DigitSubstitution(self, value: DigitShapes) -> None:
        self._CheckWritable()
        if i32(value) < 0 or i32(value) > 2:
            raise ArgumentException("The DigitSubstitution property must be of a valid member of the DigitShapes enumeration. Valid entries include Context, NativeNational or None.", "value")
        self._digitSubstitution = value

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
