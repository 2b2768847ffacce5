"""Iterators: a class whose MoveNext is the body; locals are its fields, each yield is a state.

States: -2 an enumerable that was not asked for an enumerator, 0 before the start, -1 running or ended, n > 0 suspended
at yield n.
Dispose of a suspended one runs MoveNext with `disposing` set: the resumed code leaves for the end, which runs the
finally blocks on the way.
An async iterator is the same with MoveNextAsync and DisposeAsync as runtime-async methods; its awaits need no states.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from oscil.managed.emit_types import Env
from oscil.managed.emitters import emit_value
from oscil.managed.symbols import FieldRef, FieldSymbol, MethodRef, MethodSymbol
from oscil.managed.tree import Block, Function, Try, Var, Yield
from oscil.managed.types import ByRefType, NamedType, Type
from oscil.managed.walk import walk, yields_in
from oscil.metadata.signatures import Convention, MethodSig

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body
    from oscil.managed.emit_defs import AssemblyEmitter
    from oscil.writer import ILBuilder, Label, MethodBuilder

GENERIC = "System.Collections.Generic."
PRIVATE_VIRTUAL = 0x1E1  # private hidebysig newslot virtual final


class StateMachine:
    """The class of one iterator."""

    def __init__(self, emitter: AssemblyEmitter, function: Function) -> None:
        self.emitter, self.function = emitter, function
        self.world = emitter.program.world
        assert function.yields is not None
        self.element: Type = function.yields
        emitter.machine_count += 1
        name = f"<{function.method.metadata_name}>d__{emitter.machine_count}"
        self.definition, self.type, self.env = emitter.synthesize_type(
            function.owner, name, function.type_params, None, self.interfaces()
        )
        self.constructor = emitter.synthesize_constructor(self.definition)
        self.state = self.add("state", self.world.word("i32"))
        self.current = self.add("current", self.element)
        self.disposing = self.add("disposing", self.world.primitive("System.Boolean"))
        receiver = emitter.closures.receiver(function)
        self.this_type: Type | None = None
        if not emitter.closures.is_static(function):
            self.this_type = receiver.type if receiver is not None else function.owner.self_type
        self.this_field = self.add("this", self.this_type) if self.this_type is not None else None
        self.closure_field: FieldSymbol | None = (
            self.add("closure", function.closure.type) if function.closure is not None else None
        )
        self.given: dict[Var, FieldSymbol] = {v: self.add(f"given_{v.name}", v.type) for v in function.params}
        self.labels: dict[Yield, Label] = {}
        self.heads: dict[Try, Label] = {}
        self.numbers: dict[Yield, int] = {}
        self.end: Label | None = None
        self.ret: Label | None = None
        self.result = -1

    def interfaces(self) -> list[NamedType]:
        """What the class implements."""
        core = self.world.core
        if self.function.is_async:
            names = [
                core(GENERIC + "IAsyncEnumerable", self.element),
                core(GENERIC + "IAsyncEnumerator", self.element),
                core("System.IAsyncDisposable"),
            ]
            return names
        plain = [
            core("System.Collections.IEnumerable"),
            core("System.Collections.IEnumerator"),
            core("System.IDisposable"),
        ]
        return [core(GENERIC + "IEnumerable", self.element), core(GENERIC + "IEnumerator", self.element), *plain]

    def add(self, name: str, type: Type) -> FieldSymbol:
        """A field."""
        return self.emitter.synthesize_field(self.definition, name, type, self.env)

    # --- what Body asks

    def holds(self, var: Var) -> bool:
        """Whether a variable is kept over yields: all but references and what is pinned."""
        if var.function is not self.function or var.captured or var.pinned:
            return False
        return not (
            isinstance(var.type, ByRefType) or (isinstance(var.type, NamedType) and var.type.definition.by_ref_like)
        )

    def field_token(self, body: Body, var: Var) -> int:
        """The field of a variable, made at first use."""
        if var.field is None:
            from oscil.managed.emit_body import real_type

            var.field = self.add(f"{var.name}", real_type(var))
        return body.field_token(FieldRef(var.field, self.type))

    def param_token(self, body: Body, var: Var) -> int:
        """The field with a parameter's given value."""
        return body.field_token(FieldRef(self.given[var], self.type))

    def this_token(self, body: Body) -> int:
        """The field with the receiver."""
        assert self.this_field is not None
        return body.field_token(FieldRef(self.this_field, self.type))

    def closure_token(self, body: Body) -> int:
        """The field with the closure of the iterator's own captured variables."""
        assert self.closure_field is not None
        return body.field_token(FieldRef(self.closure_field, self.type))

    # --- the body

    def set_state(self, body: Body, value: int) -> None:
        """state = value"""
        body.il.emit("ldarg", 0)
        body.il.emit("ldc.i4", value)
        body.il.emit("stfld", body.field_token(FieldRef(self.state, self.type)))

    def load(self, body: Body, symbol: FieldSymbol) -> None:
        """Push a field."""
        body.il.emit("ldarg", 0)
        body.il.emit("ldfld", body.field_token(FieldRef(symbol, self.type)))

    def emit_body(self, body: Body) -> None:
        """MoveNext: dispatch on the state, the body, the end."""
        il = body.il
        assert self.function.body is not None
        self.end = il.new_label()
        for index, item in enumerate(yields_in(self.function.body)):
            self.labels[item] = il.new_label()
            self.numbers[item] = index + 1
        start = il.new_label()
        self.load(body, self.state)
        il.emit("brfalse", start)
        self.dispatch(body, self.function.body, None)
        il.emit("ldc.i4", 0)
        il.emit("ret")
        il.mark(start)
        self.set_state(body, -1)
        for var in self.function.params:
            if self.holds(var):
                il.emit("ldarg", 0)
                il.emit("ldarg", 0)
                il.emit("ldfld", self.param_token(body, var))
                il.emit("stfld", self.field_token(body, var))
        body.closures.enter(body)
        body.block(self.function.body)
        il.mark(self.end)
        self.set_state(body, -1)
        il.emit("ldc.i4", 0)
        il.emit("ret")
        if self.ret is not None:
            il.mark(self.ret)
            il.emit("ldc.i4", 1)
            il.emit("ret")

    def dispatch(self, body: Body, region: Block, skip: Try | None) -> None:
        """Branch to the resume labels inside a region; those inside a nested try go to its head, where its own dispatch
        follows.
        """
        for item in yields_in(region):
            inner = enclosing_try(region, item, skip)
            self.load(body, self.state)
            body.il.emit("ldc.i4", self.numbers[item])
            body.il.emit("beq", self.labels[item] if inner is None else self.head(body, inner))

    def head(self, body: Body, item: Try) -> Label:
        """The label before a try block."""
        found = self.heads.get(item)
        if found is None:
            found = self.heads[item] = body.il.new_label()
        return found

    def dispatch_into(self, body: Body, item: Try) -> None:
        """At the start of a try block."""
        self.dispatch(body, item.body, item)

    def emit_yield(self, body: Body, item: Yield) -> None:
        """current = value; state = n; return true; n: state = -1; if disposing: go to the end"""
        il = body.il
        if item not in self.numbers:  # in code that is written twice
            raise AssertionError("a yield that the dispatch does not know")
        il.emit("ldarg", 0)
        emit_value(body, item.value)
        il.emit("stfld", body.field_token(FieldRef(self.current, self.type)))
        self.set_state(body, self.numbers[item])
        if body.tries == 0:
            il.emit("ldc.i4", 1)
            il.emit("ret")
        else:
            if self.ret is None:
                self.ret = il.new_label()
            il.emit("leave", self.ret)
        il.mark(self.labels[item])
        self.set_state(body, -1)
        go_on = il.new_label()
        self.load(body, self.disposing)
        il.emit("brfalse", go_on)
        assert self.end is not None
        body.jump(self.end, 0)
        il.mark(go_on)

    def emit_return(self, body: Body) -> None:
        """return: to the end."""
        assert self.end is not None
        body.jump(self.end, 0)

    def emit_finally(self, body: Body, final: Block) -> None:
        """A finally block does not run when a yield leaves the try."""
        skip = body.il.new_label()
        self.load(body, self.state)
        body.il.emit("ldc.i4", 0)
        body.il.emit("bgt", skip)
        body.block(final)
        body.il.mark(skip)


def enclosing_try(region: Block, item: Yield, skip: Try | None) -> Try | None:
    """The outermost try inside a region that contains a yield."""
    for node in walk_outer(region):
        if isinstance(node, Try) and node is not skip and any(n is item for n in walk(node)):
            return node
    return None


def walk_outer(node: Any) -> Any:
    """A region's statements, a try block itself but not what is inside it."""
    from oscil.managed.walk import children

    stack = [node]
    while stack:
        current = stack.pop()
        yield current
        if not isinstance(current, Try):
            stack.extend(children(current))


def emit_iterator(emitter: AssemblyEmitter, function: Function, builder: MethodBuilder, env: Env) -> None:
    """The method itself only makes the state machine; the class is written after it."""
    from oscil.managed.emit_body import Body
    from oscil.managed.spill import spill_block

    machine = StateMachine(emitter, function)
    stub = Body(emitter, function, builder.il, env)
    stub.has_this = not emitter.closures.is_static(function)
    il = builder.il
    returns_enumerator = (
        isinstance(function.method.ret, NamedType) and "Enumerator" in function.method.ret.definition.name
    )
    il.emit("newobj", stub.method_token(MethodRef(machine.constructor, machine.type)))
    set_field(stub, machine, machine.state, lambda: il.emit("ldc.i4", 0 if returns_enumerator else -2))
    if machine.this_field is not None:
        set_field(stub, machine, machine.this_field, lambda: push_argument_this(stub, machine))
    for var in function.params:
        set_field(
            stub, machine, machine.given[var], lambda v=var: il.emit("ldarg", v.slot + (1 if stub.has_this else 0))
        )
    il.emit("ret")
    body_block = function.body
    assert body_block is not None
    method = move_next(machine)
    body = Body(emitter, function, method.il, machine.env, machine)
    decl = function.method.decl
    if decl is not None:
        body.document = emitter.document(decl.file.path)
    if function.has_comprehension:
        spill_block(body, body_block)
    machine.emit_body(body)
    write_members(machine, method, body)


def push_argument_this(stub: Body, machine: StateMachine) -> None:
    """The receiver, a struct by value."""
    stub.il.emit("ldarg", 0)
    if machine.this_type is not None and machine.this_type.is_value:
        stub.il.emit("ldobj", stub.operand(machine.this_type))


def set_field(stub: Body, machine: StateMachine, symbol: FieldSymbol, push: Any) -> None:
    """dup; value; stfld"""
    stub.il.emit("dup")
    push()
    stub.il.emit("stfld", stub.field_token(FieldRef(symbol, machine.type)))


def move_next(machine: StateMachine) -> MethodBuilder:
    """MoveNext or MoveNextAsync."""
    emitter = machine.emitter
    made = emitter.types[machine.definition]
    tokens = emitter.tokens
    if machine.function.is_async:
        ret = tokens.sig(
            machine.world.core("System.Threading.Tasks.ValueTask", machine.world.primitive("System.Boolean"))
        )
        method = made.define_method(
            "MoveNextAsync", PRIVATE_VIRTUAL, 0x2000, MethodSig(Convention.DEFAULT, True, False, 0, ret, ())
        )
        implement(machine, method, GENERIC + "IAsyncEnumerator", "MoveNextAsync", machine.element)
    else:
        ret = tokens.sig(machine.world.primitive("System.Boolean"))
        method = made.define_method(
            "MoveNext", PRIVATE_VIRTUAL, 0, MethodSig(Convention.DEFAULT, True, False, 0, ret, ())
        )
        implement(machine, method, "System.Collections.IEnumerator", "MoveNext")
    return method


def implement(machine: StateMachine, method: MethodBuilder, interface: str, name: str, *args: Type) -> MethodSymbol:
    """The MethodImpl row; gives the implemented declaration."""
    type = machine.world.core(interface, *args)
    member = next(m for m in type.definition.members[name] if isinstance(m, MethodSymbol))
    emitter = machine.emitter
    emitter.types[machine.definition].method_impl(
        method.token, emitter.tokens.method(MethodRef(member, type), machine.env)
    )
    return member


def write_members(machine: StateMachine, move: MethodBuilder, body: Body) -> None:
    """GetEnumerator, Current, Dispose, Reset."""
    if machine.function.is_async:
        add(machine, body, GENERIC + "IAsyncEnumerable", "GetAsyncEnumerator", clone, machine.element)
        add(machine, body, GENERIC + "IAsyncEnumerator", "get_Current", current, machine.element)
        add(
            machine,
            body,
            "System.IAsyncDisposable",
            "DisposeAsync",
            lambda m, b, il: dispose_async(m, b, il, move),
            impl_flags=0x2000,
        )
        return
    add(machine, body, GENERIC + "IEnumerable", "GetEnumerator", clone, machine.element)
    add(machine, body, "System.Collections.IEnumerable", "GetEnumerator", clone)
    add(machine, body, GENERIC + "IEnumerator", "get_Current", current, machine.element)
    add(machine, body, "System.Collections.IEnumerator", "get_Current", boxed_current)
    add(machine, body, "System.Collections.IEnumerator", "Reset", reset)
    add(machine, body, "System.IDisposable", "Dispose", lambda m, b, il: dispose(m, b, il, move))


def add(
    machine: StateMachine, body: Body, interface: str, name: str, write: Any, *args: Type, impl_flags: int = 0
) -> None:
    """One implemented interface method."""
    emitter = machine.emitter
    type = machine.world.core(interface, *args)
    member = next((m for m in type.definition.members.get(name, ()) if isinstance(m, MethodSymbol)), None)
    if member is None:
        return
    ref = MethodRef(member, type)
    tokens = emitter.tokens
    sig = MethodSig(
        Convention.DEFAULT,
        True,
        False,
        0,
        tokens.sig(ref.ret, machine.env),
        tuple(tokens.sig(p, machine.env) for p in ref.params),
    )
    method = emitter.types[machine.definition].define_method(
        f"{interface}.{name}", PRIVATE_VIRTUAL, impl_flags, sig, [p.name for p in member.params]
    )
    emitter.types[machine.definition].method_impl(method.token, tokens.method(ref, machine.env))
    write(machine, body, method.il)


def field(machine: StateMachine, body: Body, symbol: FieldSymbol) -> int:
    """A field token."""
    return body.field_token(FieldRef(symbol, machine.type))


def clone(machine: StateMachine, body: Body, il: ILBuilder) -> None:
    """A fresh machine at state 0 with the given arguments."""
    il.emit("newobj", body.method_token(MethodRef(machine.constructor, machine.type)))
    kept = [machine.this_field] if machine.this_field is not None else []
    for symbol in [*kept, *machine.given.values()]:
        il.emit("dup")
        il.emit("ldarg", 0)
        il.emit("ldfld", field(machine, body, symbol))
        il.emit("stfld", field(machine, body, symbol))
    il.emit("ret")


def current(machine: StateMachine, body: Body, il: ILBuilder) -> None:
    """return current"""
    il.emit("ldarg", 0)
    il.emit("ldfld", field(machine, body, machine.current))
    il.emit("ret")


def boxed_current(machine: StateMachine, body: Body, il: ILBuilder) -> None:
    """return current as object"""
    il.emit("ldarg", 0)
    il.emit("ldfld", field(machine, body, machine.current))
    if not machine.element.is_ref:
        il.emit("box", body.operand(machine.element))
    il.emit("ret")


def reset(machine: StateMachine, body: Body, il: ILBuilder) -> None:
    """throw new NotSupportedException()"""
    type = machine.world.core("System.NotSupportedException")
    constructor = next(m for m in type.definition.members["__init__"] if isinstance(m, MethodSymbol) and not m.params)
    il.emit("newobj", body.method_token(MethodRef(constructor, type)))
    il.emit("throw")


def start_dispose(machine: StateMachine, body: Body, il: ILBuilder) -> Any:
    """When suspended: disposing = true; otherwise only mark the end."""
    suspended = il.new_label()
    il.emit("ldarg", 0)
    il.emit("ldfld", field(machine, body, machine.state))
    il.emit("ldc.i4", 0)
    il.emit("bgt", suspended)
    il.emit("ldarg", 0)
    il.emit("ldc.i4", -1)
    il.emit("stfld", field(machine, body, machine.state))
    il.emit("ret")
    il.mark(suspended)
    il.emit("ldarg", 0)
    il.emit("ldc.i4", 1)
    il.emit("stfld", field(machine, body, machine.disposing))
    il.emit("ldarg", 0)


def own(machine: StateMachine, body: Body, move: MethodBuilder) -> int:
    """The token of MoveNext as the machine's own methods call it."""
    if not machine.type.args:
        return move.token
    return body.builder.member_ref(body.sig(machine.type), move.name, move.sig)


def dispose(machine: StateMachine, body: Body, il: ILBuilder, move: MethodBuilder) -> None:
    """Run the finally blocks that enclose the suspended yield."""
    start_dispose(machine, body, il)
    il.emit("call", own(machine, body, move))
    il.emit("pop")
    il.emit("ret")


def dispose_async(machine: StateMachine, body: Body, il: ILBuilder, move: MethodBuilder) -> None:
    """The same, awaiting MoveNextAsync."""
    start_dispose(machine, body, il)
    il.emit("call", own(machine, body, move))
    helpers = machine.world.core("System.Runtime.CompilerServices.AsyncHelpers")
    boolean = machine.world.primitive("System.Boolean")
    for member in helpers.definition.members["Await"]:
        assert isinstance(member, MethodSymbol)
        if len(member.type_params) == 1:
            ref = MethodRef(member, helpers, (boolean,))
            if (
                isinstance(ref.params[0], NamedType)
                and ref.params[0].definition.full_name == "System.Threading.Tasks.ValueTask`1"
            ):
                il.emit("call", body.method_token(ref))
                il.emit("pop")
    il.emit("ret")
