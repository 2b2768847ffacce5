"""System Python: the typed subset of Python in which op bodies, handlers and the native runtime are written."""
