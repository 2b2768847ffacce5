from oscil.lang import *


@delegate
@generic(contravariant(TInput), covariant(TOutput))
def Converter(input: TInput) -> TOutput: ...
