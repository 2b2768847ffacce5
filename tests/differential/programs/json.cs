using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

/// <summary>JSON: reading, writing, values of types, documents, nodes, errors.</summary>
static partial class Program
{
    public enum Colour { Red, Green = 5, Blue }
    [Flags] public enum Marks { None, A = 1, B = 2, C = 4 }
    public record Point(int X, int Y);
    public record struct Pair(string Name, double? Value);
    public class Address { public string Street { get; set; } public string City { get; set; } public int? Zip { get; set; } }
    public class Person
    {
        public string Name { get; set; }
        public int Age { get; set; }
        public bool Active { get; set; }
        public Address Home { get; set; }
        public List<string> Tags { get; set; } = new();
        public Dictionary<string, int> Scores { get; set; }
        public DateTime Born { get; set; }
        public Colour Favourite { get; set; }
        public decimal Money { get; set; }
        public double[] Values { get; set; }
        public Guid Id { get; set; }
        [JsonIgnore] public string Secret { get; set; }
        [JsonPropertyName("nick_name")] public string Nick { get; set; }
        public int ReadOnly => 42;
        public int WriteOnly { set { } }
        internal int Hidden { get; set; } = 7;
        [JsonInclude] internal int Shown { get; set; } = 8;
    }
    public class Base { public int A { get; set; } = 1; public virtual int V { get; set; } = 2; }
    public class Derived : Base { public int B { get; set; } = 3; public override int V { get; set; } = 4; [JsonPropertyOrder(-1)] public int First { get; set; } = 5; }
    [JsonDerivedType(typeof(Cat), "cat"), JsonDerivedType(typeof(Dog), "dog")] public class Animal { public string Name { get; set; } }
    public class Cat : Animal { public int Lives { get; set; } }
    public class Dog : Animal { public bool Barks { get; set; } }
    public class Fields { public int X = 1; public readonly int Y = 2; [JsonInclude] public int Z = 3; }
    public class Conditional { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string S { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public int N { get; set; } public string T { get; set; } }
    public class Ctor { public int A { get; } public string B { get; } [JsonConstructor] public Ctor(int a, string b = "dflt") { A = a; B = b; } public Ctor() { } }
    public class Extra { public int A { get; set; } [JsonExtensionData] public Dictionary<string, JsonElement> More { get; set; } }
    public class Needs { [JsonRequired] public int A { get; set; } public required string B { get; set; } }
    public class Node { public int V { get; set; } public Node Next { get; set; } }
    public class Holder<T> { public T Value { get; set; } }
    public interface IShape { int Sides { get; } }
    public class Square : IShape { public int Sides => 4; public int Length => 2; }
    public class TwoCtors { public TwoCtors(int a) { } public TwoCtors(string b) { } }
    public class Upper : JsonConverter<string>
    {
        public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString().ToLowerInvariant();
        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToUpperInvariant());
    }
    public class PointConverter : JsonConverter<Point>
    {
        public override Point Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("array wanted");
            reader.Read(); int x = reader.GetInt32(); reader.Read(); int y = reader.GetInt32(); reader.Read();
            return new Point(x, y);
        }
        public override void Write(Utf8JsonWriter writer, Point value, JsonSerializerOptions options) { writer.WriteStartArray(); writer.WriteNumberValue(value.X); writer.WriteNumberValue(value.Y); writer.WriteEndArray(); }
    }
    public class Loud { [JsonConverter(typeof(Upper))] public string Text { get; set; } [JsonConverter(typeof(JsonStringEnumConverter))] public Colour C { get; set; } [JsonNumberHandling(JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowReadingFromString)] public int N { get; set; } }

    static readonly JsonSerializerOptions indented = new() { WriteIndented = true }, camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull },
        names = new() { Converters = { new JsonStringEnumConverter() } }, web = new(JsonSerializerDefaults.Web), relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        loose = new() { AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, PropertyNameCaseInsensitive = true, NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals, IncludeFields = true }, points = new() { Converters = { new PointConverter() } };

    static Person Someone() => new() { Name = "Ann \"A\" <b>", Age = 30, Active = true, Home = new() { Street = "Main", City = "Zürich" }, Tags = { "x", null, "y" }, Scores = new() { ["m"] = 1, ["n"] = 2 }, Born = new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc), Favourite = Colour.Green, Money = 1.50m, Values = new[] { 1, 2.5, 1e20, 1e-7 }, Id = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), Secret = "s", Nick = "nn" };

    static void To<T>(string name, T value, JsonSerializerOptions options = null)
    {
        Row("write " + name, () => JsonSerializer.Serialize(value, options));
        Row("round " + name, () => JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(value, options), options), options));
    }

    static void From<T>(string json, JsonSerializerOptions options = null) => Row("read " + typeof(T).Name + " " + Line(json), () => { T v = JsonSerializer.Deserialize<T>(json, options); return v == null ? "null" : v.GetType().Name + " " + JsonSerializer.Serialize(v, v.GetType(), options); });

    static string Line(string s) => s.Replace("\n", "\\n");

    static string Tokens(string json, JsonReaderOptions options = default)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), options);
        var b = new StringBuilder();
        try
        {
            while (reader.Read())
            {
                b.Append(reader.TokenType).Append('@').Append(reader.TokenStartIndex).Append('/').Append(reader.CurrentDepth);
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) b.Append('=').Append(reader.GetString());
                if (reader.TokenType is JsonTokenType.Number) b.Append('=').Append(reader.GetDouble());
                b.Append(' ');
            }
            b.Append("end ").Append(reader.BytesConsumed);
        }
        catch (JsonException e) { b.Append(e.GetType().Name + ": " + e.Message); }
        return b.ToString();
    }

    static void Rows()
    {
        To("int", 5); To("string", "a\"b\\c\n\t\u0001é😀<>&'+/"); To("string relaxed", "a\"b\\c\n\t\u0001é😀<>&'+/\u007f\u2028", relaxed); To("double", 0.1); To("double whole", 1.0); To("float", 1.1f); To("big", 1e300); To("tiny", 5e-324); To("nan", double.NaN); To("nan named", double.NaN, loose); To("infinity named", new[] { double.PositiveInfinity, double.NegativeInfinity }, loose); To("decimal", 12.3400m); To("long", long.MinValue); To("ulong", ulong.MaxValue); To("bool", true); To("char", 'x'); To("null", (string)null); To("nullable", (int?)5); To("nullable null", (int?)null);
        To("date", new DateTime(2020, 1, 2, 3, 4, 5).AddTicks(1234500)); To("date utc", new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc)); To("offset", new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(5.5))); To("dateonly", new DateOnly(2020, 1, 2)); To("timeonly", new TimeOnly(3, 4, 5)); To("timeonly fraction", new TimeOnly(3, 4, 5, 60)); To("span", new TimeSpan(1, 2, 3, 4, 5)); To("guid", new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)); To("version", new Version(1, 2, 3)); To("bytes", new byte[] { 1, 2, 250 }); To("enum", Colour.Green); To("enum names", Colour.Blue, names); To("flags", Marks.A | Marks.C); To("flags names", Marks.A | Marks.C, names); To("enum odd", (Colour)77, names); To("uri", new Uri("http://a/b c"));
        To("array", new[] { 1, 2, 3 }); To("jagged", new[] { new[] { 1 }, null, new int[0] }); To("list", new List<Point> { new(1, 2), null }); To("dictionary", new Dictionary<string, object> { ["a"] = 1, ["b c"] = null, ["d"] = new[] { 1 } }); To("int keys", new Dictionary<int, string> { [5] = "x" }); To("enum keys", new Dictionary<Colour, int> { [Colour.Red] = 1 }); To("set", new HashSet<int> { 1, 2 }); To("queue", new Queue<int>(new[] { 1, 2 })); To("stack", new Stack<int>(new[] { 1, 2 })); To("sorted", new SortedDictionary<string, int> { ["b"] = 1, ["a"] = 2 }); To("immutable", ImmutableList.Create(1, 2)); To("immutable array", ImmutableArray.Create(1, 2)); To("immutable map", ImmutableDictionary<string, int>.Empty.Add("a", 1)); To<IEnumerable<int>>("ienumerable", new List<int> { 1 }); To<IReadOnlyList<int>>("ireadonlylist", new[] { 1 }); To<IDictionary<string, int>>("idictionary", new Dictionary<string, int> { ["q"] = 1 }); To<ISet<int>>("iset", new HashSet<int> { 4 }); To("tuple", (1, "a")); To("tuple fields", (1, "a"), loose); To("query", Enumerable.Range(1, 3).Select(x => x * x)); To("kvp", KeyValuePair.Create("k", 1)); To("linked", new LinkedList<int>(new[] { 3, 4 })); To("2d", new int[2, 2]);
        To("person", Someone()); To("person indented", Someone(), indented); To("person camel", Someone(), camel); To("person web", Someone(), web); To("person names", Someone(), names); To("empty person", new Person(), indented); To("record", new Point(1, 2)); To("record struct", new Pair("n", null)); To("derived", new Derived()); To<Base>("as base", new Derived()); To<object>("as object", new Derived()); To("anonymous", new { A = 1, B = "x", C = new { D = new[] { 1, 2 } } }); To("fields", new Fields()); To("fields included", new Fields(), loose); To("conditional", new Conditional()); To("conditional set", new Conditional { S = "", N = 1 }); To("ctor", new Ctor(3, "q")); To("extra", new Extra { A = 1 }); To<Animal>("polymorphic", new Cat { Name = "Tom", Lives = 9 }); To("polymorphic list", new List<Animal> { new Dog { Barks = true }, new Cat(), new Animal() }); To<IShape>("interface", new Square()); To("generic", new Holder<Holder<int>> { Value = new() { Value = 5 } }); To("converter", new List<Point> { new(1, 2) }, points); To("attributes", new Loud { Text = "abc", C = Colour.Blue, N = 7 }); To("object", new object()); To("nested empty", new Dictionary<string, object> { ["a"] = new int[0], ["b"] = new { } }, indented);
        Row(() => { var n = new Node { V = 1 }; n.Next = n; return JsonSerializer.Serialize(n); });
        Row(() => JsonSerializer.Serialize(new Holder<Action> { Value = () => { } }));
        Row(() => JsonSerializer.Serialize(typeof(int)));
        From<int>("5"); From<int>("\"5\""); From<int>("5.5"); From<int>("5e0"); From<int>("99999999999"); From<int>("null"); From<int?>("null"); From<int>("true"); From<byte>("256"); From<int>(""); From<int>("  "); From<int>("5 6"); From<int>("[5]"); From<bool>("1"); From<string>("5"); From<string>("null"); From<string>("\"a\\u00e9\\n\\/\""); From<string>("\"a"); From<string>("\"a\\x\""); From<string>("\"a\nb\""); From<double>("1e400"); From<double>("01"); From<double>("-"); From<double>("1."); From<double>("1e"); From<double>("+1"); From<double>("NaN"); From<double>("\"NaN\"", loose); From<int>("\"12\"", loose); From<decimal>("1.10"); From<DateTime>("\"2020-01-02\""); From<DateTime>("\"2020-01-02T03:04:05Z\""); From<DateTime>("\"nope\""); From<Guid>("\"nope\""); From<TimeSpan>("\"01:02:03\""); From<Colour>("5"); From<Colour>("\"Green\""); From<Colour>("\"green\"", names); From<Colour>("\"Nope\"", names); From<Colour>("99", names); From<byte[]>("\"AQL6\""); From<byte[]>("\"!\""); From<char>("\"ab\""); From<object>("{\"a\":[1,2]}"); From<object>("5");
        From<List<int>>("[1,2,3]"); From<List<int>>("[1,2,\"x\"]"); From<List<int>>("[1,2,]"); From<List<int>>("[1,2,]", loose); From<List<int>>("[1,2"); From<List<int>>("{}"); From<int[]>("null"); From<int[]>("[1 2]"); From<Dictionary<string, int>>("{\"a\":1,\"b\":2,\"a\":3}"); From<Dictionary<string, int>>("{\"a\":\"x\"}"); From<Dictionary<int, int>>("{\"5\":1}"); From<Dictionary<int, int>>("{\"x\":1}"); From<Dictionary<Colour, int>>("{\"Green\":1}"); From<int[,]>("[[1]]"); From<IEnumerable<string>>("[\"a\"]"); From<ICollection<int>>("[1]");
        From<Point>("{\"X\":1,\"Y\":2}"); From<Point>("{\"x\":1,\"y\":2}"); From<Point>("{\"x\":1,\"y\":2}", web); From<Point>("{\"X\":1}"); From<Point>("{\"X\":\"q\"}"); From<Point>("[1,2]", points); From<Point>("{}", points); From<Point>("[1,\"x\"]", points); From<Holder<Point>>("{\"Value\":[1,2,3]}", points); From<Pair>("{\"Name\":\"a\",\"Value\":1.5}"); From<Ctor>("{\"A\":5}"); From<Ctor>("{\"A\":5,\"B\":null}"); From<Extra>("{\"A\":1,\"Z\":[1],\"Y\":\"t\"}"); From<Needs>("{\"A\":1}"); From<Needs>("{\"A\":1,\"B\":\"x\"}"); From<Needs>("{}"); From<Animal>("{\"$type\":\"dog\",\"Barks\":true,\"Name\":\"Rex\"}"); From<Animal>("{\"$type\":\"cow\"}"); From<Animal>("{\"Name\":\"x\"}"); From<IShape>("{}"); From<TwoCtors>("{}"); From<Fields>("{\"X\":9,\"Y\":9,\"Z\":9}", loose); From<Fields>("{\"X\":9,\"Y\":9,\"Z\":9}"); From<Loud>("{\"Text\":\"ABC\",\"C\":\"Red\",\"N\":\"5\"}");
        From<Person>("{\"Name\":\"x\",\"Home\":{\"Zip\":\"bad\"}}"); From<Person>("{\"Name\":\"x\",\"Tags\":[1]}"); From<Person>("{\"Name\":\"x\",\"Unknown\":{\"a\":[{}]},\"Age\":3}"); From<Person>("{\"Name\" \"x\"}"); From<Person>("{Name:1}"); From<Person>("{\"Name\":}"); From<Person>("{\"Name\":\"x\",}"); From<Person>("{\"Scores\":{\"a b\":\"x\"}}"); From<Person>("// c\n{\"Name\":\"x\" /* y */}"); From<Person>("// c\n{\"name\":\"x\" /* y */}", loose); From<Person>("{\"Born\":\"x\"}"); From<Person>("{\n  \"Age\": 1,\n  \"Active\": 5\n}"); From<Person>("tru"); From<Person>("nul"); From<Person>("truX"); From<Person>("{\"Age\":tru}"); From<Node>("{\"Next\":{\"Next\":{\"V\":\"x\"}}}"); From<List<Node>>("[{},{\"Next\":{\"V\":true}}]");
        foreach (string j in new[] { "", "1", "[", "]", "{}", "[1,[2,{\"a\":null}],\"x\"]", "{\"a\":1,}", "[1,]", "{\"a\"}", "{\"a\":1 \"b\":2}", "[1}", "{]", "1 2", "\"a\\q\"", "\"\\u12g4\"", "-0", "-01", "1.5e+3", "1.e3", "1e+", "0x1", "truE", "falsy", "nulls", "/*a*/1", "//x\n1", "[1/*c*/,2]", "'a'", "\"tab\there\"", "{\"a\":{\"b\":[true,false]}}", " \n [\n 1 ,\n x ]", "[,1]", "{,}", "\ufeff1", "é" })
        {
            Row("tokens " + Line(j), () => Tokens(j));
            Row("tokens loose " + Line(j), () => Tokens(j, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
            Row("document " + Line(j), () => { using var d = JsonDocument.Parse(j); return d.RootElement.ValueKind + " " + d.RootElement.GetRawText(); });
        }
        Row("deep", () => Tokens(new string('[', 65)));
        Row("deep shallow", () => Tokens("[[[]]]", new JsonReaderOptions { MaxDepth = 2 }));
        Documents();
        Nodes();
        Writers();
        foreach (string n in new[] { "PropertyName", "URLValue", "ID", "XMLHttpRequest", "a", "A", "IOStream2", "already_snake", "With Space", "iPhone", "ABC123Def", "", "É" })
            Row("policy " + n, () => string.Join(" ", JsonNamingPolicy.CamelCase.ConvertName(n), JsonNamingPolicy.SnakeCaseLower.ConvertName(n), JsonNamingPolicy.SnakeCaseUpper.ConvertName(n), JsonNamingPolicy.KebabCaseLower.ConvertName(n), JsonNamingPolicy.KebabCaseUpper.ConvertName(n)));
    }

    static void Documents()
    {
        using var d = JsonDocument.Parse("{\"a\":1,\"b\":[1,2.5,\"x\",null,true],\"c\":{\"d\":\"e\\u0041\"},\"a\":2,\"t\":\"2020-01-02T03:04:05\"}");
        var r = d.RootElement;
        Row(() => r.GetProperty("a").GetInt32());
        Row(() => r.GetProperty("zz"));
        Row(() => r.TryGetProperty("zz", out _));
        Row(() => r.GetProperty("b")[1].GetDouble());
        Row(() => r.GetProperty("b")[1].GetInt32());
        Row(() => r.GetProperty("b")[2].GetInt32());
        Row(() => r.GetProperty("b")[9]);
        Row(() => r.GetProperty("b").GetArrayLength());
        Row(() => r.GetArrayLength());
        Row(() => string.Join(";", r.EnumerateObject().Select(p => p.Name + "=" + p.Value.ValueKind)));
        Row(() => string.Join(";", r.GetProperty("b").EnumerateArray().Select(e => e.ToString())));
        Row(() => r.GetProperty("c").GetRawText() + r.GetProperty("c").GetProperty("d").GetString() + r.GetProperty("c").GetProperty("d").GetRawText());
        Row(() => r.GetProperty("a").GetString());
        Row(() => r.GetProperty("b")[3].GetString() ?? "null");
        Row(() => r.GetProperty("b")[4].GetBoolean());
        Row(() => r.GetProperty("a").GetBoolean());
        Row(() => r.GetProperty("t").GetDateTime());
        Row(() => r.GetProperty("a").EnumerateArray().Count());
        Row(() => default(JsonElement).ValueKind);
        Row(() => default(JsonElement).GetInt32());
        Row(() => JsonElement.DeepEquals(JsonElement.Parse("[1,{\"a\":1,\"b\":2}]"), JsonElement.Parse("[1.0,{\"b\":2,\"a\":1}]")));
        Row(() => r.GetPropertyCount() + " " + r.EnumerateObject().First());
        Row(() => JsonSerializer.Deserialize<Point>(JsonElement.Parse("{\"X\":1,\"Y\":2}")));
        Row(() => JsonSerializer.SerializeToElement(new Point(1, 2)).GetProperty("Y").GetInt32());
        Row(() => { var x = JsonDocument.Parse("1"); x.Dispose(); return x.RootElement.ValueKind; });
        Row(() => r.GetProperty("c").GetProperty("d").ValueEquals("eA"));
    }

    static void Nodes()
    {
        Row(() => { var o = new JsonObject { ["a"] = 1, ["b"] = "x", ["c"] = new JsonArray(1, "two", null, true), ["d"] = null }; o["e"] = new JsonObject { ["f"] = 1.5 }; return o.ToJsonString(); });
        Row(() => { var n = JsonNode.Parse("{\"a\":[1,2,{\"b\":\"c\"}]}"); n["a"][0] = 9; n["a"].AsArray().Add("q"); n["z"] = JsonValue.Create(5); return n.ToJsonString() + n["a"][2]["b"] + (int)n["a"][1] + n["a"][2].GetPath(); });
        Row(() => JsonNode.Parse("{\"a\":1}")["a"].GetValue<string>());
        Row(() => JsonNode.Parse("{\"a\":1}")["a"].GetValue<long>() + (double)JsonNode.Parse("2.5"));
        Row(() => JsonValue.Create(5).GetValue<long>());
        Row(() => JsonNode.Parse("[1]")["a"]);
        Row(() => JsonNode.Parse("{\"x\":[1,{\"y\":null}]}").ToString());
        Row(() => { var a = new JsonArray(); var c = new JsonObject(); a.Add(c); a.Add(c); return a; });
        Row(() => { var o = JsonNode.Parse("{\"a\":{\"b\":1}}").AsObject(); o.Remove("a"); o.Add("q", 1); return o.Count + o.ContainsKey("a").ToString() + o.TryGetPropertyValue("q", out var v) + v; });
        Row(() => JsonNode.DeepEquals(JsonNode.Parse("{\"a\":[1]}"), JsonNode.Parse("{ \"a\" : [ 1.0 ] }")));
        Row(() => JsonNode.Parse("{\"a\":{\"b\":1}}")["a"].DeepClone().Parent == null);
        Row(() => JsonNode.Parse("null") == null);
        Row(() => JsonNode.Parse("[3,4]").AsArray().GetValues<int>().Sum());
        Row(() => JsonSerializer.SerializeToNode(new Point(1, 2)).ToJsonString());
        Row(() => JsonNode.Parse("{\"X\":1,\"Y\":2}").Deserialize<Point>());
        Row(() => string.Join(",", JsonNode.Parse("{\"a\":1,\"b\":2}").AsObject().Select(p => p.Key + p.Value)));
        Row(() => JsonNode.Parse("\"s\"").GetValueKind() + " " + JsonNode.Parse("\"s\"") + new JsonArray().GetValueKind());
        Row(() => { var o = new JsonObject(); o.Add("a", 1); o.Add("a", 2); return o; });
        Row(() => JsonNode.Parse("5").AsArray());
    }

    static void Writers()
    {
        string Write(Action<Utf8JsonWriter> act, JsonWriterOptions options = default) { var s = new MemoryStream(); using (var w = new Utf8JsonWriter(s, options)) { act(w); w.Flush(); } return Encoding.UTF8.GetString(s.ToArray()); }
        Row(() => Write(w => { w.WriteStartObject(); w.WriteString("a", "b"); w.WriteNumber("n", 1.5); w.WriteBoolean("t", true); w.WriteNull("z"); w.WriteStartArray("l"); w.WriteNumberValue(1); w.WriteStringValue("x"); w.WriteNullValue(); w.WriteEndArray(); w.WriteStartObject("o"); w.WriteEndObject(); w.WriteEndObject(); }));
        Row(() => Write(w => { w.WriteStartObject(); w.WritePropertyName("a"); w.WriteStartArray(); w.WriteNumberValue(1); w.WriteNumberValue(2); w.WriteEndArray(); w.WriteEndObject(); }, new JsonWriterOptions { Indented = true }));
        Row(() => Write(w => { w.WriteStartArray(); w.WriteStartObject(); w.WriteEndObject(); w.WriteEndArray(); }, new JsonWriterOptions { Indented = true, IndentCharacter = '\t', IndentSize = 1, NewLine = "\r\n" }));
        Row(() => Write(w => w.WriteEndObject()));
        Row(() => Write(w => { w.WriteStartObject(); w.WriteNumberValue(1); }));
        Row(() => Write(w => { w.WriteStartArray(); w.WriteNumber("a", 1); }));
        Row(() => Write(w => { w.WriteNumberValue(1); w.WriteNumberValue(2); }));
        Row(() => Write(w => { w.WriteStartObject(); w.WriteEndArray(); }));
        Row(() => Write(w => { w.WriteStartObject(); w.WritePropertyName("a"); w.WriteEndObject(); }));
        Row(() => Write(w => { w.WriteStartObject(); w.WritePropertyName("a"); w.WritePropertyName("b"); }));
        Row(() => Write(w => w.WriteNumberValue(double.NaN)));
        Row(() => Write(w => w.WriteRawValue("{ \"a\" : 1 }")));
        Row(() => Write(w => w.WriteRawValue("{")));
        Row(() => Write(w => w.WriteBase64StringValue(new byte[] { 1, 2, 3 })));
        Row(() => Write(w => w.WriteStringValue(new DateTime(2020, 1, 2))));
        Row(() => Write(w => { w.WriteNumberValue(1.5m); w.Flush(); w.Reset(); w.WriteNumberValue(1.0f); }));
        Row(() => JsonEncodedText.Encode("a<b").ToString());
        Row(() => { var o = new JsonSerializerOptions(); JsonSerializer.Serialize(1, o); o.WriteIndented = true; return "no"; });
        Row(() => new JsonSerializerOptions { IndentSize = 200 });
        Row(() => JsonSerializer.Deserialize<int>((string)null));
        Row(() => JsonSerializer.Serialize(5, typeof(string)));
        Row(() => Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(new { é = "é" })));
        Row(() => { try { JsonSerializer.Deserialize<Person>("{\"Home\":{\"Zip\":\"x\"}}"); return "no"; } catch (JsonException e) { return e.Path + "|" + e.LineNumber + "|" + e.BytePositionInLine; } });
        Row(() => { var s = new MemoryStream(); JsonSerializer.SerializeAsync(s, new Point(3, 4)).Wait(); s.Position = 0; return JsonSerializer.DeserializeAsync<Point>(s).AsTask().Result; });
    }
}
