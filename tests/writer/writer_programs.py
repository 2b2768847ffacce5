"""All test programs by name."""

from __future__ import annotations

from collections.abc import Callable

import writer_programs_code as code
import writer_programs_types as types

from oscil.writer import AssemblyBuilder

PROGRAMS: dict[str, Callable[[], AssemblyBuilder]] = {
    build.__name__: build
    for build in (
        types.generics,
        types.nested,
        types.members,
        types.layouts,
        types.attributes,
        types.inheritance,
        code.protected,
        code.long_body,
        code.branches,
        code.numbers,
        code.indirect,
        code.lines,
        code.runtime_async,
    )
}
