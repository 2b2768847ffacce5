// Calls of the C library: every kind of argument and result that needs no conversion, strings, structs by value, callbacks, failures.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

struct Quotient { public int Quot, Rem; }
struct LongQuotient { public long Quot, Rem; }
struct Address { public uint Value; }
enum Letter { A = 'a', Z = 'z' }

static unsafe class C
{
    [DllImport("libc")] public static extern Quotient div(int a, int b);
    [DllImport("libc", CallingConvention = CallingConvention.Cdecl)] public static extern LongQuotient ldiv(long a, long b);
    [DllImport("libc")] public static extern byte* inet_ntoa(Address address);
    [DllImport("libm.so.6")] public static extern double pow(double x, double y);
    [DllImport("libm.so.6")] public static extern float sqrtf(float x);
    [DllImport("libm.so.6")] public static extern double frexp(double x, out int exponent);
    [DllImport("libm.so.6")] public static extern double modf(double x, ref double whole);
    [DllImport("libc")] public static extern ulong strtoull(string text, nint end, int numberBase);
    [DllImport("libc", EntryPoint = "strlen", CharSet = CharSet.Ansi)] public static extern nint LengthOf(string text);
    [DllImport("libc", EntryPoint = "strlen")] public static extern nint LengthOfWide([MarshalAs(UnmanagedType.LPWStr)] string text);
    [DllImport("libc", EntryPoint = "toupper")] public static extern Letter Upper(Letter letter);
    [DllImport("libc", EntryPoint = "isdigit")] public static extern bool IsDigit(int c);
    [DllImport("libc")] public static extern void qsort(int[] items, nuint count, nuint size, delegate* unmanaged[Cdecl]<int*, int*, int> compare);
    [DllImport("libc", EntryPoint = "qsort")] public static extern void SortLongs(long[] items, nuint count, nuint size, delegate* unmanaged<long*, long*, int> compare);
    [DllImport("libc")] public static extern nint memcpy(byte[] to, byte[] from, nuint count);
    [DllImport("libc", EntryPoint = "memcpy")] public static extern nint CopyOne(ref long to, in long from, nuint count);
    [DllImport("libc")] public static extern nint dlsym(nint library, string name);
    [DllImport("libc")] public static extern int usleep(uint microseconds);
    [DllImport("libc")] public static extern int no_such_function(int x);
    [DllImport("no_such_library")] public static extern int abs(int x);
}

static unsafe class Program
{
    static int s_compared;

    [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
    static int Compare(int* a, int* b)
    {
        s_compared++;
        return (*a).CompareTo(*b);
    }

    // Sorts by the last digit, and sorts something else, with allocations, while it is asked.
    [UnmanagedCallersOnly]
    static int CompareLastDigits(long* a, long* b)
    {
        int[] inner = { 3, 1, 2 };
        C.qsort(inner, 3, 4, &Compare);
        string text = $"{inner[0]}{inner[1]}{inner[2]}";
        if (text != "123") Console.WriteLine(text);
        return (*a % 10).CompareTo(*b % 10);
    }

    [UnmanagedCallersOnly]
    static double Scale(double x, float y, sbyte z, ushort w, Quotient q) => x * y + z + w + q.Quot * 100 + q.Rem;

    static string Text(byte* text)
    {
        int n = 0;
        while (text[n] != 0) n++;
        return Encoding.UTF8.GetString(new ReadOnlySpan<byte>(text, n));
    }

    static void Say(string what, Action body)
    {
        try { body(); }
        catch (Exception e) { Console.WriteLine($"{what}: {e.GetType().Name}"); }
    }

    static void Main()
    {
        Quotient q = C.div(-17, 5);
        LongQuotient l = C.ldiv(1_000_000_000_007, -1_000_000);
        Console.WriteLine($"{q.Quot} {q.Rem} {l.Quot} {l.Rem}");
        Console.WriteLine(Text(C.inet_ntoa(new Address { Value = 0x0100007F })));
        Console.WriteLine($"{C.pow(2, 0.5)} {C.sqrtf(2)}");
        double whole = 0;
        Console.WriteLine($"{C.frexp(40, out int exponent)} {exponent} {C.modf(-3.25, ref whole)} {whole}");
        Console.WriteLine($"{C.strtoull("ffffffffffffffff", 0, 16)} {C.LengthOf("h\u00e9llo")} {C.LengthOf("")} {C.LengthOfWide("a")}");
        Console.WriteLine($"{(char)C.Upper(Letter.Z)} {C.IsDigit('7')} {C.IsDigit('x')}");

        int[] items = new int[200];
        for (int i = 0; i < items.Length; i++) items[i] = i * 73 % 200 - 100;
        C.qsort(items, 200, 4, &Compare);
        bool sorted = s_compared > 199;
        for (int i = 1; i < items.Length; i++) sorted &= items[i - 1] < items[i];
        long[] longs = { 19, 8, 37, 6, 55 };
        C.SortLongs(longs, 5, 8, &CompareLastDigits);
        Console.WriteLine($"{sorted} {string.Join(",", longs)}");

        byte[] to = new byte[4];
        C.memcpy(to, new byte[] { 1, 2, 3, 4 }, 3);
        long one = 1, other = long.MinValue;
        C.CopyOne(ref one, in other, 8);
        C.memcpy(null, null, 0);
        Console.WriteLine($"{string.Join(",", to)} {one}");

        nint address = C.dlsym(0, "labs");
        Console.WriteLine(((delegate* unmanaged<long, long>)address)(-5_000_000_000));
        var scale = (delegate* unmanaged<double, float, sbyte, ushort, Quotient, double>)&Scale;
        Console.WriteLine(scale(1.5, 2f, -3, 65535, new Quotient { Quot = 7, Rem = 9 }));
        var cold = (delegate* unmanaged[Cdecl]<int, int>)C.dlsym(0, "abs");
        int sum = 0;
        for (int i = -50; i < 50; i++) sum += cold(i);
        Console.WriteLine(sum);

        int done = 0;
        Parallel.For(0, 8, i => { C.usleep(1000); int[] own = { i, 3, 1 }; C.qsort(own, 3, 4, &Compare); if (own[0] <= own[1] && own[1] <= own[2]) Interlocked.Increment(ref done); });
        Console.WriteLine(done);

        Say("entry point", () => C.no_such_function(1));
        Say("library", () => C.abs(1));
        try { C.no_such_function(1); }
        catch (EntryPointNotFoundException e) { Console.WriteLine(e.Message); }
        try { C.abs(1); }
        catch (DllNotFoundException e) { Console.WriteLine(e.Message.Split('\n')[0]); }
    }
}
