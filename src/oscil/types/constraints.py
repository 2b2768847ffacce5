"""Whether generic arguments satisfy the constraints of their parameters (II.10.1.7, I.9.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.types.casting import is_assignable
from oscil.types.kinds import Kind, MethodFlags
from oscil.types.load_errors import TypeLoadError
from oscil.types.model import GenericContext, GenericParam, Type

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.types.members import Method

# GenericParamAttributes.AllowByRefLike
_ALLOW_BYREF_LIKE = 0x20


def check_type_arguments(type_: Type) -> None:
    """Raises TypeLoadError as .NET does when an instantiated type violates a constraint of its definition."""
    if not type_.type_args or type_.contains_generic_params:
        return
    definition = type_.definition
    for param, arg in zip(definition.generic_params, type_.type_args, strict=True):
        if not satisfies(param, arg, definition.image, type_.ctx):
            params = ",".join(each.name for each in definition.generic_params)
            raise _violation(f"{definition.full_name}[{params}]", param, arg, definition.image)


def check_method_arguments(method: Method) -> None:
    """The same for a generic method."""
    if not method.method_args or method.contains_generic_params:
        return
    for param, arg in zip(method.generic_params, method.method_args, strict=True):
        if not satisfies(param, arg, method.image, method.ctx):
            raise _violation(f"{method.owner.short_name}::{method.name}", param, arg, method.image)


def satisfies(param: GenericParam, arg: Type, image: Image, ctx: GenericContext) -> bool:
    """Whether one argument fits; `ctx` has all arguments, for constraints that mention other parameters."""
    if arg.is_byref_like and not param.flags & _ALLOW_BYREF_LIKE:
        return False
    if param.requires_class and not arg.is_reference:
        return False
    if param.requires_struct and (not arg.is_value_type or arg.is_nullable):
        return False
    if param.requires_constructor and not _has_default_constructor(arg):
        return False
    universe = arg.universe
    for token in param.constraint_tokens:
        wanted = universe.resolve_type(image, token, ctx)
        if not is_assignable(arg, wanted) and wanted is not universe.wellknown.Object:
            return False
    return True


def _has_default_constructor(arg: Type) -> bool:
    if arg.is_value_type:
        return True
    if arg.kind is not Kind.CLASS or arg.is_abstract:
        return False
    constructors = arg.find_methods(".ctor")
    return any(
        not method.sig.params and method.flags & MethodFlags.ACCESS == MethodFlags.PUBLIC for method in constructors
    )


def _violation(place: str, param: GenericParam, arg: Type, image: Image) -> TypeLoadError:
    message = (
        f"GenericArguments[{param.number}], '{arg.short_name}', on '{place}' violates the constraint of "
        f"type parameter '{param.name}'."
    )
    return TypeLoadError(message, file=image.path)
