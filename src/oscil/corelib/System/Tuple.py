from oscil.lang import *


@static
class Tuple:
    @generic(T1)
    @static
    def Create(item1: T1) -> Tuple[T1]:
        return Tuple[T1](item1)

    @generic(T1, T2)
    @static
    def Create(item1: T1, item2: T2) -> Tuple[T1, T2]:
        return Tuple[T1, T2](item1, item2)

    @generic(T1, T2, T3)
    @static
    def Create(item1: T1, item2: T2, item3: T3) -> Tuple[T1, T2, T3]:
        return Tuple[T1, T2, T3](item1, item2, item3)

    @generic(T1, T2, T3, T4)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4) -> Tuple[T1, T2, T3, T4]:
        return Tuple[T1, T2, T3, T4](item1, item2, item3, item4)

    @generic(T1, T2, T3, T4, T5)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4, item5: T5) -> Tuple[T1, T2, T3, T4, T5]:
        return Tuple[T1, T2, T3, T4, T5](item1, item2, item3, item4, item5)

    @generic(T1, T2, T3, T4, T5, T6)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4, item5: T5, item6: T6) -> Tuple[T1, T2, T3, T4, T5, T6]:
        return Tuple[T1, T2, T3, T4, T5, T6](item1, item2, item3, item4, item5, item6)

    @generic(T1, T2, T3, T4, T5, T6, T7)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4, item5: T5, item6: T6, item7: T7) -> Tuple[T1, T2, T3, T4, T5, T6, T7]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7](item1, item2, item3, item4, item5, item6, item7)

    @generic(T1, T2, T3, T4, T5, T6, T7, T8)
    @static
    def Create(item1: T1, item2: T2, item3: T3, item4: T4, item5: T5, item6: T6, item7: T7, item8: T8) -> Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8]]:
        return Tuple[T1, T2, T3, T4, T5, T6, T7, Tuple[T8]](item1, item2, item3, item4, item5, item6, item7, Tuple[T8](item8))
