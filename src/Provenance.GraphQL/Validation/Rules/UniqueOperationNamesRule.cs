using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>No two operations have the same name (section 5.2.2.1).</summary>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, NameNode> _names = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is OperationDefinitionNode { Name: { } name } && !_names.TryAdd(name.Value, name))
        {
            context.Report($"There can be only one operation named \"{name.Value}\".", _names[name.Value], name);
        }
    }
}
