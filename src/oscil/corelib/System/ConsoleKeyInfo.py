from oscil.lang import *


@struct
@readonly
class ConsoleKeyInfo(IEquatable[ConsoleKeyInfo]):
    _char: char
    _key: ConsoleKey
    _modifiers: ConsoleModifiers

    def __init__(self, keyChar: char, key: ConsoleKey, shift: bool, alt: bool, control: bool) -> None:
        if i32(key) < 0 or i32(key) > 255:
            raise ArgumentOutOfRangeException("key", "Console key values must be between 0 and 255 inclusive.")
        self._char = keyChar
        self._key = key
        self._modifiers = ConsoleModifiers((2 if shift else 0) | (1 if alt else 0) | (4 if control else 0))

    @property
    def KeyChar(self) -> char:
        return self._char

    @property
    def Key(self) -> ConsoleKey:
        return self._key

    @property
    def Modifiers(self) -> ConsoleModifiers:
        return self._modifiers

    @override
    def Equals(self, value: object) -> bool:
        return isinstance(value, ConsoleKeyInfo) and self.Equals(cast(ConsoleKeyInfo, value))

    def Equals(self, obj: ConsoleKeyInfo) -> bool:
        return obj._char == self._char and obj._key == self._key and obj._modifiers == self._modifiers

    def __eq__(a: ConsoleKeyInfo, b: ConsoleKeyInfo) -> bool:
        return a.Equals(b)

    def __ne__(a: ConsoleKeyInfo, b: ConsoleKeyInfo) -> bool:
        return not a.Equals(b)

    @override
    def GetHashCode(self) -> i32:
        return i32(self._char) | (i32(self._key) << 16) | (i32(self._modifiers) << 24)
