using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>What a selection requests of objects of one type: its fields in response order, and those that come later; or the
/// error that puts each of the objects in error.</summary>
internal sealed class TypeSelection(ObjectType type, FieldPlan[] fields, DeferredSelection[] deferred, GraphQLError? error)
{
    public ObjectType Type { get; } = type;

    public JsonEncodedText EncodedTypeName { get; } = JsonEncodedText.Encode(type.Name, GraphQLResponse.Encoder);

    public FieldPlan[] Fields { get; } = fields;

    /// <summary>The parts that are deferred.</summary>
    public DeferredSelection[] Deferred { get; } = deferred;

    public GraphQLError? Error { get; } = error;

    /// <summary>The fields with those that are deferred.</summary>
    public IEnumerable<FieldPlan> AllFields =>
        Deferred is [] ? Fields : Fields.Concat(Deferred.SelectMany(part => part.Selection.Fields));
}

/// <summary>The part of a selection on one type that the same uses of <c>@defer</c> defer.</summary>
/// <param name="Table">The fields of the part, over all types.</param>
/// <param name="Selection">Those of the one type.</param>
internal sealed record DeferredSelection(FieldTable Table, TypeSelection Selection);
