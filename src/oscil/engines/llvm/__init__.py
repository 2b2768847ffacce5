"""LLVM: lowering of machine IR to LLVM text."""
