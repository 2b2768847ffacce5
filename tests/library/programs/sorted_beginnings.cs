// The beginning of a sorted sequence: Take, First, ElementAt of OrderBy, stable, with every length.
using System;
using System.Collections.Generic;
using System.Linq;

static class Program
{
    static IEnumerable<(int Key, int Place)> Items(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
            yield return (random.Next(count / 3 + 1), i);
    }

    static int Count(IEnumerable<(int Key, int Place)> items, List<int> asked) => items.OrderBy(x => { asked.Add(x.Place); return x.Key; }).Take(2).ToList().Count;

    static void Main()
    {
        foreach (int count in new[] { 0, 1, 2, 3, 9, 40, 500 })
            foreach (int wanted in new[] { -1, 0, 1, 2, 8, 39, 499, 500, 10_000 })
            {
                var sorted = Items(count, 7).OrderBy(x => x.Key);
                var falling = Items(count, 7).OrderByDescending(x => x.Key).ThenByDescending(x => x.Place);
                long hash = 17, back = 17;
                foreach (var (key, place) in sorted.Take(wanted)) hash = hash * 31 + key * 1009 + place;
                foreach (var (key, place) in falling.Take(wanted)) back = back * 31 + key * 1009 + place;
                Console.WriteLine($"{count} {wanted}: {hash} {back} {sorted.FirstOrDefault()} {falling.ElementAtOrDefault(wanted)} {sorted.Skip(3).Take(2).Count()}");
            }
        var asked = new List<int>();
        Console.WriteLine(Count(Items(6, 1), asked) + ": " + string.Join(" ", asked));
        var lazy = Items(5, 2).OrderBy(x => x.Key).Take(3);
        Console.WriteLine(string.Join(" ", lazy) + " | " + string.Join(" ", lazy));
        Console.WriteLine(new[] { "b", null, "a" }.OrderBy(s => s, StringComparer.Ordinal).First() ?? "null first");
        try { Items(0, 1).OrderBy(x => x.Key).First(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { Items(4, 1).OrderBy(x => x.Key).ElementAt(4); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        try { Items(9, 1).OrderBy<(int, int), int>(x => throw new FormatException("key")).Take(2).ToList(); } catch (FormatException e) { Console.WriteLine(e.Message); }
    }
}
