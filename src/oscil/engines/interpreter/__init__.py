"""The threaded interpreter: handlers generated from the op table, and the encoder of IR functions
(docs/contracts/interpreter.md).
"""
