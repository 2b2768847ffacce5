// Deflate, gzip and zlib streams: what they pack they unpack; damaged data.

using System;
using System.IO;
using System.IO.Compression;
using System.Text;
class P
{
    static byte[] Pack(byte[] d, Func<Stream, Stream> make) { var m = new MemoryStream(); using (var s = make(m)) s.Write(d, 0, d.Length); return m.ToArray(); }
    static byte[] Unpack(byte[] d, Func<Stream, Stream> make) { using var s = make(new MemoryStream(d)); var m = new MemoryStream(); s.CopyTo(m); return m.ToArray(); }
    static void Main()
    {
        byte[] text = Encoding.UTF8.GetBytes(new string('a', 5000) + "hello world " + new string('b', 3000));
        byte[] g = Pack(text, s => new GZipStream(s, CompressionLevel.Optimal));
        Console.WriteLine(g.Length < 200); Console.WriteLine(g[0] + " " + g[1]);
        Console.WriteLine(Encoding.UTF8.GetString(Unpack(g, s => new GZipStream(s, CompressionMode.Decompress))).Length);
        byte[] d = Pack(text, s => new DeflateStream(s, CompressionMode.Compress, true));
        Console.WriteLine(Unpack(d, s => new DeflateStream(s, CompressionMode.Decompress)).AsSpan().SequenceEqual(text));
        byte[] z = Pack(text, s => new ZLibStream(s, CompressionLevel.Fastest));
        Console.WriteLine(z[0].ToString("X") + " " + Unpack(z, s => new ZLibStream(s, CompressionMode.Decompress)).Length);
        try { Unpack(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 }, s => new GZipStream(s, CompressionMode.Decompress)); } catch (InvalidDataException e) { Console.WriteLine(e.Message); }
        using (var gs = new GZipStream(new MemoryStream(), CompressionMode.Compress)) Console.WriteLine(gs.CanRead + " " + gs.CanWrite + " " + gs.CanSeek);
    }
}
