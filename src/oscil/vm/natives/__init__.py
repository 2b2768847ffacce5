"""Members of the class library that are Python functions (docs/contracts/corelib.md, marked H). Modules are imported when first bound."""
