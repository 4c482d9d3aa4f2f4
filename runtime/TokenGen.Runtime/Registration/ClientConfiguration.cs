using System.ComponentModel;
using System.Globalization;

namespace TokenGen.Http;

/// <summary>
/// Reads the options of a client from the configuration of a program. An unknown key is an error, so a misspelt one is not ignored. It uses
/// no reflection and depends on no configuration library.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ClientConfiguration
{
    private const string CredentialKey = "Credential";
    private const string TrustedServersKey = "TrustedServers";

    /// <summary>A section beside the options, for the resilience of the client.</summary>
    private const string ResilienceKey = "Resilience";

    private static readonly string[] s_keys =
    [
        nameof(ApiClientOptions.BaseAddress), CredentialKey, nameof(ApiClientOptions.Timeout), nameof(ApiClientOptions.MaxResponseBytes),
        nameof(ApiClientOptions.MaxErrorBodyChars), nameof(ApiClientOptions.AllowInsecureCredentials), nameof(ApiClientOptions.IdempotencyKeyHeader), nameof(ApiClientOptions.Reading),
        nameof(ApiClientOptions.UserAgent), TrustedServersKey, nameof(ApiClientOptions.DefaultHeaders), nameof(ApiClientOptions.DefaultQuery), nameof(ApiClientOptions.ValidateRequests), ResilienceKey,
    ];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _open = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _failures = [];
    private readonly string _section;

    private ClientConfiguration(string? section, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        _section = string.IsNullOrEmpty(section) ? "" : section + ":";
        foreach (KeyValuePair<string, string?> setting in settings)
        {
            // Sections have no value of their own.
            if (setting.Value is not { } value)
            {
                continue;
            }

            _values[setting.Key] = value;
            _open.Add(setting.Key);
        }
    }

    /// <summary>Applies settings to options.</summary>
    /// <param name="options">The options.</param>
    /// <param name="section">The section of the settings, for messages; <see langword="null"/> or empty for the root.</param>
    /// <param name="settings">Keys, with parts separated by colons, and values.</param>
    /// <param name="credentials">The credentials of the document.</param>
    /// <returns>One sentence for each error, with the key and what to do, but without values.</returns>
    public static IReadOnlyList<string> Apply(
        ApiClientOptions options, string? section, IEnumerable<KeyValuePair<string, string?>> settings, IReadOnlyList<CredentialSetting> credentials)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(credentials);
        ClientConfiguration configuration = new(section, settings);
        configuration.Apply(options);
        configuration.ApplyCredentials(options, credentials);
        foreach (string key in configuration._open)
        {
            configuration.Unknown(key, credentials);
        }

        return configuration._failures;
    }

    private void Apply(ApiClientOptions options)
    {
        options.BaseAddress = Read(nameof(options.BaseAddress), Address) ?? options.BaseAddress;
        options.Timeout = Read(nameof(options.Timeout), Span) ?? options.Timeout;
        options.MaxResponseBytes = Read(nameof(options.MaxResponseBytes), Number) ?? options.MaxResponseBytes;
        options.MaxErrorBodyChars = (int?)Read(nameof(options.MaxErrorBodyChars), SmallNumber) ?? options.MaxErrorBodyChars;
        options.AllowInsecureCredentials = Read(nameof(options.AllowInsecureCredentials), Truth) ?? options.AllowInsecureCredentials;
        options.Reading = Read(nameof(options.Reading), Reading) ?? options.Reading;
        options.IdempotencyKeyHeader = Read(nameof(options.IdempotencyKeyHeader), static text => text) ?? options.IdempotencyKeyHeader;
        if (Take(nameof(options.UserAgent), out string? userAgent))
        {
            options.UserAgent = userAgent;
        }

        foreach (string key in Below(TrustedServersKey))
        {
            if (Read(key, Address) is { } server)
            {
                options.TrustedServers.Add(server);
            }
        }

        options.ValidateRequests = Read(nameof(options.ValidateRequests), Truth) ?? options.ValidateRequests;
        ReadAll(nameof(options.DefaultHeaders), options.DefaultHeaders);
        ReadAll(nameof(options.DefaultQuery), options.DefaultQuery);
        foreach (string key in Below(ResilienceKey))
        {
            _open.Remove(key);
        }
    }

    /// <summary>Reads each setting below a key, with its name there.</summary>
    private void ReadAll(string section, IDictionary<string, string> values)
    {
        foreach (string key in Below(section))
        {
            if (Take(key, out string? text))
            {
                values[key[(section.Length + 1)..]] = text;
            }
        }
    }

    private void ApplyCredentials(ApiClientOptions options, IReadOnlyList<CredentialSetting> credentials)
    {
        List<Credential> found = [];
        foreach (CredentialSetting credential in credentials)
        {
            string key = $"{CredentialKey}:{credential.Name}";
            if (!_values.ContainsKey(key) && Below(key).Length == 0)
            {
                continue;
            }

            try
            {
                found.Add(credential.Read(this, key));
            }
            catch (ArgumentException exception)
            {
                _failures.Add($"{_section}{key} is not a valid credential: {FirstLine(exception.Message)}");
            }
        }

        if (found.Count > 0)
        {
            options.Credential = found.Count == 1 ? found[0] : Credential.Combine([.. found]);
        }
    }

    /// <summary>Reads a setting, if it is set.</summary>
    internal T? Read<T>(string key, Func<string, T?> parse)
        where T : class
    {
        if (!Take(key, out string? text))
        {
            return null;
        }

        T? value = text.Length == 0 ? null : parse(text);
        if (value is null)
        {
            Fail(key, typeof(T));
        }

        return value;
    }

    /// <summary>Reads a setting, if it is set.</summary>
    internal T? Read<T>(string key, Func<string, T?> parse)
        where T : struct
    {
        if (!Take(key, out string? text))
        {
            return null;
        }

        T? value = parse(text);
        if (value is null)
        {
            Fail(key, typeof(T));
        }

        return value;
    }

    /// <summary>Reads a required setting.</summary>
    /// <exception cref="ArgumentException">The setting is missing or empty.</exception>
    internal string Require(
        string key, string what) => (Take(key, out string? text) || _values.TryGetValue(key, out text!)) && text.Length > 0
        ? text
        : throw new ArgumentException($"{_section}{key} is missing; set it to {what}.");

    internal bool Take(string key, out string text)
    {
        _open.Remove(key);
        return _values.TryGetValue(key, out text!);
    }

    internal static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && !address.IsFile ? address : null;

    internal static bool? Truth(string text) => bool.TryParse(text, out bool truth) ? truth : null;

    private static ResponseReading? Reading(string text) =>
        text.Equals(nameof(ResponseReading.Lenient), StringComparison.OrdinalIgnoreCase) ? ResponseReading.Lenient
        : text.Equals(nameof(ResponseReading.Strict), StringComparison.OrdinalIgnoreCase) ? ResponseReading.Strict
        : null;

    private static TimeSpan? Span(string text) => text == "Infinite" ? Timeout.InfiniteTimeSpan
        : text.Contains(':', StringComparison.Ordinal)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out global::System.TimeSpan span) ? span : null;

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static long? SmallNumber(string text) => Number(text) is { } number and <= int.MaxValue ? number : null;

    private string[] Below(string key) =>
        [.. _values.Keys.Where(other => other.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase))
            .OrderBy(static other => other, StringComparer.OrdinalIgnoreCase)];

    private void Fail(string key, Type type)
    {
        string expected = type == typeof(Uri) ? "an absolute address such as https://api.example.com"
            : type == typeof(TimeSpan) ? "a time such as 00:00:30, or Infinite"
            : type == typeof(bool) ? "true or false"
            : type == typeof(ResponseReading) ? "Lenient or Strict"
            : type == typeof(string) ? "a string that is not empty"
            : "a non-negative integer";
        _failures.Add($"{_section}{key} is invalid: it must be {expected}.");
    }

    private void Unknown(string key, IReadOnlyList<CredentialSetting> credentials)
    {
        bool isCredential = key.StartsWith(CredentialKey + ":", StringComparison.OrdinalIgnoreCase)
            || key.Equals(CredentialKey, StringComparison.OrdinalIgnoreCase);
        string known = isCredential
            ? credentials.Count == 0
                ? "removed, because the document has no credentials"
                : "one of " + string.Join(", ", credentials.Select(static credential => $"{CredentialKey}:{credential.Name}"))
            : "one of " + string.Join(", ", s_keys);
        _failures.Add($"{_section}{key} is not a setting of the client: it must be {known}.");
    }

    // The other lines name the parameter of a method that the user did not call.
    internal static string FirstLine(string message)
    {
        int end = message.IndexOf(" (Parameter", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
