namespace TokenGen.Generator.Binding.Names;

/// <content>Names of types that the generator adds.</content>
internal sealed partial class TypeNaming
{
    /// <summary>A name for something else in the namespace, such as a tag's interface.</summary>
    public string OfCompanion(params string[] choices) => _scope.Take(choices);

    /// <summary>A name for a type without a schema in the document, such as a record of options.</summary>
    /// <param name="at">The place in the document that it is made from.</param>
    /// <param name="choices">Names, the simplest first.</param>
    /// <param name="members">Names of its members, which it cannot have itself (CS0542).</param>
    public string OfMade(JsonPointer at, string[] choices, ICollection<string> members)
    {
        _context.NameRecorder?.NoteMade(choices[0]);
        return Given(choices.FirstOrDefault(IsMade) ?? _scope.Take(choices), at, members);
    }

    /// <summary>Whether a type belongs to a component schema, emitted or not.</summary>
    public bool IsOfComponent(string type) => _components.ContainsValue(type);
}
