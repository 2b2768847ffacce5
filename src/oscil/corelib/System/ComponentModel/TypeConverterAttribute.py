from oscil.lang import *


@AttributeUsage(AttributeTargets.All)
@sealed
class TypeConverterAttribute(Attribute):
    ConverterTypeName: Auto[ReadOnly[str]] = ""
    ConverterType: ReadOnly[Internal[Type]]
    Default: Static[ReadOnly[TypeConverterAttribute]] = TypeConverterAttribute()

    def __init__(self) -> None:
        pass

    def __init__(self, type: Type) -> None:
        if type is None:
            raise ArgumentNullException("type")
        self.ConverterType = type
        self.ConverterTypeName = type.AssemblyQualifiedName

    def __init__(self, typeName: str) -> None:
        if typeName is None:
            raise ArgumentNullException("typeName")
        self.ConverterTypeName = typeName

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(TypeConverterAttribute, obj)
        return other is not None and other.ConverterTypeName == self.ConverterTypeName

    @override
    def GetHashCode(self) -> i32:
        return self.ConverterTypeName.GetHashCode()
