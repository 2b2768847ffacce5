"""Type argument inference (C# 12.6.3): bounds from the arguments, lambdas after their inputs are fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.managed.diagnostics import BindError
from oscil.managed.symbols import MethodRef, MethodSymbol
from oscil.managed.tree import Display, Expr, LocalFunction, MethodGroup, UnboundLambda
from oscil.managed.types import (
    NULL,
    UNTYPED_FLOAT,
    UNTYPED_INT,
    VOID,
    ArrayType,
    ByRefType,
    FnPtrType,
    NamedType,
    PendingType,
    PtrType,
    Type,
    TypeParam,
    mentions,
    subst,
)  # fmt: skip

if TYPE_CHECKING:
    from oscil.managed.binder import Binder

Bounds = dict[str, list[Type]]


class Inference:
    """One run for one generic method."""

    def __init__(self, binder: Binder, method: MethodSymbol, owner: NamedType) -> None:
        self.binder, self.hierarchy, self.world = binder, binder.hierarchy, binder.world
        self.params = list(method.type_params)
        self.open = set(self.params)
        self.owner_map = owner.map
        self.bounds: dict[TypeParam, Bounds] = {
            p: {"exact": [], "lower": [], "upper": [], "weak": []} for p in self.params
        }
        self.fixed: dict[TypeParam, Type] = {}

    def run(self, pairs: list[tuple[Expr, Type]]) -> tuple[Type, ...] | None:
        """Type arguments for argument and parameter type pairs, None when they cannot be told."""
        pairs = [(arg, subst(param, self.owner_map)) for arg, param in pairs]
        later: list[tuple[Expr, Type]] = []
        for arg, param in pairs:
            if not mentions(param, self.open):
                continue
            if isinstance(arg, UnboundLambda | MethodGroup | LocalFunction):
                later.append((arg, param))
            else:
                self.from_argument(arg, param)
        while later:
            ready = [(a, p) for a, p in later if self.inputs_ready(p)]
            if not ready:
                ready = later[:1]
            for arg, param in ready:
                later.remove((arg, param))
                if not self.from_function(arg, param):
                    return None
        for param_type in self.params:
            if param_type not in self.fixed and not self.fix(param_type):
                return None
        return tuple(self.fixed[p] for p in self.params)

    def from_argument(self, arg: Expr, param: Type) -> None:
        """Bounds from an argument with a type."""
        source = arg.type
        if isinstance(param, ByRefType):
            self.exact(source.element if isinstance(source, ByRefType) else source, param.element)
            return
        if isinstance(arg, Display):
            from oscil.managed.bind_displays import element_bounds

            for bound, wanted in element_bounds(self.binder, arg, param):
                self.from_argument(bound, wanted)
            return
        if source in (UNTYPED_INT, UNTYPED_FLOAT) or isinstance(source, PendingType):
            target = param.args[0] if self.binder.conversions.is_nullable(param) else param  # type: ignore[attr-defined]
            if isinstance(target, TypeParam) and target in self.open:
                self.bounds[target]["weak"].append(self.binder.conversions.default_type(arg))
            return
        if source is NULL or source is VOID or source.__class__.__name__ == "SpecialType":
            return
        self.lower(source, param)

    def exact(self, source: Type, param: Type) -> None:
        """Structure must agree."""
        if isinstance(param, TypeParam):
            if param in self.open:
                self.bounds[param]["exact"].append(source)
        elif (isinstance(param, ArrayType) and isinstance(source, ArrayType) and param.rank == source.rank) or (
            isinstance(param, PtrType | ByRefType) and isinstance(source, PtrType | ByRefType)
        ):
            self.exact(source.element, param.element)
        elif isinstance(param, NamedType) and isinstance(source, NamedType) and param.definition is source.definition:
            for have, want in zip(source.args, param.args, strict=True):
                self.exact(have, want)
        elif isinstance(param, FnPtrType) and isinstance(source, FnPtrType) and len(param.params) == len(source.params):
            for have, want in zip([*source.params, source.ret], [*param.params, param.ret], strict=True):
                self.exact(have, want)

    def lower(self, source: Type, param: Type) -> None:
        """`source` must convert to `param`."""
        if not mentions(param, self.open):
            return
        if isinstance(param, TypeParam):
            self.bounds[param]["lower"].append(source)
        elif isinstance(param, ArrayType):
            if isinstance(source, ArrayType) and source.rank == param.rank:
                (self.exact if source.element.is_value else self.lower)(source.element, param.element)
        elif isinstance(param, NamedType):
            self.lower_named(source, param)
        else:
            self.exact(source, param)

    def lower_named(self, source: Type, param: NamedType) -> None:
        """A generic class, struct, interface or delegate as the parameter."""
        conversions = self.binder.conversions
        if conversions.is_nullable(param) and not conversions.is_nullable(source):
            self.lower(source, param.args[0])
            return
        if param.definition.full_name in (
            "System.Span`1",
            "System.ReadOnlySpan`1",
            "System.Memory`1",
            "System.ReadOnlyMemory`1",
        ) and not (isinstance(source, NamedType) and source.definition is param.definition):
            if isinstance(source, ArrayType) and source.rank == 0:
                self.exact(source.element, param.args[0])
            elif isinstance(source, NamedType) and source.definition.element == "string":
                self.exact(self.world.word("char"), param.args[0])
            elif isinstance(source, NamedType) and source.definition.full_name in ("System.Span`1", "System.Memory`1"):
                self.exact(source.args[0], param.args[0])
            return
        for found in self.instances(source, param):
            for formal, have, want in zip(param.definition.type_params, found.args, param.args, strict=True):
                if have.is_value or not formal.flags & 3:
                    self.exact(have, want)
                elif formal.flags & TypeParam.COVARIANT:
                    self.lower(have, want)
                else:
                    self.upper(have, want)

    def instances(self, source: Type, param: NamedType) -> list[NamedType]:
        """The one instantiation of `param`'s definition among the source's bases and interfaces."""
        if param.definition.is_interface:
            if isinstance(source, NamedType) and source.definition is param.definition:
                return [source]
            found = [i for i in self.hierarchy.interfaces(source) if i.definition is param.definition]
            return found if len(found) == 1 else []
        return [b for b in self.hierarchy.chain(source) if b.definition is param.definition][:1]

    def upper(self, source: Type, param: Type) -> None:
        """`param` must convert to `source`."""
        if isinstance(param, TypeParam):
            if param in self.open:
                self.bounds[param]["upper"].append(source)
        elif isinstance(param, ArrayType) and isinstance(source, ArrayType) and param.rank == source.rank:
            (self.exact if source.element.is_value else self.upper)(source.element, param.element)
        elif isinstance(param, NamedType) and isinstance(source, NamedType) and param.definition is source.definition:
            for formal, have, want in zip(param.definition.type_params, source.args, param.args, strict=True):
                if have.is_value or not formal.flags & 3:
                    self.exact(have, want)
                elif formal.flags & TypeParam.COVARIANT:
                    self.upper(have, want)
                else:
                    self.lower(have, want)

    def inputs_ready(self, param: Type) -> bool:
        """Whether the parameter types of a delegate depend on nothing that is still open without bounds."""
        invoke = self.binder_invoke(param)
        if invoke is None:
            return True
        needed = {p for p in self.params if p not in self.fixed and any(mentions(t, {p}) for t in invoke.params)}
        return all(any(self.bounds[p][k] for k in ("exact", "lower", "upper")) for p in needed)

    def binder_invoke(self, param: Type) -> MethodRef | None:
        from oscil.managed.bind_functions import delegate_invoke

        return delegate_invoke(self.binder, param)

    def from_function(self, arg: Expr, param: Type) -> bool:
        """Fix a delegate's inputs, bind the function with them, and take its result as a lower bound."""
        from oscil.managed.bind_functions import function_result

        invoke = self.binder_invoke(param)
        if invoke is None:
            return not isinstance(param, NamedType)
        for p in self.params:
            if (
                p not in self.fixed
                and any(mentions(t, {p}) for t in invoke.params)
                and not self.fix(p)
                and isinstance(arg, UnboundLambda)
            ):
                return False
        inputs = [subst(t, self.fixed) for t in invoke.params]
        if isinstance(arg, LocalFunction | MethodGroup):
            own = self.function_params(arg)
            for have, want in zip(own or [], invoke.params, strict=False):
                self.exact(have, want)
        if not mentions(invoke.ret, self.open):
            return True
        try:
            result = function_result(self.binder, arg, inputs)
        except BindError:
            return False
        if result is None:
            return False
        if result.type is VOID:
            return invoke.ret is VOID
        self.from_argument(result, subst(invoke.ret, self.fixed))
        return True

    def function_params(self, arg: Expr) -> list[Type] | None:
        """Declared parameter types of a nested def or an unambiguous method group."""
        if isinstance(arg, LocalFunction):
            return [v.type for v in arg.function.params]
        if isinstance(arg, MethodGroup) and len(arg.methods) == 1 and not arg.methods[0][0].type_params:
            return MethodRef(*arg.methods[0]).params
        return None

    def fix(self, param: TypeParam) -> bool:
        """Choose a type that satisfies the bounds."""
        bounds = self.bounds[param]
        strong = [*bounds["exact"], *bounds["lower"], *bounds["upper"]]
        candidates = list(dict.fromkeys(strong or bounds["weak"]))
        for exact in bounds["exact"]:
            candidates = [c for c in candidates if c is exact]
        convertible = self.binder.conversions.implicit_types
        for lower in bounds["lower"]:
            candidates = [c for c in candidates if convertible(lower, c) not in ("", "user")]
        for upper in bounds["upper"]:
            candidates = [c for c in candidates if convertible(c, upper) not in ("", "user")]
        if len(candidates) > 1:
            best = [c for c in candidates if all(convertible(o, c) not in ("", "user") for o in candidates)]
            candidates = best if len(best) == 1 else []
        if not candidates:
            return False
        self.fixed[param] = candidates[0]
        return True


def infer(
    binder: Binder, method: MethodSymbol, owner: NamedType, pairs: list[tuple[Expr, Type]]
) -> tuple[Type, ...] | None:
    """Type arguments of a generic method for a call, or None."""
    return Inference(binder, method, owner).run(pairs)


def satisfies(binder: Binder, method: MethodRef) -> bool:
    """Whether type arguments meet the constraints (II.10.1.7)."""
    mapping = method.map
    for param, arg in zip(method.symbol.type_params, method.args, strict=True):
        if param.flags & TypeParam.VALUE and not (arg.is_value and not binder.conversions.is_nullable(arg)):
            return False
        if param.flags & TypeParam.REF and not arg.is_ref:
            return False
        for constraint in param.constraints:
            wanted = subst(constraint, mapping)
            if not (binder.hierarchy.inherits(arg, wanted) or wanted is arg):
                return False
    return True
