using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>
/// Puts the optional parameters of operations that have many of them into a record, so that a call names only the few that it sets. The
/// records are named after all types of the document, so an operation that gets more parameters takes no name from another type.
/// </summary>
internal sealed class OptionRecords
{
    /// <summary>Up to this many optional parameters stay arguments.</summary>
    private const int MaximumArguments = 5;

    private readonly BindingContext _context;
    private readonly TypeNaming _naming;
    private readonly Dictionary<(string HttpMethod, string UrlTemplate, EquatableArray<ParameterModel> Parameters), string> _names = [];

    /// <param name="context">The document.</param>
    /// <param name="naming">The naming that has all other types already.</param>
    public OptionRecords(BindingContext context, TypeNaming naming) => (_context, _naming) = (context, naming);

    /// <summary>The operation, with its optional parameters in a record if there are many.</summary>
    /// <param name="site">The place of the operation. The record is named like its other types.</param>
    /// <param name="operation">The operation.</param>
    public OperationModel Apply(OperationSite site, OperationModel operation)
    {
        EquatableArray<ParameterModel> optional = operation.Parameters.Where(static parameter => !parameter.IsRequired).ToEquatableArray();
        // Callers depend on arguments or record, so the baseline decides for an operation that it has.
        List<string> accepted = [.. optional.Select(parameter => AcceptedOf(site, operation, parameter)).OfType<string>()];
        string? record = accepted.FirstOrDefault(static name => name.IndexOf('.') > 0)?.Split('.')[0];
        if (accepted.Count > 0 ? record is null : optional.Count <= MaximumArguments)
        {
            return operation;
        }

        // The methods for other forms of the response and for other bodies share the record.
        if (!_names.TryGetValue((operation.HttpMethod, operation.UrlTemplate, optional), out string? typeName))
        {
            // A multipart body adds options of its own. Its method is AddPetAsMultipart, and the record has the same ending.
            string form = operation.Name.StartsWith(site.MethodName, StringComparison.Ordinal)
                ? operation.Name.Substring(site.MethodName.Length)
                : "";
            string owner = site.Name + form;
            string[] choices = [owner + "Options", owner + "Parameters"];
            typeName = _naming.OfMade(
                site.At, [.. record is null ? Array.Empty<string>() : [record], owner.EndsWith("Options", StringComparison.Ordinal) ? choices[1] : choices[0], choices[1]], []);
            _names.Add((operation.HttpMethod, operation.UrlTemplate, optional), typeName);
        }

        NameScope members = new([.. ReservedNames.InOptions, typeName]);
        NameScope arguments = new(
            [
                .. ReservedNames.InOperation,
                .. operation.Parameters.Where(static parameter => parameter.IsRequired).Select(static parameter => parameter.Name),
                operation.Body?.Name ?? "",
                operation.Body?.MediaTypeName ?? "",
            ]);
        return operation with
        {
            Options = new OptionsModel(typeName, arguments.Take("options", "optionalParameters")),
            Parameters = operation.Parameters.Select(parameter => parameter.IsRequired
                ? parameter
                : parameter with { Option = OptionOf(parameter, members, AcceptedOf(site, operation, parameter)) })
                .ToEquatableArray(),
        };
    }

    /// <summary>The name of a parameter of a method in the baseline.</summary>
    private string? AcceptedOf(OperationSite site, OperationModel operation, ParameterModel parameter)
    {
        string further = operation.Name == site.MethodName
            ? ""
            : $"{OperationFacts.By}{(site.IsTagged ? site.TagName + "." : "")}{operation.Name}Async";
        return _context.BaselineNames?.OfParameter(site.FactKey + further, parameter.Place, parameter.WireName);
    }

    private static string OptionOf(ParameterModel parameter, NameScope members, string? accepted)
    {
        if (accepted?.Split('.') is [_, var pinned] && !members.IsTaken(pinned))
        {
            return members.Take(pinned);
        }

        string name = Identifier.Pascal(parameter.Name, "Value");
        return members.Take(name, name + "Value");
    }
}
