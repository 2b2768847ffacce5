using System;
using System.Globalization;
using System.Runtime.CompilerServices;

/// <summary>Rows of a table: one in `share` is evaluated and printed.</summary>
static partial class Program
{
    static int share = 1, counted;
    static uint seed = 2463534242;

    /// <summary>Whether the next row is to be evaluated.</summary>
    static bool Due() => counted++ % share == 0;

    static uint Random()
    {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        return seed;
    }

    static ulong Random64() => (ulong)Random() << 32 | Random();

    static string Text(object value) => value switch
    {
        null => "null",
        string s => "\"" + s.Replace("\n", "\\n").Replace("\r", "\\r") + "\"",
        double d => d.ToString("R", CultureInfo.InvariantCulture),
        float f => f.ToString("R", CultureInfo.InvariantCulture),
        DateTime t => t.ToString("o", CultureInfo.InvariantCulture),
        DateTimeOffset t => t.ToString("o", CultureInfo.InvariantCulture),
        DateOnly t => t.ToString("o", CultureInfo.InvariantCulture),
        TimeOnly t => t.ToString("o", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        Array a => "[" + Join(a) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static string Join(System.Collections.IEnumerable items)
    {
        var parts = new System.Text.StringBuilder();
        foreach (object item in items)
        {
            if (parts.Length > 0) parts.Append(", ");
            parts.Append(Text(item));
        }
        return parts.ToString();
    }

    static void Row(string name, Func<object> evaluate)
    {
        if (!Due()) return;
        string outcome;
        try
        {
            outcome = Text(evaluate());
        }
        catch (Exception e)
        {
            outcome = e.GetType().Name + ": " + e.Message.Replace("\n", "\\n").Replace("\r", "\\r");
        }
        Console.Out.Write(name + " = " + outcome + "\n");
    }

    static void Row(Func<object> evaluate, [CallerArgumentExpression("evaluate")] string name = "") =>
        Row(name.StartsWith("() => ") ? name.Substring(6) : name, evaluate);

    static bool plain;

    /// <summary>A row of which only 20 bits are printed (with a second argument, all of it): for tables of many rows.</summary>
    static void Digest(string name, Func<object> evaluate)
    {
        if (!Due()) return;
        string outcome;
        try
        {
            outcome = Text(evaluate());
        }
        catch (Exception e)
        {
            outcome = e.GetType().Name + ": " + e.Message.Replace("\n", "\\n").Replace("\r", "\\r");
        }
        uint hash = 2166136261;
        foreach (char c in outcome) hash = (hash ^ c) * 16777619;
        Console.Out.Write(name + " " + (plain ? outcome : (hash >> 12).ToString("x5")) + "\n");
    }

    static void Main(string[] args)
    {
        plain = args.Length > 1;
        if (args.Length > 0) share = int.Parse(args[0], CultureInfo.InvariantCulture);
        Rows();
    }
}
