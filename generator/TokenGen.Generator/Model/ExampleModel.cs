namespace TokenGen.Generator.Model;

/// <summary>The examples of a tag's operations, as values for tests.</summary>
/// <param name="TagName">The <see cref="TagModel.Name"/>.</param>
/// <param name="InterfaceName">The interface of the operations.</param>
/// <param name="ClassName">The class of the examples.</param>
/// <param name="Examples">The examples.</param>
internal sealed record TagExamplesModel(string TagName, string InterfaceName, string ClassName, EquatableArray<ExampleModel> Examples);

/// <summary>An example of the document.</summary>
internal sealed record ExampleModel
{
    /// <summary>The property; unique among the examples of the tag.</summary>
    public required string Name { get; init; }

    /// <summary>The operation's name in C#.</summary>
    public required string Operation { get; init; }

    /// <summary>Whether it is an example of a request; if not, of a response.</summary>
    public required bool IsBody { get; init; }

    /// <summary>The type of the value; for an envelope, the complete envelope.</summary>
    public required TypeUse Type { get; init; }

    /// <summary>The value as JSON in ASCII; for a text that is not JSON, the text.</summary>
    public required string Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is not JSON.</summary>
    public bool IsPlainText { get; init; }

    /// <summary>The description of the document.</summary>
    public required Documentation Documentation { get; init; }
}
