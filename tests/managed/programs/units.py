from System import *
from System.Collections.Generic import *

@interface
@generic(TSelf)
@where(TSelf, IUnit[TSelf])
class IUnit:
    @static
    @abstract
    def Symbol() -> str: ...
    @static
    @abstract
    def Of(value: f64) -> TSelf: ...
    @property
    def Value(self) -> f64: ...

@struct
class Metre(IUnit[Metre]):
    _v: f64
    @property
    def Value(self) -> f64:
        return self._v
    @static
    def Symbol() -> str:
        return "m"
    @static
    def Of(value: f64) -> Metre:
        m = Metre()
        m._v = value
        return m

@struct
class Second(IUnit[Second]):
    _v: f64
    @property
    def Value(self) -> f64:
        return self._v
    @static
    def Symbol() -> str:
        return "s"
    @static
    def Of(value: f64) -> Second:
        s = Second()
        s._v = value
        return s
    @static
    def op_Explicit(v: Metre) -> Second:
        return Second.Of(v.Value)

@generic(T)
@where(T, IUnit[T])
def total(items: IEnumerable[T]) -> T:
    result = 0.0
    for item in items:
        result += item.Value
    return T.Of(result)

@generic(T)
@where(T, IUnit[T])
def show(x: T) -> str:
    return f"{x.Value:F2} {T.Symbol()}"

@flags
class Access:
    None_ = 0
    Read = 1
    Write = 2
    All = 3

@static
class Extensions:
    @extension
    def Has(self: Access, flag: Access) -> bool:
        return (self & flag) == flag

    @extension
    @generic(T)
    def Second(self: IEnumerable[T]) -> T:
        i = 0
        for x in self:
            if i == 1:
                return x
            i += 1
        raise InvalidOperationException("too short")

def main() -> None:
    lengths = [Metre.Of(1.5), Metre.Of(2.25)]
    print(show(total(lengths)), show(Second.Of(3)), show(Second(Metre.Of(4))))
    a = Access.Read | Access.Write
    print(a, a == Access.All, a.Has(Access.Write), Access.Read.Has(Access.Write), Access.None_)
    print([10, 20, 30].Second(), "xyz".Second())
    try:
        print([1].Second())
    except InvalidOperationException as e:
        print(e.Message)
