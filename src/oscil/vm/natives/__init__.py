"""Members of the class library that are Python functions (docs/contracts/corelib.md, H); imported when first bound."""
