from oscil.lang import *


@interface
@generic(TSelf)
@where(TSelf, INumber[TSelf])
class INumber(IComparable, IComparable[TSelf], IComparisonOperators[TSelf, TSelf, bool], IModulusOperators[TSelf, TSelf, TSelf], INumberBase[TSelf]):
    @static
    @virtual
    def Clamp(value: TSelf, min: TSelf, max: TSelf) -> TSelf:
        if min > max:
            raise ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + ".")
        result = value
        result = TSelf.Max(result, min)
        return TSelf.Min(result, max)

    @static
    @virtual
    def ClampNative(value: TSelf, min: TSelf, max: TSelf) -> TSelf:
        if min > max:
            raise ArgumentException("'" + min.ToString() + "' cannot be greater than " + max.ToString() + ".")
        return TSelf.MinNative(TSelf.MaxNative(value, min), max)

    @static
    @virtual
    def CopySign(value: TSelf, sign: TSelf) -> TSelf:
        if TSelf.IsNegative(value) != TSelf.IsNegative(sign):
            return TSelf.op_CheckedUnaryNegation(value)
        return value

    @static
    @virtual
    def Max(x: TSelf, y: TSelf) -> TSelf:
        if x != y:
            if not TSelf.IsNaN(x):
                return x if y < x else y
            return x
        return x if TSelf.IsNegative(y) else y

    @static
    @virtual
    def MaxNative(x: TSelf, y: TSelf) -> TSelf:
        return x if x > y else y

    @static
    @virtual
    def MaxNumber(x: TSelf, y: TSelf) -> TSelf:
        if x != y:
            if not TSelf.IsNaN(y):
                return x if y < x else y
            return x
        return x if TSelf.IsNegative(y) else y

    @static
    @virtual
    def Min(x: TSelf, y: TSelf) -> TSelf:
        if x != y:
            if not TSelf.IsNaN(x):
                return x if x < y else y
            return x
        return x if TSelf.IsNegative(x) else y

    @static
    @virtual
    def MinNative(x: TSelf, y: TSelf) -> TSelf:
        return x if x < y else y

    @static
    @virtual
    def MinNumber(x: TSelf, y: TSelf) -> TSelf:
        if x != y:
            if not TSelf.IsNaN(y):
                return x if x < y else y
            return x
        return x if TSelf.IsNegative(x) else y

    @static
    @virtual
    def Sign(value: TSelf) -> i32:
        if not TSelf.IsZero(value):
            return -1 if TSelf.IsNegative(value) else 1
        return 0
