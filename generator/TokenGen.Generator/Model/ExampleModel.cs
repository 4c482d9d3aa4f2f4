namespace TokenGen.Generator.Model;

/// <summary>The examples of a tag's operations, as values for tests.</summary>
/// <param name="TagName">The <see cref="TagModel.Name"/>.</param>
/// <param name="InterfaceName">The interface that has the operations.</param>
/// <param name="ClassName">The class that has the examples.</param>
/// <param name="Examples">The examples.</param>
internal sealed record TagExamplesModel(string TagName, string InterfaceName, string ClassName, EquatableArray<ExampleModel> Examples);

/// <summary>An example of the document.</summary>
internal sealed record ExampleModel
{
    /// <summary>The property; unique among the examples of the tag.</summary>
    public required string Name { get; init; }

    /// <summary>The operation's name in C#.</summary>
    public required string Operation { get; init; }

    /// <summary>Whether it is what the operation sends, and not what it is answered.</summary>
    public required bool IsBody { get; init; }

    /// <summary>What it is: of an envelope the whole of it.</summary>
    public required TypeUse Type { get; init; }

    /// <summary>The value as JSON, in ASCII; of a text the text.</summary>
    public required string Text { get; init; }

    /// <summary>Whether <see cref="Text"/> is a text that is no JSON.</summary>
    public bool IsPlainText { get; init; }

    /// <summary>What the document says of it.</summary>
    public required Documentation Documentation { get; init; }
}
