// A line and frame parser as an async state machine over an own pipe of buffer segments, fed in pieces of every size.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

readonly record struct ReadResult(ReadOnlyMemory<byte> Buffer, bool IsCompleted);

// One writer, one reader. The reader says how much it used and how much it has looked at; it sleeps until there is more than that.
sealed class Pipe
{
    byte[] data = new byte[16];
    int start, end, examined;
    bool completed;
    Exception fault;
    TaskCompletionSource waiter;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        TaskCompletionSource wake;
        lock (this)
        {
            if (end + bytes.Length > data.Length)
            {
                // Never within the buffer: the reader may still be looking at it.
                var target = new byte[Math.Max(data.Length, 2 * (end - start + bytes.Length))];
                data.AsSpan(start, end - start).CopyTo(target);
                (end, examined, start, data) = (end - start, examined - start, 0, target);
            }
            bytes.CopyTo(data.AsSpan(end));
            end += bytes.Length;
            (wake, waiter) = (waiter, null);
        }
        wake?.SetResult();
    }

    public void Complete(Exception with = null)
    {
        TaskCompletionSource wake;
        lock (this) { completed = true; fault = with; (wake, waiter) = (waiter, null); }
        wake?.SetResult();
    }

    public async ValueTask<ReadResult> ReadAsync()
    {
        while (true)
        {
            TaskCompletionSource wait;
            lock (this)
            {
                if (end > examined || completed)
                {
                    if (end == examined && fault is not null) throw fault;
                    return new(data.AsMemory(start, end - start), completed);
                }
                wait = waiter ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
            await wait.Task;
        }
    }

    public void AdvanceTo(int used, int seen) { lock (this) { examined = start + seen; start += used; } }
}

abstract record Message;
record Header(string Name, string Value) : Message;
record Body(int Length, string Text) : Message;
record Trouble(string Why) : Message;

sealed class Parser(Pipe pipe)
{
    public int Reads { get; private set; }

    async ValueTask<string> Line()
    {
        while (true)
        {
            ReadResult read = await pipe.ReadAsync();
            Reads++;
            int at = read.Buffer.Span.IndexOf((byte)'\n');
            if (at >= 0)
            {
                string line = Encoding.UTF8.GetString(read.Buffer.Span[..at]).TrimEnd('\r');
                pipe.AdvanceTo(at + 1, at + 1);
                return line;
            }
            if (read.IsCompleted)
            {
                pipe.AdvanceTo(read.Buffer.Length, read.Buffer.Length);
                return read.Buffer.Length == 0 ? null : throw new EndOfStreamException($"{read.Buffer.Length} byte(s) without a line end");
            }
            pipe.AdvanceTo(0, read.Buffer.Length);
        }
    }

    async ValueTask<string> Exactly(int count)
    {
        while (true)
        {
            ReadResult read = await pipe.ReadAsync();
            Reads++;
            if (read.Buffer.Length >= count)
            {
                string text = Encoding.UTF8.GetString(read.Buffer.Span[..count]);
                pipe.AdvanceTo(count, count);
                return text;
            }
            if (read.IsCompleted)
                throw new EndOfStreamException($"body is {read.Buffer.Length} of {count}");
            pipe.AdvanceTo(0, read.Buffer.Length);
        }
    }

    public async IAsyncEnumerable<Message> Messages()
    {
        int length = -1;
        while (true)
        {
            string line = null;
            Message problem = null;
            try { line = await Line(); }
            catch (Exception e) when (e is EndOfStreamException or InvalidDataException) { problem = new Trouble(e.Message); }
            if (problem is not null) { yield return problem; yield break; }
            if (line is null) yield break;
            if (line.Length > 0)
            {
                string[] parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
                if (parts is ["length", var number]) length = int.Parse(number);
                yield return parts is [var name, var value] ? new Header(name, value) : new Trouble($"no colon in '{line}'");
                continue;
            }
            if (length < 0) continue;
            string body = null;
            try { body = await Exactly(length); }
            catch (EndOfStreamException e) { problem = new Trouble(e.Message); }
            yield return problem ?? new Body(length, body);
            if (problem is not null) yield break;
            length = -1;
        }
    }
}

static class Program
{
    static async Task Feed(Pipe pipe, byte[] bytes, int piece, Exception fault = null)
    {
        for (int i = 0; i < bytes.Length; i += piece)
        {
            pipe.Write(bytes.AsSpan(i, Math.Min(piece, bytes.Length - i)));
            await Task.Yield();
        }
        pipe.Complete(fault);
    }

    static async Task<string> Parse(string text, int piece, Exception fault = null)
    {
        var pipe = new Pipe();
        Task feeding = Feed(pipe, Encoding.UTF8.GetBytes(text), piece, fault);
        var seen = new StringBuilder();
        await foreach (Message message in new Parser(pipe).Messages())
            seen.Append(message switch
            {
                Header { Name: "length" } h => $"[{h.Value}] ",
                Header(var name, var value) => $"{name}={value} ",
                Body(var length, var body) => $"<{length}:{body.Replace("\n", "\\n")}> ",
                Trouble(var why) => $"!{why} ",
                _ => "?",
            });
        await feeding;
        return seen.ToString().TrimEnd();
    }

    static async Task Main()
    {
        const string text = "kind: greeting\r\nlength: 5\n\nhello\nlength: 12\nkind: two: parts\n\nline1\nline2\n\nnonsense\nlength: 0\n\nkind: \u00e9t\u00e9\n";
        string whole = await Parse(text, 1000);
        Console.WriteLine(whole.Replace("\u00e9", "e'"));
        int equal = 0;
        for (int piece = 1; piece <= 60; piece++)
            if (await Parse(text, piece) == whole) equal++;
        Console.WriteLine($"same messages for {equal} of 60 piece sizes");
        Console.WriteLine(await Parse("length: 50\n\nshort", 3));
        Console.WriteLine(await Parse("key: value\nno line end", 4));
        Console.WriteLine(await Parse("key: value\n", 4, new InvalidDataException("the feed broke")));
        Console.WriteLine($"empty: '{await Parse("", 1)}'");
        try { await Parse("length: many\n", 2); }
        catch (FormatException) { Console.WriteLine("bad length: FormatException"); }
    }
}
