"""Jobs in worker processes that may crash or hang: the others go on.

A job is anything that JSON can carry; the function that does it is named as `module:function` and lies in this folder.
"""

from __future__ import annotations

import faulthandler
import json
import os
import queue
import select
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).parent


class Answer(NamedTuple):
    """What became of a job. `trouble`: "" for a result, else how the worker ended, with the tail of its messages."""

    job: Any
    result: Any
    trouble: str


class Worker:
    """One process. It is started by the first job after a death, and again after `lifetime` jobs."""

    def __init__(self, function: str, lifetime: int) -> None:
        self._function, self._lifetime = function, lifetime
        self._process: subprocess.Popen[bytes] | None = None
        self._messages = tempfile.TemporaryFile()  # noqa: SIM115 (it lives as long as the worker)
        self._done = 0
        self._jobs: list[Any] = []  # of the present process

    def run(self, job: Any, timeout: float) -> Answer:
        """Do one job."""
        if self._process is None or self._done >= self._lifetime:
            self._restart()
        process = self._process
        assert process is not None and process.stdin is not None and process.stdout is not None
        self._done += 1
        self._jobs.append(job)
        try:
            process.stdin.write(json.dumps(job).encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            return Answer(job, None, self._ended())
        if not select.select([process.stdout], [], [], timeout)[0]:
            self.close()
            return Answer(job, None, f"no end after {timeout:g} s")
        line = process.stdout.readline()
        return Answer(job, json.loads(line), "") if line else Answer(job, None, self._ended())

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _restart(self) -> None:
        self.close()
        self._done = 0
        self._jobs = []
        self._messages.seek(0)
        self._messages.truncate()
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "worker_pool.py"), self._function],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._messages,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )

    def _ended(self) -> str:
        assert self._process is not None
        status = self._process.wait()
        self.close()
        how = f"signal {signal.Signals(-status).name}" if status < 0 else f"exit {status}"
        self._messages.seek(0)
        said = self._messages.read().decode(errors="replace")[-3000:]
        return f"{how}, in a process that had done {self._jobs[-6:-1]}: {said}"


def run_jobs(
    function: str, jobs: Iterable[Any], *, processes: int, timeout: float, lifetime: int = 100
) -> Iterator[Answer]:
    """Answers in the order in which the jobs end."""
    waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
    answers: queue.SimpleQueue[Answer | BaseException] = queue.SimpleQueue()
    count = 0
    for job in jobs:
        waiting.put(job)
        count += 1

    def serve() -> None:
        worker = Worker(function, lifetime)
        try:
            while True:
                answers.put(worker.run(waiting.get_nowait(), timeout))
        except queue.Empty:
            pass
        except BaseException as error:
            answers.put(error)
        finally:
            worker.close()

    for _ in range(max(1, min(processes, count))):
        threading.Thread(target=serve, daemon=True).start()
    for _ in range(count):
        answer = answers.get()
        if isinstance(answer, BaseException):
            raise answer
        yield answer


def _work() -> None:
    """The worker's side. Answers have the real standard output to themselves."""
    faulthandler.enable()
    module, _, name = sys.argv[1].partition(":")
    with os.fdopen(os.dup(1), "wb") as replies:
        os.dup2(2, 1)
        function = getattr(import_module(module), name)
        for line in sys.stdin.buffer:
            replies.write(json.dumps(function(json.loads(line))).encode() + b"\n")
            replies.flush()
        os._exit(0)  # guest threads are daemons


if __name__ == "__main__":
    _work()
