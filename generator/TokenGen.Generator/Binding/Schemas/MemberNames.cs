using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Names the members of one record: first the members whose names people chose, then those with the simplest names.</summary>
internal sealed class MemberNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="context">The document.</param>
    /// <param name="owner">The schema, as the document names it.</param>
    /// <param name="type">Its C# type.</param>
    /// <param name="members">Its members.</param>
    /// <param name="reserved">Names that the record uses for other things.</param>
    public MemberNames(
        BindingContext context, string owner, string type, IReadOnlyList<DeclaredMember> members, IReadOnlyList<string> reserved)
    {
        NameScope scope = new(reserved);
        HashSet<string> taken = new(reserved, StringComparer.Ordinal);
        Dictionary<string, JsonPointer> first = new(StringComparer.Ordinal);
        List<(DeclaredMember Member, string? Given)> all =
        [
            .. members.Select(member =>
                (member, context.Names.Of($"{owner}.{member.WireName}", VendorExtension.OwnOf(member.Schema.Element)))),
        ];

        // Names of the baseline come before new names and before chosen names. A chosen name that is already taken is reported.
        foreach ((DeclaredMember member, _) in all.Where(static one => one.Given is null))
        {
            if (context.BaselineNames?.OfMember(type, member.WireName) is { } pinned && !scope.IsTaken(pinned))
            {
                _names[member.WireName] = scope.Take(pinned);
                first[pinned] = member.Schema.At;
            }
        }

        foreach ((DeclaredMember member, string? given) in all.Where(static one => one.Given is not null))
        {
            string name = PlainName(member.WireName);
            _names[member.WireName] = context.TakeName(scope, $"{owner}.{member.WireName}", given, member.Schema.At, name, name + "Value");
        }

        List<DeclaredMember> others = [.. all.Where(one => one.Given is null && !_names.ContainsKey(one.Member.WireName))
            .Select(static one => one.Member)];
        foreach (int place in PlainFirst.Order([.. others.Select(static member => member.WireName)], PlainName))
        {
            DeclaredMember member = others[place];
            string name = PlainName(member.WireName);
            string free = scope.Take(name, name + "Value");
            _names[member.WireName] = free;
            if (free == name)
            {
                first[name] = member.Schema.At;
            }
            else if (!taken.Contains(name))
            {
                JsonPointer? clash = first.TryGetValue(name, out JsonPointer? other) ? other : null;
                context.ReportClash($"{owner}.{member.WireName}", name, free, member.Schema.At, clash);
            }
        }
    }

    public string Of(string wireName) => _names[wireName];

    private static string PlainName(string wireName) => Identifier.Pascal(wireName, "Member");
}
