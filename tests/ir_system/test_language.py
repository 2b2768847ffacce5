"""Statements and expressions of system Python, compiled natively; expected values are worked out by hand."""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable
from typing import Any

import pytest

from oscil.errors import InternalError
from oscil.ir.layout import Thread, ctypes_struct, offset_of
from oscil.ir.system import Program, SystemPythonError

from .conftest import F64, I32, I64, PTR

Native = Callable[..., Any]
Source = Callable[[str], Program]


def test_recursion(native: Native) -> None:
    f = native(
        "@export\ndef fib(n: i32) -> i32:\n    if n < 2:\n        return n\n    return fib(n - 1) + fib(n - 2)\n",
        "fib",
        I32,
        I32,
    )
    assert f(20) == 6765


def test_loops(native: Native) -> None:
    f = native(
        """
@export
def f(n: i32) -> i64:
    total: i64 = 0
    for i in range(n):
        if i % u32(3) == 0 if False else i == 3:
            continue
        if i > 6:
            break
        total += i64(i)
    k = 10
    while k > 0:
        k -= 3
        total += 100
    for j in range(10, 0, -4):
        total += i64(j) * 1000
    return total
""",
        "f",
        I64,
        I32,
    )
    assert f(100) == (0 + 1 + 2 + 4 + 5 + 6) + 400 + (10 + 6 + 2) * 1000


def test_range_bound_is_evaluated_once(native: Native) -> None:
    text = "@export\ndef f(n: i32) -> i32:\n    c = 0\n    for i in range(n):\n        n = 0\n        c += 1\n    return c"  # noqa: E501
    assert native(text, "f", I32, I32)(5) == 5


def test_conditions(native: Native) -> None:
    f = native(
        """
@export
def f(a: i32, b: i32) -> i32:
    r = 0
    if a > 0 and b > 0 or a == -7:
        r |= 1
    if not (a < b) and unlikely(b != 3):
        r |= 2
    flag = a == b or b == 9
    if flag:
        r |= 4
    x = 8 if a else 16
    return r | x
""",
        "f",
        I32,
        I32,
        I32,
    )
    assert [f(1, 1), f(-7, 0), f(0, 9), f(5, 3)] == [1 | 2 | 4 | 8, 1 | 8, 4 | 16, 1 | 8]


def test_integers(native: Native) -> None:
    f = native(
        """
@export
def f(which: i32, a: i64, b: i64) -> i64:
    if which == 0: return sdiv(a, b)
    if which == 1: return srem(a, b)
    if which == 2: return i64(u64(a) // u64(b))
    if which == 3: return a >> b
    if which == 4: return i64(u64(a) >> b)
    if which == 5: return a << b
    if which == 6: return i64(i8(i32(a)))
    if which == 7: return i64(u16(i32(a)))
    if which == 8: return i64(i32(a))
    if which == 9: return i64(u32(a))
    if which == 10: return i64(popcount(a)) + ctz(b) * 100
    if which == 11: return ~a
    if which == 12: return mulhi(a, b)
    value, over = mul_overflows(a, b)
    return 1 if over else value
""",
        "f",
        I64,
        I32,
        I64,
        I64,
    )
    assert [f(0, -7, 2), f(1, -7, 2), f(2, -1, 2)] == [-3, -1, (2**64 - 1) // 2]
    assert [f(3, -8, 65), f(4, -8, 1), f(5, 3, 66)] == [-4, (2**64 - 8) >> 1, 12]
    assert [f(6, 0x180, 0), f(7, -1, 0), f(8, 1 << 31, 0), f(9, -1, 0)] == [-128, 65535, -(1 << 31), 2**32 - 1]
    assert [f(10, 255, 8), f(11, 5, 0), f(12, 1 << 62, 8), f(13, 1 << 62, 2), f(13, 3, 5)] == [308, -6, 2, 1, 15]


def test_floats(native: Native) -> None:
    f = native(
        """
@export
def f(which: i32, a: f64, b: f64) -> f64:
    if which == 0: return f64(i32(a))
    if which == 1: return f64(u64(a))
    if which == 2: return f64(f32(a))
    if which == 3: return 1.0 if a < b else 0.0
    if which == 4: return 1.0 if a != b else 0.0
    if which == 5: return 1.0 if compare("lt_un", a, b) else 0.0
    if which == 6: return rint(a)
    if which == 7: return trunc(a)
    if which == 8: return fma(a, b, 1.0)
    return bits(f64, bits(i64, a) ^ (1 << 63))
""",
        "f",
        F64,
        I32,
        F64,
        F64,
    )
    nan, inf = float("nan"), float("inf")
    assert [f(0, 1e10, 0), f(0, nan, 0), f(1, -5.0, 0), f(1, inf, 0)] == [2147483647, 0, 0, 2.0**64]
    assert f(2, 0.1, 0) == struct.unpack("f", struct.pack("f", 0.1))[0]
    assert [f(3, nan, 1), f(4, nan, nan), f(5, nan, 1), f(5, 2, 1)] == [0, 1, 1, 0]
    assert [f(6, 2.5, 0), f(7, -2.5, 0), f(8, 2, 3), f(9, 1.5, 0)] == [2, -2, 7, -1.5]


def test_structs_and_pointers(native: Native) -> None:
    f = native(
        """
@struct
class Node:
    next: Ptr[Node]
    value: u16
    small: i8
    data: Array[i32, 4]

@export
def f(p: Ptr[Node], thread: Ptr[Thread]) -> i64:
    q = p + 1
    p.next = q
    q.value = 70000
    q.small = 200
    q.data[2] = 5
    i = 3
    q.data[i] += 7
    cell = addr(p.next.data[2])
    cell[1] += 1
    thread.alloc_ptr = ptr(q) + 4
    thread.poll |= 3
    assert_static(sizeof(Node) == 32)
    return i64(p.next.value) + i64(q.small) * 100000 + i64(q.data[2]) * 10 + i64(q.data[3])
""",
        "f",
        I64,
        PTR,
        PTR,
    )
    memory = ctypes.create_string_buffer(64)
    thread = ctypes_struct(Thread)()
    base = ctypes.addressof(memory)
    assert f(base, ctypes.addressof(thread)) == 70000 % 65536 - 56 * 100000 + 50 + 8
    assert thread.alloc_ptr == base + 36
    assert thread.poll == 3


def test_faults(native: Native) -> None:
    f = native(
        """
@op
def divide(a: i32, b: i32) -> i32:
    if unlikely(b == 0):
        throw(DIVIDE_BY_ZERO)
    return sdiv(a, b)

def twice(a: i32, b: i32) -> i32:
    return divide(a, b) * 2

def check(a: i32) -> None:
    if a > 100:
        throw(OVERFLOW)

@export
def f(a: i32, b: i32) -> i32:
    fault = attempt(check, a)
    if fault != 0:
        return 0 - fault
    value, fault = attempt(twice, a, b)
    return value if fault == 0 else 1000 + fault
""",
        "f",
        I32,
        I32,
        I32,
    )
    assert [f(9, 2), f(9, 0), f(101, 1)] == [8, 1004, -6]


def test_families(source: Source) -> None:
    program = source(
        """
i4_ONE = 1
i8_ONE = 2

@family(K=("i4", "i8"), T=("i32", "i64"))
@family(C=("lt", "ge_un"))
@op(pure=True)
def K_C(a: T, b: K) -> i32:
    if K == "i8":
        return compare(C, a, b)
    return i32(compare(C, a, b)) + K_ONE
"""
    )
    assert sorted(program.ops) == ["i4_ge_un", "i4_lt", "i8_ge_un", "i8_lt"]
    assert not program.ops["i4_lt"].throws


def test_atomics(native: Native) -> None:
    f = native(
        """
@export
def f(p: Ptr[i64]) -> i64:
    a = atomic_add(i64, p, 5)
    b = atomic_cas(i64, p, 15, 20)
    c = atomic_xchg(i64, p, 7)
    fence()
    d = atomic_load(i64, p)
    atomic_store(i32, p, 4, 1)
    return a * 1000000 + b * 10000 + c * 100 + d + (p[0] >> 32)
""",
        "f",
        I64,
        PTR,
    )
    cell = ctypes.c_int64(10)
    assert f(ctypes.addressof(cell)) == 10 * 1000000 + 15 * 10000 + 20 * 100 + 7 + 1


def test_native_adapter(source: Source) -> None:
    from .conftest import link_program

    program = source(
        """
@guest_native("Demo::Sum(System.Int32,S,System.Int64)")
def total(thread: Ptr[Thread], a: i32, s: vt[12], b: i64) -> i64:
    if a == 0:
        throw(NULL_REFERENCE)
    thread.scratch[0] = 77
    return i64(a) + i64(load(i32, s, 8)) + b
"""
    )
    code = link_program(program)
    adapter = ctypes.CFUNCTYPE(I32, PTR, PTR)(code.natives["Demo::Sum(System.Int32,S,System.Int64)"])
    thread = ctypes_struct(Thread)()
    slots = (ctypes.c_int64 * 4)(3, 0, 40, 500)
    assert adapter(ctypes.addressof(thread), ctypes.addressof(slots)) == 0
    assert (slots[0], thread.scratch[0]) == (543, 77)
    slots[0] = 0
    assert adapter(ctypes.addressof(thread), ctypes.addressof(slots)) == 2


def test_handlers_dispatch(source: Source) -> None:
    from .conftest import link_program

    program = source(
        """
from oscil.ir.layout import Instruction

@handler
def add(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    store(i64, fp, ip.a * 8, load(i64, fp, ip.a * 8) + i64(ip.b))
    dispatch(ip + 1, fp)

@handler
def divide(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    store(i64, fp, 0, checked(load(i64, fp, 0), i64(ip.b)))
    dispatch(ip + 1, fp)

def checked(a: i64, b: i64) -> i64:
    if b == 0:
        throw(DIVIDE_BY_ZERO)
    return sdiv(a, b)

@handler
def fault(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    store(i64, fp, 8, i64(thread.fault))
    jump(stop, ip, fp)

@handler
def stop(ip: Ptr[Instruction], fp: ptr, thread: Ptr[Thread]) -> None:
    return

@export
def enter(ip: ptr, fp: ptr, thread: Ptr[Thread]) -> None:
    run(ip, fp, thread)
"""
    )
    code = link_program(program)
    h = code.handlers

    def ins(name: str, *fields: int) -> bytes:
        return struct.pack("<Q4H", h[name], *fields, *[0] * (4 - len(fields)))

    thread = ctypes_struct(Thread)()
    slots = (ctypes.c_int64 * 2)(5, 0)
    text = ins("add", 0, 37) + ins("divide", 0, 2) + ins("divide", 0, 0) + ins("add", 0, 1) + ins("stop")
    memory = ctypes.create_string_buffer(text)
    code.function("enter", None, PTR, PTR, PTR)(
        ctypes.addressof(memory), ctypes.addressof(slots), ctypes.addressof(thread)
    )
    assert list(slots) == [21, 4]


def test_external_goes_through_the_runtime_record(source: Source) -> None:
    from oscil.ir.layout import Runtime

    from .conftest import link_program

    program = source(
        """
@external
def host_class_init(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> i32: ...

@export
def f(thread: Ptr[Thread], mt: Ptr[MethodTable]) -> i32:
    return host_class_init(thread, mt) + 1
"""
    )
    assert program.functions["f"].safepoint
    runtime, thread = ctypes_struct(Runtime)(), ctypes_struct(Thread)()
    callback = ctypes.CFUNCTYPE(I32, PTR, PTR)(lambda thread, mt: mt * 2)
    runtime.host_class_init = ctypes.cast(callback, ctypes.c_void_p).value
    thread.runtime = ctypes.addressof(runtime)
    assert link_program(program).function("f", I32, PTR, PTR)(ctypes.addressof(thread), 21) == 43
    assert offset_of(Runtime, "host_class_init") > 0


ERRORS = [
    ("def f(a: i32) -> i64:\n    return a\n", "i32 where i64"),
    ("def f(a: i32, b: i64) -> i64:\n    return a + b\n", "mixed"),
    ("def f(a: i32) -> i32:\n    if a:\n        return 1\n", "without return"),
    ("def f(a: i32) -> i32:\n    return g(a)\n", "unknown name g"),
    ("def f(a) -> i32:\n    return 1\n", "needs a type"),
    ("def f(a: i32):\n    return 1\n", "result type"),
    ("def f(a: i32 = 1) -> i32:\n    return a\n", "plain parameters"),
    ("def f(a: Foo) -> i32:\n    return 1\n", "unknown type Foo"),
    ("def f(p: Ptr[Thread]) -> i32:\n    return p.nothing\n", "no field nothing"),
    ("def f(a: i32) -> i32:\n    return a // 2\n", "unsigned"),
    ("def f(a: i32) -> i32:\n    x = [a]\n    return 1\n", "List is not part"),
    ("def f(a: i32) -> i32:\n    try:\n        return 1\n    finally:\n        pass\n", "Try is not part"),
    ("def f(a: i32) -> i32:\n    x = 1\n    x = 5000000000\n    return x\n", "does not fit"),
    ("def f(a: i32) -> i32:\n    break\n", "outside of a loop"),
    ("def f(a: i32) -> i32:\n    lambda: 1\n", "statement is a call"),
    ("def f(a: i32) -> i32:\n    return 1 < a < 3\n", "chained"),
    ("@handler\ndef f(ip: ptr, fp: ptr, thread: Ptr[Thread]) -> None:\n    pass\n", "without dispatch"),
    ("@op(pure=True)\ndef f(a: i32) -> i32:\n    throw(3)\n", "asserted"),
    ("@export\ndef f(a: i32) -> i32:\n    if a:\n        throw(3)\n    return 1\n", "does not throw"),
    ("@wrong\ndef f(a: i32) -> i32:\n    return 1\n", "unknown decorator"),
    ("x = 1\nx.y = 2\n", "constant"),
    ("def f(a: i32) -> i32:\n    return a\ndef f(a: i32) -> i32:\n    return a\n", "defined twice"),
    ("A = B\nB = A\ndef f() -> i32:\n    return A\n", "unknown name"),
    ("def f(a: i32) -> i32:\n    return (\n", "syntax error"),
    ("import os\n", "not allowed at module level"),
    ("from .absent import x\n", "no system Python module"),
    ("@family(K=('i4', 'i8'), T=('i32',))\ndef K_f(a: T) -> i32:\n    return 1\n", "parallel"),
]


@pytest.mark.parametrize(("text", "message"), ERRORS, ids=[message for _, message in ERRORS])
def test_errors_say_where(source: Source, text: str, message: str) -> None:
    with pytest.raises(SystemPythonError) as caught:
        source(text)
    assert message in str(caught.value)
    assert "sample.py:" in str(caught.value)
    assert isinstance(caught.value, InternalError)


def test_all_errors_are_reported(source: Source) -> None:
    with pytest.raises(SystemPythonError) as caught:
        source("def f(a: i32) -> i64:\n    return a\ndef g(a: i64) -> i32:\n    return a\n")
    assert str(caught.value).count("sample.py:") == 2
