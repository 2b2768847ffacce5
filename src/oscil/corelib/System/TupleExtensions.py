from oscil.lang import *


@static
class TupleExtensions:
    """Tuples of both kinds into each other, and apart."""

    @extension
    @generic(T1)
    def ToValueTuple(self: Tuple[T1]) -> ValueTuple[T1]:
        return ValueTuple[T1](self.Item1)

    @extension
    @generic(T1)
    def ToTuple(self: ValueTuple[T1]) -> Tuple[T1]:
        return Tuple[T1](self.Item1)

    @extension
    @generic(T1, T2)
    def ToValueTuple(self: Tuple[T1, T2]) -> ValueTuple[T1, T2]:
        return ValueTuple[T1, T2](self.Item1, self.Item2)

    @extension
    @generic(T1, T2)
    def ToTuple(self: ValueTuple[T1, T2]) -> Tuple[T1, T2]:
        return Tuple[T1, T2](self.Item1, self.Item2)

    @extension
    @generic(T1, T2, T3)
    def ToValueTuple(self: Tuple[T1, T2, T3]) -> ValueTuple[T1, T2, T3]:
        return ValueTuple[T1, T2, T3](self.Item1, self.Item2, self.Item3)

    @extension
    @generic(T1, T2, T3)
    def ToTuple(self: ValueTuple[T1, T2, T3]) -> Tuple[T1, T2, T3]:
        return Tuple[T1, T2, T3](self.Item1, self.Item2, self.Item3)

    @extension
    @generic(T1, T2, T3, T4)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4]) -> ValueTuple[T1, T2, T3, T4]:
        return ValueTuple[T1, T2, T3, T4](self.Item1, self.Item2, self.Item3, self.Item4)

    @extension
    @generic(T1, T2, T3, T4)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4]) -> Tuple[T1, T2, T3, T4]:
        return Tuple[T1, T2, T3, T4](self.Item1, self.Item2, self.Item3, self.Item4)

    @extension
    @generic(T1, T2, T3, T4, T5)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5]) -> ValueTuple[T1, T2, T3, T4, T5]:
        return ValueTuple[T1, T2, T3, T4, T5](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5)

    @extension
    @generic(T1, T2, T3, T4, T5)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5]) -> Tuple[T1, T2, T3, T4, T5]:
        return Tuple[T1, T2, T3, T4, T5](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5)

    @extension
    @generic(T1, T2, T3, T4, T5, T6)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6]) -> ValueTuple[T1, T2, T3, T4, T5, T6]:
        return ValueTuple[T1, T2, T3, T4, T5, T6](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6)

    @extension
    @generic(T1, T2, T3, T4, T5, T6)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6]) -> Tuple[T1, T2, T3, T4, T5, T6]:
        return Tuple[T1, T2, T3, T4, T5, T6](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6)

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7)

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7]) -> Tuple[T1, T2, T3, T4, T5, T6, T7]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7)

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8](self.Rest.Item1))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8](self.Rest.Item1))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9](self.Rest.Item1, self.Rest.Item2))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9](self.Rest.Item1, self.Rest.Item2))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12, T13](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12, T13](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12, T13, T14](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12, T13, T14](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15]]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15]]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, ValueTuple[T15](self.Rest.Rest.Item1)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15]]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15]]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, Tuple[T15](self.Rest.Rest.Item1)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16]]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16]]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, ValueTuple[T15, T16](self.Rest.Rest.Item1, self.Rest.Rest.Item2)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16]]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16]]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, Tuple[T15, T16](self.Rest.Rest.Item1, self.Rest.Rest.Item2)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17]]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17]]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, ValueTuple[T15, T16, T17](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17]]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17]]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, Tuple[T15, T16, T17](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18]]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18]]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, ValueTuple[T15, T16, T17, T18](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3, self.Rest.Rest.Item4)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18]]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18]]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, Tuple[T15, T16, T17, T18](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3, self.Rest.Rest.Item4)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19]]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19]]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, ValueTuple[T15, T16, T17, T18, T19](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3, self.Rest.Rest.Item4, self.Rest.Rest.Item5)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19]]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19]]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, Tuple[T15, T16, T17, T18, T19](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3, self.Rest.Rest.Item4, self.Rest.Rest.Item5)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20]]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19, T20]]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19, T20]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19, T20]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, ValueTuple[T15, T16, T17, T18, T19, T20](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3, self.Rest.Rest.Item4, self.Rest.Rest.Item5, self.Rest.Rest.Item6)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19, T20]]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20]]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, Tuple[T15, T16, T17, T18, T19, T20](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3, self.Rest.Rest.Item4, self.Rest.Rest.Item5, self.Rest.Rest.Item6)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21)
    def ToValueTuple(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20, T21]]]) -> ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19, T20, T21]]]:
        return ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19, T20, T21]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19, T20, T21]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, ValueTuple[T15, T16, T17, T18, T19, T20, T21](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3, self.Rest.Rest.Item4, self.Rest.Rest.Item5, self.Rest.Rest.Item6, self.Rest.Rest.Item7)))

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21)
    def ToTuple(self: ValueTuple[T1, T2, T3, T4, T5, T6, T7, ValueTuple[T8, T9, T10, T11, T12, T13, T14, ValueTuple[T15, T16, T17, T18, T19, T20, T21]]]) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20, T21]]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20, T21]]](self.Item1, self.Item2, self.Item3, self.Item4, self.Item5, self.Item6, self.Item7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20, T21]](self.Rest.Item1, self.Rest.Item2, self.Rest.Item3, self.Rest.Item4, self.Rest.Item5, self.Rest.Item6, self.Rest.Item7, Tuple[T15, T16, T17, T18, T19, T20, T21](self.Rest.Rest.Item1, self.Rest.Rest.Item2, self.Rest.Rest.Item3, self.Rest.Rest.Item4, self.Rest.Rest.Item5, self.Rest.Rest.Item6, self.Rest.Rest.Item7)))
