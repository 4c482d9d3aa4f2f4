using System.Collections;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Validation;

/// <summary>Checks each limit of a value and of everything in it, with the same map of fields that writes the value.</summary>
internal sealed class LimitWalk(ProblemList problems)
{
    // The writer refuses deeper values. An object of a class can even contain itself.
    private const int MaxDepth = 64;

    // A pattern that was too slow once is not tried again: a list of hostile texts must not take the same time for each of them.
    private HashSet<ValueLimits>? _slow;

    private bool _isTooDeep;

    /// <summary>Checks a value.</summary>
    public void Check(object? value, ValueLimits? limits)
    {
        if (_isTooDeep)
        {
            return;
        }

        switch (value)
        {
            case null or byte[] or JsonMembers:
                break;
            case string text:
                for (ValueLimits? each = limits; each is not null; each = each.Also)
                {
                    CheckText(text, each);
                }

                break;
            case JsonElement element:
                for (ValueLimits? each = limits; each is not null; each = each.Also)
                {
                    CheckElement(element, each);
                }

                break;
            case JsonUnion union:
                Check(union.Value, (union as IApiValidated)?.Limits?.Part(union.Case));
                break;
            case IJsonRecord or IEnumerable when problems.Depth >= MaxDepth:
                _isTooDeep = true;
                problems.Add("depth", "It is nested more than 64 levels deep, so it cannot be sent.");
                break;
            case IJsonRecord record:
                CheckRecord(record);
                break;
            case IDictionary map:
                CheckMap(map, limits);
                break;
            case IEnumerable list:
                CheckList(list, limits);
                break;
            default:
                if (limits is not null && ExactNumber.Of(value) is { } number)
                {
                    CheckNumber(number, limits);
                }

                break;
        }
    }

    private void CheckRecord(IJsonRecord record)
    {
        ValueLimits? limits = (record as IApiValidated)?.Limits;
        JsonLayout layout = record.Shape.Layout;
        ref byte origin = ref record.Origin;
        bool isTuple = record.Shape.Codec.Kinds == JsonKinds.Array;
        int count = 0;
        int required = 0;
        for (int place = 0; place < layout.Fields.Length; place++)
        {
            // Required members are in the order of the fields.
            string name = layout.Names[place];
            bool isRequired = limits is not null && required < limits.Required.Length && limits.Required[required] == name;
            if (isRequired)
            {
                required++;
            }

            ref readonly JsonField field = ref layout.Fields[place];
            ref byte at = ref FieldAccess.FieldAt(ref origin, field.Distance);
            bool isSet = field.Slot.IsSet(ref at);
            if (isSet)
            {
                count++;
            }

            ValueLimits? part = limits?.Part(place);
            if (part is null && !isRequired && field.Kind != FieldKind.Other)
            {
                continue;
            }

            object? value = isSet ? field.Slot.Value(ref at) : null;
            if (isTuple)
            {
                problems.Enter(place);
            }
            else
            {
                problems.Enter(name);
            }

            if (value is not null)
            {
                Check(value, part);
            }
            else if (isRequired)
            {
                problems.Add("required", "It must be set.");
            }

            problems.Leave();
        }

        if (layout.Undeclared?.Value(ref FieldAccess.FieldAt(ref origin, layout.UndeclaredDistance)) is { } others)
        {
            count += CheckUndeclared(others, limits, layout.Fields.Length);
        }

        if (limits is not null && !isTuple)
        {
            LimitCheck.Members(count, limits, problems);
        }
    }

    /// <returns>The number of members.</returns>
    private int CheckUndeclared(object others, ValueLimits? limits, int places)
    {
        switch (others)
        {
            case JsonMembers members:
                return members.Count;
            case IDictionary map:
                CheckMembers(map, limits?.Items);
                return map.Count;
            case IEnumerable items:
                foreach (object? item in items)
                {
                    problems.Enter(places++);
                    Check(item, null);
                    problems.Leave();
                }

                return 0;
            default:
                return 0;
        }
    }

    private void CheckMap(IDictionary map, ValueLimits? limits)
    {
        if (limits is not null)
        {
            LimitCheck.Members(map.Count, limits, problems);
            foreach (string name in limits.Required)
            {
                if (!map.Contains(name))
                {
                    AddMissing(name);
                }
            }
        }

        CheckMembers(map, limits?.Items);
    }

    private void CheckMembers(IDictionary map, ValueLimits? limits)
    {
        foreach (DictionaryEntry member in map)
        {
            if (member.Key is not string name || (limits is null && IsPlain(member.Value)))
            {
                return;
            }

            problems.Enter(name);
            Check(member.Value, limits);
            problems.Leave();
        }
    }

    private void CheckList(IEnumerable list, ValueLimits? limits)
    {
        int count = 0;
        foreach (object? item in list)
        {
            if (limits is null && IsPlain(item))
            {
                return;
            }

            problems.Enter(count++);
            Check(item, limits?.Items);
            problems.Leave();
        }

        if (limits is null || _isTooDeep)
        {
            return;
        }

        LimitCheck.Items(count, limits, problems);
        if (limits.UniqueItems)
        {
            LimitCheck.Unique(list.Cast<object?>(), problems);
        }
    }

    // Items have one type, so if one cannot hold anything with limits, none can.
    private static bool IsPlain(object? item) => item is not (null or IJsonRecord or JsonUnion or IEnumerable) or string;

    private void CheckElement(JsonElement element, ValueLimits limits)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                CheckText(element.GetString()!, limits);
                break;
            case JsonValueKind.Number:
                if (limits.HasNumbers && ExactNumber.Parse(element.GetRawText()) is { } number)
                {
                    LimitCheck.Number(number, limits, problems);
                }

                break;
            case JsonValueKind.Array:
                LimitCheck.Items(element.GetArrayLength(), limits, problems);
                if (limits.UniqueItems)
                {
                    LimitCheck.Unique(element.EnumerateArray().Select(static item => (object?)item), problems);
                }

                if (limits.Items is null)
                {
                    break;
                }

                int index = 0;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    problems.Enter(index++);
                    Check(item, limits.Items);
                    problems.Leave();
                }

                break;
            case JsonValueKind.Object:
                CheckMembers(element, limits);
                break;
        }
    }

    private void CheckMembers(JsonElement element, ValueLimits limits)
    {
        if (limits.MinProperties >= 0 || limits.MaxProperties >= 0)
        {
            LimitCheck.Members(element.EnumerateObject().Count(), limits, problems);
        }

        foreach (string name in limits.Required)
        {
            if (!element.TryGetProperty(name, out _))
            {
                AddMissing(name);
            }
        }
    }

    private void CheckNumber(ExactNumber number, ValueLimits limits)
    {
        for (ValueLimits? each = limits; each is not null; each = each.Also)
        {
            LimitCheck.Number(number, each, problems);
        }
    }

    private void CheckText(string text, ValueLimits limits)
    {
        if (!LimitCheck.Text(text, limits, checksPattern: _slow?.Contains(limits) != true, problems))
        {
            (_slow ??= []).Add(limits);
        }
    }

    private void AddMissing(string name)
    {
        problems.Enter(name);
        problems.Add("required", "It must be set.");
        problems.Leave();
    }
}
