"""The collector: what is reachable survives unchanged, what is not gives its memory back."""

from __future__ import annotations

import ctypes
import random
import struct
import threading
import time

import pytest

from oscil.engines.native.shared import SharedCode
from oscil.errors import UsageError
from oscil.ir.layout import FRAME_ENTRY, ROOT_HOST, VERIFY_FIELD, VERIFY_ROOT, Entry, MethodCell, ctypes_struct
from oscil.vm.heap import stress_interval

from .conftest import I32, I64, U64, World, read, write

NEXT, NUMBER, OTHER = 8, 16, 24


def triangle(n: int) -> int:
    return n * (n - 1) // 2


@pytest.mark.parametrize("stress", ["", "gc:7", "gc"])
def test_references_in_registers_survive(code: SharedCode, stress: str) -> None:
    world = World(code, stress=stress)
    count = 300 if stress == "gc" else 3000
    assert world.call("t_list", world.node(), count) == triangle(count)
    assert world.heap.native.collections >= (count if stress == "gc" else 1)
    world.heap.close()


def test_interior_pointer_keeps_its_object(world: World) -> None:
    seen: list[int] = []

    def poll(thread: int) -> int:
        seen.append(world.thread.state)
        world.collect()
        return 0

    world.callback("host_poll", ctypes.CFUNCTYPE(I32, U64), poll)
    assert world.call("t_interior", world.node()) == 4711
    assert seen == [1]  # outside during the callback
    assert (world.thread.state, world.thread.native_base) == (1, 0)


def test_garbage_gives_memory_back(world: World) -> None:
    node = world.node()
    world.heap.native.minimum_budget = world.heap.native.budget = 1 << 20
    for _ in range(40):
        assert world.call("t_list", node, 20_000) == triangle(20_000)
        world.thread.kept_count = 0
    assert world.heap.native.top * 32768 < 8 << 20
    world.collect()
    assert world.live_bytes < 1 << 16


def test_objects_of_all_sizes(world: World) -> None:
    """Random sizes, most dropped: contents of the survivors, and that memory is used again."""
    rng = random.Random(5)
    data = world.table(16, element=1)
    world.heap.native.minimum_budget = world.heap.native.budget = 4 << 20
    kept: dict[int, tuple[int, int]] = {}
    for number in range(6000):
        size = rng.choice((0, 1, 8, 100, 200, 1000, 5000, 16000, 17000, 33000, 100_000))
        made = world.array(data, size)
        assert ctypes.string_at(made + 16, size) == bytes(size), "allocation gives zeroed memory"
        ctypes.memset(made + 16, number & 255, size)
        if rng.random() < 0.1:
            slot = rng.randrange(1, 256)
            world.roots[slot] = made
            kept[slot] = (size, number & 255)
    for slot, (size, byte) in kept.items():
        assert read(world.roots[slot], 8) == size
        assert ctypes.string_at(world.roots[slot] + 16, size) == bytes([byte]) * size
    assert world.heap.native.collections > 10
    assert world.heap.native.top * 32768 < 64 << 20


def test_a_large_object_in_a_block_of_small_ones(world: World) -> None:
    """The bump pointer takes what fits its region: such an object's lines are in use too."""
    world.new(world.node())
    made = world.array(world.table(16, element=1), 24_000)
    assert (made - 8) % 32768 != 0, "not in a block of its own"
    ctypes.memset(made + 16, 77, 24_000)
    world.roots[1] = made
    world.collect()
    world.call("t_list", world.node(), 3000)
    assert ctypes.string_at(made + 16, 24_000) == b"M" * 24_000


def test_random_graph_against_a_model(world: World) -> None:
    rng = random.Random(11)
    node = world.node()
    world.heap.native.minimum_budget = world.heap.native.budget = 1 << 20
    model: dict[int, list[int]] = {}  # number: [next, other], -1 for none
    address: dict[int, int] = {}
    rooted: dict[int, int] = {}
    for number in range(4000):
        made = world.new(node)
        write(made, NUMBER, number)
        slot = rng.randrange(1, 200)
        world.roots[slot] = made
        rooted[slot] = number
        address[number] = made
        links = [rng.choice(list(rooted.values())) if rng.random() < 0.8 else -1 for _ in range(2)]
        model[number] = links
        write(made, NEXT, address[links[0]] if links[0] >= 0 else 0)
        write(made, OTHER, address[links[1]] if links[1] >= 0 else 0)
        if number % 500 == 499:
            world.collect()
            check_graph(world, model, rooted)


def check_graph(world: World, model: dict[int, list[int]], rooted: dict[int, int]) -> None:
    work = [(world.roots[slot], number) for slot, number in rooted.items()]
    seen: dict[int, int] = {}
    while work:
        address, number = work.pop()
        assert read(address, NUMBER) == number
        if number in seen:
            assert seen[number] == address
            continue
        seen[number] = address
        for offset, target in zip((NEXT, OTHER), model[number], strict=True):
            if target >= 0:
                work.append((read(address, offset), target))
            else:
                assert read(address, offset) == 0
    for number in list(model):
        if number not in seen:
            del model[number]


def test_arrays_of_references_and_structs(world: World) -> None:
    node, array = world.node(), world.reference_array()
    structs = world.table(16, (8,), element=16)  # {i64; ref}[]
    for table, stride, at in ((array, 8, 16), (structs, 16, 24)):
        count = 5000
        made = world.array(table, count)
        world.roots[1] = made
        for index in range(0, count, 7):
            element = world.new(node)
            write(element, NUMBER, index)
            write(made, at + stride * index, element)
        world.collect()
        world.call("t_list", node, 2000)
        assert all(read(read(made, at + stride * index), NUMBER) == index for index in range(0, count, 7))


def test_mark_stack_overflow(world: World) -> None:
    world.heap.native.stack_capacity = 3
    array, node = world.reference_array(), world.node()
    made = world.array(array, 500)
    world.roots[1] = made
    for index in range(500):
        head = world.call("t_keep_list", node, 20, result=U64)
        world.thread.kept_count = 0
        write(made, 16 + 8 * index, head)
    world.collect()
    world.call("t_list", node, 5000)
    assert all(
        world.call("t_check_list", read(made, 16 + 8 * i), node, 20, takes_thread=False) == triangle(20)
        for i in range(500)
    )


def test_deep_list(world: World) -> None:
    node = world.node()
    world.roots[1] = world.call("t_keep_list", node, 300_000, result=U64)
    world.thread.kept_count = 0
    world.collect()
    assert world.call("t_check_list", world.roots[1], node, 300_000, takes_thread=False) == triangle(300_000)
    world.roots[1] = 0
    world.collect()
    assert world.live_bytes < 1 << 16


def test_kept_references(world: World) -> None:
    node = world.node()
    first = world.call("vm_object_new", node, result=U64)
    write(first, NUMBER, 9)
    world.collect()
    assert (world.thread.kept_count, read(first, NUMBER)) == (1, 9)
    grown: list[int] = []

    def grow(thread: int) -> int:
        grown.append(thread)
        return 1

    world.callback("host_grow_kept", ctypes.CFUNCTYPE(I32, U64), grow)
    world.thread.kept_capacity = 1
    assert world.call("vm_object_new", node, result=U64) == 0
    assert len(grown) == 1


def test_handles_and_weak_references(world: World) -> None:
    node = world.node()
    kinds = {name: number for number, name in enumerate(("weak", "long", "normal", "pinned", "dependent"))}
    handles = {name: world.call("t_handle", world.new(node), kind) for name, kind in kinds.items()}
    second = world.new(node)
    write(handles["dependent"], 8, second)
    watch = world.call("t_handle", second, 0)
    world.roots[1] = read(handles["dependent"], 0)
    world.collect()
    alive = {name: read(handle, 0) != 0 for name, handle in handles.items()}
    assert alive == {"weak": False, "long": False, "normal": True, "pinned": True, "dependent": True}
    assert read(watch, 0) == second
    world.roots[1] = 0
    world.collect()
    assert (read(handles["dependent"], 0), read(handles["dependent"], 8), read(watch, 0)) == (0, 0, 0)


def test_finalizers(world: World) -> None:
    node = world.node(finalizer=True)
    told: list[int] = []

    def finalize(thread: int) -> int:
        told.append(world.thread.state)
        return 0

    world.callback("host_finalize", ctypes.CFUNCTYPE(I32, U64), finalize)
    first, second, third = (world.new(node) for _ in range(3))
    for number, obj in enumerate((first, second, third)):
        write(obj, NUMBER, number)
    weak, long = world.call("t_handle", first, 0), world.call("t_handle", first, 1)
    write(first, NEXT, third)  # reachable from a dead object with a finalizer: kept until that has run
    world.call("t_suppress", second, takes_thread=False, result=None)
    world.roots[1] = third
    world.collect()
    assert told == [1]
    assert (read(weak, 0), read(long, 0)) == (0, first)
    assert world.call("vm_next_finalizable", result=U64) == first
    assert world.call("vm_next_finalizable", result=U64) == 0
    assert [read(first, NUMBER), read(read(first, NEXT), NUMBER)] == [0, 2]
    world.thread.kept_count = 0
    world.call("t_reregister", first, result=None)
    world.collect()
    assert world.call("vm_next_finalizable", result=U64) == first
    world.thread.kept_count = 0
    world.collect()
    assert read(long, 0) == 0
    assert world.call("vm_next_finalizable", result=U64) == 0


def test_a_new_thread_has_room_for_the_object_to_be_finalized(world: World) -> None:
    """Nothing else holds the object while the host asks for its finalizer."""
    weak = world.call("t_handle", world.new(world.node(finalizer=True)), 1)
    world.collect()
    thread = world.new_thread()
    table = world.make(U64 * 256)
    thread.kept = thread.kept_capacity = 0

    def grow(record: int) -> int:
        thread.kept, thread.kept_capacity = ctypes.addressof(table), 256
        return 0

    world.callback("host_grow_kept", ctypes.CFUNCTYPE(I32, U64), grow)
    found = world.call("vm_next_finalizable", result=U64, thread=thread)
    world.collect()
    assert found != 0 and read(weak, 0) == found


def test_frames(world: World) -> None:
    """Live slots by map; return addresses have their lowest bit set; without a map the whole frame counts."""
    node = world.node()
    cell = world.make(ctypes_struct(MethodCell))
    cell.frame_size = 80
    stack = world.make(U64 * 64)
    base = ctypes.addressof(stack)
    maps: dict[int, bytes] = {
        0x5000: struct.pack("<QQQ", 8, 0b0001, 0b0100),  # slot 0 a reference, slot 2 a byref
        0x6011: struct.pack("<QQQ", 8, 0b0010, 0),
    }
    asked: list[int] = []
    kept = {ip: ctypes.create_string_buffer(data) for ip, data in maps.items()}

    def safepoint(thread: int, method: int, ip: int) -> int:
        asked.append(ip)
        return ctypes.addressof(kept[ip]) if ip in kept else 0

    world.callback("host_safepoint", ctypes.CFUNCTYPE(U64, U64, U64, U64), safepoint)
    top, caller, outer = base + 320, base + 192, base + 64

    def frame(fp: int, flags: int, return_ip: int, caller_fp: int) -> None:
        for offset, value in zip(
            (-32, -24, -16, -8), (flags, ctypes.addressof(cell), return_ip, caller_fp), strict=True
        ):
            write(fp, offset, value)

    frame(top, FRAME_ENTRY, 0x1000, caller)
    frame(caller, 0, 0x6010, outer)
    frame(outer, FRAME_ENTRY, 0x1000, 0)
    inner_entry, outer_entry = world.make(ctypes_struct(Entry)), world.make(ctypes_struct(Entry))
    inner_entry.previous, inner_entry.ip = ctypes.addressof(outer_entry), 0x7000  # no map: conservative
    world.thread.entry, world.thread.fp, world.thread.ip = ctypes.addressof(inner_entry), top, 0x5000

    def fill(fp: int) -> list[int]:
        handles = []
        for slot in range(4):
            made = world.new(node)
            handles.append(world.call("t_handle", made, 0))
            write(fp, 8 * slot, made + (16 if slot == 2 else 0))
        return handles

    handles = {name: fill(fp) for name, fp in (("top", top), ("caller", caller), ("outer", outer))}
    world.collect()
    alive = {name: [read(handle, 0) != 0 for handle in group] for name, group in handles.items()}
    assert alive["top"] == [True, False, True, False]
    assert alive["caller"] == [True, True, True, True]
    assert alive["outer"] == [False, True, False, False]
    assert asked == [0x5000, 0x7000, 0x6011]
    world.collect()
    assert len(asked) == 3


def test_heap_limit(code: SharedCode) -> None:
    world = World(code, limit=8 << 20)
    node = world.node()
    assert world.call("t_list", node, 1_000_000) == -1
    world.thread.kept_count = 0
    assert world.call("t_list", node, 100_000) == triangle(100_000)
    assert world.call("vm_array_new", world.table(16, element=1), 16 << 20, result=U64) == 0
    assert world.call("vm_array_new", world.table(16, element=1), 1 << 20, result=U64) != 0
    assert world.heap.native.top <= 256
    world.heap.close()


def test_static_roots_and_thread_statics(world: World) -> None:
    node = world.node()
    block = world.make(U64 * 4)
    desc = ctypes.create_string_buffer(struct.pack("<II", 1, 16))
    table = world.make(U64 * 2)
    blocks = world.make(U64 * 2)
    table[1], blocks[1] = ctypes.addressof(desc), ctypes.addressof(block)
    world.thread.thread_statics, world.thread.thread_static_count = ctypes.addressof(blocks), 2
    world.heap.native.thread_static_descs, world.heap.native.thread_static_count = ctypes.addressof(table), 2
    static = world.make(U64 * 4)
    root = world.make(U64 * 3)
    root[1], root[2] = ctypes.addressof(static), ctypes.addressof(desc)
    world.heap.native.static_roots = ctypes.addressof(root)
    handles = []
    for holder in (block, static):
        holder[2] = world.new(node)
        holder[1] = world.new(node)
        handles += [world.call("t_handle", holder[2], 0), world.call("t_handle", holder[1], 0)]
    world.collect()
    assert [read(handle, 0) != 0 for handle in handles] == [True, False, True, False]


def test_threads_allocate_while_others_collect(world: World) -> None:
    world.heap.native.minimum_budget = world.heap.native.budget = 1 << 19
    world.callback(
        "host_wait", ctypes.CFUNCTYPE(I32, U64, ctypes.c_uint32), lambda thread, us: time.sleep(us / 1e6) or 0
    )
    node = world.node()
    records = [world.new_thread() for _ in range(3)]
    results: list[int] = []

    def work(record: object) -> None:
        results.append(world.call("t_churn", node, 150, 400, thread=record))

    threads = [threading.Thread(target=work, args=(record,)) for record in records]
    for thread in threads:
        thread.start()
    for _ in range(20):
        world.collect()
    for thread in threads:
        thread.join(timeout=30)
    assert results == [0, 0, 0]
    assert world.heap.native.collections > 20
    assert all(record.state == 1 for record in records)


def test_stress_setting() -> None:
    assert [stress_interval(text) for text in ("", "tier", "gc", "osr,gc:12")] == [0, 0, 1, 12]
    for bad in ("gc:0", "gc:x", "gc:-1"):
        with pytest.raises(UsageError):
            stress_interval(bad)


def test_verification_names_what_is_no_object(code: SharedCode) -> None:
    """Stress mode `verify`: a root, a field and an element that lead into the middle of an object."""
    world = World(code, stress="verify")
    reports: list[tuple[int, ...]] = []

    def report(thread: int, *what: int) -> int:
        reports.append(what)
        return 1

    world.callback("host_bad_reference", ctypes.CFUNCTYPE(I32, U64, I32, U64, U64, I64, U64), report)
    node, array = world.node(), world.reference_array()
    good, elements = world.new(node), 0
    world.roots[1] = good
    world.roots[2] = elements = world.array(array, 3)
    write(elements, 16 + 8, good)
    world.collect()
    assert reports == []
    world.roots[3] = good + 8
    write(good, OTHER, good + 16)
    write(elements, 16 + 16, elements + 8)
    world.collect()
    assert sorted(reports) == [
        (VERIFY_FIELD, good, 0, OTHER, good + 16),
        (VERIFY_FIELD, elements, 0, 16 + 16, elements + 8),
        (VERIFY_ROOT, 0, 0, ROOT_HOST, good + 8),
    ]
    world.heap.close()
