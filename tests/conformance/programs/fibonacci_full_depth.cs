// The recursions of the list at their full size: Fibonacci of 25 and 30 without a suspension, of 5 and 25 with one at each leaf.
// case: A6 C1
using System;
using System.Threading.Tasks;

static class Program
{
    static int s_suspensions;

    static async Task<int> Complete(int n)
    {
        if (n <= 1) return 1;
        return await Complete(n - 1) + await Complete(n - 2);
    }

    static async Task<int> Configured(int n)
    {
        if (n <= 1) return 1;
        return await Configured(n - 1).ConfigureAwait(false) + await Configured(n - 2).ConfigureAwait(false);
    }

    static async Task<int> Yielding(int n)
    {
        if (n <= 1)
        {
            s_suspensions++;
            await Task.Yield();
            return 1;
        }
        int left = await Yielding(n - 1);
        return left + await Yielding(n - 2);
    }

    static async Task Main()
    {
        Task<int> started = Complete(25);
        Console.WriteLine($"{started.IsCompleted} {await started}");
        started = Configured(30);
        Console.WriteLine($"{started.IsCompleted} {await started}");
        foreach (int n in new[] { 5, 25 })
        {
            s_suspensions = 0;
            started = Yielding(n);
            Console.WriteLine($"{await started} with {s_suspensions} suspensions");
        }
    }
}
