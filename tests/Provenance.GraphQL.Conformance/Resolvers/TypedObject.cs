namespace Provenance.GraphQL.Conformance.Resolvers;

/// <summary>An object of which only the type is known; every field's value comes from the response path. The type is null
/// when a case does not tell it.</summary>
internal sealed record TypedObject(string? TypeName);
