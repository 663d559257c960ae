namespace Provenance.GraphQL.Schema;

/// <summary>The types and directives that definitions declare, each by name and in order.</summary>
internal sealed record TypeSystem(
    IReadOnlyDictionary<string, NamedType> Types,
    IReadOnlyDictionary<string, DirectiveDefinition> Directives);
