using System.Buffers;
using System.Text.Json;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution;

/// <summary>The written data of recent operations that ask for introspection only and take no variables. Such data
/// depends on nothing but the plan, since the schema never changes.</summary>
internal sealed class IntrospectionAnswers(int maxSize)
{
    private readonly RecentCache<OperationPlan, byte[]> _written = new(int.MaxValue, maxSize);

    /// <summary>The answer of a plan; null when it is not kept.</summary>
    public GraphQLResponse? Find(OperationPlan plan) =>
        plan.IsIntrospection && _written.Find(plan) is { } data ? GraphQLResponse.Of(data) : null;

    /// <summary>Keeps the answer of a plan if the next would be the same.</summary>
    public void Add(OperationPlan plan, GraphQLResponse response)
    {
        if (!plan.IsIntrospection || response.Errors.Count > 0)
        {
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, GraphQLResponse.WriterOptions))
        {
            response.WriteDataTo(writer);
        }

        _written.Add(plan, buffer.WrittenSpan.ToArray(), buffer.WrittenCount);
    }
}
