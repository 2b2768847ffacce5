// library
// Exception handling: nesting, leave through finally blocks, filters with captured locals, locks, using.
using System;
using System.Threading;

public sealed class Resource : IDisposable { public int Open; public void Dispose() { Open--; } }

public static class Handlers
{
    public static int Divide(int a, int b) { try { return a / b; } catch (DivideByZeroException) { return -1; } finally { Count++; } }
    public static int Count;
    public static int Nested(int k)
    {
        int r = 0;
        for (int i = 0; i < k; i++)
        {
            try
            {
                try { if (i == 2) continue; if (i == 4) break; if (i == 3) throw new InvalidOperationException(); r += i; }
                finally { r += 100; }
            }
            catch (InvalidOperationException) { r += 1000; }
        }
        return r;
    }
    public static int Filter(int k) { int seen = k; try { throw new Exception("x"); } catch (Exception e) when (seen++ > 3 && e.Message != null) { return seen; } }
    public static int Rethrow(int k) { try { return Divide(k, 0); } catch (Exception) { if (k > 1) throw; return 0; } }
    public static int Using(Resource r) { using (r) { return r.Open; } }
    public static int Lock(object o) { lock (o) { return ++Count; } }
}
