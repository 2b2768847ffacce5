"""A numeric kernel: the same function compiled, and as plain Python.

    python examples/kernel.py
"""

from __future__ import annotations

import time

import oscil
from oscil.lang import f64, i32


@oscil.compiled
def escapes(width: i32, height: i32, limit: i32) -> i32:
    """Points of a grid over the plane that the iteration z*z + c takes away from the Mandelbrot set."""
    outside = 0
    for row in range(height):
        y = 2.4 * f64(row) / f64(height) - 1.2
        for column in range(width):
            x = 3.2 * f64(column) / f64(width) - 2.2
            re = im = 0.0
            steps = 0
            while steps < limit and re * re + im * im <= 4.0:
                re, im = re * re - im * im + x, 2.0 * re * im + y
                steps += 1
            if steps < limit:
                outside += 1
    return outside


def main() -> None:
    escapes(2, 2, 2)  # compiles it
    start = time.perf_counter()
    compiled = escapes(240, 160, 100)
    middle = time.perf_counter()
    plain = escapes.__wrapped__(240, 160, 100)
    end = time.perf_counter()
    print(f"compiled: {compiled} points in {middle - start:.2f} s")
    print(f"plain:    {plain} points in {end - middle:.2f} s")


if __name__ == "__main__":
    main()
