using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>What a selection requests of objects of one type: its fields in response order, or the error that puts each
/// of the objects in error.</summary>
internal sealed class TypeSelection(ObjectType type, FieldPlan[] fields, GraphQLError? error)
{
    public ObjectType Type { get; } = type;

    public JsonEncodedText EncodedTypeName { get; } = JsonEncodedText.Encode(type.Name, GraphQLResponse.Encoder);

    public FieldPlan[] Fields { get; } = fields;

    public GraphQLError? Error { get; } = error;
}
