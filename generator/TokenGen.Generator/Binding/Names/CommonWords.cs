using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Names;

/// <summary>
/// Drops the words that all operations or all tags of a document share, because they distinguish nothing. Examples are <c>api</c> and
/// <c>v1</c> at the start of all or nearly all paths, and the <c>V1</c> of <c>FilesV1</c> and <c>UsersV1</c>. The method and path that FastAPI appends to
/// the name of each function are dropped too. The setting <c>CommonWords</c> sets the words to drop, or keeps them all.
/// </summary>
internal sealed class CommonWords
{
    /// <summary>
    /// Words that any API could have are always dropped if they are common. Other words must be common to at least this many.
    /// </summary>
    private const int Several = 3;

    /// <summary>One of so many paths may lack the words that nearly all have.</summary>
    private const int NearlyAllParts = 10;

    private static readonly HashSet<string> s_noise = new(["api", "apis", "rest", "controller"], StringComparer.Ordinal);

    private readonly bool _isKept;
    private readonly List<string[]> _paths = [];
    private readonly List<string[]> _tagStarts = [];
    private readonly List<string[]> _tagEnds = [];
    private readonly List<string[]> _idEnds = [];

    public CommonWords(OpenApiDocument document, EquatableArray<string>? pinned)
    {
        _isKept = pinned is { IsEmpty: true };
        if (pinned is { } words)
        {
            List<string[]> each = [.. words.Select(static text => WordList.Of(text).Words).Where(static entry => entry.Length > 0)];
            foreach (List<string[]> list in new[] { _paths, _tagStarts, _tagEnds, _idEnds })
            {
                list.AddRange(each);
            }

            return;
        }

        OpenApiPaths paths = document.Paths ?? [];
        List<OpenApiOperation> operations = [.. paths.Values.SelectMany(static path => (path.Operations ?? []).Values)];
        List<string[]> segments = [.. paths.Keys.Select(SegmentsOf)];
        Find(_paths, StartOfPaths(segments) is { Length: > 0 } start ? start : StartOfMostPaths(segments));
        FindOfTags([.. operations.Select(static operation => operation.Tags?.FirstOrDefault()?.Reference.Id).OfType<string>()
            .Distinct(StringComparer.Ordinal)]);
        List<string> ids = [.. operations.Select(static operation => operation.OperationId).OfType<string>()];
        string[] end = Common(ids, static list => Enumerable.Reverse(list.Words));
        Find(_idEnds, ids.Count > 1 && end.Length > 0 && IsVersion(end[0]) ? [end[0]] : []);
    }

    public string OfTag(string tag)
    {
        string shorter = Drop(Drop(tag, _tagStarts, fromEnd: false, skipped: 0), _tagEnds, fromEnd: true, skipped: 0);
        return Identifier.Pascal(shorter, "") is { Length: > 0 } name && char.IsLetter(name[0]) ? shorter : tag;
    }

    public string OfPath(string path)
    {
        string[] segments = SegmentsOf(path);
        foreach (string[] words in _paths)
        {
            int taken = 0;
            List<string> met = [];
            while (met.Count < words.Length && taken < segments.Length - 1 && segments[taken].IndexOf('{') < 0)
            {
                met.AddRange(WordList.Of(segments[taken++]).Words);
            }

            if (met.SequenceEqual(words, StringComparer.Ordinal))
            {
                return "/" + string.Join("/", segments.Skip(taken));
            }
        }

        return path;
    }

    public string OfId(string id, string path, string method)
    {
        string own = _isKept ? id : WithoutPath(id, path, method);
        string shorter = Drop(own, _paths, fromEnd: false, skipped: 0);
        shorter = shorter == own ? Drop(own, _paths, fromEnd: false, skipped: 1) : shorter;
        return Drop(shorter, _idEnds, fromEnd: true, skipped: 0);
    }

    /// <summary>FastAPI names the function <c>read_users</c> of <c>GET /users/</c> <c>read_users_users__get</c>.</summary>
    private static string WithoutPath(string id, string path, string method)
    {
        string end = string.Concat(path.Select(static c => char.IsLetterOrDigit(c) ? c : '_')) + "_" + method.ToLowerInvariant();
        string function = id.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? id.Substring(0, id.Length - end.Length).Trim('_') : "";
        return function.Length > 0 ? function : id;
    }

    private void FindOfTags(List<string> tags)
    {
        if (tags.Count < 2)
        {
            return;
        }

        bool isSeveral = tags.Count >= Several;
        string[] start = [.. Common(tags, static list => list.Words).TakeWhile(word => isSeveral || IsNoise(word))];
        string[] end = [.. Common(tags, static list => Enumerable.Reverse(list.Words)).TakeWhile(word => isSeveral || IsNoise(word))
            .Reverse()];

        // The rest must still be a name: for the tags "Files V1" and "Files V2", nothing is dropped.
        bool isNamed = tags.All(tag => WordList.Of(tag).Words is var words && words.Length > start.Length + end.Length
            && words.Skip(start.Length).Take(words.Length - start.Length - end.Length).Any(static word => !IsNoise(word)));
        Find(_tagStarts, isNamed ? start : []);
        Find(_tagEnds, isNamed ? end : []);
    }

    private static void Find(List<string[]> list, string[] words)
    {
        if (words.Length > 0)
        {
            list.Add(words);
        }
    }

    /// <summary>The words of the literal segments at the start of all paths. Each path must have another segment after them.</summary>
    private static string[] StartOfPaths(List<string[]> paths)
    {
        int length = 0;
        while (paths.Count > 0 && paths.All(path => path.Length > length + 1 && path[length] == paths[0][length])
            && paths[0][length].IndexOf('{') < 0)
        {
            length++;
        }

        if (length == 0)
        {
            return [];
        }

        bool isSeveral = paths.Count >= Several
            && paths.Select(path => path[length]).Where(static segment => segment.IndexOf('{') < 0).Distinct(StringComparer.Ordinal).Skip(1)
                .Any();
        return
        [
            .. paths.Take(1).SelectMany(path => path.Take(length))
                .TakeWhile(segment => isSeveral || IsNoise(segment.ToLowerInvariant()))
                .SelectMany(static segment => WordList.Of(segment).Words),
        ];
    }

    /// <summary>
    /// The words that any API could have at the start of nearly all paths, such as <c>/api/v3</c> beside <c>/login</c> and <c>/ping</c>. No
    /// other path may be equal to the rest of a path.
    /// </summary>
    private static string[] StartOfMostPaths(List<string[]> paths)
    {
        string[] start = paths
            .Select(static path =>
                string.Join("/", path.Take(path.Length - 1).TakeWhile(static segment => IsNoise(segment.ToLowerInvariant()))))
            .GroupBy(static common => common, StringComparer.Ordinal)
            .OrderByDescending(static group => group.Count())
            .Select(static group => SegmentsOf(group.Key))
            .FirstOrDefault() ?? [];
        ILookup<bool, string[]> split = paths.ToLookup(
            path => path.Length > start.Length && path.Take(start.Length).SequenceEqual(start, StringComparer.Ordinal));
        bool areMost = start.Length > 0 && split[true].Count() * NearlyAllParts >= paths.Count * (NearlyAllParts - 1);
        HashSet<string> others = new(split[false].Select(static path => string.Join("/", path)), StringComparer.Ordinal);
        return areMost && !split[true].Any(path => others.Contains(string.Join("/", path.Skip(start.Length))))
            ? [.. start.SelectMany(static segment => WordList.Of(segment).Words)]
            : [];
    }

    /// <summary>The words at the start of all texts. Each text must have another word after them.</summary>
    private static string[] Common(List<string> texts, Func<WordList, IEnumerable<string>> words)
    {
        List<string[]> all = [.. texts.Select(text => words(WordList.Of(text)).ToArray())];
        int length = 0;
        while (all.Count > 0 && all.All(one => one.Length > length + 1 && one[length] == all[0][length]))
        {
            length++;
        }

        return all.Count == 0 ? [] : [.. all[0].Take(length)];
    }

    /// <summary>The text without the first of the lists that occurs at its end, or at its start after the skipped words.</summary>
    private static string Drop(string text, List<string[]> lists, bool fromEnd, int skipped)
    {
        WordList list = WordList.Of(text);
        foreach (string[] words in lists)
        {
            int start = fromEnd ? list.Words.Length - words.Length : skipped;
            bool isThere = start >= 0 && list.Words.Length > start + words.Length - (fromEnd ? 1 : 0)
                && list.Words.Length > words.Length
                    && list.Words.Skip(start).Take(words.Length).SequenceEqual(words, StringComparer.Ordinal);
            if (isThere)
            {
                return list.Without(start, words.Length);
            }
        }

        return text;
    }

    private static string[] SegmentsOf(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsNoise(string word) => s_noise.Contains(word) || IsVersion(word);

    private static bool IsVersion(string word)
    {
        string number = word.Length > 1 && word[0] is 'v' or 'V' ? word.Substring(1) : word;
        return number.Length > 0 && char.IsDigit(number[0]) && number.All(static c => char.IsDigit(c) || c == '.');
    }
}
