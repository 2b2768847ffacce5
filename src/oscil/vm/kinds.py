"""How values of types are held (ir/kinds.py)."""

from oscil.ir.kinds import kind_of, slot_count, value_size

__all__ = ["kind_of", "slot_count", "value_size"]
