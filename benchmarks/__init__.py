"""Workloads side by side on Oscil and on the other engines of the machine: `python -m benchmarks`."""
