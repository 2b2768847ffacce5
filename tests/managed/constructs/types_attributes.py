from System import Attribute, AttributeUsageAttribute, AttributeTargets, ObsoleteAttribute

@AttributeUsage(AttributeTargets.All, AllowMultiple=True)
class Note(Attribute):
    Text: Auto[ReadOnly[str]]
    Level: i32

    def __init__(self, text: str) -> None:
        self.Text = text

@Note("a class", Level=3)
class Thing:
    Field: Annotated[i32, Note("a field")]

    @Note("a method")
    @Obsolete("old", DiagnosticId="X1")
    def Run(self, x: Annotated[i32, Note("a parameter")]) -> Annotated[i32, Note("a result")]:
        return x

assembly(Note("an assembly"))

def main() -> None:
    for o in typeof(Thing).GetCustomAttributes(typeof(Note), False):
        note = cast(Note, o)
        print(note.Text, note.Level)
