namespace TokenGen.Generator.Model;

/// <summary>A request with a JSON body that the server sends: a webhook or a callback.</summary>
internal sealed record WebhookModel
{
    /// <summary>The name of its property.</summary>
    public required string Name { get; init; }

    /// <summary>Its description, such as <c>Webhook `newPet`, sent by `POST`.</c></summary>
    public required string Origin { get; init; }

    /// <summary>The type of the body.</summary>
    public required TypeUse Type { get; init; }

    /// <summary>Whether the body may be null.</summary>
    public required bool IsNullable { get; init; }

    public required Documentation Documentation { get; init; }

    public string? Deprecation { get; init; }
}
