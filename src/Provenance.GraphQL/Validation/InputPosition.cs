using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation;

/// <summary>What the schema expects of a value in a document.</summary>
/// <param name="Type">The expected type; null when it is not known.</param>
/// <param name="HasDefault">Whether the argument or input field has a default.</param>
/// <param name="Owner">The input object that the value is a field of; null for other values.</param>
internal readonly record struct InputPosition(
    GraphQLType? Type,
    bool HasDefault = false,
    InputObjectType? Owner = null)
{
    public static InputPosition Of(InputValue? value, InputObjectType? owner = null) =>
        new(value is { Type.IsInput: true } ? value.Type : null, value?.DefaultValue is not null, owner);
}
