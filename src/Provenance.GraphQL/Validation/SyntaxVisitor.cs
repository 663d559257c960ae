using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation;

/// <summary>Follows the walk of a <see cref="DocumentContext"/> over its document: it is called when the walk enters a
/// node, and again after everything below the node.</summary>
internal abstract class SyntaxVisitor
{
    public virtual void Enter(SyntaxNode node, SyntaxNode? parent)
    {
    }

    public virtual void Leave(SyntaxNode node)
    {
    }
}
