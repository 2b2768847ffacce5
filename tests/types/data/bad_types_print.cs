// Loads the types of bad_types.dll that are named on the command line (one a process for bad_types.txt) and prints
// "name = exception: message" for each. Not compiled for the tests.
using System;
using System.Reflection;
using System.Runtime.CompilerServices;

static class Program
{
    static void Main(string[] args)
    {
        var assembly = Assembly.LoadFrom(args[0]);
        foreach (string name in args[1..])
        {
            string said = "loads";
            try
            {
                Type type = assembly.GetType(name, true);
                if (type.IsGenericTypeDefinition) type = type.MakeGenericType(typeof(string));
                if (!type.IsAbstract) RuntimeHelpers.GetUninitializedObject(type);
                foreach (Type each in type.GetInterfaces())
                    if (name == "Diamond") { type.GetInterfaceMap(each); each.GetMethod("M")?.Invoke(RuntimeHelpers.GetUninitializedObject(type), null); }
            }
            catch (TargetInvocationException e) { said = e.InnerException.GetType() + ": " + e.InnerException.Message; }
            catch (Exception e) { said = e.GetType() + ": " + e.Message; }
            Console.WriteLine(name + " = " + said);
        }
    }
}
