using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation;

/// <summary>A use of a variable and what is expected there.</summary>
internal readonly record struct VariableUsage(VariableNode Variable, InputPosition Expected);

/// <summary>Collects the uses of variables in one definition; the variables' definitions are no uses.</summary>
internal sealed class VariableUsageCollector(TypeTracker types) : SyntaxVisitor
{
    private readonly List<VariableUsage> _usages = [];

    public IReadOnlyList<VariableUsage> Usages => _usages;

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is VariableNode variable && parent is not VariableDefinitionNode)
        {
            _usages.Add(new VariableUsage(variable, types.Input));
        }
    }
}
