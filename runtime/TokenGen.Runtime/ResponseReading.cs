namespace TokenGen;

/// <summary>What a client does with a response that differs from its document.</summary>
public enum ResponseReading
{
    /// <summary>
    /// Reads every value with a clear meaning, keeps other values as JSON, and reports every difference (see <see cref="ApiDrift"/>).
    /// Accessing a required property for which the server sent no usable value throws <see cref="ApiResponseFormatException"/>.
    /// </summary>
    Lenient,

    /// <summary>Throws <see cref="ApiResponseFormatException"/> for each difference that changes what can be read.</summary>
    Strict,
}
