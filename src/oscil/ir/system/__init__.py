"""System Python: the typed subset of Python in which op bodies, handlers and the native runtime are written."""

from oscil.ir.system.errors import SystemPythonError
from oscil.ir.system.modules import SystemFunction
from oscil.ir.system.program import Program, compile_modules

__all__ = ["Program", "SystemFunction", "SystemPythonError", "compile_modules"]
