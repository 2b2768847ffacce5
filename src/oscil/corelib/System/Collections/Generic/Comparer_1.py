from oscil.lang import *
import System.Collections


@abstract
@generic(T)
class Comparer(System.Collections.IComparer, IComparer[T]):
    s_default: Static[Private[Comparer[T]]] = None

    @static
    @property
    def Default() -> Comparer[T]:
        if Comparer[T].s_default is None:
            Comparer[T].s_default = Comparer[T]._Make()
        return Comparer[T].s_default

    @static
    def _Make() -> Comparer[T]:
        if typeof(IComparable[T]).IsAssignableFrom(typeof(T)):
            return cast(Comparer[T], Activator.CreateInstance(typeof(GenericComparer[_]).MakeGenericType(typeof(T))))
        return ObjectComparer[T]()

    @static
    def Create(comparison: Comparison[T]) -> Comparer[T]:
        if comparison is None:
            raise ArgumentNullException("comparison")
        return ComparisonComparer[T](comparison)

    @abstract
    def Compare(self, x: T, y: T) -> i32: ...

    @implements(System.Collections.IComparer.Compare)
    def Compare(self, x: object, y: object) -> i32:
        if x is None:
            return 0 if y is None else -1
        if y is None:
            return 1
        if isinstance(x, T) and isinstance(y, T):
            return self.Compare(cast(T, x), cast(T, y))
        raise ArgumentException("Type of argument is not compatible with the generic comparer.")
