"""IR functions as text that several tests use."""

FIB = """function "fib" -> i4
  var %0:i4 "n" param
b0:
  %1:i4 = i4_lt %0, 2
  br_if %1, b1, b2
b1:
  ret_i4 %0
b2:
  %2:i4 = i4_sub %0, 1
  %3:i4 = call Method("fib"), %2
  %4:i4 = i4_sub %0, 2
  %5:i4 = call Method("fib"), %4
  %6:i4 = i4_add %3, %5
  ret_i4 %6
"""

SUM = """function "sum" -> i4
  var %0:i4 "n" param
b0:
  %1:i4 = mov_i4 0
  %2:i4 = mov_i4 0
  br b2
b1:
  %1:i4 = i4_add %1, %2
  %2:i4 = i4_add %2, 1
  br b2
b2:
  %3:i4 = i4_lt %2, %0
  br_if %3, b1, b3
b3:
  ret_i4 %1
"""

# f(a, g(b), c, g(g(d))): arguments of pending calls survive inner calls
NESTED = """function "nested" -> i4
  var %0:i4 "a" param
  var %1:i4 "b" param
b0:
  %2:i4 = i4_add %0, 1000
  %3:i4 = call Method("inc"), %1
  %4:i4 = i4_mul %0, 10
  %5:i4 = call Method("inc"), %0
  %6:i4 = call Method("inc"), %5
  %7:i4 = call Method("four"), %2, %3, %4, %6
  %8:i4 = call Method("four"), %7, %0, 70000, %7
  ret_i4 %8
"""
INC = """function "inc" -> i4
  var %0:i4 param
b0:
  %1:i4 = i4_add %0, 1
  ret_i4 %1
"""
FOUR = """function "four" -> i4
  var %0:i4 param
  var %1:i4 param
  var %2:i4 param
  var %3:i4 param
b0:
  %4:i4 = i4_mul %0, 1
  %5:i4 = i4_mul %1, 3
  %6:i4 = i4_mul %2, 5
  %7:i4 = i4_mul %3, 7
  %8:i4 = i4_add %4, %5
  %9:i4 = i4_add %6, %7
  %10:i4 = i4_add %8, %9
  ret_i4 %10
"""
