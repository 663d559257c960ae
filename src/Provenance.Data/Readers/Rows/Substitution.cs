using System.Linq.Expressions;

namespace Provenance.Data.Readers.Rows;

/// <summary>Replaces a lambda's parameter, so that two lambdas can be combined.</summary>
internal sealed class Substitution(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
{
    /// <inheritdoc/>
    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
}
