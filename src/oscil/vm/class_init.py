"""Type initializers: each runs once, with the locking of ECMA-335 II.10.5.3.3."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from oscil.ir.layout import CLASS_DONE, CLASS_FAILED, CLASS_RUNNING
from oscil.vm.guest_errors import GuestThrowObject
from oscil.vm.method_tables import class_state, set_class_state
from oscil.vm.scheduler import Parker, Wait

if TYPE_CHECKING:
    from oscil.types.model import Type
    from oscil.vm.roots import Slot
    from oscil.vm.runtime import Runtime


class ClassInit:
    """Runs type initializers for one Runtime.

    Rules 1 to 3 of the clause: a thread that meets a type being initialised by itself, or by a thread that waits for
    it (directly or through others), goes on with the type uninitialised; otherwise it waits.
    """

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._lock = threading.Lock()
        self._waiting: list[Parker] = []
        self._owner: dict[int, int] = {}  # method table -> thread that runs the initializer
        self._waits_for: dict[int, int] = {}  # thread -> method table
        self._failure: dict[int, Slot] = {}  # method table -> root of its TypeInitializationException

    def run(self, mt: int) -> None:
        """Returns when the type may be used by this thread; raises GuestThrowObject when its initializer failed."""
        me = threading.get_ident()
        while True:
            with self._lock:
                state = class_state(mt)
                if state == CLASS_DONE or (state == CLASS_RUNNING and self._is_mine(mt, me)):
                    return
                if state == CLASS_FAILED:
                    raise GuestThrowObject(self._failure[mt].value)
                if state != CLASS_RUNNING:
                    self._owner[mt] = me
                    set_class_state(mt, CLASS_RUNNING)
                    break
                self._waits_for[me] = mt
            self._wait(mt, me)
        self._run_initializer(mt)

    def _wait(self, mt: int, me: int) -> None:
        """Until the other thread's initializer has ended."""
        parker = self._runtime.thread.parker
        self._waiting.append(parker)
        try:
            wait = Wait("initializer", mt)
            self._runtime.scheduler.block(lambda: class_state(mt) != CLASS_RUNNING, wait, interruptible=False)
        finally:
            self._waiting.remove(parker)
            with self._lock:
                del self._waits_for[me]

    def _is_mine(self, mt: int, me: int) -> bool:
        """Whether waiting for the type would be waiting for this thread itself."""
        seen: set[int] = set()
        while mt not in seen:
            seen.add(mt)
            owner = self._owner[mt]
            if owner == me:
                return True
            waits_for = self._waits_for.get(owner)
            if waits_for is None or class_state(waits_for) != CLASS_RUNNING:
                return False
            mt = waits_for
        return False

    def _run_initializer(self, mt: int) -> None:
        runtime = self._runtime
        type_ = runtime.types.type_at(mt)
        state = CLASS_FAILED
        try:
            runtime.call(type_.find_methods(".cctor")[0])
            state = CLASS_DONE
        except GuestThrowObject as thrown:
            made = self._failed(type_, thrown.reference)
            self._failure[mt] = runtime.roots.hold(made)
            raise GuestThrowObject(made) from None
        except BaseException:
            self._failure[mt] = runtime.roots.hold(self._failed(type_, 0))
            raise
        finally:
            with self._lock:
                set_class_state(mt, state)
                del self._owner[mt]
            for parker in list(self._waiting):
                runtime.scheduler.unpark(parker)

    def _failed(self, type_: Type, inner: int) -> int:
        """`The type initializer for 'X' threw an exception.` around what it threw."""
        runtime = self._runtime
        with runtime.roots.held(inner):
            name = runtime.new_string(type_.full_name)
            with runtime.roots.held(name):
                return runtime.exceptions.make_with("System.TypeInitializationException", 2, [name, inner])
