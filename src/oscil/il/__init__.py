"""CIL: the opcode table, the decoder, the printer (docs/contracts/metadata.md)."""
