// An order pipeline in three asynchronous stages: price, reserve, ship. Each stage suspends; one order fails and is refunded.
// classic: no
using System;
using System.Collections.Generic;
using System.Threading.Tasks;

record Order(int Id, string Item, int Quantity);

class Warehouse
{
    readonly Dictionary<string, int> _stock = new() { ["lamp"] = 5, ["desk"] = 1, ["chair"] = 8 };

    public async Task<decimal> PriceAsync(Order order)
    {
        await Task.Yield();                                  // a price list that lives elsewhere
        decimal each = order.Item switch { "lamp" => 24.50m, "desk" => 310m, "chair" => 89.90m, _ => 0m };
        return each * order.Quantity;
    }

    public async Task ReserveAsync(Order order)
    {
        int left = _stock[order.Item] - order.Quantity;
        await Task.Delay(20);                                // the stock keeper answers late
        if (left < 0)
            throw new InvalidOperationException($"only {_stock[order.Item]} {order.Item}(s) in stock");
        _stock[order.Item] = left;
    }

    public async ValueTask<string> ShipAsync(Order order, decimal price)
    {
        for (int leg = 1; leg <= 2; leg++)
            await Task.Yield();                              // hand over between carriers
        return $"order {order.Id}: {order.Quantity} x {order.Item} for {price} shipped";
    }
}

static class Program
{
    static async Task<string> HandleAsync(Warehouse warehouse, Order order)
    {
        decimal price = await warehouse.PriceAsync(order);
        try
        {
            await warehouse.ReserveAsync(order);
            return await warehouse.ShipAsync(order, price);
        }
        catch (InvalidOperationException e)
        {
            return $"order {order.Id}: refunded {price} ({e.Message})";
        }
    }

    static async Task<int> Main()
    {
        var warehouse = new Warehouse();
        Order[] orders = { new(1, "lamp", 2), new(2, "desk", 2), new(3, "chair", 4) };
        int shipped = 0;
        foreach (Order order in orders)
        {
            string line = await HandleAsync(warehouse, order);
            if (line.EndsWith("shipped")) shipped++;
            Console.WriteLine(line);
        }
        Console.WriteLine($"{shipped} of {orders.Length} orders shipped");
        return 0;
    }
}
