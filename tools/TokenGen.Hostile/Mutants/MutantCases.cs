using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using TokenGen.Hostile.Generation;

namespace TokenGen.Hostile.Mutants;

/// <summary>
/// The property: the generator never fails on any document, and its output compiles. A case is a damaged document, determined by its
/// number.
/// </summary>
internal static class MutantCases
{
    /// <summary>
    /// The hashes of compiled code, without comments: half of all mutants are damaged in places that do not affect the code. A comment that
    /// ended too early would be a line of code.
    /// </summary>
    private static readonly ConcurrentDictionary<string, bool> s_compiled = new(StringComparer.Ordinal);

    public static CaseResult Try(int number)
    {
        SeedDocument seed = SeedDocument.All[number % SeedDocument.All.Count];
        string document = new Mutation(new PCG((uint)number, 0x6D7574616E74)).Apply(seed);
        return new CaseResult(1, Check(document) is { } failure ? $"{seed.Name}: {failure}" : null, document);
    }

    private static string? Check(string document)
    {
        GeneratedClient client = GeneratedClient.WithoutComments(document);
        if (client.Failure is { } failure)
        {
            return failure;
        }

        if (client.Sources.IsEmpty)
        {
            return client.Findings.IsEmpty ? "nothing is generated, and nothing is said about it" : null;
        }

        string code = Convert.ToHexString(SHA256.HashData(Encoding.Unicode.GetBytes(client.AllCode())));
        return s_compiled.TryAdd(code, true) && client.Compile(DiagnosticSeverity.Error) is [var error, ..]
            ? $"{error}\n{string.Join('\n', client.Findings.Take(3))}"
            : null;
    }
}
