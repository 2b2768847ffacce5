from oscil.lang import *
from System.Globalization import CultureInfo


@abstract
class Binder:
    @protected
    def __init__(self) -> None:
        pass

    @abstract
    def BindToField(self, bindingAttr: BindingFlags, match: Array[FieldInfo], value: object, culture: CultureInfo) -> FieldInfo: ...

    @abstract
    def BindToMethod(self, bindingAttr: BindingFlags, match: Array[MethodBase], args: Ref[Array[object]], modifiers: Array[ParameterModifier], culture: CultureInfo, names: Array[str], state: Out[object]) -> MethodBase: ...

    @abstract
    def ChangeType(self, value: object, type: Type, culture: CultureInfo) -> object: ...

    @abstract
    def ReorderArgumentArray(self, args: Ref[Array[object]], state: object) -> None: ...

    @abstract
    def SelectMethod(self, bindingAttr: BindingFlags, match: Array[MethodBase], types: Array[Type], modifiers: Array[ParameterModifier]) -> MethodBase: ...

    @abstract
    def SelectProperty(self, bindingAttr: BindingFlags, match: Array[PropertyInfo], returnType: Type, indexes: Array[Type], modifiers: Array[ParameterModifier]) -> PropertyInfo: ...
