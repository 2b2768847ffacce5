"""Closures: captured variables live in one object per function activation; nested functions are methods of it.

    def outer(n):                 class <>c__outer { n; x; [this]; [outer closure] }
        x = 1                     closure = new <>c__outer(); closure.n = n; closure.x = 1
        return lambda: x + n      new Func(closure, <>c__outer.<outer>b__0)

A nested function that captures nothing is a static method of the declaring class; one that only captures `self` an
instance method of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oscil.managed.emit_types import NO_ENV, Env
from oscil.managed.symbols import CLASS, INTERNAL, PRIVATE, FieldRef, FieldSymbol, MethodRef, MethodSymbol, TypeDef
from oscil.managed.tree import Function, LambdaExpr, Var
from oscil.managed.types import VOID, NamedType, Type
from oscil.metadata.signatures import VarSig

if TYPE_CHECKING:
    from oscil.managed.emit_body import Body
    from oscil.managed.emit_defs import AssemblyEmitter


class Closure:
    """The closure class of one function."""

    def __init__(self, function: Function, definition: TypeDef, type: NamedType, env: Env) -> None:
        self.function, self.definition, self.type, self.env = function, definition, type, env
        self.constructor: MethodSymbol
        self.this_field: FieldSymbol | None = None
        self.outer: Closure | None = None
        self.outer_field: FieldSymbol | None = None


class Closures:
    """Makes closure classes and finds variables in them."""

    def __init__(self, emitter: AssemblyEmitter) -> None:
        self.emitter = emitter
        self.tokens = emitter.tokens
        self.count = 0

    # --- where functions live

    def receiver(self, function: Function) -> Closure | None:
        """The closure whose instance a nested function runs on; None for methods of the declaring class."""
        if function.parent is None or not function.captures_outer:
            return None
        parent = function.parent
        closure: Closure | None = parent.closure
        return closure if closure is not None else self.receiver(parent)

    def is_static(self, function: Function) -> bool:
        """Whether the method of a function has no instance."""
        if function.parent is None:
            return not function.has_this
        if not function.captures_outer:
            return True
        return self.receiver(function) is None and not function.uses_this

    def env(self, function: Function) -> Env:
        """What type parameters mean in a function's own method."""
        found = self.receiver(function)
        return found.env if found is not None else NO_ENV

    def prepare(self, function: Function) -> None:
        """Make the closure class of a function that has captured variables, and of its nested functions."""
        if function.captured:
            function.closure = self.make(function)
        for child in function.children:
            self.prepare(child)

    def make(self, function: Function) -> Closure:
        """A closure class, nested in the declaring class, generic over all type parameters in sight."""
        self.count += 1
        owner = function.owner
        definition, type, env = self.emitter.synthesize_type(
            owner, f"<>c__{function.method.metadata_name.replace('.', '_')}_{self.count}", function.type_params
        )
        closure = Closure(function, definition, type, env)
        closure.constructor = self.emitter.synthesize_constructor(definition)
        closure.outer = self.receiver(function)
        if closure.outer is not None:
            closure.outer_field = self.add_field(closure, "outer", closure.outer.type)
        elif function.uses_this and not self.is_static(function) and not owner.is_value:
            closure.this_field = self.add_field(closure, "this", owner.self_type)
        for var in function.captured:
            from oscil.managed.emit_body import real_type

            var.field = self.add_field(closure, var.name, real_type(var))
        return closure

    def add_field(self, closure: Closure, name: str, type: Type) -> FieldSymbol:
        """A public field of a closure."""
        return self.emitter.synthesize_field(closure.definition, name, type, closure.env)

    # --- code

    def enter(self, body: Body) -> None:
        """At the start of a body: make its closure object and move captured parameters into it."""
        function = body.function
        closure: Closure | None = function.closure
        if closure is None:
            return
        il = body.il
        if body.machine is None:
            body.closure_local = il.local(body.sig(closure.type), hidden=True)
            il.emit("newobj", body.method_token(MethodRef(closure.constructor, closure.type)))
            il.emit("stloc", body.closure_local)
        else:
            il.emit("ldarg", 0)
            il.emit("newobj", body.method_token(MethodRef(closure.constructor, closure.type)))
            il.emit("stfld", body.machine.closure_token(body))
        if closure.outer is not None:
            assert closure.outer_field is not None
            self.push_own(body)
            self.push_receiver_object(body)
            il.emit("stfld", body.field_token(FieldRef(closure.outer_field, closure.type)))
        elif closure.this_field is not None:
            self.push_own(body)
            self.push_receiver_object(body)
            il.emit("stfld", body.field_token(FieldRef(closure.this_field, closure.type)))
        for var in function.params:
            if var.captured:
                self.push_own(body)
                if body.machine is not None:
                    il.emit("ldarg", 0)
                    il.emit("ldfld", body.machine.param_token(body, var))
                else:
                    il.emit("ldarg", var.slot + (1 if body.has_this else 0))
                il.emit("stfld", self.field_token(body, var))

    def push_own(self, body: Body) -> None:
        """The closure object of the function itself."""
        if body.machine is not None:
            body.il.emit("ldarg", 0)
            body.il.emit("ldfld", body.machine.closure_token(body))
        else:
            body.il.emit("ldloc", body.closure_local)

    def push_receiver_object(self, body: Body) -> None:
        """What the function's method runs on: its receiver closure, or the declaring class's object."""
        body.il.emit("ldarg", 0)
        if body.machine is not None:
            body.il.emit("ldfld", body.machine.this_token(body))

    def push_closure(self, body: Body, wanted: Closure) -> None:
        """Any closure in sight, following the chain outwards."""
        if body.function.closure is wanted:
            self.push_own(body)
            return
        at = self.receiver(body.function)
        self.push_receiver_object(body)
        while at is not None and at is not wanted:
            assert at.outer_field is not None
            body.il.emit("ldfld", body.field_token(FieldRef(at.outer_field, at.type)))
            at = at.outer

    def push_holder(self, body: Body, var: Var) -> None:
        """The closure that holds a captured variable."""
        closure = var.function.closure
        assert closure is not None
        self.push_closure(body, closure)

    def field_token(self, body: Body, var: Var) -> int:
        """The field of a captured variable."""
        return body.field_token(FieldRef(var.field, var.function.closure.type))

    def push_this(self, body: Body, address: bool = False) -> None:
        """`self` of the method that encloses everything."""
        function = body.function
        if function.parent is None:
            if body.machine is not None:
                body.il.emit("ldarg", 0)
                body.il.emit("ldflda" if address else "ldfld", body.machine.this_token(body))
            elif body.this_copy >= 0:
                body.il.emit("ldloc", body.this_copy)
            else:
                body.il.emit("ldarg", 0)
            return
        at = self.receiver(function)
        self.push_receiver_object(body)
        while at is not None:
            if at.this_field is not None:
                body.il.emit("ldfld", body.field_token(FieldRef(at.this_field, at.type)))
                return
            assert at.outer_field is not None
            body.il.emit("ldfld", body.field_token(FieldRef(at.outer_field, at.type)))
            at = at.outer

    # --- nested functions

    def lowered(self, function: Function, type_args: tuple[Type, ...] = ()) -> MethodRef:
        """The method of a nested function, declared at first use and queued for emission. `type_args`: of a generic
        one's own type parameters.
        """
        if function.lowered is None:
            receiver = self.receiver(function)
            holder = receiver.definition if receiver is not None else function.owner
            symbol = function.method
            symbol.owner = holder
            symbol.is_static = self.is_static(function)
            symbol.access = INTERNAL if receiver is not None else PRIVATE
            if receiver is None:
                symbol.type_params = list(function.type_params)
            function.lowered = symbol
            self.emitter.declare_lowered(function, symbol, receiver)
        receiver = self.receiver(function)
        owner = receiver.type if receiver is not None else function.owner.self_type
        outer = function.type_params[: len(function.type_params) - len(type_args)] if receiver is None else []
        return MethodRef(function.lowered, owner, (*outer, *type_args))

    def push_receiver(self, body: Body, function: Function) -> None:
        """The instance that a direct call of a nested function needs."""
        if self.is_static(function):
            return
        receiver = self.receiver(function)
        if receiver is None:
            self.push_this(body)
        else:
            self.push_closure(body, receiver)

    def token(self, body: Body, function: Function, type_args: tuple[Type, ...] = ()) -> int:
        """The method token of a nested function."""
        return body.method_token(self.lowered(function, type_args))

    def make_delegate(self, body: Body, e: LambdaExpr) -> None:
        """newobj of a delegate over a nested function."""
        method = self.lowered(e.function)
        if self.is_static(e.function):
            body.il.emit("ldnull")
        else:
            self.push_receiver(body, e.function)
        body.il.emit("ldftn", body.method_token(method))
        body.il.emit("newobj", body.method_token(e.constructor))


def closure_env(owner: TypeDef, params: list[object]) -> Env:
    """Method type parameters become type parameters behind those of the enclosing class."""
    return {p: VarSig(len(owner.type_params) + i) for i, p in enumerate(params)}  # type: ignore[misc]


__all__ = ["CLASS", "VOID", "Closure", "Closures"]
