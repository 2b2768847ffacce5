// Loops over arrays at their edges: ranges that end outside, counters that wrap, steps, directions, two dimensions.
using System;

static class Program
{
    static string Try(Func<string> action)
    {
        try { return action(); }
        catch (Exception e) { return e.GetType().Name; }
    }

    // what a failed loop has done before it fails stays
    static int Fill(int[] data, int from, int to, int value)
    {
        int done = 0;
        try
        {
            for (int i = from; i < to; i++) { data[i] = value; done++; }
        }
        catch (IndexOutOfRangeException) { done += 1000000; }
        catch (NullReferenceException) { done += 2000000; }
        return done;
    }

    static int FillDown(int[] data, int from, int to, int value)
    {
        int done = 0;
        try
        {
            for (int i = from; i >= to; i--) { data[i] = value; done++; }
        }
        catch (IndexOutOfRangeException) { done += 1000000; }
        return done;
    }

    static long Steps(byte[] data, int from, int to, int step)
    {
        long sum = 0;
        try
        {
            for (int j = from; j < to; j += step) { data[j]++; sum += j; }
        }
        catch (IndexOutOfRangeException) { sum = -sum - 1; }
        return sum;
    }

    static long Inclusive(int[] data, int from, int to)
    {
        long sum = 0;
        int rounds = 0;
        try
        {
            for (int i = from; i <= to; i++) { sum += data[i] + i; if (++rounds > 5000) return -77; }
        }
        catch (IndexOutOfRangeException) { sum = -sum - 1; }
        return sum;
    }

    static long Unsigned(int[] data, uint from, uint to)
    {
        long sum = 0;
        try
        {
            for (uint i = from; i < to; i++) sum += data[i] * 3;
        }
        catch (IndexOutOfRangeException) { sum = -sum - 1; }
        return sum;
    }

    static long Shifted(int[] data, int to, int by)
    {
        long sum = 0;
        try
        {
            for (int i = 0; i < to; i++) sum += data[i + by] - data[i * 2 - i];
        }
        catch (IndexOutOfRangeException) { sum = -sum - 1; }
        return sum;
    }

    static long Products(int[] data, int rows, int width)
    {
        long sum = 0;
        try
        {
            for (int row = 0; row < rows; row++)
                for (int at = 0; at < width; at++) { data[row * width + at] += row; sum += data[row * width + at]; }
        }
        catch (IndexOutOfRangeException) { sum = -sum - 1; }
        return sum;
    }

    // the exact product is far out of range, the wrapped one is not
    static long Wrapped(int[] data, int factor, int count)
    {
        long sum = 0;
        try
        {
            for (int i = 0; i < count; i++) { data[i * factor] = i + 1; sum += i * factor; }
        }
        catch (IndexOutOfRangeException) { sum = -sum - 1; }
        return sum;
    }

    static double Grid(double[,] grid, int rows, int columns, double add)
    {
        double sum = 0;
        try
        {
            for (int i = 0; i < rows; i++)
                for (int j = 0; j < columns; j++) { grid[i, j] += add; sum += grid[i, j]; }
        }
        catch (IndexOutOfRangeException) { sum = -sum - 1; }
        return sum;
    }

    static int Find(int[] data, int what)
    {
        for (int i = 0; i < 100000; i++)
            if (data[i] == what) return i;
        return -1;
    }

    static int Skipped(int[] data, int[] order)
    {
        int sum = 0;
        for (int i = 0; i < order.Length; i++)
        {
            if (i % 3 == 0) continue;
            if (i > 0) sum += data[order[i]] - order[i - 1];
        }
        return sum;
    }

    static int Letters(string text, int from, int to)
    {
        int sum = 0;
        try
        {
            for (int i = from; i < to; i++) sum = sum * 31 + text[i];
        }
        catch (IndexOutOfRangeException) { return -sum - 1; }
        return sum;
    }

    static long Overlap(long[] data, int by)
    {
        for (int i = 0; i + by < data.Length; i++) data[i + by] += data[i] + 1;
        long sum = 0;
        foreach (long item in data) sum = sum * 3 + item;
        return sum;
    }

    static int Sum(int[] data)
    {
        int sum = 0;
        foreach (int item in data) sum = sum * 7 + item;
        return sum;
    }

    static void Main()
    {
        var data = new int[3000];
        Console.WriteLine(Fill(data, 0, 3000, 1) + " " + Sum(data));
        Console.WriteLine(Fill(data, 0, 3001, 2) + " " + Sum(data));
        Console.WriteLine(Fill(data, 2990, 5000, 3) + " " + Sum(data));
        Console.WriteLine(Fill(data, -1, 10, 4) + " " + Sum(data));
        Console.WriteLine(Fill(data, 10, 10, 5) + " " + Fill(data, 10, -10, 5) + " " + Fill(null, 0, 0, 1) + " " + Fill(null, 0, 1, 1));
        Console.WriteLine(Fill(data, int.MaxValue - 1, int.MaxValue, 6) + " " + Fill(new int[0], 0, 1, 6));
        Console.WriteLine(FillDown(data, 2999, 0, 7) + " " + Sum(data));
        Console.WriteLine(FillDown(data, 2000, -1, 8) + " " + Sum(data));
        Console.WriteLine(FillDown(data, 3000, 0, 9) + " " + FillDown(data, 5, int.MinValue, 9) + " " + Sum(data));
        var bytes = new byte[5000];
        foreach (int step in new[] { 1, 2, 3, 7, 1024, 4999, 5000, int.MaxValue, 1 << 30 })
            Console.WriteLine(step + " " + Steps(bytes, 0, 5000, step) + " " + Steps(bytes, 1, 5001, step) + " " + Steps(bytes, 4999, int.MaxValue, step));
        Console.WriteLine(Steps(bytes, 0, 10, -1) + " " + Steps(bytes, 20, 10, 0));
        int total = 0;
        foreach (byte item in bytes) total = total * 5 + item;
        Console.WriteLine(total);
        Console.WriteLine(Inclusive(data, 0, 2999) + " " + Inclusive(data, 0, 3000) + " " + Inclusive(data, 5, 4));
        Console.WriteLine(Inclusive(data, int.MaxValue, int.MaxValue) + " " + Inclusive(data, -1, int.MaxValue));
        Console.WriteLine(Unsigned(data, 0, 3000) + " " + Unsigned(data, 1, 3001) + " " + Unsigned(data, 0, uint.MaxValue) + " " + Unsigned(data, 3000000000, 3000000001));
        Console.WriteLine(Shifted(data, 2000, 1000) + " " + Shifted(data, 2001, 1000) + " " + Shifted(data, 5, -1) + " " + Shifted(data, 10, int.MaxValue));
        Console.WriteLine(Products(data, 30, 100) + " " + Products(data, 31, 100) + " " + Products(data, 3000, 1) + " " + Products(data, 1, 3000) + " " + Sum(data));
        Console.WriteLine(Wrapped(data, 1 << 30, 5) + " " + Wrapped(data, int.MinValue, 3) + " " + Wrapped(data, -65536, 2) + " " + Wrapped(data, 3, 1000) + " " + Wrapped(data, 3, 1001) + " " + Wrapped(data, -1, 2) + " " + Sum(data));
        var grid = new double[40, 50];
        Console.WriteLine(Grid(grid, 40, 50, 1.5) + " " + Grid(grid, 41, 50, 1) + " " + Grid(grid, 40, 51, 1) + " " + Grid(grid, 3, 3, 0.25));
        var based = (double[,])Array.CreateInstance(typeof(double), new[] { 4, 5 }, new[] { 1, 2 });
        based[1, 2] = 5; based[4, 6] = 6;
        Console.WriteLine(Try(() => Grid(based, 4, 5, 1).ToString()) + " " + based[1, 2] + " " + based[4, 6]);
        for (int i = 0; i < data.Length; i++) data[i] = i * 7 % 3001;
        Console.WriteLine(Find(data, 14) + " " + Find(data, 5) + " " + Try(() => Find(data, -5).ToString()) + " " + Try(() => Find(null, 1).ToString()));
        var order = new int[100];
        for (int i = 0; i < order.Length; i++) order[i] = (i * 37) % 100;
        Console.WriteLine(Skipped(data, order));
        order[50] = 5000;
        Console.WriteLine(Try(() => Skipped(data, order).ToString()));
        string text = new string('a', 500) + "bcdefg" + new string('z', 1500);
        Console.WriteLine(Letters(text, 0, text.Length) + " " + Letters(text, 3, 2007) + " " + Letters(text, -1, 5) + " " + Try(() => Letters(null, 0, 3).ToString()));
        foreach (int by in new[] { 1, 2, 3, 4, 8, 31, 2000 })
            Console.WriteLine(by + " " + Overlap(new long[2500], by));
    }
}
