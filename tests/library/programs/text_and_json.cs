// Regular expressions and JSON as programs use them: records, ignored members, converters, documents.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Text.Json;
using System.Text.Json.Serialization;
class P { record Person(string Name, int Age, List<string> Tags, [property: JsonIgnore] int Secret = 1) { public Person? Boss { get; init; } }
 enum Color { Red, Green }
 class Cfg { [JsonPropertyName("colour")] public Color C { get; set; } public Dictionary<string, double> Map { get; set; } = new(); public DateTime When { get; set; } public Guid? Id { get; set; } }
 static void Main() {
  var m = Regex.Match("order 66 at 12:45", @"(?<h>\d+):(?<m>\d\d)"); Console.WriteLine(m.Groups["h"].Value + " " + m.Index);
  Console.WriteLine(Regex.Replace("a1b22", @"\d+", x => $"<{x.Value.Length}>"));
  var p = new Person("Ada \"ü\"", 36, ["x", "y"]) { Boss = new("Bob", 50, []) }; var s = JsonSerializer.Serialize(p); Console.WriteLine(s);
  Console.WriteLine(JsonSerializer.Deserialize<Person>(s)!.Boss!.Name);
  var o = new JsonSerializerOptions { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };
  Console.WriteLine(JsonSerializer.Serialize(new Cfg { C = Color.Green, Map = { ["a"] = 1.5, ["b"] = double.MaxValue }, When = new DateTime(2024, 5, 6, 7, 8, 9, DateTimeKind.Utc) }, o));
  Console.WriteLine(JsonSerializer.Deserialize<Person>("{\"Name\":\"Z\",\"Secret\":9,\"Age\":4}")!.Secret);
  try { JsonSerializer.Deserialize<Person>("{\"Name\": 5}"); } catch (JsonException e) { Console.WriteLine(e.Message); }
  using var doc = JsonDocument.Parse("{\"a\":[1,2,{\"b\":null}],\"c\":true}"); foreach (var e in doc.RootElement.GetProperty("a").EnumerateArray()) Console.Write(e.ValueKind + " "); Console.WriteLine();
  Console.WriteLine(string.Join("|", Regex.Split("a, b;c", @"[,;]\s*")) + Regex.IsMatch("foo@bar.com", @"^[\w.]+@[\w.]+\.\w+$", RegexOptions.IgnoreCase | RegexOptions.Compiled));
 } }
