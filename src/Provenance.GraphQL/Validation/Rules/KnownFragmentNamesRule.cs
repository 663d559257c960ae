using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Fragments that are spread exist (section 5.5.2.1).</summary>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is FragmentSpreadNode { Name: var name } && context.FindFragment(name.Value) is null)
        {
            context.Report($"Unknown fragment \"{name.Value}\".", name);
        }
    }
}
