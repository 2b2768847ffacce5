"""Names that system Python sources import, so that they read as ordinary typed Python to editors and checkers.

The sources are parsed, never executed (docs/contracts/system-python.md); nothing here runs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeAlias, TypeVar

S = TypeVar("S")
F = TypeVar("F", bound=Callable[..., Any])

i8: TypeAlias = int
i16: TypeAlias = int
i32: TypeAlias = int
i64: TypeAlias = int
u8: TypeAlias = int
u16: TypeAlias = int
u32: TypeAlias = int
u64: TypeAlias = int
f32: TypeAlias = float
f64: TypeAlias = float
imm: TypeAlias = int  # i64, an immediate of the instruction
sym: TypeAlias = Any  # ptr, the address that a symbol stands for
ptr: TypeAlias = Any
ref: TypeAlias = Any
vt: TypeAlias = Any  # address of the bytes of a value type operand
vt_out: TypeAlias = Any  # address where the op writes its value type result
vt_var: TypeAlias = Any  # address of a value type variable that the op changes
TypeSym: TypeAlias = Any  # Ptr[MethodTable]
MethodSym: TypeAlias = Any  # Ptr[MethodCell]
FieldSym: TypeAlias = Any  # ptr
StringSym: TypeAlias = Any  # ref
Block: TypeAlias = Any
AddressedVar: TypeAlias = Any
OutI8: TypeAlias = Any
OutRef: TypeAlias = Any
Fn: TypeAlias = Callable  # type: ignore[type-arg]


class Ptr(Generic[S]):
    """Pointer to a struct or a scalar."""

    def __getattr__(self, name: str) -> Any: ...
    def __setattr__(self, name: str, value: Any) -> None: ...
    def __getitem__(self, index: int) -> Any: ...
    def __setitem__(self, index: int, value: Any) -> None: ...
    def __add__(self, count: int) -> Any: ...
    def __sub__(self, other: Any) -> Any: ...


class Array(Generic[S]):
    """Inline array in a struct: `Array[u32, 4]`; only as a field annotation."""


null: Any = None


def _mark(function: Any = None, **effects: Any) -> Any:
    return function if function is not None else _mark


op = declare = handler = export = external = inline = noinline = cold = spill = _mark


def family(**parameters: tuple[str, ...]) -> Callable[[F], F]:
    """Writes one definition for each row of parallel words; several decorators multiply."""
    raise NotImplementedError


def control(word: str) -> Callable[[F], F]:
    """Marks an op without a body."""
    raise NotImplementedError


def guest_native(member: str) -> Callable[[F], F]:
    """Marks the implementation of an InternalCall method, by its full name."""
    raise NotImplementedError


def _intrinsic(*arguments: Any) -> Any:
    raise NotImplementedError


throw = load = store = sizeof = bits = addr = signed = unsigned = udiv = urem = sdiv = srem = ashr = lshr = _intrinsic
memset = memcpy = memmove = fence = ctz = clz = popcount = bswap = sqrt = floor = ceil = trunc = rint = fabs = fma = (
    _intrinsic
)
atomic_load = atomic_store = atomic_cas = atomic_add = atomic_xchg = atomic_and = atomic_or = _intrinsic
add_overflows = sub_overflows = mul_overflows = likely = unlikely = frame_address = trap = call = attempt = dispatch = (
    _intrinsic
)
relaxed_load = final_load = set_jump = jump_to = _intrinsic
address_of = alloca = jump = run = mulhi = compare = arith = copysign = offsetof = pause = _intrinsic
