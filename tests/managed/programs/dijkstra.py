from System import *
from System.Collections.Generic import *
from System.Linq import *

class Graph:
    _edges: Dictionary[str, List[tuple[str, int]]] = {}

    def Add(self, a: str, b: str, cost: int) -> Graph:
        for start, end in ((a, b), (b, a)):
            if start not in self._edges:
                self._edges[start] = []
            self._edges[start].Add((end, cost))
        return self

    def Shortest(self, source: str) -> SortedDictionary[str, int]:
        best = SortedDictionary[str, int]()
        queue = PriorityQueue[str, int]()
        queue.Enqueue(source, 0)
        while len(queue) > 0:
            found, node, cost = queue.TryDequeue()
            if not found or node in best:
                continue
            best[node] = cost
            for neighbour, step in self._edges[node]:
                if neighbour not in best:
                    queue.Enqueue(neighbour, cost + step)
        return best

def main() -> None:
    g = Graph().Add("a", "b", 7).Add("a", "c", 9).Add("a", "f", 14).Add("b", "c", 10)
    g.Add("b", "d", 15).Add("c", "d", 11).Add("c", "f", 2).Add("d", "e", 6).Add("e", "f", 9)
    for node, cost in g.Shortest("a"):
        print(f"{node}: {cost,3}")
    print(String.Join(",", g.Shortest("e").Select(lambda p: f"{p.Key}{p.Value}")))
