"""The op table: machine ops (`machine.py`) and guest ops (one file a family, bodies in system Python)."""
