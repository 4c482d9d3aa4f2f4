using System.ComponentModel;

namespace TokenGen;

/// <summary>The error statuses that the document declares for an operation. The analyzers of TokenGen read them.</summary>
/// <param name="statuses">
/// Each status and the type of its error, if it has one, joined by a semicolon and a space: <c>404 Problem; 409; default Problem</c>.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrorsAttribute(string statuses) : Attribute
{
    /// <summary>The statuses, in the notation of the constructor.</summary>
    public string Statuses { get; } = statuses;
}
