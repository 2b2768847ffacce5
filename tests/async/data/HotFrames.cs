// Frames of methods that were called often enough to be compiled, before and after a suspension.
using System;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;

static class Program
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Deep(int depth, bool show)
    {
        if (depth > 0)
            return Deep(depth - 1, show) + 1;
        if (show)
        {
            Console.WriteLine(Environment.StackTrace);
            Console.WriteLine($"{MethodBase.GetCurrentMethod().Name} {new StackFrame(1).GetMethod().Name}");
        }
        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task<int> Inner(bool show)
    {
        if (show)
            await Task.Yield();
        int got = Deep(2, show);
        return got;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static async Task<int> Outer(bool show)
    {
        int got = await Inner(show);
        return got + 1;
    }

    static async Task Main()
    {
        long sum = 0;
        for (int i = 0; i < 60000; i++)
            sum += Deep(2, false) + await Outer(false);
        Console.WriteLine(sum);
        Deep(2, true);
        await Outer(true);
    }
}
