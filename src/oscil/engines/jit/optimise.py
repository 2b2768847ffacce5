"""What the compiler does to a function before it is lowered, in order."""

from __future__ import annotations

from collections.abc import Sequence

from oscil.engines.jit.addresses import certain_addresses
from oscil.engines.jit.batch import Unit
from oscil.engines.jit.inline import FunctionOf, expand_calls, expand_recursion
from oscil.engines.jit.shape import Shape
from oscil.engines.jit.strips import strip_loops
from oscil.ir.model import Block, Function


def optimised_unit(
    function: Function,
    shape: Shape,
    slots: Sequence[int],
    osr: Block | None = None,
    function_of: FunctionOf | None = None,
) -> Unit:
    """The unit to compile: of a whole method, or entered at `osr`. `function` itself stays as it is. `function_of`:
    bodies of methods that may be put in place of their calls; None: none, nor the method's own.
    """
    if function_of is not None:
        if osr is None:
            function = expand_recursion(function)
        function, place = expand_calls(function, function_of)
        osr = place.get(osr, osr) if osr is not None else None
    strips = strip_loops(function)
    certain = strips.certain | certain_addresses(strips.function)
    entered = strips.place.get(osr, osr) if osr is not None else None
    return Unit(strips.function, shape, slots, entered, certain, strips.quiet)
