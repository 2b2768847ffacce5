"""`oscil.Runtime`: the public names, loading, running programs, closing, memory."""

from __future__ import annotations

import gc
import inspect
import os
import subprocess
import sys
import threading
import time
from typing import Any

import pytest
from api_kit import DATA, EMBED

import oscil
from oscil.host import CapturedHost

# fmt: off
PUBLIC = [
    "ArgumentsError", "BadImageError", "ClosedError", "Event", "GuestError", "GuestException", "InternalError",
    "InvalidMemoryError", "LimitError", "MemberError", "MissingMemberError", "OscilError", "RangeError", "Ref",
    "Runtime", "UnsupportedError", "UsageError", "char", "compiled", "f32", "f64", "i8", "i16", "i32", "i64", "nint",
    "nuint", "u8", "u16", "u32", "u64", "view", "with_",
]
# fmt: on


def test_public_names_are_pinned() -> None:
    assert oscil.__all__ == PUBLIC
    assert all(hasattr(oscil, name) for name in PUBLIC)
    with pytest.raises(AttributeError):
        _ = oscil.nothing  # type: ignore[attr-defined]


def test_public_types_are_pinned() -> None:
    def shape(function: Any) -> str:
        return str(inspect.signature(function))

    assert [n for n in dir(oscil.Runtime) if not n.startswith("_")] == [
        "aclose",
        "close",
        "framework",
        "load",
        "offload",
        "run",
        "tasks",
    ]
    assert shape(oscil.Runtime) == (
        "(*, host: 'Host | None' = None, loop: 'AbstractEventLoop | None' = None, **settings: 'Any') -> 'None'"
    )
    assert shape(oscil.Runtime.load) == "(self, path: 'str | os.PathLike[str]') -> 'Namespace'"
    assert shape(oscil.Runtime.run) == "(self, path: 'str | os.PathLike[str]', args: 'Sequence[str]' = ()) -> 'int'"
    assert shape(oscil.Runtime.close) == "(self) -> 'None'"
    assert shape(oscil.with_) == "(value: 'Any', /, **changes: 'Any') -> 'Any'"
    assert shape(oscil.compiled) == "(subject: 'Any' = None, /, *, runtime: 'Runtime | None' = None) -> 'Any'"
    assert issubclass(oscil.ArgumentsError, (oscil.UsageError)) and issubclass(oscil.ArgumentsError, TypeError)
    assert issubclass(oscil.MemberError, AttributeError) and issubclass(oscil.RangeError, OverflowError)
    assert issubclass(oscil.GuestException, oscil.GuestError) and issubclass(oscil.GuestError, oscil.OscilError)


def test_import_is_cheap() -> None:
    heavy = "m.startswith('oscil.') or m in ('click', 'rich', 'dnfile')"
    code = f"import sys, oscil; sys.exit(any({heavy} for m in sys.modules))"
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=variables).returncode == 0


def test_what_does_not_await_does_not_load_asyncio() -> None:
    use = "oscil.Runtime(quiet=True).framework.System.Math.Abs(-1)"
    code = f"import sys, oscil; {use}; sys.exit('asyncio' in sys.modules)"
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=variables).returncode == 0


def test_namespaces(rt: oscil.Runtime) -> None:
    app = rt.load(DATA / "Border.dll")
    assert "Border" in dir(app) and "System" in dir(app) and "Pick" in dir(app.Border)
    assert app.Border.Base is app["Border.Base"] and app["Border.Base+Nested"] is app.Border.Base.Nested
    assert app.System.Collections.Generic.List[int] is rt.framework.System.Collections.Generic.List[int]
    assert repr(app.Border) == "<guest namespace Border>"


def test_programs_run() -> None:
    host = CapturedHost(b"")
    with oscil.Runtime(host=host, quiet=True) as rt:
        assert rt.run(DATA / "Border.dll", ["a", "b"]) == 2
        assert rt.run(DATA / "Border.dll", ["x"]) == 1
        assert bytes(host.stdout) == b"a|bx"
        with pytest.raises(oscil.ArgumentsError, match="sequence of strings"):
            rt.run(DATA / "Border.dll", "word")
        with pytest.raises(oscil.BadImageError, match="no entry point"):
            rt.run(EMBED / "Shop.dll")


def test_bad_files(rt: oscil.Runtime, tmp_path: Any) -> None:
    with pytest.raises(oscil.UsageError, match="cannot read"):
        rt.load(tmp_path / "none.dll")
    (tmp_path / "bad.dll").write_bytes(b"MZ not a program")
    with pytest.raises(oscil.BadImageError):
        rt.load(tmp_path / "bad.dll")
    with pytest.raises(oscil.UsageError, match="unknown setting 'wrong'"):
        oscil.Runtime(wrong=1)


def test_a_closed_runtime_says_so() -> None:
    with oscil.Runtime(quiet=True) as rt:
        border = rt.load(DATA / "Border.dll").Border
        made, method = border.Base(), border.Pick.M
    rt.close()
    for use in (lambda: made.Own(), lambda: method(1), lambda: border.Pair, lambda: rt.load(DATA / "Border.dll")):
        with pytest.raises(oscil.ClosedError, match="the runtime is closed"):
            use()
    assert repr(made) == "<Border.Base: Border.Base of a closed runtime>" and repr(rt) == "<oscil.Runtime (closed)>"


def test_closing_inside_a_callback_is_refused() -> None:
    with oscil.Runtime(quiet=True) as rt:
        border = rt.load(DATA / "Border.dll").Border
        with pytest.raises(oscil.UsageError, match="from inside its own guest code"):
            border.Source.Apply(lambda x: rt.close(), 1)


def test_objects_live_as_long_as_python_holds_them() -> None:
    with oscil.Runtime(quiet=True, stress="gc:3") as rt:
        app = rt.load(DATA / "Border.dll")
        border, generic = app.Border, app.System.Collections.Generic
        held = [border.Pair(n, f"text {n}") for n in range(20)]
        table = generic.Dictionary[str, border.Pair]()
        for pair in held:
            table[pair.B] = pair
        del held
        gc.collect()
        assert [value.A for _, value in table] == list(range(20))
        assert border.Source.Join(lambda a, b, p: a + str(b) + p.Text) == "s45/q"
        assert [p.Text for p in [border.Pick.Back()[2] for _ in range(5)]] == ["2/y"] * 5
        assert border.Pick.Many(*range(50)) == "params 50"
        assert border.Pick.Tuple((1, "a" * 3)) == "1+aaa"


def test_dropped_proxies_free_their_objects(rt: oscil.Runtime, system: Any) -> None:
    roots = rt._bridge.vm.roots  # type: ignore[union-attr]
    keep = [system.Object() for _ in range(10)]
    free = len(roots._free)
    for _ in range(1000):
        system.Object()
    assert len(keep) == 10
    gc.collect()
    system.Object()
    assert abs(len(roots._free) - free) < 300


def test_threads_may_call(border: Any) -> None:
    results: list[str] = []
    threads = [threading.Thread(target=lambda n=n: results.append(border.Pick.M(n))) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(results) == [f"int {n}" for n in range(4)]


def test_tasks_can_be_waited_for(rt: oscil.Runtime) -> None:
    kernels = rt.load(EMBED / "Compute.dll").Compute.Kernels
    assert kernels.AfterAsync(2, 77).Result == 77
    assert kernels.FibonacciAsync(10).Result == 55


def test_interrupts_end_guest_code(rt: oscil.Runtime, system: Any) -> None:
    import signal

    kernels = rt.load(EMBED / "Compute.dll").Compute.Kernels
    start = time.process_time()
    threading.Timer(0.3, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        kernels.Loop(2_000_000_000)
    assert time.process_time() - start < 3
    assert kernels.Fibonacci(10) == 55
