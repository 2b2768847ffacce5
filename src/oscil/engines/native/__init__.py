"""Native code: target machine, builds of shared code in compiler processes, object cache, linking."""
