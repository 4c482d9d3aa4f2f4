using Microsoft.CodeAnalysis;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Hosting.OwnTypes;

/// <summary>
/// Looks up in the compilation the types that settings and documents name. Each edit of C# code repeats the lookup, by name. Later steps
/// run only if one of these types changed.
/// </summary>
internal static class ProjectTypeLookup
{
    public static ProjectTypes Of(Compilation compilation, EquatableArray<OwnTypeName> names, CancellationToken cancellationToken)
    {
        if (names.IsEmpty)
        {
            return ProjectTypes.None;
        }

        List<ProjectType> types = [];
        foreach (OwnTypeName name in names.Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            types.Add(Of(compilation, name, cancellationToken));
        }

        return new ProjectTypes(types.ToEquatableArray());
    }

    /// <summary>Whether the type must be looked up. Built-in types and identifiers are known without the compilation.</summary>
    public static bool Asks(OwnTypeName name) => name.Type.Length > 0 && !name.IsId && !(name.HasKnownCodec && BuiltInType.Is(name.Type));

    private static ProjectType Of(Compilation compilation, OwnTypeName name, CancellationToken cancellationToken)
    {
        ProjectType found = new(name);
        if (TypeSearch.Find(compilation, BuiltInType.MetadataName(name.Type)) is not { } type)
        {
            string? meant = TypeSearch.Similar(compilation, name.Type, cancellationToken);
            return found with
            {
                Advice = meant is null
                    ? "write its full name, such as Acme.Money, and make sure that the project has it or references its assembly"
                    : $"did you mean '{meant}'",
            };
        }

        OwnCodecSource? codec = CodecSearch.Find(compilation, type, name.Codec, out string advice);
        return found with
        {
            FullName = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            ShortName = type.Name,
            IsStruct = type.IsValueType,
            IsPublic = TypeSearch.IsPublic(type),
            Codec = codec,
            Advice = advice,
        };
    }
}
