"""Mixed-call stubs, as LLVM text: one of a kind for each shape (docs/contracts/jit.md, Mixed calls)."""

from __future__ import annotations

from oscil.engines.jit.shape import Shape, is_hidden, parameters, pieces, return_type, slots_of_word
from oscil.engines.llvm.text import quoted
from oscil.ir.layout import MethodCell, offset_of

COMPILED = offset_of(MethodCell, "compiled")
FRAME_ABOVE = "vm.native.unwind.frame_above"
CALL_INTERPRETED = "vm.native.compiled.call_interpreted"
LEAVING_IMPORTS = {FRAME_ABOVE: "ptr", CALL_INTERPRETED: "ptr, ptr, ptr"}  # symbol: parameters; the result is ptr
_MEMCPY = "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)\n"
_ATTRIBUTES = 'attributes #1 = { nounwind "frame-pointer"="all" }\n'


def enter_name(shape: Shape) -> str:
    """Symbol of the stub through which the interpreter enters compiled code."""
    return f"in.{shape.name}"


def leave_name(shape: Shape) -> str:
    """Symbol of the stub through which compiled code enters the interpreter."""
    return f"out.{shape.name}"


def resume_name(shape: Shape) -> str:
    """Symbol of the resume entry of a shape's methods."""
    return f"resume.{shape.name}"


def entering_module(shape: Shape, triple: str) -> str:
    """The module of `in.SHAPE`, and for async shapes of `resume.SHAPE`. Nothing in it is a site."""
    resume = _resume(shape) if shape.is_async else ""
    return f'target triple = "{triple}"\n{_enter_compiled(shape)}{resume}{_MEMCPY}{_ATTRIBUTES}'


def leaving_module(shape: Shape, triple: str) -> str:
    """The module of `out.SHAPE`. It imports `LEAVING_IMPORTS`."""
    declares = "".join([f"declare ptr {quoted(name)}({params})\n" for name, params in LEAVING_IMPORTS.items()])
    return f'target triple = "{triple}"\n{_leave_compiled(shape)}{declares}{_MEMCPY}{_ATTRIBUTES}'


def _enter_compiled(shape: Shape) -> str:
    """`word in.SHAPE(thread, fp, cell)`: arguments from slots, the result to slot 0."""
    lines = [f"define ptr {quoted(enter_name(shape))}(ptr %thread, ptr %fp, ptr %cell) #1 {{"]
    args = ["ptr %thread"] + (["ptr null"] if shape.is_async else [])
    args += ["ptr %fp.out"] if is_hidden(shape.ret) else []
    slot = 0
    for word in shape.args:
        count = slots_of_word(word)
        types = pieces(word)
        address = f"%s{slot}"
        lines.append(f"  {address} = getelementptr i8, ptr %fp, i64 {8 * slot}")
        if types == ["ptr"] and word[0] == "s":
            args.append(f"ptr {address}")
        else:
            for index, type_ in enumerate(types):
                place = address
                if index:
                    place = f"%s{slot}.{index}"
                    lines.append(f"  {place} = getelementptr i8, ptr {address}, i64 {8 * index}")
                lines.append(f"  %a{slot}.{index} = load {type_}, ptr {place}")
                args.append(f"{type_} %a{slot}.{index}")
        slot += count
    size = 8 * slots_of_word(shape.ret)
    if is_hidden(shape.ret):
        lines.insert(1, f"  %fp.out = alloca [{size} x i8], align 8")
    lines.append(f"  %slot = getelementptr i8, ptr %cell, i64 {COMPILED}")
    lines.append("  %f = load ptr, ptr %slot")
    lines.append(f"  %r = notail call {return_type(shape.ret)} %f({', '.join([*args, 'ptr nest %cell'])})")
    lines += _keep_result(shape, "%fp")
    lines.append("  ret ptr %w\n}\n")
    return "\n".join(lines)


def _keep_result(shape: Shape, target: str) -> list[str]:
    """`%w` from `%r`; the value goes to `target`."""
    if is_hidden(shape.ret):
        size = 8 * slots_of_word(shape.ret)
        return [
            "  %w = getelementptr i8, ptr %r, i64 0",
            f"  call void @llvm.memcpy.p0.p0.i64(ptr {target}, ptr %fp.out, i64 {size}, i1 false)",
        ]
    types = pieces(shape.ret)
    if not types:
        return ["  %w = getelementptr i8, ptr %r, i64 0"]
    type_ = return_type(shape.ret)
    lines = [f"  %w = extractvalue {type_} %r, {len(types)}"]
    for index, part in enumerate(types):
        lines.append(f"  %v{index} = extractvalue {type_} %r, {index}")
        lines.append(f"  %t{index} = getelementptr i8, ptr {target}, i64 {8 * index}")
        lines.append(f"  store {part} %v{index}, ptr %t{index}")
    return lines


def _resume(shape: Shape) -> str:
    """`word resume.SHAPE(thread, continuation, result)`; the cell's method is the continuation's."""
    args = ["ptr %thread", "ptr %continuation"] + (["ptr %fp.out"] if is_hidden(shape.ret) else [])
    largest = 8  # what stands for large structs: the method copies them before it looks at the continuation
    for word in shape.args:
        if word[0] == "s" and pieces(word) == ["ptr"]:
            args.append("ptr %unused")
            largest = max(largest, 8 * slots_of_word(word))
        else:
            args += [f"{type_} poison" for type_ in pieces(word)]
    head = f"define ptr {quoted(resume_name(shape))}(ptr %thread, ptr %continuation, ptr %result) #1"
    lines = [f"{head} {{"]
    lines.append(f"  %unused = alloca [{largest} x i8], align 8")
    if is_hidden(shape.ret):
        lines.append(f"  %fp.out = alloca [{8 * slots_of_word(shape.ret)} x i8], align 8")
    lines += [
        "  %info.slot = getelementptr i8, ptr %continuation, i64 16",
        "  %info = load ptr, ptr %info.slot",
        "  %cell.slot = getelementptr i8, ptr %info, i64 16",
        "  %cell = load ptr, ptr %cell.slot",
        f"  %slot = getelementptr i8, ptr %cell, i64 {COMPILED}",
        "  %f = load ptr, ptr %slot",
        f"  %r = notail call {return_type(shape.ret)} %f({', '.join([*args, 'ptr nest %cell'])})",
        *_keep_result(shape, "%result"),
        "  ret ptr %w\n}\n",
    ]
    return "\n".join(lines)


def _leave_compiled(shape: Shape) -> str:
    """`out.SHAPE(the method's own parameters, nest cell)`: a frame of the interpreter, `call_interpreted`."""
    params, stores, slot = ["ptr %thread"], [], 0
    if shape.is_async:
        params.append("ptr %continuation")
    if is_hidden(shape.ret):
        params.append("ptr %result")
    for word in shape.args:
        types, count = pieces(word), slots_of_word(word)
        for index, type_ in enumerate(types):
            name = f"%a{slot}.{index}"
            params.append(f"{type_} {name}")
            stores.append(f"  %s{slot}.{index} = getelementptr i8, ptr %fp, i64 {8 * (slot + index)}")
            if word[0] == "s" and type_ == "ptr":
                stores.append(
                    f"  call void @llvm.memcpy.p0.p0.i64(ptr %s{slot}.0, ptr {name}, i64 {8 * count}, i1 false)"
                )
            else:
                stores.append(f"  store {type_} {name}, ptr %s{slot}.{index}")
        slot += count
    type_ = return_type(shape.ret)
    lines = [
        f"define {type_} {quoted(leave_name(shape))}({', '.join([*params, 'ptr nest %cell'])}) #1 {{",
        f"  %fp = call ptr {quoted(FRAME_ABOVE)}(ptr %thread)",
        *stores,
        f"  %w = notail call ptr {quoted(CALL_INTERPRETED)}(ptr %thread, ptr %cell, ptr %fp)",
    ]
    if is_hidden(shape.ret):
        size = 8 * slots_of_word(shape.ret)
        lines.append(f"  call void @llvm.memcpy.p0.p0.i64(ptr %result, ptr %fp, i64 {size}, i1 false)")
    if type_ == "ptr":
        lines.append("  ret ptr %w\n}\n")
        return "\n".join(lines)
    value = "poison"
    for index, part in enumerate(pieces(shape.ret)):
        lines.append(f"  %p{index} = getelementptr i8, ptr %fp, i64 {8 * index}")
        lines.append(f"  %v{index} = load {part}, ptr %p{index}")
        lines.append(f"  %r{index} = insertvalue {type_} {value}, {part} %v{index}, {index}")
        value = f"%r{index}"
    lines.append(f"  %r = insertvalue {type_} {value}, ptr %w, {len(pieces(shape.ret))}")
    lines.append(f"  ret {type_} %r\n}}\n")
    return "\n".join(lines)


__all__ = [
    "LEAVING_IMPORTS",
    "enter_name",
    "entering_module",
    "leave_name",
    "leaving_module",
    "parameters",
    "resume_name",
]
