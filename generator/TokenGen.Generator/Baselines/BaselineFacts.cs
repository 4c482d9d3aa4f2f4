using TokenGen.Generator.Model;

namespace TokenGen.Generator.Baselines;

/// <summary>Collects the facts that callers depend on from a model.</summary>
internal static class BaselineFacts
{
    public static Baseline Of(ApiModel model)
    {
        Baseline baseline = new($"{model.Client.Namespace.Name}.{model.Client.Name}");
        foreach (TagModel tag in model.Tags)
        {
            foreach (OperationModel operation in tag.Operations)
            {
                baseline.TryAdd(OperationFacts.Of(tag, operation, baseline.Find));
            }
        }

        foreach (TypeModel type in model.AllTypes)
        {
            baseline.TryAdd(TypeFacts.Of(type));
        }

        return baseline;
    }
}
