namespace TokenGen.Generator.Model;

/// <summary>The method that enumerates all pages of an operation.</summary>
internal sealed record PagesModel
{
    /// <summary>The C# name without <c>Async</c>; unique among the operations of the tag.</summary>
    public required string Name { get; init; }

    public required PagesBy By { get; init; }

    /// <summary>The items of a page.</summary>
    public required ArrayUse ItemsType { get; init; }

    public required EquatableArray<BodyStep> Items { get; init; }

    /// <summary>The <see cref="ParameterModel.Name"/> of the parameter that selects the page; null if the next page has a URL.</summary>
    public string? Parameter { get; init; }

    /// <summary>The path of the cursor or URL of the next page; null if the rule has none.</summary>
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
    /// <summary>By the URL in the header <c>Link</c> (RFC 8288).</summary>
    Link,

    /// <summary>By a URL in the body.</summary>
    Url,

    /// <summary>By a value of the body, which is sent back.</summary>
    Cursor,

    /// <summary>By the number of items before it.</summary>
    Offset,

    /// <summary>By its number.</summary>
    Page,
}
