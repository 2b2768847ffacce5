"""Fault kinds: what `throw(KIND)` of system Python and the unwind word of a native carry. 0 is "no fault"."""

from __future__ import annotations

NONE = 0
PENDING = 1  # the exception object is already in thread.exception
NULL_REFERENCE = 2
INDEX_OUT_OF_RANGE = 3
DIVIDE_BY_ZERO = 4
ARITHMETIC = 5
OVERFLOW = 6
INVALID_CAST = 7
ARRAY_TYPE_MISMATCH = 8
OUT_OF_MEMORY = 9
STACK_OVERFLOW = 10
INVALID_PROGRAM = 11
NOT_SUPPORTED = 12
ARGUMENT = 13
ARGUMENT_NULL = 14
ARGUMENT_OUT_OF_RANGE = 15
INVALID_OPERATION = 16
RANK = 17
ENTRY_POINT_NOT_FOUND = 18
SYNCHRONIZATION_LOCK = 19
HOST = 20  # the host wants to leave guest code (interrupt, limit, internal error): thread.host_request says why
INVALID_MEMORY = 21  # guest code has accessed memory that is not its own: its Runtime is broken (vm/native/guard.py)

NAMES: dict[int, str] = {
    value: name for name, value in list(globals().items()) if name.isupper() and isinstance(value, int)
}
# .NET type that a fault becomes.
EXCEPTION_TYPES: dict[int, str] = {
    NULL_REFERENCE: "System.NullReferenceException",
    INDEX_OUT_OF_RANGE: "System.IndexOutOfRangeException",
    DIVIDE_BY_ZERO: "System.DivideByZeroException",
    ARITHMETIC: "System.ArithmeticException",
    OVERFLOW: "System.OverflowException",
    INVALID_CAST: "System.InvalidCastException",
    ARRAY_TYPE_MISMATCH: "System.ArrayTypeMismatchException",
    OUT_OF_MEMORY: "System.OutOfMemoryException",
    STACK_OVERFLOW: "System.InsufficientExecutionStackException",
    INVALID_PROGRAM: "System.InvalidProgramException",
    NOT_SUPPORTED: "System.NotSupportedException",
    ARGUMENT: "System.ArgumentException",
    ARGUMENT_NULL: "System.ArgumentNullException",
    ARGUMENT_OUT_OF_RANGE: "System.ArgumentOutOfRangeException",
    INVALID_OPERATION: "System.InvalidOperationException",
    RANK: "System.RankException",
    ENTRY_POINT_NOT_FOUND: "System.EntryPointNotFoundException",
    SYNCHRONIZATION_LOCK: "System.Threading.SynchronizationLockException",
}
