"""Strings and raw memory."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.faults import OUT_OF_MEMORY
from oscil.ir.layout import STRING_CHARS, STRING_LENGTH, Thread
from oscil.ir.system.lang import *

from .heap import allocate

MAX_STRING_LENGTH = 0x3FFFFFDF  # as .NET


def string_new(thread: Ptr[Thread], n: i32) -> ref:
    """A zeroed string of n units and the zero unit behind them."""
    if n == 0 and thread.runtime.empty_string != null:
        return thread.runtime.empty_string
    if u32(n) > MAX_STRING_LENGTH:
        throw(OUT_OF_MEMORY)
    made = allocate(thread, thread.runtime.string_mt, STRING_CHARS + 2 * (i64(n) + 1))
    store(i32, ptr(made), STRING_LENGTH, n)
    return made


@guest_native("System.String::FastAllocateString(System.Int32)")
def fast_allocate_string(thread: Ptr[Thread], n: i32) -> ref:
    return string_new(thread, n)


@guest_native("System.Buffer::MemmoveCore(System.Byte&,System.Byte&,System.UIntPtr)")
def buffer_memmove(to: ptr, source: ptr, n: i64) -> None:
    memmove(to, source, n)


@guest_native("System.Buffer::ZeroCore(System.Byte&,System.UIntPtr)")
def buffer_zero(to: ptr, n: i64) -> None:
    memset(to, 0, n)


@guest_native("System.Buffer::FillCore(System.Byte&,System.Byte,System.UIntPtr)")
def buffer_fill(to: ptr, value: i32, n: i64) -> None:
    memset(to, value, n)


def first_difference(a: ptr, b: ptr, n: i64) -> i64:
    """Index of the first byte that differs, or n."""
    at: i64 = 0
    while at + 8 <= n:
        x = load(u64, a, at)
        y = load(u64, b, at)
        if x != y:
            return at + (i64(ctz(x ^ y)) >> 3)
        at += 8
    while at < n:
        if load(u8, a, at) != load(u8, b, at):
            return at
        at += 1
    return n


@guest_native("System.Buffer::CompareCore(System.Byte&,System.Byte&,System.UIntPtr)")
def buffer_compare(a: ptr, b: ptr, n: i64) -> i32:
    at = first_difference(a, b, n)
    if at == n:
        return 0
    return load(u8, a, at) - load(u8, b, at)


@guest_native("System.Buffer::EqualCore(System.Byte&,System.Byte&,System.UIntPtr)")
def buffer_equal(a: ptr, b: ptr, n: i64) -> i32:
    return 1 if a == b or first_difference(a, b, n) == n else 0


@guest_native("System.Buffer::IndexOfByteCore(System.Byte&,System.Byte,System.IntPtr)")
def index_of_byte(p: ptr, value: i32, n: i64) -> i64:
    at: i64 = 0
    while at < n:
        if load(u8, p, at) == value:
            return at
        at += 1
    return -1


@guest_native("System.Buffer::IndexOfCharCore(System.Char&,System.Char,System.IntPtr)")
def index_of_char(p: ptr, value: i32, n: i64) -> i64:
    at: i64 = 0
    while at < n:
        if load(u16, p, at * 2) == value:
            return at
        at += 1
    return -1
