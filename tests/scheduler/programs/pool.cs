// The pool gets more workers when its workers block; a thread that is no background thread keeps the process alive.
// classic: no
using System;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static async Task Main()
    {
        const int Count = 24;
        using var all = new CountdownEvent(Count);
        var tasks = new Task[Count];
        for (int i = 0; i < Count; i++)
            tasks[i] = Task.Run(() => { all.Signal(); all.Wait(); });
        await Task.WhenAll(tasks);
        Console.WriteLine("all met");

        var locked = new object();
        Task[] queued;
        lock (locked)
        {
            queued = new Task[8];
            for (int i = 0; i < 8; i++) queued[i] = Task.Run(() => { lock (locked) { } });
            Console.WriteLine(Task.Run(() => 42).Wait(30_000));
        }
        await Task.WhenAll(queued);

        var inner = Task.Run(() => Task.Run(() => Task.Run(() => 7).Result + 1).Result + 1);
        Console.WriteLine(await inner);
        new Thread(() => { Thread.Sleep(200); Console.WriteLine("the last word"); }).Start();
        new Thread(() => { Thread.Sleep(60_000); Console.WriteLine("never"); }) { IsBackground = true }.Start();
        Console.WriteLine("main ends");
    }
}
