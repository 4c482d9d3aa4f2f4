using System.Globalization;

namespace TokenGen.Http;

/// <summary>
/// The key of a response (OpenAPI 3, "Responses Object"): a status such as <c>404</c>, a range such as <c>4XX</c>, or <c>default</c>.
/// </summary>
internal readonly struct StatusPattern
{
    private readonly int _first;
    private readonly int _last;

    private StatusPattern(int first, int last)
    {
        _first = first;
        _last = last;
    }

    /// <summary>
    /// The number of statuses minus one. A smaller width has priority: a status beats a range, a range beats <c>default</c>.
    /// </summary>
    public int Width => _last - _first;

    /// <exception cref="ArgumentException">The key has none of the three forms.</exception>
    public static StatusPattern Parse(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key == "default")
        {
            return new StatusPattern(0, int.MaxValue);
        }

        if (key.Length == 3 && key[0] is >= '1' and <= '9')
        {
            if (key.EndsWith("XX", StringComparison.OrdinalIgnoreCase))
            {
                return new StatusPattern((key[0] - '0') * 100, (key[0] - '0') * 100 + 99);
            }

            if (int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out int status))
            {
                return new StatusPattern(status, status);
            }
        }

        throw new ArgumentException($"\"{key}\" is neither a status, a range such as 2XX, nor \"default\".", nameof(key));
    }

    public bool Matches(int status) => status >= _first && status <= _last;
}
