"""Control handlers of the interpreter, in system Python: parsed and compiled with the shared code, never imported."""
