from System import *

def clamp(v: i32, lo: i32, hi: i32) -> i32:
    return lo if v < lo else hi if v > hi else v

@static
class Half:
    def of(n: i32) -> f64:
        return n / 2.0
