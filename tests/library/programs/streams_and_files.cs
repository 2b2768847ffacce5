// Streams at their edges: what refuses, what FileStream modes and shares allow, enumeration options, paths with dots, buffered positions, own encodings' marks.
using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;

static class Program
{
    static string Caught(Action action)
    {
        try { action(); return "nothing thrown"; }
        catch (Exception e) { return $"{e.GetType().Name}: {e.Message}"; }
    }

    static async Task Main()
    {
        string root = Directory.CreateTempSubdirectory("oscil-").FullName;
        string Clean(string text) => text.Replace(root, "ROOT");
        string path = Path.Combine(root, "a.txt");
        Console.WriteLine(Clean(Caught(() => new FileStream(path, FileMode.Open))));
        Console.WriteLine(Clean(Caught(() => new FileStream(path, FileMode.Create, FileAccess.Read))));
        Console.WriteLine(Clean(Caught(() => new FileStream(path, FileMode.Append, FileAccess.ReadWrite))));
        Console.WriteLine(Clean(Caught(() => new FileStream("", FileMode.Open))));
        Console.WriteLine(Clean(Caught(() => Directory.GetFiles(Path.Combine(root, "none")))));
        Console.WriteLine(Clean(Caught(() => File.Move(path, path + "b"))));
        Console.WriteLine(Clean(Caught(() => File.ReadAllText(root))));
        using (var writer = new FileStream(path, FileMode.Create))
        {
            writer.Write("0123456789"u8);
            Console.WriteLine(Clean(Caught(() => new FileStream(path, FileMode.Open, FileAccess.Write).Dispose())));
            writer.Seek(-4, SeekOrigin.Current);
            writer.WriteByte((byte)'x');
            Console.WriteLine($"{writer.Position} {writer.Length} {Clean(Caught(() => writer.Seek(-1, SeekOrigin.Begin)))} {Caught(() => writer.Position = -1)}");
        }
        Console.WriteLine(File.ReadAllText(path));
        using (var both = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 4))
        {
            both.ReadByte();
            both.WriteByte((byte)'y');
            Console.WriteLine($"{(char)both.ReadByte()}{both.Position} {Caught(() => both.Read(new byte[2], 1, 3))}");
            both.SetLength(5);
            Console.WriteLine($"{both.Position} {both.Length} {both.ReadByte()}");
        }
        Console.WriteLine(File.ReadAllText(path));
        File.WriteAllText(path, "\u00FC\u20AC", Encoding.Unicode);
        Console.WriteLine($"{Convert.ToHexString(File.ReadAllBytes(path))} {File.ReadAllText(path) == "\u00FC\u20AC"} {new StreamReader(path).ReadToEnd().Length}");
        using (var append = new StreamWriter(path, true, Encoding.Unicode)) append.Write("z");
        Console.WriteLine(Convert.ToHexString(File.ReadAllBytes(path)));
        Directory.CreateDirectory(Path.Combine(root, "d1", "d2"));
        File.WriteAllText(Path.Combine(root, "d1", ".hidden"), "");
        File.WriteAllText(Path.Combine(root, "d1", "d2", "b.TXT"), "");
        foreach (string pattern in new[] { "*", "*.txt", "?.txt", "*.*", "a*" })
            Console.WriteLine($"{pattern}: {string.Join(" ", Directory.GetFileSystemEntries(root, pattern, SearchOption.AllDirectories).Select(Clean).Order(StringComparer.Ordinal))}");
        Console.WriteLine(string.Join(" ", Directory.GetFiles(root, "*.txt", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }).Select(Clean).Order(StringComparer.Ordinal)));
        var info = new DirectoryInfo(Path.Combine(root, "d1"));
        Console.WriteLine($"{info.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Count()} {info.Attributes} {new FileInfo(Path.Combine(root, "d1", ".hidden")).Attributes} {info.Parent.FullName == root} {new FileInfo(path).Extension} {new FileInfo(path + "?").Exists}");
        Console.WriteLine($"{Path.GetFullPath("/a/../../b/./c/")} {Path.GetRelativePath("/a/b", "/a/b/c/d")} {Path.GetRelativePath("/a/b/", "/")} {Path.Combine("a", "", "b")} {Path.Join("a/", "/b", null)} {Path.GetDirectoryName("a//b")} [{Path.GetDirectoryName("a")}] {Path.ChangeExtension("/a.b/c", "d")} {Path.GetExtension("a.")}|{Path.GetFileNameWithoutExtension(".profile")}");
        await using (var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 16, useAsync: true))
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes("line one\r\nline two\n\nlast"));
            stream.Position = 0;
            using var reader = new StreamReader(stream, leaveOpen: true);
            while (await reader.ReadLineAsync() is { } line) Console.Write($"<{line}>");
            Console.WriteLine($" {stream.Position} {stream.IsAsync}");
        }
        var memory = new MemoryStream([1, 2, 3, 4, 5], 1, 3);
        Console.WriteLine($"{memory.Length} {memory.ReadByte()} {Caught(() => memory.Capacity = 2)} {Caught(() => memory.Seek(0, (SeekOrigin)7))} {Caught(() => memory.Read(null, 0, 1))} {Caught(() => memory.CopyTo(memory, 0))} {Caught(() => memory.ReadExactly(new byte[9]))}");
        using var bits = new BinaryReader(new MemoryStream([0xFF, 0xFF, 0xFF, 0xFF, 0x1F, 0x05, 0x41]));
        Console.WriteLine($"{Caught(() => bits.Read7BitEncodedInt())} {Caught(() => bits.ReadString())} {Caught(() => new BinaryReader(null))} {Caught(() => new StreamReader(new MemoryStream(), Encoding.UTF8, true, 0))}");
        Directory.Delete(root, true);
        Console.WriteLine(Clean(Caught(() => Directory.Delete(root))));
    }
}
