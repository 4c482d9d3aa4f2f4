using TokenGen.Redaction;
using TokenGen.Text;
using TokenGen.Validation;

namespace TokenGen.Http;

// Checks the limits of the document before a request is sent, if the options ask for it.
public sealed partial class ApiRequest
{
    private const string BodyKey = "body";

    // The exception has all problems. Its message has only the first ones.
    private const int MaxNamed = 5;

    private List<ApiValidationProblem>? _problems;

    /// <summary>Checks the limits of a parameter, if the options ask for it.</summary>
    /// <typeparam name="T">The type of the parameter.</typeparam>
    /// <param name="key">Its place and name, such as <c>query limit</c>.</param>
    /// <param name="value">Its value; <see langword="null"/> breaks no limit.</param>
    public void Check<T>(string key, T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!Settings.ValidatesRequests || value is null)
        {
            return;
        }

        ValueLimits? limits = null;
        _ = Operation.Limits?.TryGetValue(key, out limits);
        string? name = key == BodyKey ? null : key[(key.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        (_problems ??= []).AddRange(ApiValidation.Of(name, value, limits));
    }

    /// <summary>Checks the limits of the body, if the options ask for it.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="value">The body; <see langword="null"/> breaks no limit.</param>
    public void CheckBody<T>(T value) => Check(BodyKey, value);

    /// <exception cref="ApiValidationException">A value breaks a limit.</exception>
    internal void ThrowIfInvalid()
    {
        if (_problems is not { Count: > 0 } problems)
        {
            return;
        }

        string named = string.Join(" ", problems.Take(MaxNamed)) + (problems.Count > MaxNamed ? " …" : "");
        string values = problems.Count == 1 ? "a value breaks a limit" : $"{problems.Count} values break limits";
        string message = PlainText.OneLine($"{Operation.Label} was not sent: {values} of the document. {named}", PlainText.MaxMessage);
        throw new ApiValidationException(Redactor.For(this).Mask(message)!)
        {
            OperationId = Operation.Id,
            Method = Operation.Method.Method,
            UrlTemplate = Operation.UrlTemplate,
            Kind = ApiErrorKind.InvalidRequest,
            Problems = problems,
        };
    }
}
