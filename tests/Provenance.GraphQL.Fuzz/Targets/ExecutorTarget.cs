using System.Buffers;
using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Fuzz.Generation;
using Provenance.GraphQL.Fuzz.Mutation;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>The engine: a generated request runs, another runs or is refused, neither comes upon an exception that no resolver
/// meant, and the response is JSON in which every error's path leads to null.</summary>
internal sealed class ExecutorTarget : FuzzTarget, IServiceProvider
{
    private readonly SchemaPool _schemas = new();
    private readonly ArrayBufferWriter<byte> _json = new();

    public override string Name => "executor";

    object? IServiceProvider.GetService(Type serviceType) => null;

    public override async ValueTask TryAsync(int seed, long number)
    {
        var dice = DiceOf(seed, number);
        var schema = _schemas.Of(dice, seed, number);
        var generated = schema.Requests.Next(dice);
        var isGenerated = dice.Chance(50);
        var asked = isGenerated ? generated : Changed(dice, schema, generated);
        Input = asked.ToString();
        using var variables = JsonDocument.Parse(asked.Variables);
        var request = new GraphQLRequest(asked.Document)
        {
            OperationName = asked.OperationName,
            Variables = variables.RootElement,
            ReadOnly = dice.Chance(10),
        };
        var response = await (isGenerated ? schema.WideEngine : schema.Engine).ExecuteAsync(request, this, CancellationToken.None);
        var expected = asked.Kind is OperationType.Subscription ? RequestFailure.Operation
            : asked.Kind is OperationType.Mutation && request.ReadOnly ? RequestFailure.NotAllowed
            : RequestFailure.None;
        Require(
            !isGenerated || response.Failure == expected || AsksForHugeLists(response),
            $"A generated request is refused: {response.Failure}\n{string.Join('\n', response.Errors)}");
        var faults = schema.TakeFaults();
        Require(faults is [], $"Unexpected exceptions: {string.Join('\n', faults)}");
        CheckJson(response);
    }

    /// <summary>Whether an argument that says how long a list may be was generated so large that no limit allows it.</summary>
    private static bool AsksForHugeLists(GraphQLResponse response) =>
        response.Failure is RequestFailure.Limit
        && response.Errors is [{ Extensions: { } extensions }]
        && ErrorCode.CostTooHigh.Equals(extensions["code"]);

    private static GeneratedRequest Changed(Dice dice, FuzzSchema schema, GeneratedRequest generated) => dice.Below(3) switch
    {
        0 => generated with { Variables = OtherVariables(dice, schema) },
        1 => generated with
        {
            Document = Mutator.Mutate(dice, generated.Document, schema.Requests.Next(dice).Document),
            OperationName = dice.Chance(90) ? generated.OperationName : TextGenerator.Plain(dice),
        },
        _ => generated with { Document = NestingGenerator.Document(dice), Variables = OtherVariables(dice, schema) },
    };

    /// <summary>Values for the names of variables that generated requests have, of whatever type.</summary>
    private static string OtherVariables(Dice dice, FuzzSchema schema) => dice.Chance(30)
        ? schema.Requests.Next(dice).Variables
        : $"{{{string.Join(',', Enumerable.Range(0, dice.Below(8)).Select(index => $"\"v{index}\":{JsonGenerator.Value(dice)}"))}}}";

    private void CheckJson(GraphQLResponse response)
    {
        _json.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(_json, GraphQLResponse.WriterOptions))
        {
            response.WriteTo(writer);
        }

        using var json = JsonDocument.Parse(_json.WrittenMemory, new JsonDocumentOptions { MaxDepth = GraphQLResponse.WriterOptions.MaxDepth });
        var hasData = json.RootElement.TryGetProperty("data", out var data);
        Require(hasData == (response.Failure is RequestFailure.None), "Data is there when the operation ran.");
        Require(
            response.Errors.Count > 0 || (hasData && data.ValueKind is JsonValueKind.Object), "Neither errors nor an object of data.");
        foreach (var error in response.Errors)
        {
            Require((error.Path is not null) == hasData, "Field errors have a path, others have none.");
            Require(error.Path is null || LeadsToNull(data, error.Path), $"[{string.Join(", ", error.Path ?? [])}] is not null.");
        }
    }

    private static bool LeadsToNull(JsonElement data, IReadOnlyList<object> path)
    {
        foreach (var step in path)
        {
            if (data.ValueKind is JsonValueKind.Null)
            {
                return true;
            }

            data = step is int index ? data[index] : data.GetProperty((string)step);
        }

        return data.ValueKind is JsonValueKind.Null;
    }
}
