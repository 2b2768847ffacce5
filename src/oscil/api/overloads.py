"""Choosing among methods of one name, by C#'s rules (C# language specification 12.6.4) over the ranks of `api.ranking`.

1. A candidate takes the arguments in number and name, and every argument converts.
2. Where some candidate needs only C#'s own conversions, those that need Python's lenient ones are out.
3. Methods of a derived class are preferred to those of its bases.
4. The better candidate converts each argument at least as well and one better; then: not generic, `params` not
expanded, fewer defaults.
5. No candidate left, or several: an error that lists them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from oscil.api.binding import Binding, Parameter, bind, parameters
from oscil.api.classes import GuestType
from oscil.api.errors import ArgumentsError
from oscil.api.inference import infer
from oscil.api.numbers import describe
from oscil.api.ranking import IMPLICIT
from oscil.types.spelling import signature

if TYPE_CHECKING:
    from oscil.api.bridge import Bridge
    from oscil.types.members import Method


class Candidate:
    """A binding with the rank of each supplied argument."""

    __slots__ = ("binding", "generic", "ranks")

    def __init__(self, binding: Binding, ranks: list[int], generic: bool) -> None:
        self.binding, self.ranks, self.generic = binding, ranks, generic


class Overloads:
    """Overload resolution of one Runtime."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._parameters: dict[Method, tuple[Parameter, ...]] = {}
        # What was chosen for arguments of these Python types: (the group, method, expanded), by the group's identity.
        self._chosen: dict[tuple[int, tuple[type, ...]], tuple[Sequence[Method], Method, bool]] = {}

    def parameters(self, method: Method) -> tuple[Parameter, ...]:
        """Declared parameters, read once."""
        found = self._parameters.get(method.definition)
        if found is None:
            found = self._parameters[method.definition] = parameters(method.definition)
        return found

    def choose(self, methods: Sequence[Method], args: Sequence[Any], named: Mapping[str, Any], name: str) -> Binding:
        """The one method, and its arguments in order. ArgumentsError if there is none, or more than one."""
        if len(methods) == 1 and not named and not methods[0].method_args:
            only = self._only(methods[0], args)
            if only is not None:
                return only
        key = None if named else _types_key(methods, args)
        known = self._chosen.get(key) if key is not None else None
        if known is not None:
            binding = bind(known[1], self.parameters(known[1]), args, named, known[2])
            assert binding is not None
            return binding
        binding = self._resolve(methods, args, named, name)
        if key is not None:
            self._chosen[key] = (methods, binding.method, binding.expanded)
        return binding

    def _resolve(self, methods: Sequence[Method], args: Sequence[Any], named: Mapping[str, Any], name: str) -> Binding:
        candidates = [c for method in methods for c in self._candidates(method, args, named)]
        strict = [c for c in candidates if min(c.ranks, default=IMPLICIT) >= IMPLICIT]
        candidates = self._most_derived(strict or candidates)
        best = [c for c in candidates if not any(self._is_better(other, c) for other in candidates if other is not c)]
        if len(best) == 1:
            return best[0].binding
        if not best:
            raise ArgumentsError(_message(f"no {name} takes ({_arguments(args, named)})", methods))
        raise ArgumentsError(
            _message(f"several {name} take ({_arguments(args, named)})", [c.binding.method for c in best]),
            hint="select one with .overload[types], or give arguments of a chosen type, such as oscil.i64(x)",
        )

    def _only(self, method: Method, args: Sequence[Any]) -> Binding | None:
        """The plain case: one method and as many arguments as parameters; conversion itself says what does not fit."""
        declared = self.parameters(method)
        if len(args) != len(declared) or (declared and declared[-1].is_params):
            return None
        return Binding(method, declared, list(args), False)

    def _candidates(self, method: Method, args: Sequence[Any], named: Mapping[str, Any]) -> list[Candidate]:
        declared = self.parameters(method)
        found = []
        for expand in (False, True):
            binding = bind(method, declared, args, named, expand)
            if binding is None:
                continue
            is_open = bool(method.method_args) and any(arg.contains_generic_params for arg in method.method_args)
            if is_open:
                closed = infer(self._bridge, binding)
                if closed is None:
                    continue
                binding = Binding(closed, declared, binding.values, expand)
            ranks = [self._bridge.ranking.rank(value, type_) for value, type_ in binding.supplied]
            if all(ranks):
                found.append(Candidate(binding, ranks, is_open))
                break  # the normal form applies: the expanded one is no candidate
        return found

    @staticmethod
    def _most_derived(candidates: list[Candidate]) -> list[Candidate]:
        """Without the methods of base classes of a class that has a candidate."""
        bases = set()
        for candidate in candidates:
            base = candidate.binding.method.owner.base
            while base is not None:
                bases.add(base)
                base = base.base
        return [c for c in candidates if c.binding.method.owner not in bases]

    def _is_better(self, one: Candidate, two: Candidate) -> bool:
        wins = losses = 0
        for (_, type_1), (_, type_2), rank_1, rank_2 in zip(
            one.binding.supplied, two.binding.supplied, one.ranks, two.ranks, strict=False
        ):
            if rank_1 != rank_2:
                outcome = 1 if rank_1 > rank_2 else -1
            else:
                outcome = self._bridge.ranking.better_target(type_1, type_2)
            wins += outcome > 0
            losses += outcome < 0
        if wins or losses:
            return losses == 0
        return _tie_key(one) < _tie_key(two)


_DECIDED = frozenset({bool, int, float, str, type(None), Decimal})


def _types_key(methods: Sequence[Method], args: Sequence[Any]) -> tuple[int, tuple[type, ...]] | None:
    """A key for lasting groups (lists) and arguments whose Python type alone decides; else None."""
    if not isinstance(methods, list):
        return None
    types = tuple([type(arg) for arg in args])
    for kind in types:
        if kind not in _DECIDED and not isinstance(kind, GuestType):
            return None
    return id(methods), types


def _tie_key(candidate: Candidate) -> tuple[bool, bool, int]:
    return (candidate.generic, candidate.binding.expanded, candidate.binding.defaults)


def _arguments(args: Sequence[Any], named: Mapping[str, Any]) -> str:
    return ", ".join([*map(describe, args), *[f"{name}={describe(value)}" for name, value in named.items()]])


def _message(head: str, methods: Sequence[Method]) -> str:
    shown = [signature(method) for method in methods[:10]]
    more = [f"and {len(methods) - 10} more"] if len(methods) > 10 else []
    return head + "; candidates: " + "; ".join([*shown, *more])
