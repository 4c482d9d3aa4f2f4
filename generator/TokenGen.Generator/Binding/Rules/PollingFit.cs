using System.Globalization;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>Resolves the names of a polling rule in operations and in the types of their responses.</summary>
/// <param name="path">Resolves paths.</param>
/// <param name="tags">All operations.</param>
internal sealed class PollingFit(BodyPath path, EquatableArray<TagModel> tags)
{
    private readonly ILookup<string, (TagModel Tag, OperationModel Operation)> _operations = tags
        .SelectMany(static tag => tag.Operations.Select(operation => (tag, operation)))
        .Where(static pair => pair.operation.Plain is null)
        .ToLookup(static pair => pair.operation.Id, StringComparer.Ordinal);

    /// <summary>The method that waits for an operation, still without a name.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="tag">The operation's tag.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="problem">Why the rule does not fit, as text after "rule of x:"; null if it fits.</param>
    public PollingModel? Of(PollingRule rule, TagModel tag, OperationModel operation, out string? problem)
    {
        (TagModel Tag, OperationModel Operation) status = rule.Operation is null
            ? (tag, operation)
            : _operations[rule.Operation].FirstOrDefault();
        PollingPlace place = rule.Header is not null ? PollingPlace.Header
            : rule.Operation is null ? PollingPlace.Itself
            : PollingPlace.Operation;
        problem = status.Operation is null ? $"the client has no operation '{rule.Operation}'"
            : status.Operation.HttpMethod != "GET" && place != PollingPlace.Header && rule.Operation is null
                ? $"a {operation.HttpMethod} cannot be repeated to read the state; set 'operation' to a GET operation, or 'header' to the one with its URL"
            : status.Operation.HttpMethod != "GET" && rule.Operation is not null ? $"'operation' must be a GET operation, but '{rule.Operation}' is {status.Operation.HttpMethod}"
            : status.Operation.Responses.Success?.Type is ItemsUse || operation.Responses.Success?.Type is ItemsUse ? "operations that stream items cannot be polled"
            : null;
        if (problem is not null)
        {
            return null;
        }

        PollingModel polling = new()
        {
            Name = "",
            Status = (status.Operation! with { Pages = null, Polling = null }).WithoutDocumentation(),
            StatusClass = status.Tag.ClassName == tag.ClassName ? null : status.Tag.ClassName,
            Place = place,
            Header = rule.Header,
        };
        if (place == PollingPlace.Operation)
        {
            polling = WithArguments(polling, rule, operation, out problem);
        }

        if (problem is null && rule.By == PollingBy.State)
        {
            polling = WithState(polling, rule, out problem);
        }

        return problem is null ? polling : null;
    }

    private PollingModel WithArguments(PollingModel polling, PollingRule rule, OperationModel operation, out string? problem)
    {
        problem = null;
        OperationModel status = polling.Status;
        BodyPath.Found? value = rule.Value is null ? null
            : operation.Responses.Success is { Kind: BodyKind.Json, Type: { } body } ? path.Find(body, rule.Value)
            : BodyPath.Found.Nothing("'value' requires a JSON response");
        if (value?.Problem is { } lost)
        {
            problem = lost;
            return polling;
        }

        if (status.Body is not null)
        {
            problem = $"the operation '{status.Id}' must not take a body";
            return polling;
        }

        List<PollingArgument> arguments = [];
        ParameterModel? taker = rule.Parameter is null
            ? null
            : status.Parameters.FirstOrDefault(parameter => parameter.WireName == rule.Parameter);
        if (rule.Parameter is not null && taker is null)
        {
            problem = $"'{status.Id}' has no parameter '{rule.Parameter}'";
            return polling;
        }

        foreach (ParameterModel parameter in status.Parameters)
        {
            ParameterModel? same = operation.Parameters.FirstOrDefault(other =>
                other.WireName == parameter.WireName && other.Place == parameter.Place && other.Type == parameter.Type
                && other.Option is null && (other.IsRequired || !parameter.IsRequired));
            bool takes = value is not null && (taker is null ? parameter.IsRequired && same is null : parameter == taker);
            if (takes)
            {
                taker = parameter;
            }

            if (takes && value!.Type != parameter.Type)
            {
                problem = $"'{rule.Value}' and the parameter '{parameter.WireName}' have different types";
            }
            else if (!takes && same is null && parameter.IsRequired)
            {
                problem = $"the parameter '{parameter.WireName}' of '{status.Id}' has no value; set 'value' and 'parameter'";
            }

            arguments.Add(new PollingArgument(parameter.Name, takes ? null : same?.Name, takes));
        }

        if (value is not null && problem is null && taker is null)
        {
            problem = $"no parameter of '{status.Id}' takes the 'value'; set 'parameter'";
        }

        return polling with { Arguments = arguments.ToEquatableArray(), Value = value?.Steps, ValuePath = rule.Value };
    }

    private PollingModel WithState(PollingModel polling, PollingRule rule, out string? problem)
    {
        if (polling.Status.Responses.Success is not { Kind: BodyKind.Json, Type: { } body })
        {
            problem = "the response with the state must be JSON";
            return polling;
        }

        BodyPath.Found state = path.Find(body, rule.State!);
        BodyPath.Found? error = rule.Error is null ? null : path.Find(body, rule.Error);
        problem = state.Problem ?? error?.Problem;
        if (problem is not null)
        {
            return polling;
        }

        List<string> done = [.. Constants(rule.Done)];
        List<string> failed = [.. Constants(rule.Failed)];
        string? wrong = rule.Done.Concat(rule.Failed).FirstOrDefault(value => Constant(state.Type, value) is null);
        problem = wrong is not null ? $"'{wrong}' is not a value of '{rule.State}'"
            : error is { Steps: { } steps } && !MayBeNull(steps) ? $"the error '{rule.Error}' is always present, so it cannot tell a failure"
            : null;
        return polling with
        {
            State = state.Steps,
            StateType = state.Type,
            Done = done.ToEquatableArray(),
            Failed = failed.ToEquatableArray(),
            Error = error?.Steps,
        };

        IEnumerable<string> Constants(EquatableArray<string> values) =>
            values.Select(value => Constant(state.Type, value)).OfType<string>();
    }

    /// <summary>
    /// A value of the document as a constant of a type: the text itself, or the member of a C# enum; null if the type has no such value.
    /// </summary>
    private string? Constant(TypeUse? type, string value) => type switch
    {
        ScalarUse { Kind: ScalarKind.String } => value,
        ScalarUse { Kind: ScalarKind.Boolean } => value is "true" or "false" ? value : null,
        ScalarUse { Kind: ScalarKind.Int32 or ScalarKind.Int64 }
            or NamedUse { IsEnum: true, Underlying: ScalarKind.Int32 or ScalarKind.Int64, IsClosed: false } =>
            long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null,
        NamedUse { IsEnum: true } named when path.TypeOf(named) is EnumModel model
            && model.Values.FirstOrDefault(listed => listed.WireValue == value) is { } listed =>
            named.IsClosed ? listed.Name : value,
        _ => null,
    };

    private static bool MayBeNull(EquatableArray<BodyStep> steps) => steps.Any(static step =>
        step.Kind == BodyStepKind.Last || (step.Member is { } member && (member.Presence != Presence.Required || member.IsNullable)));
}
