// An event handler for first chances that throws and catches is told of that too: the stack overflows.
// classic: no
using System;
class P { static void Main() {
 AppDomain.CurrentDomain.FirstChanceException += (s, e) => { try { throw new Exception("again"); } catch (Exception) { } };
 Console.WriteLine("start"); try { throw new Exception("x"); } catch (Exception) { Console.WriteLine("never"); } } }
