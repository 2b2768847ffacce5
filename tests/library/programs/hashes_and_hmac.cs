// Hashes, keyed hashes, incremental ones, derived keys, entropy.

using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
class P
{
    static void Main()
    {
        byte[] data = Encoding.UTF8.GetBytes("The quick brown fox jumps over the lazy dog");
        Console.WriteLine(Convert.ToHexString(MD5.HashData(data)));
        Console.WriteLine(Convert.ToHexString(SHA1.HashData(data)));
        Console.WriteLine(Convert.ToHexString(SHA256.HashData(data)));
        Console.WriteLine(Convert.ToHexString(SHA384.HashData(data)));
        Console.WriteLine(Convert.ToHexString(SHA512.HashData(data)));
        using (var sha = SHA256.Create())
        {
            Console.WriteLine(sha.HashSize + " " + Convert.ToHexStringLower(sha.ComputeHash(data)));
            Console.WriteLine(Convert.ToBase64String(sha.ComputeHash(data, 4, 5)));
            Console.WriteLine(Convert.ToBase64String(sha.ComputeHash(new MemoryStream(data))));
            sha.TransformBlock(data, 0, 10, null, 0);
            sha.TransformFinalBlock(data, 10, data.Length - 10);
            Console.WriteLine(Convert.ToHexString(sha.Hash!));
        }
        byte[] key = Encoding.UTF8.GetBytes("key");
        using (var h = new HMACSHA256(key)) Console.WriteLine(Convert.ToHexString(h.ComputeHash(data)));
        Console.WriteLine(Convert.ToHexString(HMACSHA1.HashData(key, data)));
        Console.WriteLine(Convert.ToHexString(HMACSHA512.HashData(key, data)));
        Console.WriteLine(Convert.ToHexString(HMACMD5.HashData(key, data)));
        using (var ih = IncrementalHash.CreateHash(HashAlgorithmName.SHA256))
        {
            ih.AppendData(data, 0, 20); ih.AppendData(data.AsSpan(20));
            Console.WriteLine(ih.AlgorithmName + " " + Convert.ToHexString(ih.GetHashAndReset()));
        }
        Span<byte> d = stackalloc byte[32];
        Console.WriteLine(SHA256.TryHashData(data, d, out int n) + " " + n + " " + d[0]);
        byte[] r = RandomNumberGenerator.GetBytes(16);
        Console.WriteLine(r.Length + " " + r.Distinct().Any());
        for (int i = 0; i < 100; i++) { int v = RandomNumberGenerator.GetInt32(5, 10); if (v < 5 || v >= 10) Console.WriteLine("bad"); }
        Console.WriteLine(RandomNumberGenerator.GetHexString(8).Length + " " + RandomNumberGenerator.GetString("ab", 5).Length);
        using (var rng = RandomNumberGenerator.Create()) { rng.GetBytes(r); rng.GetNonZeroBytes(r); Console.WriteLine(r.All(b => b != 0)); }
        Console.WriteLine(CryptographicOperations.FixedTimeEquals(data, data));
        byte[] pk = Rfc2898DeriveBytes.Pbkdf2("password", Encoding.UTF8.GetBytes("saltsalt"), 1000, HashAlgorithmName.SHA256, 32);
        Console.WriteLine(Convert.ToHexString(pk));
        try { SHA256.HashData((byte[])null!); } catch (ArgumentNullException e) { Console.WriteLine(e.Message); }
    }
}
