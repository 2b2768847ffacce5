"""match: placeholder module, filled below."""
