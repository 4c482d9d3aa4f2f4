using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenGen.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write the types of a client with the code that the client uses. There is one converter for
/// all of them, because an attribute with the codec of each type would take a twentieth of the assembly.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonObjectConverter : JsonConverterFactory
{
    // Each codec adds itself when its type creates it, so unused codecs can be trimmed.
    private static readonly ConcurrentDictionary<Type, JsonCodec> s_codecs = new();

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => true;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The type does not belong to a client.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        if (!s_codecs.TryGetValue(typeToConvert, out JsonCodec? codec))
        {
            Initialize(typeToConvert);
            if (!s_codecs.TryGetValue(typeToConvert, out codec))
            {
                throw new NotSupportedException($"{typeToConvert} has no codec. Use the resolver of its client.");
            }
        }

        return codec.ToConverter();
    }

    internal static void Register<T>(JsonCodec<T> codec) => s_codecs[typeof(T)] = codec;

    [UnconditionalSuppressMessage(
        "Trimming", "IL2059", Justification = "A type that a program serializes has its codec in a static member that its own code uses; where that was trimmed, the exception says what to do.")]
    private static void Initialize(Type type) => RuntimeHelpers.RunClassConstructor(type.TypeHandle);
}
