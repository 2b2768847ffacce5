// Messages of Trace and Debug to listeners: text, categories, indentation, conditions.

#define TRACE
#define DEBUG
using System;
using System.Diagnostics;
using System.IO;

class Numbered(TextWriter writer) : TraceListener("numbered")
{
    int count;
    public override void Write(string? message) => writer.Write(message);
    public override void WriteLine(string? message) => writer.WriteLine(++count + ") " + message);
    public override void Fail(string? message) => writer.WriteLine("failed: " + message);
}

class P
{
    static void Main()
    {
        var text = new StringWriter();
        var listener = new TextWriterTraceListener(text, "text");
        Console.WriteLine(Trace.Listeners.Count + " " + Trace.Listeners[0].Name + " " + Trace.Listeners[0].GetType().Name);
        Trace.Listeners.Clear();
        Console.WriteLine(Trace.Listeners.Add(listener));
        Trace.WriteLine("plain");
        Trace.Write("part ");
        Trace.WriteLine(42);
        Trace.WriteLine("message", "category");
        Trace.Indent();
        Debug.WriteLine("indented by one");
        Trace.IndentSize = 2;
        Trace.IndentLevel++;
        Debug.WriteLine(1.5, "number");
        Trace.WriteLineIf(false, "never");
        Debug.WriteIf(true, "once");
        Trace.WriteLineIf(true, " more");
        Trace.Unindent();
        Trace.Unindent();
        Trace.TraceInformation("informed {0}", 1);
        Trace.TraceWarning("warned");
        Trace.TraceError("error {0:X}", 255);
        Trace.AutoFlush = true;
        Console.WriteLine(Debug.IndentLevel + " " + Debug.IndentSize + " " + Debug.AutoFlush);
        Trace.Listeners.Add(new Numbered(Console.Out));
        Trace.WriteLine("both");
        Debug.WriteLine("both again");
        Trace.Listeners.Remove("text");
        Trace.WriteLine("one only");
        Console.WriteLine(Trace.Listeners["numbered"]!.Name + " " + (Trace.Listeners["text"] == null));
        Trace.Listeners.Add(new ConsoleTraceListener());
        Trace.WriteLine("to the console");
        Debug.Assert(true, "fine");
        try { Trace.Listeners.Add(null!); } catch (ArgumentNullException e) { Console.WriteLine(e.Message); }
        Trace.Close();
        Console.Write(text);
    }
}
