"""Reading .NET images: container, tables, signatures, bodies, debug information (docs/contracts/metadata.md)."""
