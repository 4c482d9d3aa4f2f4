namespace TokenGen.Generator.Model;

/// <summary>The method beside an operation that goes through all of its pages.</summary>
internal sealed record PagesModel
{
    /// <summary>The C# name without <c>Async</c>; unique among the operations of the tag.</summary>
    public required string Name { get; init; }

    public required PagesBy By { get; init; }

    /// <summary>The items of a page.</summary>
    public required ArrayUse ItemsType { get; init; }

    public required EquatableArray<BodyStep> Items { get; init; }

    /// <summary>The <see cref="ParameterModel.Name"/> of the parameter that says which page; null where a page has an address.</summary>
    public string? Parameter { get; init; }

    /// <summary>Where the cursor or URL of the next page is; null where there is none.</summary>
    public EquatableArray<BodyStep>? Next { get; init; }

    /// <summary>Whether <see cref="Next"/> is a <c>Uri</c>.</summary>
    public bool IsNextUri { get; init; }

    public EquatableArray<BodyStep>? More { get; init; }

    public EquatableArray<BodyStep>? Total { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; }
}

/// <summary>How the next page is requested.</summary>
internal enum PagesBy
{
    /// <summary>The header <c>Link</c> names it (RFC 8288).</summary>
    Link,

    /// <summary>A URL in the body.</summary>
    Url,

    /// <summary>A value of the body is sent back.</summary>
    Cursor,

    /// <summary>The number of items before it.</summary>
    Offset,

    /// <summary>Its number.</summary>
    Page,
}
