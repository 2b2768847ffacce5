from oscil.lang import *


@delegate
@generic(contravariant(T1), contravariant(T2), contravariant(T3), contravariant(T4), contravariant(T5), contravariant(T6), contravariant(T7), contravariant(T8), contravariant(T9), contravariant(T10), contravariant(T11), contravariant(T12), contravariant(T13), contravariant(T14), covariant(TResult))
def Func(arg1: T1, arg2: T2, arg3: T3, arg4: T4, arg5: T5, arg6: T6, arg7: T7, arg8: T8, arg9: T9, arg10: T10, arg11: T11, arg12: T12, arg13: T13, arg14: T14) -> TResult: ...
