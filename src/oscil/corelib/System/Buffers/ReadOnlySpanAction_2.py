from oscil.lang import *


@delegate
@generic(T, contravariant(TArg))
def ReadOnlySpanAction(span: ReadOnlySpan[T], arg: TArg) -> None: ...
