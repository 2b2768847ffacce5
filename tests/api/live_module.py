"""A module of a live program whose functions and classes are compiled (test_api_compiled.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import oscil
from oscil.lang import Array, Static, f64, i32

if TYPE_CHECKING:
    from System import InvalidOperationException  # type: ignore[import-not-found]
    from System.Threading.Tasks import Task  # type: ignore[import-not-found]


@oscil.compiled
def dot(a: Array[f64], b: Array[f64]) -> f64:
    """The scalar product."""
    total = 0.0
    for i in range(len(a)):
        total += a[i] * b[i]
    return total


@oscil.compiled
class Point:
    """A point of the plane."""

    X: f64
    Y: f64
    Made: Static[i32] = 0

    def __init__(self, x: f64, y: f64) -> None:
        self.X = x
        self.Y = y
        Point.Made += 1

    def Norm(self) -> f64:
        return dot([self.X, self.Y], [self.X, self.Y])


@oscil.compiled
def fail(text: str) -> None:
    raise InvalidOperationException(text)


@oscil.compiled
async def later(n: i32) -> i32:
    await Task.Delay(1)
    return n + 1


@oscil.compiled
def refused(n: i32) -> i32:
    return n + "x"
