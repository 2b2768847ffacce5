"""From return addresses in compiled code to sites (docs/contracts/jit.md, Walking)."""

# mypy: ignore-errors
from __future__ import annotations

from oscil.ir.layout import CompiledImage, CompiledImages, CompiledSite, Thread
from oscil.ir.system.lang import *


def find_site(thread: Ptr[Thread], address: ptr) -> Ptr[CompiledSite]:
    """The site that a native return address belongs to; null: it is not in compiled code."""
    image = find_image(thread, address - 1)
    if ptr(image) == null:
        return Ptr[CompiledSite](null)
    return site_at(image, u32(i64(address) - 1 - i64(image.start)))


def find_image(thread: Ptr[Thread], at: ptr) -> Ptr[CompiledImage]:
    """The compiled code that an address lies in, or null."""
    images = thread.runtime.compiled_images
    none = Ptr[CompiledImage](null)
    if ptr(images) == null:
        return none
    table = Ptr[CompiledImage](ptr(images) + sizeof(CompiledImages))
    low: i64 = 0
    high = i64(images.count)
    while low < high:
        middle = (low + high) >> 1
        if u64((table + middle).end) <= u64(at):
            low = middle + 1
        else:
            high = middle
    if low == i64(images.count):
        return none
    image = table + low
    if u64(at) < u64(image.start):
        return none
    return image


def site_at(image: Ptr[CompiledImage], offset: u32) -> Ptr[CompiledSite]:
    """The site whose code covers an offset; null where the rows begin later, or say that it is none (site 0)."""
    rows = image.rows
    low: i64 = 0
    high = i64(image.row_count)
    while low < high:
        middle = (low + high) >> 1
        if (rows + middle).offset <= offset:
            low = middle + 1
        else:
            high = middle
    if low == 0:
        return Ptr[CompiledSite](null)
    number = (rows + (low - 1)).site
    if number == 0:
        return Ptr[CompiledSite](null)
    return image.sites + i64(number)
