"""Python's protocols over .NET's: str and ToString, == and Equals, hash and GetHashCode, iteration and IEnumerable,
with and Dispose.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

from oscil.api.arguments import invoke
from oscil.api.errors import ArgumentsError
from oscil.errors import OscilError
from oscil.ir.layout import ARRAY_DATA, ARRAY_LENGTH
from oscil.types.kinds import Kind
from oscil.vm.kinds import value_size
from oscil.vm.memory import read_u32

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method
    from oscil.types.model import Type


def _object_method(proxy: Any, name: str, count: int) -> Method:
    object_type = proxy._oscil_bridge.known.Object
    found: Method = next(m for m in object_type.find_methods(name) if len(m.params) == count and not m.is_static)
    return found


def text_of(proxy: Any) -> str:
    """`ToString()`; the type's name where that fails or gives null."""
    bridge: Bridge = proxy._oscil_bridge
    if bridge.closed:
        return f"{proxy._oscil_type.full_name} of a closed runtime"
    with bridge:
        text = bridge.call(_object_method(proxy, "ToString", 0), proxy._oscil_address, ())
    return text if text is not None else ""


def equals(proxy: Any, other: Any) -> Any:
    """`Equals(object)`; NotImplemented for what is no guest value."""
    if other is proxy:
        return True
    if other is None:
        return False
    bridge: Bridge = proxy._oscil_bridge
    if getattr(type(other), "_oscil_bridge", bridge) is not bridge or bridge.ranking.type_of(other) is None:
        return NotImplemented
    with bridge:
        return bridge.call(_object_method(proxy, "Equals", 1), proxy._oscil_address, (other,))


def hash_of(proxy: Any) -> int:
    """`GetHashCode()`."""
    bridge: Bridge = proxy._oscil_bridge
    with bridge:
        return int(bridge.call(_object_method(proxy, "GetHashCode", 0), proxy._oscil_address, ()))


def formatted(proxy: Any, spec: str) -> str:
    """`format(x, "N2")`: IFormattable with the current culture; `str(x)` without a format."""
    if not spec:
        return text_of(proxy)
    bridge: Bridge = proxy._oscil_bridge
    formattable = bridge.universe.find_type("System.IFormattable")
    method = (
        formattable.find_methods("ToString")[0] if formattable in proxy._oscil_type.interfaces and formattable else None
    )
    if method is None:
        raise ArgumentsError(f"{proxy._oscil_type.full_name} takes no format")
    with bridge:
        return str(bridge.call(method, proxy._oscil_address, (spec, None)))


# collections ---------------------------------------------------------------------------------------------------------


def _interface(proxy: Any, names: tuple[str, ...]) -> Type | None:
    """The first of the object's interfaces whose definition has one of the names."""
    interfaces = proxy._oscil_type.interfaces
    for name in names:
        for interface in interfaces:
            if interface.definition.full_name == name:
                found: Type = interface
                return found
    return None


_COUNTED = (
    "System.Collections.Generic.ICollection`1",
    "System.Collections.Generic.IReadOnlyCollection`1",
    "System.Collections.ICollection",
)
_ENUMERABLE = ("System.Collections.Generic.IEnumerable`1", "System.Collections.IEnumerable")


def _count(proxy: Any) -> int | None:
    bridge: Bridge = proxy._oscil_bridge
    if proxy._oscil_type.is_array:
        return read_u32(proxy._oscil_address + ARRAY_LENGTH)
    interface = _interface(proxy, _COUNTED)
    if interface is None:
        return None
    with bridge:
        return int(bridge.call(interface.find_methods("get_Count")[0], proxy._oscil_address, ()))


def length(proxy: Any) -> int:
    """Array length, `ICollection.Count`, or a property Count or Length."""
    count = _count(proxy)
    if count is not None:
        return count
    for name in ("Count", "Length"):
        member = proxy._oscil_bridge.members.find(proxy._oscil_type, name, False)
        if member is not None and not isinstance(member, list):
            return int(getattr(proxy, name))
    raise ArgumentsError(f"{proxy._oscil_type.full_name} has no length")


def truth(proxy: Any) -> bool:
    """An empty collection is false, any other object true."""
    return _count(proxy) != 0


def iterate(proxy: Any) -> Iterator[Any]:
    """The items of an IEnumerable; of a type with `Deconstruct`, its parts."""
    bridge: Bridge = proxy._oscil_bridge
    interface = _interface(proxy, _ENUMERABLE)
    if interface is not None:
        return _items(bridge, bridge_call(bridge, interface.find_methods("GetEnumerator")[0], proxy), interface)
    if bridge.members.find(proxy._oscil_type, "GetEnumerator", False) is not None:
        return _items(bridge, proxy.GetEnumerator(), None)
    if bridge.members.find(proxy._oscil_type, "Deconstruct", False) is not None:
        return iter(proxy.Deconstruct())
    raise ArgumentsError(f"{proxy._oscil_type.full_name} is not iterable")


def bridge_call(bridge: Bridge, method: Method, proxy: Any) -> Any:
    """Call a method without arguments."""
    with bridge:
        return bridge.call(method, proxy._oscil_address, ())


def _items(bridge: Bridge, enumerator: Any, interface: Type | None) -> Iterator[Any]:
    move = bridge.members.find(enumerator._oscil_type, "MoveNext", False)[0]
    current = _current(bridge, enumerator, interface)
    try:
        while bridge_call(bridge, move, enumerator):
            yield bridge_call(bridge, current, enumerator)
    finally:
        if not bridge.closed:
            dispose(enumerator)


def _current(bridge: Bridge, enumerator: Any, interface: Type | None) -> Method:
    """`Current` of IEnumerator<T> where the collection is an IEnumerable<T>."""
    if interface is not None and interface.type_args:
        for own in enumerator._oscil_type.interfaces:
            if (
                own.definition.full_name == "System.Collections.Generic.IEnumerator`1"
                and own.type_args == interface.type_args
            ):
                found: Method = own.find_methods("get_Current")[0]
                return found
    getter: Method = bridge.members.find(enumerator._oscil_type, "Current", False).getters[0]
    return getter


def dispose(proxy: Any) -> None:
    """`IDisposable.Dispose`, where the object has it."""
    bridge: Bridge = proxy._oscil_bridge
    disposable = bridge.known.get("IDisposable")
    if disposable is not None and disposable in proxy._oscil_type.interfaces:
        bridge_call(bridge, disposable.find_methods("Dispose")[0], proxy)


def iterate_async(proxy: Any) -> AsyncIterator[Any]:
    """The items of an IAsyncEnumerable."""
    bridge: Bridge = proxy._oscil_bridge
    return bridge.streams.iterate(proxy)


async def dispose_async(proxy: Any) -> None:
    """`IAsyncDisposable.DisposeAsync`."""
    await proxy._oscil_bridge.streams.dispose(proxy)


def contains(proxy: Any, item: Any) -> bool:
    """`ContainsKey` of dictionaries, `Contains`, else a search."""
    members = proxy._oscil_bridge.members
    for name in ("ContainsKey", "Contains"):
        if isinstance(members.find(proxy._oscil_type, name, False), list) and not proxy._oscil_type.is_array:
            return bool(getattr(proxy, name)(item))
    return any(item == other for other in iterate(proxy))


def _index(proxy: Any, index: int) -> int:
    count = read_u32(proxy._oscil_address + ARRAY_LENGTH)
    at = index + count if index < 0 else index
    if not 0 <= at < count:
        raise IndexError(f"index {index} of an array of {count}")
    return at


def get_item(proxy: Any, key: Any) -> Any:
    """An array's element (negative indexes and slices as in Python), or the indexer."""
    type_, bridge = proxy._oscil_type, proxy._oscil_bridge
    if type_.kind is Kind.SZARRAY:
        if isinstance(key, slice):
            return [get_item(proxy, at) for at in range(*key.indices(length(proxy)))]
        with bridge:
            at = proxy._oscil_address + ARRAY_DATA + _index(proxy, key.__index__()) * value_size(type_.element)
            return bridge.values.load(type_.element, at)
    keys = key if isinstance(key, tuple) else (key,)
    if type_.is_array:
        return proxy.GetValue(*keys)
    return _indexer(proxy, "getters", keys)


def set_item(proxy: Any, key: Any, value: Any) -> None:
    """The same for setting."""
    type_, bridge = proxy._oscil_type, proxy._oscil_bridge
    if type_.kind is Kind.SZARRAY:
        with bridge:
            at = proxy._oscil_address + ARRAY_DATA + _index(proxy, key.__index__()) * value_size(type_.element)
            bridge.values.store_element(at, value, type_.element)
        return
    keys = key if isinstance(key, tuple) else (key,)
    if type_.is_array:
        proxy.SetValue(value, *keys)
        return
    if type_.is_value_type:
        raise ArgumentsError(f"{type_.full_name} is a struct: this is a copy")
    _indexer(proxy, "setters", (*keys, value))


def _indexer(proxy: Any, accessors: str, args: tuple[Any, ...]) -> Any:
    bridge: Bridge = proxy._oscil_bridge
    type_ = proxy._oscil_type
    found = bridge.members.find(type_, _indexer_name(type_), False)
    methods = getattr(found, accessors, None)
    if not methods or not methods[0].params:
        raise ArgumentsError(f"{type_.full_name} has no indexer{' to set' if accessors == 'setters' else ''}")
    with bridge:
        return invoke(bridge, bridge.overloads.choose(methods, args, {}, f"{type_.full_name}[]"), proxy._oscil_address)


def _indexer_name(type_: Type) -> str:
    """DefaultMemberAttribute's text (II.22.34), else Item."""
    current: Type | None = type_
    while current is not None:
        blob = current.assembly.attribute_blob(current.definition.token, "System.Reflection", "DefaultMemberAttribute")
        if blob is not None and len(blob) > 3 and blob[2] < 0x80:
            return blob[3 : 3 + blob[2]].decode("utf-8", "replace")
        current = current.base
    return "Item"


# operators -----------------------------------------------------------------------------------------------------------


def operate(proxy: Any, operator: str, args: tuple[Any, ...]) -> Any:
    """`op_Addition` and so on of the operands' types; NotImplemented where there is none that takes them."""
    bridge: Bridge = proxy._oscil_bridge
    owners = [type_ for type_ in [bridge.ranking.type_of(arg) for arg in args] if type_ is not None]
    found = [bridge.members.find(owner, operator, True) for owner in dict.fromkeys(owners)]
    methods = tuple(dict.fromkeys([method for group in found if isinstance(group, list) for method in group]))
    if not methods:
        return NotImplemented
    with bridge:
        try:
            binding = bridge.overloads.choose(methods, args, {}, operator)
        except ArgumentsError:
            return NotImplemented
        return invoke(bridge, binding)


def compare(proxy: Any, other: Any, operator: str, name: str) -> Any:
    """A comparison operator, else `IComparable.CompareTo`."""
    result = operate(proxy, operator, (proxy, other))
    if result is not NotImplemented:
        return result
    if proxy._oscil_bridge.members.find(proxy._oscil_type, "CompareTo", False) is None:
        return NotImplemented
    order = proxy.CompareTo(other)
    return {"lt": order < 0, "le": order <= 0, "gt": order > 0, "ge": order >= 0}[name]


def call_object(proxy: Any, args: tuple[Any, ...], named: dict[str, Any]) -> Any:
    """Calling a delegate."""
    if not proxy._oscil_type.is_delegate:
        raise ArgumentsError(f"{proxy._oscil_type.full_name} is no delegate: it cannot be called")
    return proxy.Invoke(*args, **named)


# enums ---------------------------------------------------------------------------------------------------------------


def enum_of(cls: Any, number: int) -> Any:
    """A value of an enum class, cut to the bits of its type."""
    type_ = cls._oscil_type
    size = value_size(type_)
    number &= (1 << 8 * size) - 1
    if type_.underlying.element_type in (4, 6, 8, 10) and number >> (8 * size - 1):
        number -= 1 << 8 * size
    return cls._oscil_bridge.classes.enum_value(type_, number)


def enum_text(value: Any) -> str:
    """The name, or `ToString()` of the guest for what has none (flags, undefined numbers)."""
    names = value._oscil_bridge.classes.enum_names(value._oscil_type)
    for name, number in names.items():
        if number == value._oscil_number:
            return str(name)
    try:
        return text_of(value._oscil_bridge.values.boxed_proxy(value))
    except OscilError:
        return str(value._oscil_number)
