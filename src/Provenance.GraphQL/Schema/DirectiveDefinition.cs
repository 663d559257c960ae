using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>A directive that documents may apply (section 3.13).</summary>
public sealed class DirectiveDefinition
{
    /// <summary>The name without the @.</summary>
    public required string Name { get; init; }

    /// <summary>The description (Markdown), or null.</summary>
    public string? Description { get; init; }

    /// <summary>The arguments by name, in schema order.</summary>
    public required IReadOnlyDictionary<string, InputValue> Arguments { get; init; }

    /// <summary>Where it may be applied: names of the grammar's <c>DirectiveLocation</c>, as <c>FIELD</c>.</summary>
    public required IReadOnlyList<string> Locations { get; init; }

    /// <summary>Whether it may be applied more than once at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The definition in SDL; null for built-in directives.</summary>
    public DirectiveDefinitionNode? Definition { get; init; }
}
