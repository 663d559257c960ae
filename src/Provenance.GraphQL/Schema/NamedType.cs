using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>A type of the schema that has a name (section 3.4).</summary>
public abstract class NamedType : GraphQLType
{
    /// <summary>The name, unique in the schema.</summary>
    public required string Name { get; init; }

    /// <summary>The description (Markdown), or null.</summary>
    public string? Description { get; init; }

    /// <summary>The definition in SDL; null for built-in types.</summary>
    public TypeDefinitionNode? Definition { get; init; }

    /// <summary>The extensions that were merged into the type, in source order.</summary>
    public IReadOnlyList<TypeExtensionNode> Extensions { get; init; } = [];

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>Directives applied to the definition and its extensions, in source order.</summary>
    public IEnumerable<DirectiveNode> AppliedDirectives =>
        (Definition?.Directives ?? []).Concat(Extensions.SelectMany(extension => extension.Directives));

    /// <inheritdoc/>
    public override string ToString() => Name;
}
