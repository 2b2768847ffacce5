using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Linq;

/// <summary>Collections: how each fails, and what the immutable, frozen and ordered ones do.</summary>
static partial class Program
{
    static void Each<C>(string name, Func<C> make, params (string, Func<C, object>)[] ways)
    {
        foreach (var (way, run) in ways)
            Row(name + " " + way, () => { C c = make(); object r = run(c); return r is string ? r : r is IEnumerable e and not string ? Join(e) : r; });
    }

    static object Do(Action act) { act(); return "done"; }

    static object Over<T>(IEnumerable<T> all, Action change) { int n = 0; foreach (T x in all) { if (++n > 9) return "endless"; change(); } return "done"; }

    static void Lists<L>(string name, Func<L> make) where L : IList<int>
    {
        Each(name, make,
            ("get -1", c => c[-1]), ("get 9", c => c[9]), ("set -1", c => Do(() => c[-1] = 1)), ("set 9", c => Do(() => c[9] = 1)),
            ("add", c => Do(() => c.Add(4))), ("insert -1", c => Do(() => c.Insert(-1, 1))), ("insert 9", c => Do(() => c.Insert(9, 1))),
            ("removeat -1", c => Do(() => c.RemoveAt(-1))), ("removeat 9", c => Do(() => c.RemoveAt(9))), ("remove", c => c.Remove(77)), ("remove 2", c => c.Remove(2)),
            ("copy null", c => Do(() => c.CopyTo(null, 0))), ("copy -1", c => Do(() => c.CopyTo(new int[9], -1))), ("copy short", c => Do(() => c.CopyTo(new int[2], 0))), ("copy far", c => Do(() => c.CopyTo(new int[4], 3))),
            ("add in walk", c => Over(c, () => c.Add(1))), ("clear in walk", c => Over(c, () => c.Clear())), ("set in walk", c => Over(c, () => c[0] = 5)), ("remove in walk", c => Over(c, () => c.Remove(1))),
            ("readonly", c => c.IsReadOnly), ("current before", c => ((IEnumerable)c).GetEnumerator().Current),
            ("current after", c => { var e = ((IEnumerable)c).GetEnumerator(); while (e.MoveNext()) { } return e.Current; }),
            ("as list", c => c is IList l ? l.Add("x") : "no IList"), ("as list set", c => c is IList l ? Do(() => l[0] = "x") : "no IList"), ("as list null", c => c is IList l ? Do(() => l[0] = null) : "no IList"),
            ("as list contains", c => c is IList l ? l.Contains("x") + " " + l.IndexOf(2) : "no IList"), ("as list copy", c => c is ICollection l ? Do(() => l.CopyTo(new string[3], 0)) : "no ICollection"),
            ("as list copy 2d", c => c is ICollection l ? Do(() => l.CopyTo(new int[3, 3], 0)) : "no ICollection"), ("as list copy short", c => c is ICollection l ? Do(() => l.CopyTo(new int[1], 0)) : "no ICollection"));
    }

    static void Maps<D>(string name, Func<D> make) where D : IDictionary<string, int>
    {
        Each(name, make,
            ("get none", c => c["none"]), ("get null", c => c[null]), ("set null", c => Do(() => c[null] = 1)), ("add twice", c => Do(() => c.Add("a", 5))), ("add null", c => Do(() => c.Add(null, 1))),
            ("add pair", c => Do(() => c.Add(new KeyValuePair<string, int>("a", 1)))), ("remove null", c => c.Remove(null)), ("remove none", c => c.Remove("none")), ("remove pair", c => c.Remove(new KeyValuePair<string, int>("a", 9))),
            ("contains null", c => c.ContainsKey(null)), ("try null", c => c.TryGetValue(null, out _)), ("contains pair", c => c.Contains(new KeyValuePair<string, int>("a", 1))),
            ("copy null", c => Do(() => c.CopyTo(null, 0))), ("copy -1", c => Do(() => c.CopyTo(new KeyValuePair<string, int>[9], -1))), ("copy short", c => Do(() => c.CopyTo(new KeyValuePair<string, int>[1], 0))),
            ("keys add", c => Do(() => c.Keys.Add("z"))), ("keys clear", c => Do(() => c.Keys.Clear())), ("values remove", c => c.Values.Remove(1)), ("keys copy null", c => Do(() => c.Keys.CopyTo(null, 0))), ("keys copy short", c => Do(() => c.Keys.CopyTo(new string[1], 0))), ("values copy -1", c => Do(() => c.Values.CopyTo(new int[5], -1))),
            ("add in walk", c => Over(c, () => c.Add("q" + c.Count, 1))), ("set in walk", c => Over(c, () => c["a"] = 8)), ("remove in walk", c => Over(c, () => c.Remove("b"))), ("clear in walk", c => Over(c, () => c.Clear())), ("keys in walk", c => Over(c.Keys, () => c.Add("r" + c.Count, 1))),
            ("readonly", c => c.IsReadOnly), ("current before", c => ((IEnumerable)c).GetEnumerator().Current?.ToString()),
            ("as map get", c => c is IDictionary m ? m[5] ?? "null" : "no IDictionary"), ("as map set", c => c is IDictionary m ? Do(() => m[5] = 1) : "no IDictionary"), ("as map set value", c => c is IDictionary m ? Do(() => m["a"] = "x") : "no IDictionary"), ("as map null", c => c is IDictionary m ? Do(() => m["a"] = null) : "no IDictionary"),
            ("as map add", c => c is IDictionary m ? Do(() => m.Add("a", 1)) : "no IDictionary"), ("as map null key", c => c is IDictionary m ? m[null] : "no IDictionary"), ("as map contains", c => c is IDictionary m ? m.Contains(4) : "no IDictionary"), ("as map walk", c => c is IDictionary m ? string.Join(",", m.Keys.Cast<object>()) + m.IsFixedSize + m.IsReadOnly : "no IDictionary"),
            ("as collection copy", c => c is ICollection l ? Do(() => l.CopyTo(new string[5], 0)) : "no ICollection"), ("as collection entries", c => { if (c is not ICollection l) return "no ICollection"; var a = new object[5]; l.CopyTo(a, 0); return a[0].GetType().Name; }));
    }

    static void Sets<S>(string name, Func<S> make) where S : ISet<int>
    {
        Each(name, make,
            ("union null", c => Do(() => c.UnionWith(null))), ("except null", c => Do(() => c.ExceptWith(null))), ("intersect null", c => Do(() => c.IntersectWith(null))), ("symmetric null", c => Do(() => c.SymmetricExceptWith(null))),
            ("equals null", c => c.SetEquals(null)), ("subset null", c => c.IsSubsetOf(null)), ("superset null", c => c.IsSupersetOf(null)), ("proper subset null", c => c.IsProperSubsetOf(null)), ("proper superset null", c => c.IsProperSupersetOf(null)), ("overlaps null", c => c.Overlaps(null)),
            ("add twice", c => c.Add(1)), ("copy null", c => Do(() => c.CopyTo(null, 0))), ("copy -1", c => Do(() => c.CopyTo(new int[5], -1))), ("copy short", c => Do(() => c.CopyTo(new int[1], 0))),
            ("add in walk", c => Over(c, () => c.Add(50 + c.Count))), ("remove in walk", c => Over(c, () => c.Remove(2))), ("readonly", c => c.IsReadOnly),
            ("algebra", c => { c.UnionWith(new[] { 5, 6, 1 }); c.ExceptWith(new[] { 2 }); c.SymmetricExceptWith(new[] { 3, 9 }); return string.Join(",", c.Order()); }),
            ("compare", c => $"{c.IsSubsetOf(new[] { 1, 2, 3, 4 })} {c.IsProperSubsetOf(new[] { 3, 2, 1 })} {c.IsSupersetOf(new int[0])} {c.IsProperSupersetOf(new[] { 1, 1 })} {c.Overlaps(new[] { 9, 3 })} {c.SetEquals(new[] { 1, 2, 3, 3 })}"));
    }

    static void Rows()
    {
        Lists("List", () => new List<int> { 1, 2, 3 });
        Lists("array", () => new[] { 1, 2, 3 });
        Lists("Collection", () => new Collection<int> { 1, 2, 3 });
        Lists("ReadOnlyCollection", () => new ReadOnlyCollection<int>(new List<int> { 1, 2, 3 }));
        Lists("ObservableCollection", () => new ObservableCollection<int> { 1, 2, 3 });
        Lists("ArraySegment", () => new ArraySegment<int>(new[] { 0, 1, 2, 3, 4 }, 1, 3));
        Lists("ImmutableList", () => ImmutableList.Create(1, 2, 3));
        Lists("ImmutableList.Builder", () => ImmutableList.Create(1, 2, 3).ToBuilder());
        Lists("ImmutableArray", () => ImmutableArray.Create(1, 2, 3));
        Lists("ImmutableArray.Builder", () => ImmutableArray.Create(1, 2, 3).ToBuilder());
        Lists("ImmutableSortedSet", () => ImmutableSortedSet.Create(1, 2, 3));
        Maps("Dictionary", () => new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 });
        Maps("SortedDictionary", () => new SortedDictionary<string, int> { ["a"] = 1, ["b"] = 2 });
        Maps("SortedList", () => new SortedList<string, int> { ["a"] = 1, ["b"] = 2 });
        Maps("OrderedDictionary", () => new OrderedDictionary<string, int> { ["a"] = 1, ["b"] = 2 });
        Maps("ConcurrentDictionary", () => new ConcurrentDictionary<string, int> { ["a"] = 1 });
        Maps("ReadOnlyDictionary", () => new ReadOnlyDictionary<string, int>(new SortedDictionary<string, int> { ["a"] = 1, ["b"] = 2 }));
        Maps("ImmutableDictionary", () => ImmutableDictionary<string, int>.Empty.Add("a", 1));
        Maps("ImmutableDictionary.Builder", () => ImmutableDictionary<string, int>.Empty.Add("a", 1).ToBuilder());
        Maps("ImmutableSortedDictionary", () => ImmutableSortedDictionary<string, int>.Empty.Add("a", 1).Add("b", 2));
        Maps("ImmutableSortedDictionary.Builder", () => ImmutableSortedDictionary<string, int>.Empty.Add("a", 1).Add("b", 2).ToBuilder());
        Maps("FrozenDictionary", () => new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary());
        Sets("HashSet", () => new HashSet<int> { 1, 2, 3 });
        Sets("SortedSet", () => new SortedSet<int> { 1, 2, 3 });
        Sets("ImmutableHashSet", () => ImmutableHashSet.Create(1, 2, 3));
        Sets("ImmutableHashSet.Builder", () => ImmutableHashSet.Create(1, 2, 3).ToBuilder());
        Sets("ImmutableSortedSet", () => ImmutableSortedSet.Create(1, 2, 3));
        Sets("ImmutableSortedSet.Builder", () => ImmutableSortedSet.Create(1, 2, 3).ToBuilder());
        Sets("FrozenSet", () => new[] { 1, 2, 3 }.ToFrozenSet());
        Singles();
        Immutables();
        Relatives();
        Parallels();
    }

    static void Singles()
    {
        Each("List", () => new List<int> { 1, 2, 3 },
            ("capacity -1", c => new List<int>(-1)), ("capacity 1", c => Do(() => c.Capacity = 1)), ("of null", c => new List<int>(null)), ("range null", c => Do(() => c.AddRange((IEnumerable<int>)null))), ("insertrange 9", c => Do(() => c.InsertRange(9, c))), ("removerange", c => Do(() => c.RemoveRange(2, 5))), ("removerange -1", c => Do(() => c.RemoveRange(-1, 1))), ("removerange n", c => Do(() => c.RemoveRange(0, -1))),
            ("getrange", c => c.GetRange(2, 5)), ("reverse", c => Do(() => c.Reverse(2, 5))), ("sort", c => Do(() => c.Sort(2, 5, null))), ("sort null", c => Do(() => c.Sort((Comparison<int>)null))), ("find null", c => c.Find(null)), ("findindex", c => c.FindIndex(7, x => true)), ("findindex n", c => c.FindIndex(0, 7, x => true)), ("findlastindex", c => c.FindLastIndex(7, x => true)),
            ("indexof 7", c => c.IndexOf(1, 7)), ("indexof n", c => c.IndexOf(1, 0, 7)), ("lastindexof 7", c => c.LastIndexOf(1, 7)), ("lastindexof n", c => c.LastIndexOf(1, 2, 7)), ("binary", c => c.BinarySearch(2, 9, 1, null)), ("foreach null", c => Do(() => c.ForEach(null))), ("foreach add", c => Do(() => c.ForEach(x => c.Add(x)))), ("removeall null", c => c.RemoveAll(null)), ("copyto", c => Do(() => c.CopyTo(1, new int[1], 0, 2))), ("ensure", c => c.EnsureCapacity(-1)), ("slice", c => c.Slice(2, 4)), ("convert null", c => c.ConvertAll<string>(null)), ("sort throws", c => Do(() => c.Sort((a, b) => throw new FormatException("odd")))), ("exists null", c => c.Exists(null)), ("truefor null", c => c.TrueForAll(null)), ("readonly of null", c => new ReadOnlyCollection<int>(null)));
        Each("Queue", () => new Queue<int>(new[] { 1, 2 }),
            ("capacity -1", c => new Queue<int>(-1)), ("of null", c => new Queue<int>(null)), ("dequeue empty", c => new Queue<int>().Dequeue()), ("peek empty", c => new Queue<int>().Peek()), ("copy null", c => Do(() => c.CopyTo(null, 0))), ("copy -1", c => Do(() => c.CopyTo(new int[5], -1))), ("copy short", c => Do(() => c.CopyTo(new int[1], 0))), ("copy far", c => Do(() => c.CopyTo(new int[3], 9))), ("enqueue in walk", c => Over(c, () => c.Enqueue(1))), ("dequeue in walk", c => Over(c, () => c.Dequeue())), ("current before", c => c.GetEnumerator().Current), ("ensure", c => c.EnsureCapacity(-1)), ("trim", c => Do(() => c.TrimExcess(1))), ("copy strings", c => Do(() => ((ICollection)c).CopyTo(new string[3], 0))));
        Each("Stack", () => new Stack<int>(new[] { 1, 2 }),
            ("capacity -1", c => new Stack<int>(-1)), ("of null", c => new Stack<int>(null)), ("pop empty", c => new Stack<int>().Pop()), ("peek empty", c => new Stack<int>().Peek()), ("copy null", c => Do(() => c.CopyTo(null, 0))), ("copy -1", c => Do(() => c.CopyTo(new int[5], -1))), ("copy short", c => Do(() => c.CopyTo(new int[1], 0))), ("copy far", c => Do(() => c.CopyTo(new int[3], 9))), ("push in walk", c => Over(c, () => c.Push(1))), ("pop in walk", c => Over(c, () => c.Pop())), ("current before", c => c.GetEnumerator().Current), ("ensure", c => c.EnsureCapacity(-1)), ("trim", c => Do(() => c.TrimExcess(1))));
        Each("LinkedList", () => new LinkedList<int>(new[] { 1, 2 }),
            ("of null", c => new LinkedList<int>(null)), ("removefirst empty", c => Do(() => new LinkedList<int>().RemoveFirst())), ("removelast empty", c => Do(() => new LinkedList<int>().RemoveLast())), ("add twice", c => Do(() => c.AddLast(c.First))), ("add other", c => Do(() => c.AddAfter(new LinkedListNode<int>(3), 4))), ("add null", c => Do(() => c.AddBefore(null, 4))), ("remove null", c => Do(() => c.Remove((LinkedListNode<int>)null))), ("remove other", c => Do(() => c.Remove(new LinkedListNode<int>(3)))), ("add in walk", c => Over(c, () => c.AddLast(1))), ("copy null", c => Do(() => c.CopyTo(null, 0))), ("copy -1", c => Do(() => c.CopyTo(new int[5], -1))), ("copy short", c => Do(() => c.CopyTo(new int[1], 0))), ("copy far", c => Do(() => c.CopyTo(new int[3], 9))));
        Each("PriorityQueue", () => new PriorityQueue<string, int>(new[] { ("a", 2), ("b", 1) }),
            ("capacity -1", c => new PriorityQueue<int, int>(-1)), ("of null", c => new PriorityQueue<int, int>((IEnumerable<(int, int)>)null)), ("dequeue empty", c => new PriorityQueue<int, int>().Dequeue()), ("peek empty", c => new PriorityQueue<int, int>().Peek()), ("walk", c => Over(c.UnorderedItems, () => c.Enqueue("x", 1))), ("ensure", c => c.EnsureCapacity(-1)), ("range null", c => Do(() => c.EnqueueRange((IEnumerable<string>)null, 1))), ("dequeueenqueue", c => new PriorityQueue<int, int>().DequeueEnqueue(1, 1)));
        Each("Dictionary", () => new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 },
            ("capacity -1", c => new Dictionary<string, int>(-1)), ("of null", c => new Dictionary<string, int>((IDictionary<string, int>)null)), ("of pairs null", c => new Dictionary<string, int>((IEnumerable<KeyValuePair<string, int>>)null)), ("of twice", c => new Dictionary<string, int>(new[] { KeyValuePair.Create("x", 1), KeyValuePair.Create("x", 2) })), ("ensure", c => c.EnsureCapacity(-1)), ("trim", c => Do(() => c.TrimExcess(1))), ("trim ok", c => { c.TrimExcess(); c.TrimExcess(5); return c.Count; }), ("try add null", c => c.TryAdd(null, 1)), ("int key", c => new Dictionary<int, string>()[7]), ("int twice", c => Do(() => new Dictionary<int, string> { { 7, "" }, { 7, "" } })), ("alternate", c => c.GetAlternateLookup<int>()), ("alternate missing", c => c.GetAlternateLookup<ReadOnlySpan<char>>()["zz"]), ("alternate try", c => { var l = c.GetAlternateLookup<ReadOnlySpan<char>>(); l["new".AsSpan()] = 5; return $"{l.TryGetValue("a", out string k, out int v)} {k} {v} {l.TryAdd("b", 4)} {l.Remove("b")} {l.ContainsKey("new")} {l.TryAdd("b2", 7)} {string.Join(",", c)}"; }), ("keys of null", c => new Dictionary<string, int>.KeyCollection(null)));
        Each("HashSet", () => new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a", "b" },
            ("capacity -1", c => new HashSet<int>(-1)), ("of null", c => new HashSet<int>((IEnumerable<int>)null)), ("ensure", c => c.EnsureCapacity(-1)), ("trim", c => Do(() => c.TrimExcess(1))), ("removewhere null", c => c.RemoveWhere(null)), ("copy n", c => Do(() => c.CopyTo(new string[5], 0, -1))), ("copy 9", c => Do(() => c.CopyTo(new string[5], 9, 1))), ("alternate", c => { var l = c.GetAlternateLookup<ReadOnlySpan<char>>(); return $"{l.Contains("A")} {l.Add("B")} {l.Add("cc")} {l.TryGetValue("CC", out string v)} {v} {l.Remove("A")} {string.Join(",", c)}"; }), ("null item", c => c.Add(null) + " " + c.Contains(null)));
        Each("SortedSet", () => new SortedSet<int> { 1, 2, 3, 4, 5 },
            ("of null", c => new SortedSet<int>((IEnumerable<int>)null)), ("view", c => c.GetViewBetween(2, 4)), ("view swapped", c => c.GetViewBetween(4, 2)), ("view add", c => c.GetViewBetween(2, 4).Add(9)), ("removewhere null", c => c.RemoveWhere(null)), ("min", c => $"{c.Min} {c.Max} {new SortedSet<int>().Min}"), ("copy n", c => Do(() => c.CopyTo(new int[5], 0, -1))), ("uncomparable", c => new SortedSet<object> { new object(), new object() }.Count), ("reverse", c => c.Reverse()));
        Each("SortedList", () => new SortedList<string, int> { ["a"] = 1, ["b"] = 2 },
            ("capacity -1", c => new SortedList<int, int>(-1)), ("capacity 1", c => Do(() => c.Capacity = 1)), ("removeat", c => Do(() => c.RemoveAt(9))), ("keyat", c => c.GetKeyAtIndex(9)), ("valueat", c => c.GetValueAtIndex(-1)), ("setat", c => Do(() => c.SetValueAtIndex(9, 1))), ("indexofkey null", c => c.IndexOfKey(null)), ("keys get", c => c.Keys[9]), ("keys set", c => Do(() => c.Keys[0] = "z")), ("values insert", c => Do(() => c.Values.Insert(0, 1))), ("keys indexof null", c => c.Keys.IndexOf(null)));
        Each("ConcurrentDictionary", () => new ConcurrentDictionary<string, int> { ["a"] = 1 },
            ("level 0", c => new ConcurrentDictionary<int, int>(0, 1)), ("capacity -1", c => new ConcurrentDictionary<int, int>(1, -1)), ("of null", c => new ConcurrentDictionary<int, int>((IEnumerable<KeyValuePair<int, int>>)null)), ("getoradd null", c => c.GetOrAdd("z", (Func<string, int>)null)), ("getoradd null key", c => c.GetOrAdd(null, 1)), ("addorupdate null", c => c.AddOrUpdate("a", 1, null)), ("tryremove null", c => c.TryRemove(null, out _)), ("tryupdate null", c => c.TryUpdate(null, 1, 1)), ("syncroot", c => ((ICollection)c).SyncRoot), ("alternate", c => { var l = c.GetAlternateLookup<ReadOnlySpan<char>>(); return $"{l.TryGetValue("a", out int v)} {v} {l.TryAdd("q", 3)} {l.TryRemove("a", out string k, out v)} {k} {v} {c.Count} {l["q"]}"; }));
        Each("ConcurrentQueue", () => new ConcurrentQueue<int>(new[] { 1, 2 }),
            ("of null", c => new ConcurrentQueue<int>(null)), ("copy null", c => Do(() => c.CopyTo(null, 0))), ("copy -1", c => Do(() => c.CopyTo(new int[5], -1))), ("copy short", c => Do(() => c.CopyTo(new int[1], 0))), ("walk", c => Over(c, () => { if (c.Count < 5) c.Enqueue(1); })), ("syncroot", c => ((ICollection)c).SyncRoot));
        Each("ConcurrentStack", () => new ConcurrentStack<int>(new[] { 1, 2 }),
            ("of null", c => new ConcurrentStack<int>(null)), ("copy null", c => Do(() => c.CopyTo(null, 0))), ("pushrange null", c => Do(() => c.PushRange(null))), ("pushrange", c => Do(() => c.PushRange(new int[2], 1, 2))), ("pushrange -1", c => Do(() => c.PushRange(new int[2], -1, 2))), ("trypoprange", c => c.TryPopRange(new int[2], 0, 5)), ("pushrange n", c => Do(() => c.PushRange(new int[2], 0, -1))));
        Each("BlockingCollection", () => new BlockingCollection<int> { 1 },
            ("bound 0", c => new BlockingCollection<int>(0)), ("of null", c => new BlockingCollection<int>(null, 1)), ("complete", c => { c.CompleteAdding(); return Do(() => c.Add(1)); }), ("take", c => { c.Take(); c.CompleteAdding(); return c.Take(); }), ("any none", c => BlockingCollection<int>.AddToAny(new BlockingCollection<int>[0], 1)), ("any null", c => BlockingCollection<int>.AddToAny(null, 1)), ("any null item", c => BlockingCollection<int>.AddToAny(new BlockingCollection<int>[] { null }, 1)), ("any complete", c => { c.CompleteAdding(); return BlockingCollection<int>.AddToAny(new[] { c }, 1); }), ("take any", c => { int n = BlockingCollection<int>.TakeFromAny(new[] { c }, out int x); return $"{n} {x}"; }), ("take any done", c => { c.Take(); c.CompleteAdding(); return BlockingCollection<int>.TakeFromAny(new[] { c }, out _); }), ("try take any", c => { c.Take(); return BlockingCollection<int>.TryTakeFromAny(new[] { c }, out _, 1); }), ("timeout", c => c.TryTake(out _, -5)), ("disposed", c => { c.Dispose(); return c.Count; }), ("negative time", c => c.TryAdd(1, TimeSpan.FromMilliseconds(-9))));
        Each("Hashtable", () => new Hashtable { ["a"] = 1 },
            ("null", c => c[null]), ("add null", c => Do(() => c.Add(null, 1))), ("twice", c => Do(() => c.Add("a", 1))), ("copy null", c => Do(() => c.CopyTo(null, 0))), ("copy short", c => Do(() => c.CopyTo(new object[0], 0))), ("walk", c => { foreach (DictionaryEntry e in c) c["b"] = 1; return "done"; }), ("capacity", c => new Hashtable(-1)), ("load", c => new Hashtable(1, 5f)), ("contains null", c => c.ContainsKey(null)), ("remove null", c => Do(() => c.Remove(null))));
        Each("ArrayList", () => new ArrayList { 1, "b" },
            ("get", c => c[9]), ("set", c => Do(() => c[-1] = 1)), ("insert", c => Do(() => c.Insert(9, 1))), ("removeat", c => Do(() => c.RemoveAt(9))), ("range null", c => Do(() => c.AddRange(null))), ("walk", c => { foreach (object o in c) c.Add(1); return "done"; }), ("capacity", c => new ArrayList(-1)), ("sort", c => Do(() => c.Sort())), ("getrange", c => c.GetRange(1, 5)), ("copy", c => Do(() => c.CopyTo(new int[2]))), ("toarray", c => c.ToArray(typeof(int))));
        Each("BitArray", () => new BitArray(3),
            ("get", c => c[9]), ("set", c => Do(() => c[-1] = true)), ("and", c => c.And(new BitArray(4))), ("or null", c => c.Or(null)), ("length", c => new BitArray(-1)), ("of null", c => new BitArray((bool[])null)), ("shift", c => c.LeftShift(-1)), ("copy", c => Do(() => c.CopyTo(new double[3], 0))), ("setlength", c => Do(() => c.Length = -1)));
        Each("KeyedCollection", () => new Named { "a", "bb" },
            ("twice", c => Do(() => c.Add("a"))), ("get", c => c["zz"]), ("get null", c => c[(string)null]), ("remove", c => c.Remove("zz")), ("null", c => Do(() => c.Add(null))));
        Each("Array", () => new[] { 3, 1, 2 },
            ("resize", c => Do(() => Array.Resize(ref c, -1))), ("sort null", c => Do(() => Array.Sort((int[])null))), ("copy", c => Do(() => Array.Copy(c, 1, new int[1], 0, 2))), ("copy types", c => Do(() => Array.Copy(c, new string[3], 3))), ("indexof", c => Array.IndexOf(c, 1, 9)), ("reverse", c => Do(() => Array.Reverse(c, 2, 5))), ("fill", c => Do(() => Array.Fill(c, 1, 2, 5))), ("create", c => Array.CreateInstance(typeof(int), -1)), ("rank", c => Array.CreateInstance(typeof(int), 1, 2).GetValue(1)), ("clear", c => Do(() => Array.Clear(c, 2, 5))), ("find null", c => Array.Find(c, null)), ("getvalue", c => c.GetValue(7)), ("setvalue", c => Do(() => c.SetValue("x", 0))), ("binary", c => Array.BinarySearch(c, 2, 5, 1)), ("convert", c => Array.ConvertAll(c, (Converter<int, int>)null)), ("uncomparable", c => Do(() => Array.Sort(new object[] { new object(), new object() }))));
        foreach (string op in new[] { "First", "Last", "Single", "Max", "Min", "Average", "Aggregate" })
            Row("Enumerable " + op + " empty", () => { var e = Enumerable.Empty<int>(); return op switch { "First" => e.First(), "Last" => e.Last(), "Single" => e.Single(), "Max" => e.Max(), "Min" => e.Min(), "Average" => e.Average(), _ => e.Aggregate((a, b) => a + b) }; });
        Row(() => new[] { 1, 2 }.Single());
        Row(() => new[] { 1, 2 }.First(x => x > 5));
        Row(() => new[] { 1, 2 }.Single(x => x > 0));
        Row(() => new[] { 1, 2 }.ElementAt(5));
        Row(() => Enumerable.Range(1, -1));
        Row(() => Enumerable.Range(int.MaxValue, 2));
        Row(() => Enumerable.Repeat(1, -1));
        Row(() => new[] { 1, 1 }.ToDictionary(x => x));
        Row(() => new[] { "a" }.ToDictionary(x => (string)null));
        Row(() => new[] { int.MaxValue, 1 }.Sum());
        Row(() => new[] { 1 }.Chunk(0));
        Row(() => ((IEnumerable<int>)null).Select(x => x));
        Row(() => new[] { 1 }.Select((Func<int, int>)null));
        Row(() => new object[] { "x" }.Cast<int>().ToList().Count);
    }

    class Named : KeyedCollection<string, string> { protected override string GetKeyForItem(string item) => item; }

    static string All<T>(IEnumerable<T> items) => string.Join(",", items);

    static void Immutables()
    {
        for (int i = 0; i < 150; i++)
        {
            uint seedBefore = Random();
            Row("immutable list " + i, () =>
            {
                uint s = seedBefore;
                uint Next(uint n) { s = s * 1664525 + 1013904223; return (s >> 8) % n; }
                var list = ImmutableList<int>.Empty;
                var array = ImmutableArray<int>.Empty;
                var sorted = ImmutableSortedSet<int>.Empty;
                var hashed = ImmutableHashSet<int>.Empty;
                var map = ImmutableDictionary<int, int>.Empty;
                var tree = ImmutableSortedDictionary<int, int>.Empty;
                for (int k = 0; k < 30; k++)
                {
                    int x = (int)Next(40), at = (int)Next((uint)list.Count + 1);
                    switch (Next(7))
                    {
                        case 0: list = list.RemoveAll(y => y == x); array = array.RemoveAll(y => y == x); hashed = hashed.Remove(x); sorted = sorted.Remove(x); map = map.Remove(x); tree = tree.Remove(x); break;
                        case 1: if (at < list.Count) { list = list.RemoveAt(at); array = array.RemoveAt(at); } break;
                        case 2: if (at < list.Count) { list = list.SetItem(at, x); array = array.SetItem(at, x); } map = map.SetItem(x, k); tree = tree.SetItem(x, k); break;
                        case 3: list = list.InsertRange(at, new[] { x, x + 1 }); array = array.InsertRange(at, new[] { x, x + 1 }); hashed = hashed.Union(new[] { x, x + 1 }); sorted = sorted.Union(new[] { x, x + 1 }); break;
                        default: list = list.Insert(at, x); array = array.Insert(at, x); hashed = hashed.Add(x); sorted = sorted.Add(x); map = map.SetItem(x, k); tree = tree.SetItem(x, -k); break;
                    }
                }
                return $"{All(list)} {list.SequenceEqual(array)} {All(sorted)} {All(hashed)} {All(map.Keys)} {All(tree)} {list.IndexOf(7)} {sorted.IndexOf(7)} {All(list.Sort())} {All(list.Reverse())} {hashed.SetEquals(sorted)}";
            });
        }
        var l = ImmutableList.Create(5, 3, 1, 3);
        Row(() => l.Remove(9) == l);
        Row(() => l.Replace(9, 1));
        Row(() => All(l.Replace(3, 8)));
        Row(() => l.SetItem(9, 1));
        Row(() => l.GetRange(2, 9));
        Row(() => l.RemoveRange(3, 2));
        Row(() => All(l.RemoveRange(new[] { 3, 3, 7 })));
        Row(() => l.IndexOf(3, 9, 1, null));
        Row(() => l.LastIndexOf(3));
        Row(() => l.LastIndexOf(3, 9));
        Row(() => l.BinarySearch(3));
        Row(() => All(l.ConvertAll(x => x + "!")));
        Row(() => l.Find(x => x < 4) + " " + l.FindLastIndex(x => x == 3) + " " + All(l.FindAll(x => x > 2)));
        Row(() => l.AddRange(null));
        Row(() => l.Insert(9, 1));
        Row(() => l[9]);
        Row(() => ImmutableList<int>.Empty.Clear() == ImmutableList<int>.Empty);
        Row(() => ImmutableList.CreateRange<int>(null));
        Row(() => l.ToBuilder().RemoveAll(x => x == 3));
        Row(() => default(ImmutableArray<int>).Length);
        Row(() => ((ICollection<int>)default(ImmutableArray<int>)).Count);
        Row(() => default(ImmutableArray<int>).Select(x => x));
        Row(() => default(ImmutableArray<int>).Add(1));
        Row(() => ImmutableArray.Create(1, 2)[5]);
        Row(() => ImmutableArray.Create(1, 2).Insert(5, 1));
        Row(() => ImmutableArray.Create(1, 2).RemoveAt(5));
        Row(() => ImmutableArray.Create(1, 2).SetItem(5, 1));
        Row(() => ImmutableArray.Create(1, 2).Replace(5, 1));
        Row(() => ImmutableArray.Create(1, 2).IndexOf(1, 5));
        Row(() => ImmutableArray.Create(new[] { 1 }, 0, 5));
        Row(() => ImmutableArray.Create(1, 2) == ImmutableArray.Create(1, 2));
        Row(() => ImmutableArray.Create(1, 2).Equals((object)ImmutableArray.Create(1, 2)));
        Row(() => ImmutableArray.CreateBuilder<int>(5).MoveToImmutable());
        Row(() => ImmutableArray.CreateBuilder<int>(-1));
        Row(() => ImmutableArray.Create(3, 1, 2).Sort().BinarySearch(2));
        Row(() => ImmutableArray.Create("a", "b").CastArray<object>().Length);
        Row(() => ImmutableArray.Create<object>("a", 1).As<string>().IsDefault);
        Row(() => All(ImmutableArray.Create<object>("a", 1).OfType<int>()));
        Row(() => { var b = ImmutableArray.CreateBuilder<int>(); b.AddRange(1, 2, 3); b.Count = 5; b.RemoveAt(0); b.Insert(1, 9); b.Reverse(); return All(b.ToImmutable()) + b.Capacity; });
        Row(() => ImmutableStack<int>.Empty.Pop());
        Row(() => ImmutableStack<int>.Empty.Peek());
        Row(() => ImmutableQueue<int>.Empty.Dequeue());
        Row(() => ImmutableQueue<int>.Empty.Peek());
        Row(() => All(ImmutableQueue.Create(1, 2, 3).Dequeue().Enqueue(4).Enqueue(5).Dequeue()));
        Row(() => All(ImmutableStack.Create(1, 2, 3)));
        var d = ImmutableDictionary<string, int>.Empty.Add("a", 1);
        Row(() => d.Add("a", 2));
        Row(() => d.Add("a", 1) == d);
        Row(() => d.SetItem("a", 1) == d);
        Row(() => d["z"]);
        Row(() => d.Add(null, 1));
        Row(() => d.Remove("z") == d);
        Row(() => d.Remove("a") == ImmutableDictionary<string, int>.Empty);
        Row(() => d.GetValueOrDefault("q", 7) + d.GetValueOrDefault("a"));
        Row(() => d.WithComparers(StringComparer.OrdinalIgnoreCase)["A"]);
        Row(() => d.TryGetKey("a", out string k) + k);
        Row(() => d.AddRange(null));
        Row(() => new[] { 1, 2, 1 }.ToImmutableDictionary(x => x));
        Row(() => new[] { 1, 2, 1 }.ToImmutableDictionary(x => x, x => x * 2).Count);
        Row(() => d.Contains(KeyValuePair.Create("a", 1)));
        var t = ImmutableSortedDictionary.CreateRange(new[] { KeyValuePair.Create("b", 2), KeyValuePair.Create("a", 1) });
        Row(() => All(t) + All(t.Keys) + All(t.Values));
        Row(() => t.Add("b", 5));
        Row(() => t.ValueRef("a") + t.ValueRef("q"));
        Row(() => { var b = t.ToBuilder(); b["c"] = 3; b.Remove("a"); return All(b) + All(t); });
        var h = ImmutableSortedSet.Create("b", "a");
        Row(() => h.Add("a") == h);
        Row(() => h.Min + h.Max + h[1] + All(h.Reverse()));
        Row(() => h[7]);
        Row(() => h.IndexOf("aa"));
        Row(() => All(h.Except(new[] { "a" })) + All(h.Intersect(new[] { "a", "q" })) + All(h.SymmetricExcept(new[] { "a", "q" })));
        Row(() => h.WithComparer(StringComparer.OrdinalIgnoreCase).Contains("A"));
        Row(() => ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "a", "A", "b").Count);
        Row(() => ImmutableHashSet.Create<string>("a").Union(null));
        Row(() => ImmutableInterlocked.GetOrAdd(ref shared, "k", 5) + ImmutableInterlocked.AddOrUpdate(ref shared, "k", 1, (k, v) => v + 10) + shared["k"]);
        Row(() => ImmutableInterlocked.TryRemove(ref shared, "k", out int v) + " " + v + ImmutableInterlocked.TryAdd(ref shared, "k", 6) + ImmutableInterlocked.TryUpdate(ref shared, "k", 9, 6) + shared["k"]);
        ImmutableDictionary<string, int> none = null;
        Row(() => ImmutableInterlocked.TryAdd(ref none, "a", 1));
        Row(() => { ImmutableStack<int> s = []; ImmutableInterlocked.Push(ref s, 4); return ImmutableInterlocked.TryPop(ref s, out int x) + " " + x + ImmutableInterlocked.TryPop(ref s, out x); });
    }

    static ImmutableDictionary<string, int> shared = ImmutableDictionary<string, int>.Empty;

    static void Relatives()
    {
        Row(() => { var f = new[] { 1, 2, 3 }.ToFrozenSet(); return $"{f.Count} {f.Contains(2)} {f.TryGetValue(9, out int x)} {x} {All(f.Items.Order())} {f.IsSubsetOf(new[] { 1, 2, 3, 4 })}"; });
        Row(() => new Dictionary<int, string> { [1] = "x" }.ToFrozenDictionary()[2]);
        Row(() => { var f = new[] { "aa", "b" }.ToFrozenDictionary(s => s.Length, s => s + "!"); return f[2] + f.ContainsKey(5) + All(f.Keys.Order()) + All(f.Values.Order()) + f.TryGetValue(1, out string v) + v; });
        Row(() => new[] { "a", "b", "a" }.ToFrozenDictionary(s => s));
        Row(() => ((IEnumerable<int>)null).ToFrozenSet());
        Row(() => FrozenSet<int>.Empty.Count + FrozenDictionary<int, int>.Empty.Count);
        Row(() => { var o = new OrderedDictionary<string, int> { ["z"] = 1, ["y"] = 2, ["x"] = 3 }; o.Insert(1, "m", 9); o.RemoveAt(0); o.SetAt(0, 7); o.SetAt(1, "yy", 8); o["m"] = 5; return $"{All(o)} {o.IndexOf("x")} {o.GetAt(1)} {All(o.Keys)} {All(o.Values)} {o.ContainsValue(8)} {o.TryAdd("x", 1, out int at)} {at} {o.TryGetValue("yy", out int v, out at)} {v} {at}"; });
        Each("OrderedDictionary", () => new OrderedDictionary<string, int> { ["a"] = 1, ["b"] = 2 },
            ("capacity", c => new OrderedDictionary<int, int>(-1)), ("of null", c => new OrderedDictionary<int, int>((IDictionary<int, int>)null)), ("getat", c => c.GetAt(9).Key), ("setat", c => Do(() => c.SetAt(9, 1))), ("setat key", c => Do(() => c.SetAt(0, "b", 1))), ("setat null", c => Do(() => c.SetAt(0, null, 1))), ("insert", c => Do(() => c.Insert(9, "q", 1))), ("insert twice", c => Do(() => c.Insert(0, "a", 1))), ("removeat", c => Do(() => c.RemoveAt(2))), ("trim", c => Do(() => c.TrimExcess(1))), ("ensure", c => c.EnsureCapacity(-1)), ("list", c => ((IList<KeyValuePair<string, int>>)c)[5].Key), ("list set", c => Do(() => ((IList<KeyValuePair<string, int>>)c)[0] = KeyValuePair.Create("b", 1))), ("indexof pair", c => ((IList<KeyValuePair<string, int>>)c).IndexOf(KeyValuePair.Create("b", 2))));
    }

    static void Parallels()
    {
        Row(() => All(Enumerable.Range(0, 20).AsParallel().AsOrdered().Where(x => x % 3 == 1).Select((x, i) => x * 10 + i).Take(4)));
        Row(() => Enumerable.Range(0, 100).AsParallel().Sum(x => (long)x));
        Row(() => Enumerable.Range(0, 100).AsParallel().WithDegreeOfParallelism(3).Aggregate(() => 0, (a, x) => a + x, (a, b) => a + b, a => a * 2));
        Row(() => All(Enumerable.Range(0, 20).AsParallel().GroupBy(x => x % 3).OrderBy(g => g.Key).Select(g => g.Key + ":" + g.Count())));
        Row(() => All(Enumerable.Range(0, 20).AsParallel().OrderByDescending(x => x % 5).ThenBy(x => x).Take(6)));
        Row(() => new int[0].AsParallel().First());
        Row(() => new[] { 1 }.AsParallel().Select((Func<int, int>)null));
        Row(() => { try { return new[] { 1, 2 }.AsParallel().Select((Func<int, int>)(x => throw new FormatException("bad" + 1))).ToArray(); } catch (AggregateException e) { return e.InnerExceptions[0].Message + e.InnerExceptions[0].GetType().Name; } });
        Row(() => { try { return new[] { 1, 2 }.AsParallel().Count(x => throw new FormatException("bad")); } catch (AggregateException e) { return e.InnerExceptions[0].Message; } });
        Row(() => new[] { 1 }.AsParallel().WithDegreeOfParallelism(0).Count());
        Row(() => new[] { 3, 1, 2 }.AsParallel().Max() + new[] { 3, 1, 2 }.AsParallel().Min(x => x * 2) + new[] { 1, 2 }.AsParallel().Average());
        Row(() => ((IEnumerable<int>)null).AsParallel());
        Row(() => { var bag = new ConcurrentBag<int>(); Enumerable.Range(0, 30).AsParallel().ForAll(bag.Add); return bag.Sum(); });
        Row(() => All(new[] { 1, 2, 3 }.AsParallel().AsOrdered().Zip(new[] { 4, 5, 6 }.AsParallel().AsOrdered(), (a, b) => a * b)));
        Row(() => All(new[] { 1, 2, 2 }.AsParallel().AsOrdered().Distinct().Concat(new[] { 9 }.AsParallel())));
        Row(() => All(new[] { 1, 2, 2 }.AsParallel().AsOrdered().SelectMany(x => Enumerable.Repeat(x, x))));
        Row(() => { var c = new System.Threading.CancellationTokenSource(); c.Cancel(); return new[] { 1 }.AsParallel().WithCancellation(c.Token).Select(x => x).ToArray(); });
    }
}
