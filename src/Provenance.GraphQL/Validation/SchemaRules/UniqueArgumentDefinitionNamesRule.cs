using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The arguments of a field or directive have names of their own (sections 3.6.1 and 3.13).</summary>
internal sealed class UniqueArgumentDefinitionNamesRule(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        switch (node)
        {
            case DirectiveDefinitionNode directive:
                Check($"@{directive.Name.Value}", directive.Arguments);
                break;
            case FieldDefinitionNode field when parent is TypeSystemDefinitionNode { TypeName: { } type }:
                Check($"{type.Value}.{field.Name.Value}", field.Arguments);
                break;
        }
    }

    private void Check(string owner, IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        foreach (var same in arguments.GroupBy(argument => argument.Name.Value).Where(same => same.Count() > 1))
        {
            context.Report(
                $"Argument \"{owner}({same.Key}:)\" can only be defined once.",
                [.. same.Select(argument => argument.Name)]);
        }
    }
}
