namespace TokenGen;

/// <summary>What a client does with a response that differs from its document.</summary>
public enum ResponseReading
{
    /// <summary>
    /// Reads everything that has one meaning, keeps what has none as JSON, and reports every difference (see <see cref="ApiDrift"/>).
    /// Reading a required property for which the server sent nothing usable throws <see cref="ApiResponseFormatException"/>.
    /// </summary>
    Lenient,

    /// <summary>Throws <see cref="ApiResponseFormatException"/> for each difference that changes what can be read.</summary>
    Strict,
}
