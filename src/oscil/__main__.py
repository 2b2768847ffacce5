"""`python -m oscil` and the `oscil` command."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and end the process at once: guest threads are daemons and nothing is left to tidy up."""
    from oscil.cli.main import run_command

    code = run_command(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (BrokenPipeError, ValueError):
        code = code or 1
    os._exit(code)


if __name__ == "__main__":
    main()
