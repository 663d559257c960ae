using System.Text.Json;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>What a selection asks of objects of one type: its fields in response order.</summary>
internal sealed class TypeSelection(ObjectType type, IReadOnlyList<FieldPlan> fields)
{
    public ObjectType Type { get; } = type;

    public JsonEncodedText EncodedTypeName { get; } = JsonEncodedText.Encode(type.Name, GraphQLResponse.Encoder);

    public IReadOnlyList<FieldPlan> Fields { get; } = fields;
}
