from oscil.lang import *
from System.Collections.Generic import Comparer, EqualityComparer


@static
class Nullable:
    @generic(T)
    @where(T, value_type)
    @static
    def Compare(n1: T | None, n2: T | None) -> i32:
        if n1.HasValue:
            if n2.HasValue:
                return Comparer[T].Default.Compare(n1.GetValueOrDefault(), n2.GetValueOrDefault())
            return 1
        return -1 if n2.HasValue else 0

    @generic(T)
    @where(T, value_type)
    @static
    def Equals(n1: T | None, n2: T | None) -> bool:
        if n1.HasValue:
            if n2.HasValue:
                return EqualityComparer[T].Default.Equals(n1.GetValueOrDefault(), n2.GetValueOrDefault())
            return False
        return not n2.HasValue

    @static
    def GetUnderlyingType(nullableType: Type) -> Type:
        if nullableType is None:
            raise ArgumentNullException("nullableType")
        if nullableType.IsGenericType and not nullableType.IsGenericTypeDefinition:
            if nullableType.GetGenericTypeDefinition() is typeof(Nullable[_]):
                return nullableType.GetGenericArguments()[0]
        return None
