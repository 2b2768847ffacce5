"""`@oscil.compiled`: functions and classes of a live program."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import oscil
from oscil.managed.diagnostics import CompileError

LIVE = Path(__file__).with_name("live_module.py")
REFUSED = "\n\n@oscil.compiled\ndef refused"


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = sys.modules[path.stem] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The module without what the compiler refuses."""
    path = tmp_path_factory.mktemp("live") / "live_good.py"
    path.write_text(LIVE.read_text(encoding="utf-8").partition(REFUSED)[0] + "\n", encoding="utf-8")
    yield load(path)
    del sys.modules["live_good"]


def test_a_function(live: Any) -> None:
    assert live.dot([1.0, 2.0], [3.0, 4.0]) == 11.0
    assert live.dot.__wrapped__([1.0], [2.0]) == 2.0
    assert live.dot.__doc__ == "The scalar product."


def test_a_class(live: Any) -> None:
    made = live.Point.Made
    point = live.Point(3.0, 4.0)
    assert (point.Norm(), point.X, live.Point.Made) == (25.0, 3.0, made + 1)
    assert isinstance(point, live.Point) and not isinstance(3, live.Point)


def test_arguments_are_those_of_the_embedding_api(live: Any) -> None:
    with pytest.raises(oscil.ArgumentsError):
        live.dot("text", 3)


def test_exceptions_name_python_lines(live: Any) -> None:
    with pytest.raises(oscil.GuestException) as caught:
        live.fail("no")
    line = next(n for n, text in enumerate(LIVE.read_text().splitlines(), 1) if "raise Invalid" in text)
    assert f"live_good.py:line {line}" in caught.value.guest_trace


def test_an_async_function_is_a_task(live: Any) -> None:
    assert live.later(4).Result == 5


def test_an_async_function_is_awaited_from_asyncio(live: Any) -> None:
    async def two() -> list[int]:
        return await asyncio.gather(live.later(1), live.later(2))

    assert asyncio.run(two()) == [2, 3]


def test_a_refused_function_says_where_when_it_is_used() -> None:
    module = load(LIVE)
    with pytest.raises(CompileError) as caught:
        module.refused(1)
    line = next(n for n, text in enumerate(LIVE.read_text().splitlines(), 1) if 'n + "x"' in text)
    assert [(Path(d.path).name, d.line) for d in caught.value.diagnostics] == [("live_module.py", line)]


def test_what_cannot_be_compiled() -> None:
    with pytest.raises(oscil.UsageError, match="a function or a class, not on a int"):
        oscil.compiled(3)  # type: ignore[call-overload]
    with pytest.raises(oscil.UsageError, match="not in a file"):
        exec("import oscil\n@oscil.compiled\ndef f(): pass", {"__name__": "nowhere"})
