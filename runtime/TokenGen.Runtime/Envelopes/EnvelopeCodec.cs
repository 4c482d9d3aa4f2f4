using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Envelopes;

/// <summary>A codec that knows the rule of its envelopes.</summary>
internal interface IEnvelopeCodec
{
    EnvelopeLayout Layout { get; }
}

/// <summary>Reads and writes envelopes.</summary>
internal sealed class EnvelopeCodec<T>(EnvelopeLayout layout, JsonCodec<T> payload) : JsonCodec<ResponseContainer<T>>, IEnvelopeCodec
{
    private readonly byte[] _successText = Encoding.UTF8.GetBytes(layout.Rule.SuccessValue ?? "");

    public EnvelopeLayout Layout => layout;

    public override ResponseContainer<T> Read(ref JsonReader reader)
    {
        JsonReader start = reader;
        try
        {
            if (layout.Payload.Length == 0)
            {
                return ReadWhole(ref reader);
            }

            return layout.StatusObject is { } statusObject ? ReadMembers(ref reader, statusObject) : ReadMembers(ref reader);
        }
        catch (JsonException) when (layout.TryReadStatus(start) is { IsSuccess: false })
        {
            // An error may come with any payload, and a payload that cannot be read must not hide the error.
            reader = start;
            reader.SkipValue();
            return new ResponseContainer<T> { Status = layout.TryReadStatus(start)! };
        }
    }

    internal override string Expected => "an envelope";

    // An envelope is always the whole body, so its exceptions pass unchanged.
    internal override bool TryRead(ref JsonReader reader, out ResponseContainer<T> value)
    {
        value = Read(ref reader);
        return true;
    }

    internal override GatheredElements? Gather(ReadOnlySpan<byte> utf8Json, JsonReading? reading, ArraySearch search) =>
        layout.Payload.Length > 0 && search.TryFind(utf8Json, layout.Payload, out int bracket)
            ? payload.GatherAt(bracket, isInObject: true, reading)
            : null;

    internal override JsonCodec<ResponseContainer<T>> Around(GatheredElements gathered) =>
        new EnvelopeCodec<T>(layout, payload.Around(gathered));

    public override void Write(ref JsonWriter writer, ResponseContainer<T> value)
    {
        if (layout.Payload.Length == 0)
        {
            if (value.HasResponse)
            {
                payload.Write(ref writer, value.Response);
            }
            else
            {
                writer.WriteNull();
            }

            return;
        }

        writer.WriteStartObject();
        layout.StatusObject?.Write(ref writer, value.Status);
        if (value.HasResponse)
        {
            writer.WriteName(layout.Rule.Payload);
            payload.Write(ref writer, value.Response);
        }

        writer.WriteMembers(value.AdditionalProperties);
        writer.WriteEndObject();
    }

    /// <summary>Reads <c>{ "status": { … }, "response": … }</c>.</summary>
    private ResponseContainer<T> ReadMembers(ref JsonReader reader, StatusObjectLayout statusObject)
    {
        ResponseStatus? status = null;
        T? response = default;
        JsonMembers unknown = default;

        // An error comes with the documented payload, or without one.
        int differences = reader.DifferenceCount;
        bool hasPayload = false;
        reader.ReadStartObject();
        while (reader.ReadName(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual(layout.Payload))
            {
                (response, hasPayload) = (ReadPayload(ref reader), true);
            }
            else if (name.SequenceEqual(statusObject.Name))
            {
                status = statusObject.Read(ref reader, layout, _successText);
            }
            else
            {
                reader.KeepMember(ref unknown);
            }
        }

        if (status is null)
        {
            throw reader.Lacks("The envelope", Encoding.UTF8.GetString(statusObject.Name));
        }

        if (!status.IsSuccess && reader.DifferenceCount > differences)
        {
            response = default;
        }

        if (!hasPayload)
        {
            response = ReadMissingPayload(reader, status);
        }

        return new ResponseContainer<T> { Status = status, Response = response, AdditionalProperties = unknown };
    }

    /// <summary>
    /// Reads <c>{ "success": …, "errors": [ … ], "result": … }</c>; the members of the status also stay among the other members.
    /// </summary>
    private ResponseContainer<T> ReadMembers(ref JsonReader reader)
    {
        StatusParts findings = new();
        T? response = default;
        JsonMembers unknown = default;

        // An error comes with the documented payload, or without one.
        int differences = reader.DifferenceCount;
        bool hasPayload = false;
        reader.ReadStartObject();
        while (reader.ReadName(out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual(layout.Payload))
            {
                (response, hasPayload) = (ReadPayload(ref reader), true);
                continue;
            }

            layout.Inspect(name, reader, ref findings);
            reader.KeepMember(ref unknown);
        }

        if (layout.LacksSuccess(findings))
        {
            throw reader.Lacks("The envelope", layout.SuccessMember);
        }

        ResponseStatus status = layout.Conclude(findings);
        if (!status.IsSuccess && reader.DifferenceCount > differences)
        {
            response = default;
        }

        if (!hasPayload)
        {
            response = ReadMissingPayload(reader, status);
        }

        return new ResponseContainer<T> { Status = status, Response = response, AdditionalProperties = unknown };
    }

    /// <summary>Reads an object that is both payload and status.</summary>
    private ResponseContainer<T> ReadWhole(ref JsonReader reader)
    {
        ResponseStatus? status = layout.TryReadStatus(reader);
        if (status is null && layout.LacksSuccess(default))
        {
            reader.SkipValue();
            throw reader.Lacks("The envelope", layout.SuccessMember);
        }

        return new ResponseContainer<T> { Status = status ?? layout.Conclude(default), Response = payload.Read(ref reader) };
    }

    // A missing list or map is empty, as everywhere in a response.
    private T? ReadMissingPayload(in JsonReader reader, ResponseStatus status)
    {
        if (!status.IsSuccess || !reader.IsLenient || !payload.TryMakeEmpty(out T? empty))
        {
            return default;
        }

        reader.ReportMissing(payload.Expected, layout.Rule.Payload);
        return empty;
    }

    // A list or map that is null is empty, as everywhere in a response.
    private T? ReadPayload(ref JsonReader reader)
    {
        JsonMark start = reader.Mark();
        if (!reader.TryReadNull())
        {
            return RootValue.TryRead(ref reader, payload, out T? value) ? value : throw reader.Refused();
        }

        if (!reader.IsLenient || !payload.TryMakeEmpty(out T? empty))
        {
            return default;
        }

        reader.Report(start, payload.Expected, null, 0);
        return empty;
    }
}
