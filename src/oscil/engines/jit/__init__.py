"""The LLVM compiler: guest methods to native code (docs/contracts/jit.md)."""
