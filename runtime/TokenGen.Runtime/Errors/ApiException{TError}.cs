using System.Diagnostics.CodeAnalysis;

namespace TokenGen;

/// <summary>A call that failed with an error that the document declares.</summary>
/// <typeparam name="TError">The type of the error's body.</typeparam>
[SuppressMessage("Design", "CA1032", Justification = "Without the error it would be an ApiException.")]
public sealed class ApiException<TError> : ApiException
{
    /// <summary>Makes an exception; the details are set by the initializer.</summary>
    /// <param name="message">One readable sentence.</param>
    /// <param name="error">The body of the error.</param>
    public ApiException(string message, TError error)
        : base(message) => Error = error;

    /// <summary>The body of the error. Unlike the texts here it is as it came: it can hold what the server put there.</summary>
    public TError Error { get; }
}
