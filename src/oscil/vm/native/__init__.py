"""The native part of the runtime, in system Python (docs/contracts/system-python.md): never imported, compiled with the shared code."""
