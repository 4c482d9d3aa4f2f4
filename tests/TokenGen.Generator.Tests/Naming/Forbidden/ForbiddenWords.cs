using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Tests.Naming.Forbidden;

/// <summary>Words that C#, compiler-generated members, or emitted code already use somewhere.</summary>
internal static class ForbiddenWords
{
    /// <summary>Members of <see cref="object"/>, and those that the compiler makes for records, enums, delegates, indexers and entry points.</summary>
    private static readonly string[] s_ofTheLanguage =
    [
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals", "EqualityContract", "PrintMembers",
        "Clone", "<Clone>$", "Deconstruct", "value__", "get_Value", "set_Value", "get_Item", "set_Item", "Item", "add_Changed", "remove_Changed",
        "op_Equality", "op_Inequality", "op_Implicit", "op_Explicit", "op_Addition", "op_True", "Invoke", "BeginInvoke", "EndInvoke", "Main",
        ".ctor", ".cctor", "Current", "MoveNext", "GetEnumerator", "GetAwaiter", "IsCompleted", "GetResult", "Add", "Dispose", "DisposeAsync",
        "CompareTo", "HasFlag", "Length", "Count", "Slice",
    ];

    /// <summary>Members, types, parameters and locals of emitted code and of the runtime that it derives from.</summary>
    private static readonly string[] s_ofEmittedCode =
    [
        "Map", "Shape", "Json", "JsonCodec", "AdditionalProperties", "AdditionalItems", "Additional", "With", "WithResponse", "Envelope", "Value",
        "Default", "From", "Unknown", "Match", "Switch", "TryGetUnknown", "TryGet", "Member", "MemberOf", "WriteMembers", "Read", "Write", "Parse",
        "TryParse", "Case", "Create", "GetRawResponse", "GetRawResponseAsync", "Async", "Calls", "HttpClient", "CreateClient", "Empty", "Text",
        "Bytes", "WithExamples", "Options", "Credential", "Token", "Client", "Api", "_api", "s_members", "s_schemes", "request", "cancellationToken",
        "body", "options", "contentType", "progress", "result", "response", "reader", "writer", "value", "values", "members", "undeclared", "others",
        "builder", "names", "item", "items", "index", "text", "page", "place", "call", "credential", "baseAddress", "httpClient", "host", "key",
        "userName", "password", "tokenProvider", "valueProvider", "headers", "fake", "configure", "services", "configuration", "Headers", "Servers",
        "Webhooks", "Fake", "Examples", "Services", "Log", "AcmeClient", "IAcmeClient", "AcmeCredential", "AcmeJson", "AcmeServers", "AcmeHeaders",
        "AcmeFake", "AcmeExamples", "AcmeWebhooks", "Acme", "Task", "Uri", "Stream", "Type", "File", "Timer", "Path", "String", "Object", "System",
        "TokenGen", "Guid", "DateTime", "Int32", "Boolean", "Func", "Action", "Exception", "Dictionary", "IReadOnlyList", "List", "Optional",
        "FilePart", "JsonElement", "JsonMembers", "ApiException", "ApiConnection", "ApiRequest", "ApiResponse", "CancellationToken", "Record", "Enum",
        "Nullable", "Attribute", "Obsolete", "GeneratedCode", "global", "Tag", "Tags", "Operations", "Default Operations", "Program", "Consumer",
    ];

    /// <summary>All these words, every keyword, and every framework type that emitted code uses, distinct and sorted.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. s_ofTheLanguage.Concat(s_ofEmittedCode)
            .Concat(FrameworkType.Namespaces.Keys)
            .Concat(Enum.GetValues<SyntaxKind>()
                .Where(static kind => SyntaxFacts.IsKeywordKind(kind) || SyntaxFacts.IsContextualKeyword(kind)).Select(SyntaxFacts.GetText))
            .Where(static word => word.Length > 0)
            .Distinct(StringComparer.Ordinal),
    ];
}
