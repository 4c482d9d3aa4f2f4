namespace TokenGen.Generator.Baselines;

/// <summary>Names the changed thing, as the start of a message.</summary>
internal static class ChangeSubject
{
    public static string Of(Fact section, Fact? part = null)
    {
        string owner = section.Subject;
        return part?.Kind switch
        {
            null when section.Kind == BaselineFormat.Operation => $"The operation '{owner}'",
            null => $"The type '{owner}'",
            "member" => $"The member '{part.Subject}' of '{owner}'",
            "value" => $"The value '{part.Subject}' of '{owner}'",
            "case" => $"The case '{part.Subject}' of '{owner}'",
            "item" => $"The item {part.Subject} of '{owner}'",
            "body" => $"The request body '{part.Subject}' of '{owner}'",
            "response" => $"The response {part.Subject} of '{owner}'",
            "error" => $"The error response {part.Subject} of '{owner}'",
            "security" => $"'{owner}'",
            "part" => $"The part '{part.Subject}' of '{owner}'",
            _ => $"The {part!.Kind} parameter '{part.Subject}' of '{owner}'",
        };
    }
}
