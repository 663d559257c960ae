namespace Provenance.GraphQL.Language;

/// <summary>A node of the syntax tree (specification, section 2 and appendix C). Nodes are immutable and compared by
/// reference; node types are grouped in files by the part of the grammar they belong to.</summary>
public abstract class SyntaxNode
{
    /// <summary>Where the node stands; null for nodes that no text was parsed for.</summary>
    public TextLocation? Location { get; init; }

    /// <summary>The node's direct children in source order.</summary>
    public abstract IEnumerable<SyntaxNode> Children { get; }

    /// <summary>The node as a sequence of none or one, for <see cref="Children"/>.</summary>
    private protected static IEnumerable<SyntaxNode> Optional(SyntaxNode? node) => node is null ? [] : [node];
}
