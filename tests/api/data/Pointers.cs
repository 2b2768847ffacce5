// A function pointer to code that is not the program's own: what a host may refuse.
using System;
using System.Runtime.InteropServices;

static unsafe class Program
{
    [UnmanagedCallersOnly]
    static int Twice(int x) => 2 * x;

    static void Main()
    {
        delegate* unmanaged<int, int> own = &Twice;
        Console.WriteLine(own(21));
        nint made = (nint)own + 16;
        delegate* unmanaged<int, int> up = (delegate* unmanaged<int, int>)made;
        if (Environment.GetEnvironmentVariable("CALL") == "1")
            Console.WriteLine(up(1));
    }
}
