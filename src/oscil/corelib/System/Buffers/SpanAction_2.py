from oscil.lang import *


@delegate
@generic(T, contravariant(TArg))
def SpanAction(span: Span[T], arg: TArg) -> None: ...
