"""Atomic operations and fences (ECMA-335 I.12.6.5 to I.12.6.7). Each returns the value that was there before."""
# mypy: ignore-errors
from __future__ import annotations

from ..faults import NULL_REFERENCE
from ..layout import NULL_PAGE
from ..system.lang import *


@family(K=("i4", "i8", "ref"), T=("i32", "i64", "ref"))
@op
def atomic_xchg_K(addr: ptr, value: T) -> T:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    return atomic_xchg(T, addr, value)


@family(K=("i4", "i8", "ref"), T=("i32", "i64", "ref"))
@op
def atomic_cas_K(addr: ptr, value: T, comparand: T) -> T:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    return atomic_cas(T, addr, comparand, value)


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def atomic_add_K(addr: ptr, value: T) -> T:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    return atomic_add(T, addr, value)


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def atomic_and_K(addr: ptr, value: T) -> T:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    old: T = atomic_load(T, addr)
    while True:
        seen: T = atomic_cas(T, addr, old, old & value)
        if seen == old:
            return old
        old = seen


@family(K=("i4", "i8"), T=("i32", "i64"))
@op
def atomic_or_K(addr: ptr, value: T) -> T:
    if u64(addr) < NULL_PAGE:
        throw(NULL_REFERENCE)
    old: T = atomic_load(T, addr)
    while True:
        seen: T = atomic_cas(T, addr, old, old | value)
        if seen == old:
            return old
        old = seen


@op
def fence_full() -> None:
    fence("seq_cst")


@op
def fence_acquire() -> None:
    fence("acquire")


@op
def fence_release() -> None:
    fence("release")
