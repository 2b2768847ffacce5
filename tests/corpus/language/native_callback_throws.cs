// An exception that leaves a method which native code called ends the program, whatever handler stands outside.
using System;
using System.Runtime.InteropServices;

static unsafe class Program
{
    [DllImport("libc")]
    static extern void qsort(int[] items, nuint count, nuint size, delegate* unmanaged<int*, int*, int> compare);

    [UnmanagedCallersOnly]
    static int Compare(int* a, int* b) => *a == 3 || *b == 3 ? throw new InvalidOperationException("in a callback") : *a - *b;

    static void Main()
    {
        try
        {
            Console.WriteLine("before");
            qsort(new[] { 5, 3, 1 }, 3, 4, &Compare);
            Console.WriteLine("after");
        }
        catch (InvalidOperationException) { Console.WriteLine("caught"); }
    }
}
