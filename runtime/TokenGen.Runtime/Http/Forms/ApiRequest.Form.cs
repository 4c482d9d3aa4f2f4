using System.Text;
using System.Text.Json;
using TokenGen.Http.Forms;
using TokenGen.Http.Styles;
using TokenGen.Json;
using TokenGen.Redaction;

namespace TokenGen.Http;

public sealed partial class ApiRequest
{
    /// <summary>
    /// Sends a value as a form (<c>application/x-www-form-urlencoded</c>; OpenAPI 3.2, "Encoding the x-www-form-urlencoded Media Type"):
    /// each member of its JSON becomes a field. A scalar is sent as its text, a list as one field for each item, and an object as JSON;
    /// <c>null</c> is left out.
    /// </summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="body">The value; <see langword="null"/> sends no body.</param>
    /// <param name="codec">Writes it, as a JSON object.</param>
    /// <param name="fields">The members for which the document sets another encoding.</param>
    /// <exception cref="ArgumentException">The JSON of the value is not an object.</exception>
    public void FormBody<T>(T? body, JsonCodec<T> codec, params FormField[] fields)
    {
        if (body is null)
        {
            return;
        }

        ArgumentNullException.ThrowIfNull(fields);
        using JsonText json = JsonText.Of(body, codec);
        JsonReader reader = json.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new ArgumentException($"{Operation.Label}: only an object can be sent as a form.", nameof(body));
        }

        ByteArrayContent content = new(Encoding.ASCII.GetBytes(FormText.Of(reader, fields)));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded");
        SetContent(content);
        if (Operation.HasSecretRequest)
        {
            SecretValues.AddAll(reader, RememberSecret);
        }
        else
        {
            SecretValues.AddMembers(reader, Operation.SecretMembers, RememberSecret);
        }
    }
}
