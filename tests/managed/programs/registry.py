from System import *
from System.Collections.Generic import *
from System.Reflection import *

@AttributeUsage(AttributeTargets.Class)
class CommandAttribute(Attribute):
    Name: Auto[ReadOnly[str]]
    Help: Auto[str]
    def __init__(self, name: str) -> None:
        self.Name = name

@interface
class ICommand:
    def Run(self, args: Array[str]) -> i32: ...

@Command("echo", Help="prints its arguments")
class Echo(ICommand):
    def Run(self, args: Array[str]) -> i32:
        print(String.Join(" ", args))
        return 0

@Command("add", Help="adds numbers")
class Add(ICommand):
    def Run(self, args: Array[str]) -> i32:
        total = 0
        for a in args:
            ok, n = i32.TryParse(a)
            if not ok:
                print("not a number:", a)
                return 1
            total += n
        print(total)
        return 0

counter: Static[i32] = 0
history: Static[Queue[str]] = Queue[str]()

def run(commands: Dictionary[str, ICommand], line: str) -> i32:
    global counter
    counter += 1
    history.Enqueue(line)
    parts = line.Split(' ')
    name, rest = parts[0], parts[1:]
    if name not in commands:
        print("unknown", name)
        return 127
    return commands[name].Run(rest)

def main(args: Array[str]) -> i32:
    commands = Dictionary[str, ICommand]()
    for t in Assembly.GetExecutingAssembly().GetTypes():
        attribute = cast(CommandAttribute, Attribute.GetCustomAttribute(t, typeof(CommandAttribute)))
        if attribute is not None:
            commands[attribute.Name] = cast(ICommand, Activator.CreateInstance(t))
            print(attribute.Name, "-", attribute.Help)
    codes = [run(commands, line) for line in ("echo hello world", "add 1 2 39", "add x", "nope")]
    print(String.Join(",", codes), counter, history.Peek(), len(history))
    return codes[3]
