"""Oscil: a .NET execution engine in Python, built around runtime async."""

__version__ = "0.1.0"
