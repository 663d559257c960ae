using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Every fragment is used by an operation, directly or through others (section 5.5.1.4).</summary>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : SyntaxVisitor
{
    public override void Leave(SyntaxNode node)
    {
        if (node is not DocumentNode { Definitions: var definitions })
        {
            return;
        }

        var used = context.FragmentsReachedFrom(definitions.OfType<OperationDefinitionNode>())
            .Select(fragment => fragment.Name.Value)
            .ToHashSet();
        foreach (var fragment in definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name.Value))
            {
                context.Report($"Fragment \"{fragment.Name.Value}\" is never used.", fragment);
            }
        }
    }
}
