namespace TokenGen.Generator.Binding;

/// <summary>An element of the document and its place.</summary>
/// <typeparam name="T">The element. It is nullable if the document can leave the element out.</typeparam>
internal readonly record struct Located<T>(T Element, JsonPointer At)
{
    /// <summary>A part of the element, under a keyword such as <c>items</c>.</summary>
    public Located<TPart> Part<TPart>(TPart part, string keyword) => new(part, At[keyword]);

    /// <summary>A part of the element, in the list under a keyword such as <c>allOf</c>.</summary>
    public Located<TPart> Part<TPart>(TPart part, string keyword, int index) => new(part, At[keyword][index]);

    /// <summary>A part of the element, in the map under a keyword such as <c>properties</c>.</summary>
    public Located<TPart> Part<TPart>(TPart part, string keyword, string key) => new(part, At[keyword][key]);

    /// <summary>Another element at the same place.</summary>
    public Located<TOther> With<TOther>(TOther other) => new(other, At);
}
