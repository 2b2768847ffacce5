from oscil.lang import *


@enum
@flags
class GenericParameterAttributes:
    None_ = 0
    Covariant = 1
    Contravariant = 2
    VarianceMask = 3
    ReferenceTypeConstraint = 4
    NotNullableValueTypeConstraint = 8
    DefaultConstructorConstraint = 16
    SpecialConstraintMask = 28
    AllowByRefLike = 32
