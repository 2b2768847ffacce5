// A library as a .NET team would ship it: a portfolio that is valued from a source of prices, which its user supplies.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Quotes;

public interface IPriceSource
{
    ValueTask<decimal> PriceAsync(string symbol, CancellationToken cancellation);
    IAsyncEnumerable<decimal> TicksAsync(string symbol);
}

public sealed record Position(string Symbol, int Shares);

public class UnknownSymbolException(string symbol, Exception inner) : Exception($"no price of {symbol}", inner)
{
    public string Symbol { get; } = symbol;
}

public sealed class Portfolio(IPriceSource source, int requestsAtOnce = 2)
{
    readonly List<Position> positions = [];
    readonly SemaphoreSlim gate = new(requestsAtOnce);
    public event EventHandler<string>? Alerted;
    public IReadOnlyList<Position> Positions => positions;

    public Portfolio Buy(string symbol, int shares)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shares);
        positions.Add(new Position(symbol, shares));
        return this;
    }

    /// <summary>All prices are asked for at the same time, a few requests under way at any moment.</summary>
    public async Task<decimal> ValueAsync(CancellationToken cancellation = default)
    {
        decimal[] values = await Task.WhenAll(positions.Select(p => WorthAsync(p, cancellation)));
        return values.Sum();
    }

    async Task<decimal> WorthAsync(Position position, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return position.Shares * await source.PriceAsync(position.Symbol, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new UnknownSymbolException(position.Symbol, e);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The average of the last prices; who listens is told when the price leaves it by more than a tenth.</summary>
    public async IAsyncEnumerable<decimal> AverageAsync(string symbol, int window, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var last = new Queue<decimal>();
        await foreach (decimal price in source.TicksAsync(symbol).WithCancellation(cancellation))
        {
            last.Enqueue(price);
            if (last.Count > window) last.Dequeue();
            decimal average = last.Average();
            if (Math.Abs(price - average) > average / 10) Alerted?.Invoke(this, $"{symbol} at {price}");
            yield return Math.Round(average, 2);
        }
    }

    /// <summary>Heavy: a random walk of many steps.</summary>
    public static double Simulate(int steps, int seed)
    {
        uint state = (uint)seed;
        double price = 100;
        for (int i = 0; i < steps; i++)
        {
            state = state * 1664525u + 1013904223u;
            price *= 1 + ((state >> 8) / 16777216.0 - 0.5) / 100;
        }
        return Math.Round(price, 2);
    }
}
