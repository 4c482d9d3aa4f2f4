namespace TokenGen.Generator.Model;

/// <summary>A request with a JSON body that the server sends by itself: a webhook or a callback.</summary>
internal sealed record WebhookModel
{
    /// <summary>The name of its property.</summary>
    public required string Name { get; init; }

    /// <summary>What the document calls it, such as <c>Webhook `newPet`, sent by `POST`.</c></summary>
    public required string Origin { get; init; }

    /// <summary>The type of the body.</summary>
    public required TypeUse Type { get; init; }

    /// <summary>Whether null is a body too.</summary>
    public required bool IsNullable { get; init; }

    public required Documentation Documentation { get; init; }

    public string? Deprecation { get; init; }
}
