using System.Text.Json.Serialization;

namespace TokenGen.Benchmarks.Baselines.Records;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TokenList))]
[JsonSerializable(typeof(List<Repository>))]
[JsonSerializable(typeof(List<TokenEvent>))]
[JsonSerializable(typeof(List<Article>))]
internal sealed partial class RecordsContext : JsonSerializerContext;
