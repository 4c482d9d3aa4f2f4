using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace TokenGen.Hostile.Bounds;

/// <summary>A text of nothing but spaces, of any length: what the compiler would hold is not what is measured.</summary>
internal sealed class SpaceText(int length) : SourceText
{
    public override Encoding Encoding => Encoding.UTF8;

    public override int Length => length;

    public override char this[int position] => ' ';

    public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => destination.AsSpan(destinationIndex, count).Fill(' ');
}
