using System.Diagnostics.CodeAnalysis;

namespace TokenGen;

/// <summary>A call that failed with an error that the document declares.</summary>
/// <typeparam name="TError">The type of the error's body.</typeparam>
[SuppressMessage("Design", "CA1032", Justification = "Without the error it would be an ApiException.")]
public sealed class ApiException<TError> : ApiException
{
    /// <summary>Creates an exception. Set the details with the initializer.</summary>
    /// <param name="message">One readable sentence.</param>
    /// <param name="error">The body of the error.</param>
    public ApiException(string message, TError error)
        : base(message) => Error = error;

    /// <summary>The body of the error. Unlike the texts here, it is not masked: it contains everything that the server sent.</summary>
    public TError Error { get; }
}
