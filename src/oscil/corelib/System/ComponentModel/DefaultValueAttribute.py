from oscil.lang import *
import System.Globalization


@AttributeUsage(AttributeTargets.All)
class DefaultValueAttribute(Attribute):
    _value: object

    def __init__(self, type: Type, value: str) -> None:
        if type is None:
            return
        if type.IsEnum:
            self._value = Enum.Parse(type, value, True)
        elif type is typeof(TimeSpan):
            self._value = TimeSpan.Parse(value)
        else:
            self._value = Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture)

    def __init__(self, value: char) -> None:
        self._value = value

    def __init__(self, value: u8) -> None:
        self._value = value

    def __init__(self, value: i16) -> None:
        self._value = value

    def __init__(self, value: i32) -> None:
        self._value = value

    def __init__(self, value: i64) -> None:
        self._value = value

    def __init__(self, value: f32) -> None:
        self._value = value

    def __init__(self, value: f64) -> None:
        self._value = value

    def __init__(self, value: bool) -> None:
        self._value = value

    def __init__(self, value: str) -> None:
        self._value = value

    def __init__(self, value: object) -> None:
        self._value = value

    def __init__(self, value: i8) -> None:
        self._value = value

    def __init__(self, value: u16) -> None:
        self._value = value

    def __init__(self, value: u32) -> None:
        self._value = value

    def __init__(self, value: u64) -> None:
        self._value = value

    @virtual
    @property
    def Value(self) -> object:
        return self._value

    @override
    def Equals(self, obj: object) -> bool:
        other = try_cast(DefaultValueAttribute, obj)
        return other is not None and Object.Equals(self.Value, other.Value)

    @override
    def GetHashCode(self) -> i32:
        return super().GetHashCode()

    @protected
    def SetValue(self, value: object) -> None:
        self._value = value
