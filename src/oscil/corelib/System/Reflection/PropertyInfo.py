from oscil.lang import *
from System.Globalization import CultureInfo


@abstract
class PropertyInfo(MemberInfo):
    @protected
    def __init__(self) -> None:
        pass

    @override
    @property
    def MemberType(self) -> MemberTypes:
        return MemberTypes.Property

    @abstract
    @property
    def PropertyType(self) -> Type: ...

    @abstract
    @property
    def Attributes(self) -> PropertyAttributes: ...

    @abstract
    @property
    def CanRead(self) -> bool: ...

    @abstract
    @property
    def CanWrite(self) -> bool: ...

    @property
    def IsSpecialName(self) -> bool:
        return (self.Attributes & PropertyAttributes.SpecialName) != PropertyAttributes.None_

    @virtual
    @property
    def GetMethod(self) -> MethodInfo:
        return self.GetGetMethod(True)

    @virtual
    @property
    def SetMethod(self) -> MethodInfo:
        return self.GetSetMethod(True)

    def GetAccessors(self) -> Array[MethodInfo]:
        return self.GetAccessors(False)

    @abstract
    def GetAccessors(self, nonPublic: bool) -> Array[MethodInfo]: ...

    def GetGetMethod(self) -> MethodInfo:
        return self.GetGetMethod(False)

    @abstract
    def GetGetMethod(self, nonPublic: bool) -> MethodInfo: ...

    def GetSetMethod(self) -> MethodInfo:
        return self.GetSetMethod(False)

    @abstract
    def GetSetMethod(self, nonPublic: bool) -> MethodInfo: ...

    @abstract
    def GetIndexParameters(self) -> Array[ParameterInfo]: ...

    @virtual
    def GetConstantValue(self) -> object:
        raise NotImplementedException()

    @virtual
    def GetRawConstantValue(self) -> object:
        raise NotImplementedException()

    @virtual
    def GetRequiredCustomModifiers(self) -> Array[Type]:
        return Type.EmptyTypes

    @virtual
    def GetOptionalCustomModifiers(self) -> Array[Type]:
        return Type.EmptyTypes

    def GetValue(self, obj: object) -> object:
        return self.GetValue(obj, None)

    @virtual
    def GetValue(self, obj: object, index: Array[object]) -> object:
        return self.GetValue(obj, BindingFlags.Default, None, index, None)

    @abstract
    def GetValue(self, obj: object, invokeAttr: BindingFlags, binder: Binder, index: Array[object], culture: CultureInfo) -> object: ...

    def SetValue(self, obj: object, value: object) -> None:
        self.SetValue(obj, value, None)

    @virtual
    def SetValue(self, obj: object, value: object, index: Array[object]) -> None:
        self.SetValue(obj, value, BindingFlags.Default, None, index, None)

    @abstract
    def SetValue(self, obj: object, value: object, invokeAttr: BindingFlags, binder: Binder, index: Array[object], culture: CultureInfo) -> None: ...

    @override
    def Equals(self, obj: object) -> bool:
        return super().Equals(obj)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    def __eq__(left: PropertyInfo, right: PropertyInfo) -> bool:
        if right is None:
            return left is None
        return left is right or (left is not None and left.Equals(right))

    def __ne__(left: PropertyInfo, right: PropertyInfo) -> bool:
        return not (left == right)
