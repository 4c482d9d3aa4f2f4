using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TokenGen.Hostile.Bounds;

/// <summary>A text of spaces, of any length. It holds no memory, so that only the generator's memory is measured.</summary>
internal sealed class SpaceText(int length) : SourceText
{
    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => length;

    public override char this[int position] => ' ';

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) =>
        destination.AsSpan(destinationIndex, count).Fill(' ');
}
