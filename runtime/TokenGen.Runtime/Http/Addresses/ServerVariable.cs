using System.ComponentModel;

namespace TokenGen.Http;

/// <summary>The value of a variable in a server's URL (OpenAPI 3, "Server Variable Object").</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ServerVariable
{
    /// <summary>Sets the value of a variable.</summary>
    /// <param name="name">The name between the braces.</param>
    /// <param name="value">The value.</param>
    /// <param name="allowed">The values that the document allows; any value if the list is empty.</param>
    /// <exception cref="ArgumentException">The value is null, or not one of those allowed.</exception>
    public ServerVariable(string name, string value, params string[] allowed)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(allowed);
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        if (allowed.Length > 0 && !allowed.Contains(value, StringComparer.Ordinal))
        {
            throw new ArgumentException($"The server variable \"{name}\" must be one of {string.Join(", ", allowed)}.", name);
        }

        Name = name;
        Value = value;
    }

    /// <summary>The name between the braces.</summary>
    public string Name { get; }

    /// <summary>The value.</summary>
    public string Value { get; }
}
