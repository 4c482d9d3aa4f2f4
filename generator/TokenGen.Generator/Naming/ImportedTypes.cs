namespace TokenGen.Generator.Naming;

/// <summary>
/// Framework types that most C# files import: those of the SDK's implicit usings that user code commonly names. A type of the same name is
/// ambiguous in a file that imports both namespaces (CS0104).
/// </summary>
internal static class ImportedTypes
{
    private static readonly Dictionary<string, string> s_namespaces = All(
        ("System", "Action Activator ApplicationException ArgumentException Array AsyncCallback Attribute Boolean Buffer Byte Char Comparison Console Convert "
            + "DateOnly DateTime DateTimeOffset Decimal Delegate Double Enum Environment EventArgs EventHandler Exception Func GC Guid Half HashCode "
            + "IAsyncDisposable IDisposable Index Int128 Int16 Int32 Int64 Lazy Math Memory Nullable Object Predicate Progress Random Range "
            + "Single Span String TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo Tuple Type UInt16 UInt32 UInt64 Uri ValueTuple Version WeakReference"),
        ("System.Collections.Generic", "Comparer Dictionary HashSet IEnumerable IList LinkedList List PriorityQueue Queue SortedDictionary SortedList SortedSet Stack"),
        ("System.IO", "BinaryReader BinaryWriter BufferedStream Directory DirectoryInfo DriveInfo File FileAccess FileAttributes FileInfo FileMode FileStream "
            + "MemoryStream Path Stream StreamReader StreamWriter StringReader StringWriter TextReader TextWriter"),
        ("System.Linq", "Enumerable IGrouping ILookup IQueryable Lookup Queryable"),
        ("System.Net.Http", "HttpClient HttpContent HttpMethod HttpRequestMessage HttpResponseMessage"),
        ("System.Threading", "Barrier CancellationToken Interlocked Lock Monitor Mutex Semaphore SpinLock Thread ThreadPool Timeout Timer Volatile"),
        ("System.Threading.Tasks", "Parallel Task TaskScheduler TaskStatus ValueTask"));

    /// <summary>Returns the namespace of the framework type with this name; null if the framework has no such type.</summary>
    public static string? NamespaceOf(string name) => s_namespaces.TryGetValue(name, out string? home) ? home : null;

    private static Dictionary<string, string> All(params (string Namespace, string Names)[] types) => types
        .SelectMany(static group => group.Names.Split(' ').Select(name => (name, group.Namespace)))
        .ToDictionary(static type => type.name, static type => type.Namespace, StringComparer.Ordinal);
}
