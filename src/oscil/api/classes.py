"""One Python class for each guest type: calling it constructs, its attributes are static members, `[T]` instantiates,
`isinstance` works.

The classes mirror the guest's hierarchy, so a guest exception is caught by its own class or any base's, and
`isinstance(order, app.Shop.Order)` is true of derived objects and of what implements an interface.
"""

from __future__ import annotations

import types
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from oscil.api.arguments import construct
from oscil.api.binding import guest_name
from oscil.api.errors import ArgumentsError, MemberError
from oscil.api.numbers import pack_integer
from oscil.api.objects import GuestEnum, GuestObject, GuestStruct
from oscil.api.words import Number
from oscil.errors import BadImageError
from oscil.types.casting import is_assignable
from oscil.types.constraints import check_type_arguments
from oscil.types.kinds import Kind
from oscil.types.spelling import friendly_name

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.assembly import Assembly
    from oscil.types.members import Method
    from oscil.types.model import Type, TypeDef

_MAX_ARITY = 17  # Func of 16 parameters
_WORDS: dict[Any, str] = {
    bool: "System.Boolean", int: "System.Int32", float: "System.Double", str: "System.String", object: "System.Object",
    Decimal: "System.Decimal",
}  # fmt: skip


class GuestType(type):
    """The class of guest classes."""

    _oscil_bridge: Bridge
    _oscil_type: Type

    def __new__(meta, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        if "_oscil_type" in body:
            return super().__new__(meta, name, bases, body)
        bridge = next(base._oscil_bridge for base in bases if isinstance(base, GuestType))
        return bridge.interfaces.implement(name, bases, body)  # a `class` statement of the user's

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        bridge, type_ = cls._oscil_bridge, cls._oscil_type
        if type_.kind is Kind.ENUM:
            value = bridge.classes.enum_named(type_, name)
            if value is not None:
                return value
        if bridge.members.find(type_, name, True) is None:
            nested = bridge.members.generic_nested(type_, name)
            if nested:
                return GenericFamily(bridge, name, nested)
        return bridge.members.get_static(type_, name)

    def __setattr__(cls, name: str, value: Any) -> None:
        if name.startswith("_"):
            type.__setattr__(cls, name, value)
        else:
            cls._oscil_bridge.members.set_static(cls._oscil_type, name, value)

    def __call__(cls, *args: Any, **named: Any) -> Any:
        return cls._oscil_bridge.classes.construct(cls, args, named)

    def __getitem__(cls, args: Any) -> Any:
        return cls._oscil_bridge.classes.instantiate_beside(cls._oscil_type, args)

    def __instancecheck__(cls, value: Any) -> bool:
        if type.__instancecheck__(cls, value):
            return True
        type_ = getattr(type(value), "_oscil_type", None)
        return type_ is not None and is_assignable(type_, cls._oscil_type)

    def __subclasscheck__(cls, other: type) -> bool:
        if type.__subclasscheck__(cls, other):
            return True
        type_ = getattr(other, "_oscil_type", None)
        return type_ is not None and is_assignable(type_, cls._oscil_type)

    def __dir__(cls) -> list[str]:
        names = cls._oscil_bridge.members.names(cls._oscil_type, True)
        return names

    def __repr__(cls) -> str:
        return f"<guest type {cls._oscil_type.full_name}>"


class GenericFamily:
    """Generic definitions of one name without a plain type beside them: `List[int]`, `Func[int, str]`."""

    __slots__ = ("_bridge", "_by_arity", "_name")

    def __init__(self, bridge: Bridge, name: str, by_arity: dict[int, TypeDef]) -> None:
        self._bridge, self._name, self._by_arity = bridge, name, by_arity

    def __getitem__(self, args: Any) -> Any:
        return self._bridge.classes.instantiate(self._name, self._by_arity, args)

    def __call__(self, *args: Any, **named: Any) -> Any:
        raise ArgumentsError(f"{self._name} is generic: give its type arguments, such as {self._name}[int](...)")

    def __repr__(self) -> str:
        return f"<generic type {' | '.join([type_.full_name for type_ in self._by_arity.values()])}>"


def _bare(cls: type) -> Any:
    """An instance without a call of the class, which would construct a guest object."""
    return object.__new__(cls)


def generic_types(assembly: Assembly, namespace: str, name: str) -> dict[int, TypeDef]:
    """Public generic definitions of a name in a namespace, by arity."""
    found = {}
    for arity in range(1, _MAX_ARITY + 1):
        type_ = assembly.find(namespace, f"{name}`{arity}", [])
        if type_ is not None and type_.row.flags & 7 == 1:
            found[arity] = type_
    return found


class Classes:
    """The classes of one Runtime, made when first asked for."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._classes: dict[Type, GuestType] = {}
        self._enum_boxes: dict[Type, GuestType] = {}
        self._found_constructors: dict[Type, list[Method]] = {}
        self._enum_names: dict[Type, dict[str, int]] = {}

    def of(self, type_: Type) -> GuestType:
        """The class of a type."""
        found = self._classes.get(type_)
        if found is None:
            found = self._classes.setdefault(type_, self._make(type_))
        return found

    def _make(self, type_: Type) -> GuestType:
        exceptions = self._bridge.exceptions
        if exceptions.is_exception(type_):
            bases = exceptions.bases_of(type_)
        elif type_.kind is Kind.ENUM:
            bases = (GuestEnum,)
        elif type_.kind in (Kind.STRUCT, Kind.PRIMITIVE):
            bases = (GuestStruct,)
        elif type_.base is not None:
            bases = (self.of(type_.base),)
        else:
            bases = (GuestObject,)
        return self._class(type_, bases)

    def _class(self, type_: Type, bases: tuple[type, ...]) -> GuestType:
        space = type_.definition.namespace
        slots: tuple[str, ...] = ()
        body = {
            "__slots__": slots,
            "__module__": space or type_.assembly.name,
            "_oscil_bridge": self._bridge,
            "_oscil_type": type_,
        }
        more, bases = self._bridge.awaiting.protocol(type_, bases)
        made: GuestType = GuestType(friendly_name(type_), bases, {**body, **more})
        return made

    def instance(self, type_: Type, reference: int, enum_box: bool) -> Any:
        """A Python object for a guest object of exactly this type, without its address."""
        if enum_box and type_.kind is Kind.ENUM:
            cls = self._enum_boxes.get(type_)
            if cls is None:
                cls = self._enum_boxes[type_] = self._class(type_, (GuestObject,))
            return _bare(cls)
        cls = self.of(type_)
        if issubclass(cls, BaseException):
            return self._bridge.exceptions.instance(cls, reference)
        return _bare(cls)

    # construction ----------------------------------------------------------------------------------------------------

    def construct(self, cls: GuestType, args: tuple[Any, ...], named: dict[str, Any]) -> Any:
        """What calling a class does."""
        bridge, type_ = self._bridge, cls._oscil_type
        with bridge:
            if type_.is_delegate:
                return self._delegate(type_, args)
            if type_.kind is Kind.ENUM:
                return self._enum(type_, args)
            if type_ is bridge.known.String or type_.kind is Kind.PRIMITIVE:
                raise ArgumentsError(f"{type_.full_name} is made of Python's own values")
            if type_.is_array:
                return self._array(type_, args)
            if type_.is_interface or type_.is_abstract or type_.contains_generic_params:
                what = "an interface" if type_.is_interface else "abstract or static"
                raise ArgumentsError(f"{type_.full_name} is {what}: no object of it can be made")
            constructors = self._constructors(type_)
            if type_.is_value_type and not args and not named and not any(not m.params for m in constructors):
                return bridge.values.wrap(construct(bridge, type_, None))
            if not constructors:
                raise ArgumentsError(f"{type_.full_name} has no public constructor")
            binding = bridge.overloads.choose(constructors, args, named, type_.full_name)
            return bridge.values.wrap(construct(bridge, type_, binding))

    def _constructors(self, type_: Type) -> list[Method]:
        """Public constructors; one list for all time."""
        found = self._found_constructors.get(type_)
        if found is None:
            found = [m for m in type_.find_methods(".ctor") if m.flags & 7 == 6]
            self._found_constructors[type_] = found
        return found

    def _delegate(self, type_: Type, args: tuple[Any, ...]) -> Any:
        if len(args) != 1 or not callable(args[0]):
            raise ArgumentsError(f"{type_.full_name} is a delegate: it is made of one callable")
        return self._bridge.proxy(self._bridge.values.reference(args[0], type_))

    def _enum(self, type_: Type, args: tuple[Any, ...]) -> Any:
        if len(args) == 1 and isinstance(args[0], str):
            value = self.enum_named(type_, args[0])
            if value is None:
                raise ArgumentsError(f"{type_.full_name} has no {args[0]}")
            return value
        if len(args) != 1 or type(args[0]) is not int:
            raise ArgumentsError(f"{type_.full_name} is an enum: it is made of one int, or of a name")
        pack_integer(args[0], type_.underlying.element_type, type_.full_name)
        return self.enum_value(type_, args[0])

    def _array(self, type_: Type, args: tuple[Any, ...]) -> Any:
        if type_.kind is not Kind.SZARRAY or len(args) != 1:
            raise ArgumentsError(f"{friendly_name(type_)} is made of one length or one sequence")
        if type(args[0]) is int:
            if args[0] < 0:
                raise ArgumentsError("an array's length is not negative")
            return self._bridge.proxy(self._bridge.vm.new_array(type_.element, args[0]))
        return self._bridge.proxy(self._bridge.buffers.array(type_.element, args[0]))

    # enums -----------------------------------------------------------------------------------------------------------

    def enum_value(self, type_: Type, number: int) -> Any:
        """A value of an enum."""
        made = _bare(self.of(type_))
        made._oscil_number = number
        return made

    def enum_names(self, type_: Type) -> dict[str, int]:
        """Names and numbers, in declaration order."""
        found = self._enum_names.get(type_)
        if found is None:
            fields = [field for field in type_.fields if field.is_literal]
            found = self._enum_names[type_] = {field.name: int(field.literal or 0) for field in fields}
        return found

    def enum_named(self, type_: Type, name: str) -> Any:
        """A value by its name, or None."""
        names = self.enum_names(type_)
        number = names.get(name, names.get(guest_name(name)))
        return None if number is None else self.enum_value(type_, number)

    # type arguments --------------------------------------------------------------------------------------------------

    def is_type_word(self, value: Any) -> bool:
        """Whether a value names a type: a class of ours, or a word such as `oscil.i64`."""
        return isinstance(value, type) and (isinstance(value, GuestType) or issubclass(value, Number))

    def type_meant(self, value: Any) -> Type | None:
        """The guest type that a Python type names."""
        bridge = self._bridge
        if isinstance(value, GuestType):
            return value._oscil_type
        if isinstance(value, types.GenericAlias) and value.__origin__ is list:
            element = self.type_meant(value.__args__[0])
            return bridge.universe.sz_array(element) if element is not None else None
        if not isinstance(value, type):
            return None
        name = f"System.{value.type_name}" if issubclass(value, Number) else _WORDS.get(value)
        return bridge.universe.find_type(name) if name else None

    def instantiate(self, name: str, by_arity: dict[int, TypeDef], args: Any) -> GuestType:
        """A generic definition with type arguments."""
        given = args if isinstance(args, tuple) else (args,)
        definition = by_arity.get(len(given))
        if definition is None:
            arities = " or ".join(map(str, sorted(by_arity)))
            raise ArgumentsError(f"{name} takes {arities} type arguments, not {len(given)}")
        found = [self.type_meant(arg) for arg in given]
        for arg, type_ in zip(given, found, strict=True):
            if type_ is None:
                raise ArgumentsError(f"{arg!r} names no guest type")
        with self._bridge:
            type_args = tuple([t for t in found if t is not None])
            return self.of(self._checked_instance(definition, type_args))

    def instantiate_beside(self, type_: Type, args: Any) -> GuestType:
        """`Task[int]`: the generic definition of the same name beside a plain type."""
        name = type_.definition.name
        family = self._family(type_)
        if not family:
            raise MemberError(f"{type_.full_name} is not generic")
        return self.instantiate(name, family, args)

    def _family(self, type_: Type) -> dict[int, TypeDef]:
        """The generic definitions of a plain type's name, by arity."""
        definition = type_.definition
        name = definition.name.partition("`")[0]
        if definition.declaring_type is not None:
            return self._bridge.members.generic_nested(definition.declaring_type, name)
        return generic_types(definition.assembly, definition.namespace, name)

    def _checked_instance(self, definition: TypeDef, args: tuple[Type, ...]) -> Type:
        """A generic definition over arguments that meet its constraints."""
        made = self._bridge.universe.instantiate(definition, args)
        try:
            check_type_arguments(made)
        except BadImageError as error:
            raise ArgumentsError(error.reason) from None
        return made
