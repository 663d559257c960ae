using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation;

/// <summary>Follows the walk of a <see cref="DocumentContext"/> over its document: one call when the walk comes to a
/// node and one when it is done with everything below it.</summary>
internal abstract class SyntaxVisitor
{
    public virtual void Enter(SyntaxNode node, SyntaxNode? parent)
    {
    }

    public virtual void Leave(SyntaxNode node)
    {
    }
}
