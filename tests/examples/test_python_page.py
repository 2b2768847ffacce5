"""docs/python.md: its blocks in order, in one session, print what stands below them."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import inspect
import io
import re
from pathlib import Path
from typing import Any

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "python.md"
EMBED = Path(__file__).parents[1] / "corpus" / "embed"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# What is different in every run, or on every machine.
CHANGING = ((r" in [^:\n]*page>?", " in <page>"), (r"object at 0x\w+", "object"), (r"\d+ bytes", "N bytes"))


def same(text: str) -> str:
    for pattern, replacement in CHANGING:
        text = re.sub(pattern, replacement, text)
    return text


def test_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EMBED)
    blocks = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    session: dict[str, Any] = {"__name__": "__main__"}

    async def run(source: str) -> None:
        code = compile(source, "page", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        result = eval(code, session)
        if inspect.isawaitable(result):
            await result

    async def main() -> None:
        printed = io.StringIO()
        for number, (kind, text) in enumerate(blocks):
            if kind == "text":
                assert same(printed.getvalue()).splitlines() == same(text).splitlines(), f"block {number}"
                printed = io.StringIO()
            else:
                assert kind == "python" and not printed.getvalue()
                with contextlib.redirect_stdout(printed):
                    await run(text)

    asyncio.run(main())
