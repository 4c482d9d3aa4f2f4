namespace TokenGen.Generator.Model;

/// <summary>The method beside an operation that goes through all of its pages.</summary>
internal sealed record PagesModel
{
    /// <summary>The C# name without <c>Async</c>; unique among the operations of the tag.</summary>
    public required string Name { get; init; }

    public required PagesBy By { get; init; }

    /// <summary>The items of a page.</summary>
    public required ArrayUse ItemsType { get; init; }

    public required EquatableArray<PageStep> Items { get; init; }

    /// <summary>The <see cref="ParameterModel.Name"/> of the parameter that says which page; null where a page has an address.</summary>
    public string? Parameter { get; init; }

    /// <summary>Where the cursor or URL of the next page is; null where there is none.</summary>
    public EquatableArray<PageStep>? Next { get; init; }

    /// <summary>Whether <see cref="Next"/> is a <c>Uri</c>.</summary>
    public bool IsNextUri { get; init; }

    public EquatableArray<PageStep>? More { get; init; }

    public EquatableArray<PageStep>? Total { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; }
}

/// <summary>A step on the way from the body of a page to a value in it.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Member">The member, where it leads to one.</param>
internal sealed record PageStep(PageStepKind Kind, MemberModel? Member = null);

/// <summary>What a step leads to.</summary>
internal enum PageStepKind
{
    /// <summary>A member of an object.</summary>
    Member,

    /// <summary>The payload of an envelope.</summary>
    Payload,

    /// <summary>The last item of a list.</summary>
    Last,
}
