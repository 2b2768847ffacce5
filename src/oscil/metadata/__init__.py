"""Reading .NET images: PE container, metadata tables, signatures, method bodies, debug information (docs/contracts/metadata.md)."""
