using Microsoft.CodeAnalysis;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.OwnTypes;

/// <summary>Finds the codec of a type: the codec in the setting, the codec that the type declares, or its methods for text.</summary>
internal static class CodecSearch
{
    private const string CodecType = "TokenGen.Json.JsonCodec`1";
    private const string ConverterType = "System.Text.Json.Serialization.JsonConverter`1";
    private const string FactoryType = "System.Text.Json.Serialization.JsonConverterFactory";
    private const string ConverterAttribute = "System.Text.Json.Serialization.JsonConverterAttribute";
    private const string CodecMember = "Json";

    /// <param name="compilation">The compilation.</param>
    /// <param name="type">The type.</param>
    /// <param name="by">The codec in the setting; null if it names none.</param>
    /// <param name="advice">What to do if there is no codec.</param>
    public static OwnCodecSource? Find(Compilation compilation, INamedTypeSymbol type, string? by, out string advice)
    {
        advice = "";
        if (by is not null)
        {
            OwnCodecSource? named = Named(compilation, type, by);
            advice = $"'{by}' must be a class with a constructor without parameters, or a static property or field, of the type JsonCodec<{type.Name}> or JsonConverter<{type.Name}>";
            return named;
        }

        advice = $"name a codec with '{type.ToDisplayString()} by Acme.{type.Name}Codec', or put [JsonConverter] on the type";
        return OfMember(compilation, type, type, CodecMember)
            ?? OfAttribute(compilation, type) ?? NodaTimeTypes.Find(type) ?? OfText(compilation, type);
    }

    private static OwnCodecSource? Named(Compilation compilation, INamedTypeSymbol type, string by)
    {
        if (TypeSearch.FindByName(compilation, by) is { } codec)
        {
            return OfClass(compilation, type, codec);
        }

        int dot = by.LastIndexOf('.');
        return dot > 0 && TypeSearch.FindByName(compilation, by.Substring(0, dot)) is { } owner
            ? OfMember(compilation, type, owner, by.Substring(dot + 1))
            : null;
    }

    /// <summary>A codec that is created from its class.</summary>
    private static OwnCodecSource? OfClass(Compilation compilation, INamedTypeSymbol type, INamedTypeSymbol codec)
    {
        bool isMade = codec is { IsAbstract: false, IsUnboundGenericType: false, TypeKind: TypeKind.Class }
            && codec.InstanceConstructors.Any(
                constructor => constructor.Parameters.IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
            && compilation.IsSymbolAccessibleWithin(codec, compilation.Assembly);
        return isMade && KindOf(compilation, type, codec) is { } kind ? new OwnCodecSource(kind, $"new {NameOf(codec)}()") : null;
    }

    /// <summary>A codec in a static property or field.</summary>
    private static OwnCodecSource? OfMember(Compilation compilation, INamedTypeSymbol type, INamedTypeSymbol owner, string name)
    {
        ISymbol? member = owner.GetMembers(name)
            .FirstOrDefault(static member => member is IPropertySymbol { IsStatic: true } or IFieldSymbol { IsStatic: true });
        ITypeSymbol? held = member switch
        {
            IPropertySymbol { GetMethod: not null } property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
        return held is not null && compilation.IsSymbolAccessibleWithin(member!, compilation.Assembly)
            && KindOf(compilation, type, held) is { } kind
            ? new OwnCodecSource(kind, $"{NameOf(owner)}.{name}")
            : null;
    }

    /// <summary>The converter that the type declares for System.Text.Json.</summary>
    private static OwnCodecSource? OfAttribute(Compilation compilation, INamedTypeSymbol type)
    {
        AttributeData? attribute = type.GetAttributes()
            .FirstOrDefault(static attribute => attribute.AttributeClass?.ToDisplayString() == ConverterAttribute);
        return attribute?.ConstructorArguments is [{ Value: INamedTypeSymbol converter }] ? OfClass(compilation, type, converter) : null;
    }

    /// <summary>The methods that convert a type from and to text. All types with <c>IParsable</c> have them.</summary>
    private static OwnCodecSource? OfText(Compilation compilation, INamedTypeSymbol type)
    {
        // A DateTime in the invariant culture is not in a JSON format and loses its fraction.
        if (type.SpecialType is SpecialType.System_DateTime or SpecialType.System_Object)
        {
            return null;
        }

        IMethodSymbol? parse = type.GetMembers("Parse").OfType<IMethodSymbol>()
            .Where(method => method is { IsStatic: true, DeclaredAccessibility: Accessibility.Public, IsGenericMethod: false }
                && SymbolEqualityComparer.Default.Equals(method.ReturnType, type) && IsOfText(method))
            .OrderByDescending(static method => method.Parameters.Length)
            .FirstOrDefault();
        if (parse is null)
        {
            return null;
        }

        const string culture = "global::System.Globalization.CultureInfo.InvariantCulture";
        string arguments = parse.Parameters.Length == 2 ? $"text, {culture}" : "text";
        bool isFormattable = type.AllInterfaces.Any(static one => one.ToDisplayString() == "System.IFormattable");
        return new OwnCodecSource(
            OwnCodecKind.Parsed,
            $"static text => {NameOf(type)}.Parse({arguments})",
            isFormattable ? $"static value => {Formattable(type)}.ToString(null, {culture})" : "static value => value.ToString() ?? \"\"");
    }

    /// <summary>The value with the method of <c>IFormattable</c>. Some types have that method only on the interface.</summary>
    private static string Formattable(INamedTypeSymbol type) =>
        type.GetMembers("ToString")
            .Any(static member => member is IMethodSymbol { DeclaredAccessibility: Accessibility.Public, Parameters.Length: 2 })
            ? "value"
            : "((global::System.IFormattable)value)";

    private static bool IsOfText(IMethodSymbol method) => method.Parameters switch
    {
        [{ Type.SpecialType: SpecialType.System_String }] => true,
        [{ Type.SpecialType: SpecialType.System_String }, { Type: var provider }] =>
            provider.ToDisplayString(NullableFlowState.None) == "System.IFormatProvider",
        _ => false,
    };

    /// <summary>Whether a class or a value is a codec of the type.</summary>
    private static OwnCodecKind? KindOf(Compilation compilation, INamedTypeSymbol type, ITypeSymbol codec)
    {
        INamedTypeSymbol? codecs = compilation.GetTypeByMetadataName(CodecType), converters = compilation.GetTypeByMetadataName(ConverterType);
        INamedTypeSymbol? factory = compilation.GetTypeByMetadataName(FactoryType);
        for (ITypeSymbol? one = codec; one is not null; one = one.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(one, factory))
            {
                return OwnCodecKind.Converter;
            }

            if (one is INamedTypeSymbol { TypeArguments: [var argument] } generic && SymbolEqualityComparer.Default.Equals(argument, type))
            {
                if (SymbolEqualityComparer.Default.Equals(generic.OriginalDefinition, codecs))
                {
                    return OwnCodecKind.Codec;
                }

                if (SymbolEqualityComparer.Default.Equals(generic.OriginalDefinition, converters))
                {
                    return OwnCodecKind.Converter;
                }
            }
        }

        return null;
    }

    private static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
