from oscil.lang import *
import System.Collections


@abstract
@generic(T)
class EqualityComparer(System.Collections.IEqualityComparer, IEqualityComparer[T]):
    s_default: Static[Private[EqualityComparer[T]]] = None

    @static
    @property
    def Default() -> EqualityComparer[T]:
        if EqualityComparer.s_default is None:
            EqualityComparer.s_default = EqualityComparer._Make()
        return EqualityComparer.s_default

    @static
    def _Make() -> EqualityComparer[T]:
        if typeof(T) is typeof(str):
            return cast(EqualityComparer[T], cast(object, StringEqualityComparer()))
        if typeof(IEquatable[T]).IsAssignableFrom(typeof(T)):
            return cast(EqualityComparer[T], Activator.CreateInstance(typeof(GenericEqualityComparer[_]).MakeGenericType(typeof(T))))
        return ObjectEqualityComparer[T]()

    @static
    def Create(equals: Func[T, T, bool], getHashCode: Func[T, i32] = None) -> EqualityComparer[T]:
        if equals is None:
            raise ArgumentNullException("equals")
        return DelegateEqualityComparer[T](equals, getHashCode)

    @abstract
    def Equals(self, x: T, y: T) -> bool: ...

    @abstract
    def GetHashCode(self, obj: T) -> i32: ...

    @implements(System.Collections.IEqualityComparer.GetHashCode)
    def GetHashCode(self, obj: object) -> i32:
        if obj is None:
            return 0
        return self.GetHashCode(cast(T, obj))

    @implements(System.Collections.IEqualityComparer.Equals)
    def Equals(self, x: object, y: object) -> bool:
        if x is y:
            return True
        if x is None or y is None:
            return False
        return self.Equals(cast(T, x), cast(T, y))
