"""Builders of types and their members; see docs/contracts/writer.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from oscil.errors import InternalError
from oscil.metadata.signatures import ClassSig, MethodSig, Sig
from oscil.metadata.tables import Table
from oscil.writer.attributes import Arg, Constant, NamedArg
from oscil.writer.tokens import TokenLike, TypeLike, token_of

if TYPE_CHECKING:
    from oscil.writer.assembly import AssemblyBuilder
    from oscil.writer.ilbuilder import ILBuilder
    from oscil.writer.ilencode import FinishedBody

# MethodSemanticsAttributes (II.23.1.12).
SETTER, GETTER, OTHER, ADD_ON, REMOVE_ON, FIRE = 1, 2, 4, 8, 16, 32


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter's name, ParamAttributes and default value."""

    name: str
    flags: int = 0
    constant: Constant | None = None


class Member:
    """Anything that has a token and can carry custom attributes."""

    __slots__ = ("assembly", "token")

    def __init__(self, assembly: AssemblyBuilder, token: int) -> None:
        self.assembly, self.token = assembly, token

    def add_attribute(
        self, ctor: TokenLike, fixed: Sequence[Arg | bool | int | str] = (), named: Sequence[NamedArg] = ()
    ) -> None:
        """Attach a custom attribute."""
        self.assembly.add_attribute(ctor, fixed, named, target=self.token)


class GenericParamBuilder(Member):
    """A generic parameter of a type or method."""

    __slots__ = ("constraints", "flags", "name", "number", "owner")

    def __init__(self, assembly: AssemblyBuilder, token: int, owner: int, number: int, name: str, flags: int) -> None:
        super().__init__(assembly, token)
        self.owner, self.number, self.name, self.flags = owner, number, name, flags
        self.constraints: list[int] = []

    def add_constraint(self, type: TypeLike) -> None:
        """A base class or interface that the argument must have."""
        self.constraints.append(self.assembly.type_token(type))


class FieldBuilder(Member):
    """A field; HasDefault and HasFieldRVA are set when written."""

    __slots__ = ("align", "constant", "data", "flags", "name", "offset", "owner", "sig")

    def __init__(
        self, assembly: AssemblyBuilder, token: int, owner: TypeBuilder, name: str, flags: int, sig: Sig
    ) -> None:
        super().__init__(assembly, token)
        self.owner, self.name, self.flags, self.sig = owner, name, flags, sig
        self.offset: int | None = None
        self.constant: Constant | None = None
        self.data: bytes | None = None
        self.align = 8


class PropertyBuilder(Member):
    """A property."""

    __slots__ = ("constant", "flags", "methods", "name", "sig")

    def __init__(self, assembly: AssemblyBuilder, token: int, name: str, flags: int, sig: MethodSig) -> None:
        super().__init__(assembly, token)
        self.name, self.flags, self.sig = name, flags, sig
        self.constant: Constant | None = None
        self.methods: list[tuple[int, int]] = []  # (semantics, method token)


class EventBuilder(Member):
    """An event."""

    __slots__ = ("flags", "methods", "name", "type_token")

    def __init__(self, assembly: AssemblyBuilder, token: int, name: str, flags: int, type_token: int) -> None:
        super().__init__(assembly, token)
        self.name, self.flags, self.type_token = name, flags, type_token
        self.methods: list[tuple[int, int]] = []


class MethodBuilder(Member):
    """A method. Its body exists from the first use of `il` on."""

    __slots__ = (
        "_finished", "_il", "flags", "generic_params", "impl_flags", "init_locals", "name", "owner", "param_attributes",
        "params", "pinvoke", "sig",
    )  # fmt: skip

    def __init__(
        self,
        owner: TypeBuilder,
        token: int,
        name: str,
        flags: int,
        impl_flags: int,
        sig: MethodSig,
        params: tuple[Param, ...],
    ) -> None:
        super().__init__(owner.assembly, token)
        self.owner, self.name, self.flags, self.impl_flags = owner, name, flags, impl_flags
        self.sig, self.params, self.init_locals = sig, params, True
        self.generic_params: list[GenericParamBuilder] = []
        self.param_attributes: list[tuple[int, int, bytes]] = []  # (index, constructor, value)
        self.pinvoke: tuple[int, str, int] | None = None  # (ModuleRef, entry point, flags)
        self._il: ILBuilder | None = None
        self._finished: FinishedBody | None = None

    @property
    def il(self) -> ILBuilder:
        """The body; asking for it gives the method one."""
        if self._il is None:
            from oscil.writer.ilbuilder import ILBuilder

            self._il = ILBuilder(self.assembly, self)
        return self._il

    @property
    def has_body(self) -> bool:
        """Whether `il` was ever used, or `set_body`."""
        return self._il is not None or self._finished is not None

    def finished_body(self) -> FinishedBody:
        """The body without the final tokens; of what was recorded in `il` until now."""
        from oscil.writer.ilencode import finish_body

        return self._finished or finish_body(self.il)

    def set_body(self, body: FinishedBody) -> None:
        """Give a finished body in place of what `il` holds."""
        self._il, self._finished = None, body

    @property
    def full_name(self) -> str:
        """Namespace.Type::Method, for messages."""
        return f"{self.owner.full_name}::{self.name}"

    def add_generic_param(self, name: str, flags: int = 0, constraints: Iterable[TypeLike] = ()) -> GenericParamBuilder:
        """The next generic parameter of the method."""
        return self.assembly.new_generic_param(self.token, self.generic_params, name, flags, constraints)

    def add_param_attribute(
        self,
        index: int,
        ctor: TokenLike,
        fixed: Sequence[Arg | bool | int | str] = (),
        named: Sequence[NamedArg] = (),
    ) -> None:
        """Attach a custom attribute to parameter `index`, counted from 1; 0 is the return value."""
        if not 0 <= index <= len(self.sig.params):
            raise InternalError(f"{self.full_name} has no parameter {index}")
        self.param_attributes.append((index, *self.assembly.attribute_value(ctor, fixed, named)))

    def set_pinvoke(self, module: str, entry_point: str, flags: int) -> None:
        """Make it a platform invoke (II.15.5): PInvokeImpl is set, `flags` are PInvokeAttributes."""
        self.flags |= 0x2000
        self.pinvoke = (self.assembly.module_ref(module), entry_point, flags)


class TypeBuilder(Member):
    """A type definition."""

    __slots__ = (
        "_extends", "enclosing", "events", "fields", "flags", "generic_params", "interfaces", "layout", "method_impls",
        "methods", "name", "namespace", "properties",
    )  # fmt: skip

    def __init__(
        self,
        assembly: AssemblyBuilder,
        token: int,
        namespace: str,
        name: str,
        flags: int,
        enclosing: TypeBuilder | None,
    ) -> None:
        super().__init__(assembly, token)
        self.namespace, self.name, self.flags, self.enclosing = namespace, name, flags, enclosing
        self._extends = 0
        self.fields: list[FieldBuilder] = []
        self.methods: list[MethodBuilder] = []
        self.properties: list[PropertyBuilder] = []
        self.events: list[EventBuilder] = []
        self.generic_params: list[GenericParamBuilder] = []
        self.interfaces: list[tuple[int, int]] = []  # (provisional InterfaceImpl token, interface)
        self.method_impls: list[tuple[int, int]] = []
        self.layout: tuple[int, int] | None = None

    @property
    def extends(self) -> int:
        """Token of the base class, 0 for none. Any TypeLike or None may be assigned."""
        return self._extends

    @extends.setter
    def extends(self, base: TypeLike | None) -> None:
        self._extends = 0 if base is None else self.assembly.type_token(base)

    @property
    def full_name(self) -> str:
        """Namespace.Outer/Inner, for messages."""
        if self.enclosing is not None:
            return f"{self.enclosing.full_name}/{self.name}"
        return f"{self.namespace}.{self.name}" if self.namespace else self.name

    def sig(self, is_value: bool = False) -> ClassSig:
        """The type in a signature."""
        return ClassSig(self.token, is_value)

    def add_interface(self, interface: TypeLike) -> int:
        """Implement an interface; the provisional token of the InterfaceImpl."""
        token = self.assembly.provisional(Table.INTERFACE_IMPL)
        self.interfaces.append((token, self.assembly.type_token(interface)))
        return token

    def add_generic_param(self, name: str, flags: int = 0, constraints: Iterable[TypeLike] = ()) -> GenericParamBuilder:
        """The next generic parameter. A nested type repeats those of its enclosing type first (II.10.3.1)."""
        return self.assembly.new_generic_param(self.token, self.generic_params, name, flags, constraints)

    def define_field(
        self,
        name: str,
        flags: int,
        sig: Sig,
        *,
        offset: int | None = None,
        constant: Constant | None = None,
        data: bytes | None = None,
        align: int = 8,
    ) -> FieldBuilder:
        """A field; `offset` for explicit layout, `data` for initial bytes in the image."""
        field = FieldBuilder(self.assembly, self.assembly.provisional(Table.FIELD), self, name, flags, sig)
        field.offset, field.constant, field.data, field.align = offset, constant, data, align
        self.fields.append(field)
        self.assembly.signatures[field.token] = sig
        return field

    def define_method(
        self, name: str, flags: int, impl_flags: int, sig: MethodSig, params: Sequence[str | Param] = ()
    ) -> MethodBuilder:
        """A method; `params` names parameters from the first on and may be shorter than the signature's."""
        if len(params) > len(sig.params):
            raise InternalError(f"{self.full_name}::{name}: too many parameter names: {params}")
        named = tuple([Param(param) if isinstance(param, str) else param for param in params])
        token = self.assembly.provisional(Table.METHOD_DEF)
        method = MethodBuilder(self, token, name, flags, impl_flags, sig, named)
        self.methods.append(method)
        self.assembly.signatures[token] = sig
        return method

    def define_property(
        self,
        name: str,
        flags: int,
        sig: MethodSig,
        *,
        getter: TokenLike | None = None,
        setter: TokenLike | None = None,
        others: Iterable[TokenLike] = (),
        constant: Constant | None = None,
    ) -> PropertyBuilder:
        """A property with its accessors."""
        made = PropertyBuilder(self.assembly, self.assembly.provisional(Table.PROPERTY), name, flags, sig)
        made.constant = constant
        made.methods = _semantics(((GETTER, getter), (SETTER, setter), *((OTHER, other) for other in others)))
        self.properties.append(made)
        return made

    def define_event(
        self,
        name: str,
        flags: int,
        type: TypeLike,
        *,
        add: TokenLike,
        remove: TokenLike,
        fire: TokenLike | None = None,
        others: Iterable[TokenLike] = (),
    ) -> EventBuilder:
        """An event with its accessors; `type` is the delegate."""
        type_token = self.assembly.type_token(type)
        made = EventBuilder(self.assembly, self.assembly.provisional(Table.EVENT), name, flags, type_token)
        accessors = ((ADD_ON, add), (REMOVE_ON, remove), (FIRE, fire), *((OTHER, other) for other in others))
        made.methods = _semantics(accessors)
        self.events.append(made)
        return made

    def method_impl(self, body: TokenLike, declaration: TokenLike) -> None:
        """`body` overrides `declaration` whatever their names (II.10.3.2)."""
        self.method_impls.append((token_of(body), token_of(declaration)))

    def set_layout(self, pack: int, size: int) -> None:
        """ClassLayout: packing and total size, 0 for the natural ones."""
        self.layout = (pack, size)


def _semantics(methods: Iterable[tuple[int, TokenLike | None]]) -> list[tuple[int, int]]:
    return [(kind, token_of(method)) for kind, method in methods if method is not None]
