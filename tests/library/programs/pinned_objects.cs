// What a `fixed` statement holds stays there while only raw pointers lead to it.

using System;

unsafe class Program
{
    static int Churn()
    {
        int sum = 0;
        for (int i = 0; i < 200; i++)
            sum += new byte[256].Length;
        GC.Collect();
        for (int i = 0; i < 2000; i++)
        {
            var bytes = new byte[64];
            bytes[5] = 0xEE;
            sum += bytes[5];
        }
        return sum;
    }

    static int SumAfterChurn(byte* p, int count)
    {
        Churn();
        int sum = 0;
        for (int i = 0; i < count; i++)
            sum += p[i];
        return sum;
    }

    static int Bytes(int count)
    {
        fixed (byte* p = new byte[count])
        {
            for (int i = 0; i < count; i++)
                p[i] = (byte)i;
            return SumAfterChurn(p, count);
        }
    }

    static string Text(int count)
    {
        fixed (char* p = new string('x', count))
        {
            Churn();
            return new string(p, 0, count);
        }
    }

    static void Main()
    {
        Console.WriteLine(Bytes(64));
        Console.WriteLine(Text(12));
        int[] kept = { 1, 2, 3 };
        fixed (int* p = kept)
        {
            Churn();
            p[1] = 20;
        }
        Console.WriteLine(string.Join(" ", kept));
    }
}
