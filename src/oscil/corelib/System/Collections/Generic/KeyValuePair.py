from oscil.lang import *


@static
class KeyValuePair:
    @generic(TKey, TValue)
    @static
    def Create(key: TKey, value: TValue) -> KeyValuePair[TKey, TValue]:
        return KeyValuePair[TKey, TValue](key, value)
