// Many threads at once that allocate, throw, lock, box, intern, use thread statics, weak references and static
// initializers, and hand objects to each other. What they compute does not depend on who runs when.
// args: 4 40
// args: 8 25
// classic: no
using System;
using System.Collections.Generic;
using System.Text;
using System.Threading;

class Node
{
    public Node Next;
    public int Value;
    public object Payload;
}

static class Lazy<T>
{
    public static readonly string Name = typeof(T).Name + " " + new string('*', 3);
}

class Program
{
    [ThreadStatic] static List<int> t_seen;
    static readonly object s_gate = new();
    static readonly Queue<Node> s_queue = new();
    static long s_total;
    static int s_finished, s_caught;

    static int Main(string[] args)
    {
        int count = int.Parse(args[0]), rounds = int.Parse(args[1]);
        var threads = new Thread[count];
        var sums = new long[count];
        for (int i = 0; i < count; i++)
        {
            int number = i;
            threads[i] = new Thread(() => sums[number] = Work(number, rounds));
            threads[i].Start();
        }
        int taken = 0;
        long handed = 0;
        lock (s_gate)
        {
            while (taken < count * rounds)
            {
                while (s_queue.Count == 0) Monitor.Wait(s_gate);
                handed += Sum(s_queue.Dequeue());
                taken++;
            }
        }
        foreach (var thread in threads) thread.Join();
        long sum = 0;
        foreach (long part in sums) sum += part;
        Console.WriteLine($"threads {s_finished}, sum {sum}, handed over {taken} worth {handed}, total {s_total}, caught {s_caught}");
        return s_finished;
    }

    static long Work(int number, int rounds)
    {
        t_seen = new List<int>();
        long sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            var list = Build(round % 17 + 3, number);
            sum += Throw(number, round);
            sum += Text(number, round);
            t_seen.Add(round);
            object boxed = round * 3;
            var weak = new WeakReference(list);
            Interlocked.Add(ref s_total, (int)boxed);
            lock (s_gate)
            {
                s_queue.Enqueue(list);
                Monitor.Pulse(s_gate);
            }
            if (weak.Target is Node node && node != list) sum += 1_000_000;
            sum += Lazy<Node>.Name.Length + Lazy<string>.Name.Length + Lazy<Program>.Name.Length;
            GC.KeepAlive(list);
        }
        for (int i = 0; i < t_seen.Count; i++) if (t_seen[i] != i) sum += 1_000_000;
        Interlocked.Increment(ref s_finished);
        return sum + t_seen.Count;
    }

    static Node Build(int length, int number)
    {
        Node head = null;
        for (int i = 0; i < length; i++)
            head = new Node { Next = head, Value = i, Payload = i % 3 == 0 ? new int[i + 1] : i % 3 == 1 ? "p" + i : (object)i };
        return head;
    }

    static long Sum(Node node)
    {
        long sum = 0;
        for (; node != null; node = node.Next)
            sum += node.Value + node.Payload switch { int[] array => array.Length, string text => text.Length, int value => value, _ => 1_000_000 };
        return sum;
    }

    static int Throw(int number, int round)
    {
        try { return Deep(round % 6, new object[round % 5 + 1]); }
        catch (InvalidOperationException e) when (e.Message.Length > 3) { Interlocked.Increment(ref s_caught); return e.Message.Length; }
        finally { lock (s_gate) Interlocked.Increment(ref s_total); }
    }

    static int Deep(int depth, object[] keep)
    {
        keep[0] = depth;
        if (depth == 0) throw new InvalidOperationException("deep " + keep.Length);
        try { return Deep(depth - 1, keep) + 1; }
        finally { keep[^1] = new Node(); }
    }

    static int Text(int number, int round)
    {
        var builder = new StringBuilder();
        for (int i = 0; i < 10; i++) builder.Append(i * round).Append(',');
        var words = builder.ToString().Split(',');
        var table = new Dictionary<string, int>();
        foreach (string word in words) table[word] = table.GetValueOrDefault(word) + 1;
        return table.Count + builder.Length;
    }
}
