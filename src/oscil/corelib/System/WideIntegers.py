"""What Int128 and UInt128 say in the same words."""

from oscil.lang import *


@family(Wide=("Int128", "UInt128"), Other=("UInt128", "Int128"))
@struct
@readonly
class Wide:
    @static
    def op_Explicit(value: Wide) -> Other:
        return Other(value._upper, value._lower)

    @static
    def op_CheckedExplicit(value: Wide) -> Other:
        if i64(value._upper) < i64(0):
            raise OverflowException()
        return Other(value._upper, value._lower)

    @static
    def op_Explicit(value: Wide) -> Half:
        return Half(f64(value))

    @family(F=("f32", "f64"))
    @static
    def op_CheckedExplicit(value: F) -> Wide:
        return Wide.CreateChecked[F](value)

    def op_CheckedIncrement(value: Wide) -> Wide:
        return Wide.op_CheckedAddition(value, Wide.One)

    def op_CheckedDecrement(value: Wide) -> Wide:
        return Wide.op_CheckedSubtraction(value, Wide.One)

    def op_CheckedDivision(left: Wide, right: Wide) -> Wide:
        return left / right

    @static
    def TryParse(s: ReadOnlySpan[char], result: Out[Wide]) -> bool:
        return Wide.TryParse(s, System.Globalization.NumberStyles.Integer, None, out(result))
