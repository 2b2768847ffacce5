// Races: `await` (a value read before an await and written after it), `memory` (counter++ on two threads), `order` (who is first).
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static int s_value;

    static async Task AddAround(int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            int read = s_value;
            await Task.Yield();
            s_value = read + 1;
        }
    }

    static void Add()
    {
        for (int i = 0; i < 100; i++) s_value++;
    }

    static async Task<int> Main(string[] args)
    {
        if (args[0] == "await")
        {
            await Task.WhenAll(Task.Run(() => AddAround(3)), Task.Run(() => AddAround(3)));
            Console.WriteLine(s_value);
        }
        else if (args[0] == "memory")
        {
            var threads = new[] { new Thread(Add), new Thread(Add) };
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            Console.WriteLine(s_value);
        }
        else
        {
            var order = new List<char>();
            var tasks = new List<Task>();
            foreach (char letter in "abcd")
                tasks.Add(Task.Run(() => { lock (order) order.Add(letter); }));
            await Task.WhenAll(tasks);
            Console.WriteLine(string.Concat(order));
            if (order[0] == 'd' && order[3] == 'a') throw new InvalidOperationException("backwards");
        }
        return s_value == 6 ? 3 : 0;
    }
}
