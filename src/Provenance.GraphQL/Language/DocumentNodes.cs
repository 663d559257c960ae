namespace Provenance.GraphQL.Language;

/// <summary>A name (section 2.1.9).</summary>
public sealed class NameNode : SyntaxNode
{
    /// <summary>The text of the name.</summary>
    public required string Value { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [];
}

/// <summary>A whole document (section 2.2).</summary>
public sealed class DocumentNode : SyntaxNode
{
    /// <summary>Executable and type system definitions in source order.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [.. Definitions];
}

/// <summary>A definition at the top of a document.</summary>
public abstract class DefinitionNode : SyntaxNode;

/// <summary>A directive where it is applied (section 2.13).</summary>
public sealed class DirectiveNode : SyntaxNode
{
    /// <summary>Name without the @.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Arguments in source order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, .. Arguments];
}

/// <summary>An argument of a field or directive (section 2.6).</summary>
public sealed class ArgumentNode : SyntaxNode
{
    /// <summary>Name of the argument.</summary>
    public required NameNode Name { get; init; }

    /// <summary>Its value.</summary>
    public required ValueNode Value { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<SyntaxNode> Children => [Name, Value];
}
