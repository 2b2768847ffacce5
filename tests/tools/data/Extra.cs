// library: what Needs.cs leads to.
using System.Runtime.InteropServices;

public static class Extra
{
    public static string Answer<T>() => NativeLibrary.GetMainProgramHandle() + typeof(T).Name;
}
