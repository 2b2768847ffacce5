"""What every await of a runtime-async method captures: the async plan, with the program's own names.

Engines read the same plan (docs/contracts/ir.md), so what is shown here is what is saved when a method suspends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from oscil.errors import BadImageError, OscilError
from oscil.importer import import_method
from oscil.importer.debug_names import VariableNames
from oscil.ir.layout import CONTINUATION_DATA, OBJECT_HEADER_SIZE
from oscil.ir.model import MethodSym, Var
from oscil.metadata.pdb import load_pdb
from oscil.metadata.tables import Table
from oscil.passes.async_plan import captured_size
from oscil.passes.pipeline import run_passes
from oscil.tools.methods import async_body, display_name, methods_of
from oscil.types.spelling import friendly_name

if TYPE_CHECKING:
    from oscil.metadata.image import Image
    from oscil.metadata.pdb import Pdb
    from oscil.passes.async_plan import SuspensionPoint
    from oscil.types.members import Method
    from oscil.types.universe import Universe

_STATE_MACHINE = "AsyncStateMachineAttribute"


class Capture(NamedTuple):
    """One variable that an await saves. `kind`: "argument", "local", or "temporary" (a value that the compiler keeps,
    without a name).
    """

    name: str
    type: str
    kind: str
    bytes: int


class AwaitReport(NamedTuple):
    """One suspension point.

    state           its number in the method; -1 for a tail await, which saves nothing: the callee's continuation
                    takes its place
    il              IL offset of the awaited call
    document, line  from the PDB; "" and 0 without one
    awaits          what is awaited, as the method's name
    captures        variables that are saved, in the order of their place in the continuation
    captured_bytes  bytes that they take
    """

    method: str
    state: int
    il: int
    document: str
    line: int
    awaits: str
    captures: tuple[Capture, ...]
    captured_bytes: int


class MethodReport(NamedTuple):
    """One async method. `continuation_bytes`: the object that holds one suspended activation, header included; 0 if
    it never suspends.
    `stand_ins`: what generic parameters were taken to be, or "".
    """

    name: str
    continuation_bytes: int
    awaits: tuple[AwaitReport, ...]
    stand_ins: str


class Explanation(NamedTuple):
    """All async methods of an image that were asked for.

    state_machines  methods that the C# compiler turned into state machines: their awaits are ordinary code
    problems        methods that could not be read, with the reason
    """

    methods: tuple[MethodReport, ...]
    state_machines: tuple[str, ...]
    problems: tuple[str, ...]


def explain(universe: Universe, image: Image, wanted: str = "") -> Explanation:
    """The async methods whose name `wanted` means; all of them for an empty text."""
    try:
        pdb = load_pdb(image)
    except BadImageError:
        pdb = None
    reports, machines, problems = [], [], []
    for method in methods_of(universe, image, wanted):
        try:
            if _is_state_machine(image, method.token):
                machines.append(display_name(method))
            body = async_body(method)
            if body is not None:
                reports.append(explain_method(body, pdb))
        except OscilError as error:
            problems.append(f"{display_name(method)}: {error}")
    return Explanation(tuple(reports), tuple(machines), tuple(problems))


def _is_state_machine(image: Image, token: int) -> bool:
    for row in image.custom_attributes(token):
        if row.constructor >> 24 == Table.MEMBER_REF:
            parent = image.member_ref(row.constructor).parent
            if parent >> 24 == Table.TYPE_REF and image.type_ref(parent).name == _STATE_MACHINE:
                return True
    return False


def explain_method(method: Method, pdb: Pdb | None) -> MethodReport:
    """The plan of one closed async descriptor that owns its IL."""
    function = import_method(method.universe, method)
    names = VariableNames(function, method, pdb)
    run_passes(function)
    plan = function.plan
    reports = []
    for block in function.blocks:
        for instr in block.instrs:
            if instr.await_ is None:
                continue
            point = plan.point_of(instr) if plan is not None else None
            target = next((arg.target for arg in instr.args if isinstance(arg, MethodSym)), None)
            reports.append(_await_report(method, pdb, names, point, instr.il, _awaited(target)))
    reports.sort(key=lambda report: (report.il, report.state))
    size = 0
    if plan is not None:
        size = -(-(OBJECT_HEADER_SIZE + CONTINUATION_DATA + plan.layout.size) // 8) * 8
    args = (*method.owner.type_args, *method.method_args)
    stand_ins = ", ".join([friendly_name(arg) for arg in args])
    return MethodReport(display_name(method), size, tuple(reports), stand_ins)


def _await_report(
    method: Method, pdb: Pdb | None, names: VariableNames, point: SuspensionPoint | None, il: int, awaits: str
) -> AwaitReport:
    place = _line(pdb, method, il)
    live = sorted(point.live, key=lambda item: item[1]) if point is not None else []
    captures = tuple([_capture(names, var) for var, _ in live])
    state = point.state if point is not None else -1
    return AwaitReport(
        display_name(method), state, il, *place, awaits, captures, sum([capture.bytes for capture in captures])
    )


def _line(pdb: Pdb | None, method: Method, il: int) -> tuple[str, int]:
    try:
        return (pdb.line(method.token, il) if pdb is not None else None) or ("", 0)
    except BadImageError:
        return "", 0


def _awaited(target: Method | None) -> str:
    """The awaited method's name; of an awaiter (Task.Yield, custom awaitables), its type."""
    if target is None:
        return "a computed call"
    if target.is_async_helper and target.method_args:
        return friendly_name(target.method_args[0])
    return display_name(target)


def _capture(names: VariableNames, var: Var) -> Capture:
    name, _, spelled, kind = names.of(var)
    return Capture(name, spelled, kind, captured_size(var))
