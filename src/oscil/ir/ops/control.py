"""Control flow, calls, exception handling, async: ops whose meaning is the engine's (docs/contracts/interpreter.md)."""
# mypy: ignore-errors
from __future__ import annotations

from ..layout import Thread
from ..system.lang import *


@op(control="branch")
def br(target: Block) -> None: ...


@op(control="branch")
def br_if(condition: i32, then: Block, otherwise: Block) -> None: ...


# args: the value, one block for each case from 0, the default block last.
@op(control="branch")
def switch(value: i32, *blocks: Block) -> None: ...


@op(control="ret")
def ret_void() -> None: ...


@family(K=("i4", "i8", "f4", "f8", "ref", "byref"), T=("i32", "i64", "f32", "f64", "ref", "ptr"))
@op(control="ret")
def ret_K(value: T) -> None: ...


@op(control="ret")
def ret_vt(value: vt) -> None: ...


@op(control="branch")
def unreachable() -> None: ...


# Call the method in the cell with this method's arguments and return what it returns (III.3.37).
@op(control="ret")
def jmp(method: MethodSym, *args: Any) -> None: ...


# The same through a cell in a variable.
@op(control="ret")
def jmp_indirect(cell: i64, *args: Any) -> None: ...


@op(control="throw")
def throw(exception: ref) -> None: ...


# Throws the exception again without a new trace (III.4.24).
@op(control="throw")
def rethrow(exception: ref) -> None: ...


# `leave` through a finally handler: remember in `fin` where to go afterwards and run the handler.
@op(control="branch")
def enter_finally(fin: OutI8, after: Block, handler: Block) -> None: ...


# End of a finally or fault handler: go where `fin` says, or, when it is 0, continue the unwinding that came here.
@op(control="branch")
def end_finally(fin: i64) -> None: ...


@op(control="ret")
def end_filter(value: i32) -> None: ...


@op(control="eh")
def poll() -> None: ...


# The result kind of a call is the kind of its `dst`.
@op(control="call")
def call(method: MethodSym, *args: Any) -> Any: ...


@op(control="call")
def call_virt(method: MethodSym, this: ref, *args: Any) -> Any: ...


@op(control="call")
def call_iface(method: MethodSym, this: ref, *args: Any) -> Any: ...


@op(control="call")
def call_gvm(method: MethodSym, this: ref, *args: Any) -> Any: ...


# args[0]: MethodSym of the delegate type's Invoke (signature only), then the delegate.
@op(control="call")
def call_delegate(invoke: MethodSym, this: ref, *args: Any) -> Any: ...


@op(control="call")
def call_indirect(cell: i64, *args: Any) -> Any: ...


# Entry of a runtime-async body: the thread's ExecutionContext and SynchronizationContext.
@op(control="async")
def async_enter(execution_context: OutRef, sync_context: OutRef) -> None: ...


# Exit of one: put both back unless this activation was resumed.
@op(control="async")
def async_leave(execution_context: ref, sync_context: ref) -> None: ...


# Leave the method, suspended, handing `continuation` to the caller. Captures nothing of this frame.
@op(control="ret")
def suspend(continuation: ref) -> None: ...


# Run the frame of `continuation` on; null when it returned (value at `result`), else its new continuation.
@op(control="call")
def resume(continuation: ref, result: ptr) -> ref: ...


# The continuation that the call just before suspended with, or null.
@op(control="async")
def call_continuation() -> ref: ...


@op
def load_thread_ref(thread: Ptr[Thread], field: imm) -> ref:
    return load(ref, ptr(thread), field)


@op
def store_thread_ref(thread: Ptr[Thread], value: ref, field: imm) -> None:
    store(ref, ptr(thread), field, value)


# In a filter function: the address of variable `var` of the method whose frame is at `frame`.
@op(control="frame")
def frame_addr(frame: ptr, var: AddressedVar) -> ptr: ...
