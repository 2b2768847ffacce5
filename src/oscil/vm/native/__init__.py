"""The native part of the runtime, in system Python: parsed and compiled with the shared code, never imported."""
