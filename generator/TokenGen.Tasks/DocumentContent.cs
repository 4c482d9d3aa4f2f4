using System.Text;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Tasks;

/// <summary>What was fetched, as far as it has to be understood: whether it is a document, and to which files it refers.</summary>
internal static class DocumentContent
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="name">The file, for messages.</param>
    /// <param name="content">Its content.</param>
    /// <param name="isDocument">Whether it has to be an OpenAPI document, and not just a part of one.</param>
    /// <param name="cancellationToken">Ends the parsing.</param>
    /// <returns>Each different reference.</returns>
    public static IReadOnlyCollection<string> ReferencesOf(
        string name, byte[] content, bool isDocument, CancellationToken cancellationToken)
    {
        string text = TextOf(name, content);
        ISyntaxSource source = SyntaxSource.Of(text) ?? throw new FetchException($"'{name}' is empty");
        ReferenceScan scan = new(source);
        try
        {
            source.Parse(scan, cancellationToken);
        }
        catch (SyntaxFaultException fault)
        {
            int line = 1 + text.Take(fault.TextOffset).Count(static c => c == '\n');
            throw new FetchException($"line {line} of '{name}' {fault.Message}");
        }

        return !scan.IsObject ? throw new FetchException(
            $"'{name}' is a web page or another text, and not {(isDocument ? "an OpenAPI document" : "a part of an OpenAPI document")}")
            : isDocument && !scan.HasVersion ? throw new FetchException($"'{name}' is not an OpenAPI document: it has no field 'openapi' or 'swagger'")
            : scan.References;
    }

    private static string TextOf(string name, byte[] content)
    {
        try
        {
            using StreamReader reader = new(new MemoryStream(content), s_strictUtf8, detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new FetchException($"'{name}' is not text in UTF-8");
        }
    }
}
