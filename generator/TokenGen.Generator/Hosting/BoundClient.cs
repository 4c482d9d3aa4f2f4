using TokenGen.Generator.Binding;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Hosting;

/// <summary>A client, read and bound, with everything there is to say about it.</summary>
internal sealed record BoundClient(ClientSource Source, BoundApi Api)
{
    public static BoundClient Bind(ClientInput input, CancellationToken cancellationToken)
    {
        // A setting that is not understood would give every type another name: better none than those.
        if (input.Document is null || !input.Diagnostics.IsEmpty)
        {
            return new BoundClient(input.Source, new BoundApi(null, input.Diagnostics));
        }

        try
        {
            ReadResult document = DocumentReader.Read(input.Document, input.Others, cancellationToken);
            return new BoundClient(input.Source, ApiBinder.Bind(document, input.Settings, cancellationToken));
        }
        catch (Exception exception) when (InternalError.IsOurs(exception))
        {
            return new BoundClient(input.Source, new BoundApi(null, [InternalError.Describe(input.Source, "reading it", exception)]));
        }
    }
}
