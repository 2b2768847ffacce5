"""Finding members by name and signature, and comparing signatures that stand in different images.

A reference says the signature in terms of the parent's definition (II.22.25), so comparison happens on open types: the
reference's
signature in the identity context of the parent's definition, a candidate's in the arguments that the parent's open base
chain gives it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.errors import BadImageError
from oscil.metadata.signatures import MethodSig, Modified, Prim, Sig
from oscil.types.model import GenericContext

if TYPE_CHECKING:
    from oscil.types.assembly import Assembly
    from oscil.types.members import Field, Method
    from oscil.types.model import Type
    from oscil.types.universe import Universe


class OpenSignature:
    """A method signature at its place: the types are resolved when a candidate's shape fits, and then once."""

    __slots__ = ("_types", "assembly", "sig", "type_args")

    def __init__(self, assembly: Assembly, sig: MethodSig, type_args: tuple[Type, ...]) -> None:
        self.assembly, self.sig, self.type_args = assembly, sig, type_args
        self._types: tuple[Type, ...] | None = None

    @property
    def types(self) -> tuple[Type, ...]:
        """Result, then parameters."""
        if self._types is None:
            universe, image = self.assembly.universe, self.assembly.image
            ctx = GenericContext(self.type_args, method_params(universe, self.sig.generic_count))
            sigs = (self.sig.ret, *self.sig.params)
            self._types = tuple([universe.resolve_sig(image, sig, ctx) for sig in sigs])
        return self._types

    def fits(self, other: MethodSig, strict_result: bool = True) -> bool:
        """Cheap test: same shape, and no position where two different primitives stand."""
        sig = self.sig
        if (
            sig.generic_count != other.generic_count
            or sig.has_this != other.has_this
            or len(sig.params) != len(other.params)
            or sig.convention != other.convention
        ):
            return False
        for mine, theirs in zip(sig.params, other.params, strict=True):
            if mine.__class__ is Prim and theirs.__class__ is Prim and mine != theirs:
                return False
        return not (
            strict_result and sig.ret.__class__ is Prim and other.ret.__class__ is Prim and sig.ret != other.ret
        )


def method_params(universe: Universe, count: int) -> tuple[Type, ...]:
    """`!!0` to `!!count-1`."""
    return tuple([universe.generic_param(True, index) for index in range(count)])


def own_signature(method: Method, type_args: tuple[Type, ...]) -> OpenSignature:
    """A method's signature with these arguments for its owner's parameters."""
    definition = method.definition
    return OpenSignature(definition.owner.assembly, definition.sig, type_args)


def same_signature(a: OpenSignature, b: OpenSignature, with_result: bool = True) -> bool:
    """Equal shape and types. Custom modifiers are not compared here (`same_modifiers` decides between equals)."""
    if not a.fits(b.sig, with_result):
        return False
    return a.types == b.types if with_result else a.types[1:] == b.types[1:]


def modifiers(assembly: Assembly, sig: Sig) -> tuple[tuple[bool, Type], ...]:
    """The custom modifiers at the top of a type, and under its byref (II.7.1.1)."""
    found: list[tuple[bool, Type]] = []
    inner: Sig | None = sig
    while inner is not None:
        if isinstance(inner, Modified):
            found.append((inner.required, assembly.universe.resolve_type(assembly.image, inner.token)))
        inner = getattr(inner, "inner", None) or getattr(inner, "target", None)
    return tuple(found)


def same_modifiers(a: OpenSignature, b: OpenSignature) -> bool:
    """Whether custom modifiers agree; they make signatures different (II.7.1.1). What does not resolve does not
    agree.
    """
    pairs = zip((a.sig.ret, *a.sig.params), (b.sig.ret, *b.sig.params), strict=True)
    try:
        return all(modifiers(a.assembly, mine) == modifiers(b.assembly, theirs) for mine, theirs in pairs)
    except BadImageError:
        return False


def find_method(parent: Type, name: str, assembly: Assembly, sig: MethodSig) -> Method | None:
    """The method of `parent`, or of its bases, that a MemberRef in `assembly` names. Constructors are not inherited.

    Among methods that differ only in custom modifiers, the one whose modifiers agree; failing that the first. (A class
    library need not carry the modifiers that C# puts on `in` parameters and `init` accessors.)
    """
    definition = parent.definition
    wanted = OpenSignature(assembly, sig, definition.type_args)
    current: Type | None = definition
    actual: Type | None = parent
    while current is not None and actual is not None:
        matches = []
        for token in current.definition.method_names.get(name, ()):
            candidate = own_signature(current.definition.method(token), current.type_args)
            if same_signature(wanted, candidate) or _vararg_site(wanted, candidate):
                matches.append((token, candidate))
        if matches:
            best = matches[0]
            if len(matches) > 1:
                best = next((match for match in matches if same_modifiers(wanted, match[1])), best)
            return actual.method(best[0])
        if name in (".ctor", ".cctor"):
            return None
        current, actual = current.base, actual.base
    return None


def _vararg_site(wanted: OpenSignature, candidate: OpenSignature) -> bool:
    """A call site of a vararg method has the fixed parameters first (II.15.3)."""
    fixed = len(candidate.sig.params)
    sig = wanted.sig
    return (
        sig.sentinel is not None
        and sig.convention == candidate.sig.convention
        and sig.sentinel == fixed
        and wanted.types[: fixed + 1] == candidate.types
    )


def find_field(parent: Type, name: str, assembly: Assembly, sig: Sig) -> Field | None:
    """The field of `parent`, or of its bases, that a MemberRef in `assembly` names."""
    universe = parent.universe
    wanted: Type | None = None
    current: Type | None = parent.definition
    actual: Type | None = parent
    while current is not None and actual is not None:
        for index, field in enumerate(current.fields):
            if field.name == name:
                wanted = wanted or universe.resolve_sig(assembly.image, sig, parent.definition.ctx)
                if field.type is wanted:
                    return actual.fields[index]
        current, actual = current.base, actual.base
    return None
