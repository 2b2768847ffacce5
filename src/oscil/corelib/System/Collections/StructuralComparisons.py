from oscil.lang import *


@static
class StructuralComparisons:
    """Arrays and tuples by what is in them."""

    s_comparer: Static[Private[ReadOnly[IComparer]]] = StructuralComparer()
    s_equality: Static[Private[ReadOnly[IEqualityComparer]]] = StructuralEqualityComparer()

    @static
    @property
    def StructuralComparer() -> IComparer:
        return StructuralComparisons.s_comparer

    @static
    @property
    def StructuralEqualityComparer() -> IEqualityComparer:
        return StructuralComparisons.s_equality
