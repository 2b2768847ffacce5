from oscil.lang import *


@static
class TupleExtensions:
    @extension
    @generic(T1)
    def Deconstruct(self: Tuple[T1], item1: Out[T1]) -> None:
        item1 = self.Item1

    @extension
    @generic(T1, T2)
    def Deconstruct(self: Tuple[T1, T2], item1: Out[T1], item2: Out[T2]) -> None:
        item1 = self.Item1
        item2 = self.Item2

    @extension
    @generic(T1, T2, T3)
    def Deconstruct(self: Tuple[T1, T2, T3], item1: Out[T1], item2: Out[T2], item3: Out[T3]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3

    @extension
    @generic(T1, T2, T3, T4)
    def Deconstruct(self: Tuple[T1, T2, T3, T4], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4

    @extension
    @generic(T1, T2, T3, T4, T5)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5

    @extension
    @generic(T1, T2, T3, T4, T5, T6)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12], item13: Out[T13]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5
        item13 = self.Rest.Item6

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12], item13: Out[T13], item14: Out[T14]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5
        item13 = self.Rest.Item6
        item14 = self.Rest.Item7

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15]]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12], item13: Out[T13], item14: Out[T14], item15: Out[T15]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5
        item13 = self.Rest.Item6
        item14 = self.Rest.Item7
        item15 = self.Rest.Rest.Item1

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16]]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12], item13: Out[T13], item14: Out[T14], item15: Out[T15], item16: Out[T16]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5
        item13 = self.Rest.Item6
        item14 = self.Rest.Item7
        item15 = self.Rest.Rest.Item1
        item16 = self.Rest.Rest.Item2

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17]]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12], item13: Out[T13], item14: Out[T14], item15: Out[T15], item16: Out[T16], item17: Out[T17]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5
        item13 = self.Rest.Item6
        item14 = self.Rest.Item7
        item15 = self.Rest.Rest.Item1
        item16 = self.Rest.Rest.Item2
        item17 = self.Rest.Rest.Item3

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18]]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12], item13: Out[T13], item14: Out[T14], item15: Out[T15], item16: Out[T16], item17: Out[T17], item18: Out[T18]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5
        item13 = self.Rest.Item6
        item14 = self.Rest.Item7
        item15 = self.Rest.Rest.Item1
        item16 = self.Rest.Rest.Item2
        item17 = self.Rest.Rest.Item3
        item18 = self.Rest.Rest.Item4

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19]]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12], item13: Out[T13], item14: Out[T14], item15: Out[T15], item16: Out[T16], item17: Out[T17], item18: Out[T18], item19: Out[T19]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5
        item13 = self.Rest.Item6
        item14 = self.Rest.Item7
        item15 = self.Rest.Rest.Item1
        item16 = self.Rest.Rest.Item2
        item17 = self.Rest.Rest.Item3
        item18 = self.Rest.Rest.Item4
        item19 = self.Rest.Rest.Item5

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20]]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12], item13: Out[T13], item14: Out[T14], item15: Out[T15], item16: Out[T16], item17: Out[T17], item18: Out[T18], item19: Out[T19], item20: Out[T20]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5
        item13 = self.Rest.Item6
        item14 = self.Rest.Item7
        item15 = self.Rest.Rest.Item1
        item16 = self.Rest.Rest.Item2
        item17 = self.Rest.Rest.Item3
        item18 = self.Rest.Rest.Item4
        item19 = self.Rest.Rest.Item5
        item20 = self.Rest.Rest.Item6

    @extension
    @generic(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21)
    def Deconstruct(self: Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8, T9, T10, T11, T12, T13, T14, Tuple[T15, T16, T17, T18, T19, T20, T21]]], item1: Out[T1], item2: Out[T2], item3: Out[T3], item4: Out[T4], item5: Out[T5], item6: Out[T6], item7: Out[T7], item8: Out[T8], item9: Out[T9], item10: Out[T10], item11: Out[T11], item12: Out[T12], item13: Out[T13], item14: Out[T14], item15: Out[T15], item16: Out[T16], item17: Out[T17], item18: Out[T18], item19: Out[T19], item20: Out[T20], item21: Out[T21]) -> None:
        item1 = self.Item1
        item2 = self.Item2
        item3 = self.Item3
        item4 = self.Item4
        item5 = self.Item5
        item6 = self.Item6
        item7 = self.Item7
        item8 = self.Rest.Item1
        item9 = self.Rest.Item2
        item10 = self.Rest.Item3
        item11 = self.Rest.Item4
        item12 = self.Rest.Item5
        item13 = self.Rest.Item6
        item14 = self.Rest.Item7
        item15 = self.Rest.Rest.Item1
        item16 = self.Rest.Rest.Item2
        item17 = self.Rest.Rest.Item3
        item18 = self.Rest.Rest.Item4
        item19 = self.Rest.Rest.Item5
        item20 = self.Rest.Rest.Item6
        item21 = self.Rest.Rest.Item7
