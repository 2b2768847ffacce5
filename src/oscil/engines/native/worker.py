"""A compiler process: LLVM text on standard input, an object file on standard output. `python -m
oscil.engines.native.worker OPT`.
"""

from __future__ import annotations

import sys


def main() -> int:
    """Compile one module."""
    from oscil.engines.native.machine import compile_text

    text = sys.stdin.buffer.read().decode()
    try:
        image = compile_text(text, int(sys.argv[1]))
    except RuntimeError as error:  # LLVM refuses the text
        sys.stderr.write(str(error))
        return 1
    sys.stdout.buffer.write(image)
    return 0


if __name__ == "__main__":
    sys.exit(main())
