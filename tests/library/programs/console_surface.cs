// The console's readers, writers, streams, colours and redirections.

using System;
using System.IO;
using System.Text;
class P
{
    static void Main()
    {
        Console.OutputEncoding = Encoding.UTF8;
        Console.ForegroundColor = ConsoleColor.Red;
        Console.WriteLine("red");
        Console.ResetColor();
        Console.BackgroundColor = ConsoleColor.Blue;
        Console.ResetColor();
        Console.Write("{0}-{1}-{2}\n", 1, "b", 'c');
        Console.WriteLine("{0,5}|{1,-5}|{2:X}", 1, 2, 255);
        Console.WriteLine(true); Console.WriteLine('c'); Console.WriteLine(1.5m); Console.WriteLine(1.5f); Console.WriteLine(12UL); Console.WriteLine(new char[] { 'a', 'b' }); Console.WriteLine(new char[] { 'a', 'b', 'c' }, 1, 2); Console.WriteLine((object?)null); Console.WriteLine((string?)null); Console.WriteLine();
        TextWriter old = Console.Out;
        var sw = new StringWriter();
        Console.SetOut(sw);
        Console.WriteLine("captured");
        Console.SetOut(old);
        Console.WriteLine(sw.ToString().Trim());
        Console.SetIn(new StringReader("line one\nline two\n3"));
        Console.WriteLine(Console.ReadLine()); Console.WriteLine(Console.Read()); Console.WriteLine(Console.In.ReadToEnd());
        Console.WriteLine(Console.ReadLine() == null);
        Console.Error.WriteLine("to err");
        using (var s = Console.OpenStandardOutput()) { s.Write(Encoding.ASCII.GetBytes("raw\n")); s.Flush(); }
        Console.WriteLine(Console.IsOutputRedirected + " " + Console.IsInputRedirected);
        Console.CancelKeyPress += (s, e) => { e.Cancel = true; };
        Console.WriteLine(Console.Out.NewLine == Environment.NewLine);
        try { Console.ReadKey(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        foreach (ConsoleColor c in Enum.GetValues<ConsoleColor>()) Console.Write(c + " ");
        Console.WriteLine(ConsoleKey.Enter + " " + new ConsoleKeyInfo('a', ConsoleKey.A, true, false, true).Modifiers);
        try { Console.SetOut(null!); } catch (ArgumentNullException e) { Console.WriteLine(e.Message); }
    }
}
