"""The one table of settings: keyword in Python, `--option` on the command line, `OSCIL_OPTION` in the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from oscil.errors import UsageError


class Setting(NamedTuple):
    """One setting. `kind`: str, int, float, bool or a tuple of allowed words. `code`: whether it changes generated
    code.
    """

    name: str
    kind: type | tuple[str, ...]
    default: Any
    meaning: str
    code: bool = False


SETTINGS: dict[str, Setting] = {
    s.name: s
    for s in (
        Setting("engine", ("interpreter", "tiered", "jit"), "tiered", "which engine runs guest code"),
        Setting("seed", int, None, "seed of the deterministic scheduler; unset: real threads"),
        Setting("preempt", int, 0, "with a seed: threads also switch at one in so many memory accesses; 0: not"),
        Setting("stress", str, "", "comma-separated stress modes: gc, gc:N, osr, suspend, tier, verify"),
        Setting("dump", str, "", "comma-separated passes after which IR is printed; invalid: why code was refused"),
        Setting("dump_filter", str, "", "dump only methods whose full name contains this text"),
        Setting("cache_dir", str, "", "folder of the code cache; default: the user's cache folder"),
        Setting("cache", bool, True, "keep generated code between runs"),
        Setting("framework", str, "", "path of a class library to use in place of the embedded one"),
        Setting("heap_limit", int, None, "bytes that the guest's heap may take; unset: no limit"),
        Setting("stack_size", int, 16 << 20, "bytes of a guest thread's stack"),
        Setting("time_limit", float, None, "seconds of guest code, its preparation included; unset: no limit"),
        Setting("fuel", int, None, "calls and loop rounds that guest code may make, interpreted; unset: no limit"),
        Setting("inline", bool, True, "put small methods into their callers, and expand recursion in compiled code"),
        Setting("opt_level", int, 2, "optimisation level of LLVM", True),
        Setting("jobs", int, 0, "processes that compile at the same time; 0: one per core"),
        Setting("stats", bool, False, "say on standard error, at the end, what was compiled and what was not"),
        Setting("perf_map", bool, False, "names of compiled methods in /tmp/perf-PID.map, for `perf report`"),
        Setting("verify", bool, False, "check IR after every pass"),
        Setting("inspect_on_signal", bool, False, "SIGUSR1 prints the suspended methods on standard error"),
        Setting("quiet", bool, False, "no progress lines on standard error"),
    )
}


def _convert(setting: Setting, text: str) -> Any:
    kind = setting.kind
    if kind is str:
        return text
    if isinstance(kind, tuple):
        if text not in kind:
            raise UsageError(f"setting {setting.name}: {text!r} is not one of {', '.join(kind)}")
        return text
    if kind is bool:
        if text.lower() not in ("0", "1", "true", "false", "yes", "no", "on", "off"):
            raise UsageError(f"setting {setting.name}: {text!r} is not a truth value (use 0 or 1)")
        return text.lower() in ("1", "true", "yes", "on")
    try:
        return kind(text, 0) if kind is int else kind(text)
    except ValueError:
        raise UsageError(f"setting {setting.name}: {text!r} is not a number") from None


class Settings:
    """Values of all settings: `settings["seed"]`. Immutable once made."""

    __slots__ = ("_values",)

    def __init__(self, environment: Mapping[str, str] | None = None, **overrides: Any) -> None:
        environment = os.environ if environment is None else environment
        values: dict[str, Any] = {}
        for setting in SETTINGS.values():
            text = environment.get("OSCIL_" + setting.name.upper())
            values[setting.name] = setting.default if not text else _convert(setting, text)
        for name, value in overrides.items():
            if name not in SETTINGS:
                raise UsageError(f"unknown setting {name!r}")
            values[name] = self._checked(SETTINGS[name], value)
        self._values = values

    @staticmethod
    def _checked(setting: Setting, value: Any) -> Any:
        kind: Any = setting.kind
        if value is None and setting.default is None:
            return None
        if isinstance(value, str) and kind is not str:
            return _convert(setting, value)
        expected = str if isinstance(kind, tuple) else (int, float) if kind is float else kind
        if not isinstance(value, expected) or (isinstance(value, bool) and kind is not bool):
            raise UsageError(f"setting {setting.name}: {value!r} has the wrong type")
        return _convert(setting, str(value)) if isinstance(kind, tuple) else value

    def __getitem__(self, name: str) -> Any:
        return self._values[name]

    def replace(self, **overrides: Any) -> Settings:
        """These settings with some of them changed."""
        return Settings({}, **{**self._values, **overrides})

    def code_key(self) -> str:
        """Text of the settings that change generated code, for cache keys."""
        return ";".join(f"{s.name}={self._values[s.name]}" for s in SETTINGS.values() if s.code)
