// Uses Shapes.dll, which is compiled from managed Python.
using System;
using System.Linq;
using System.Threading.Tasks;

static class Program
{
    static async Task Main()
    {
        IShape circle = new Circle(2);
        Console.WriteLine(circle.Describe());
        var box = new Box(3) { Height = 2 } * 2;
        Console.WriteLine($"{box.Width} x {box.Height}: {((IShape)box).Describe()}");
        var boxes = Shapes.Grid(3, 2).Where(b => b.Width > 1).ToList();
        Console.WriteLine($"{boxes.Count} boxes, the largest {Shapes.Largest(boxes).Area}");
        Console.WriteLine(await Shapes.TotalAsync(circle, box, new Box(1)));
        try
        {
            _ = new Circle(-1);
        }
        catch (ArgumentOutOfRangeException error)
        {
            Console.WriteLine(error.ParamName);
        }
    }
}
