// Arrays a little smaller than a block of the heap, which lie among small objects, keep their elements over collections.
using System;

static class Program
{
    static object[] Filled(int count)
    {
        var kept = new object[count];
        for (int i = 0; i < count; i++)
            kept[i] = new long[] { i, -i };
        return kept;
    }

    static void Main()
    {
        foreach (int count in new[] { 1500, 2100, 3000, 4000, 5000 })
        {
            object[] kept = Filled(count);
            long garbage = 0;
            for (int i = 0; i < 300_000; i++)
                garbage += new long[4].Length;
            int right = 0;
            for (int i = 0; i < count; i++)
                if (kept[i] is long[] { Length: 2 } pair && pair[0] == i && pair[1] == -i) right++;
            Console.WriteLine($"{right} of {count}, garbage {garbage}");
        }
    }
}
