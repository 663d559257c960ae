using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>No argument is given twice (section 5.4.2).</summary>
internal sealed class UniqueArgumentNamesRule(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        var arguments = (node as FieldNode)?.Arguments ?? (node as DirectiveNode)?.Arguments;
        if (arguments is not { Count: > 1 })
        {
            return;
        }

        var names = arguments.Select(argument => argument.Name);
        foreach (var same in names.GroupBy(name => name.Value).Where(same => same.Count() > 1))
        {
            context.Report($"There can be only one argument named \"{same.Key}\".", [.. same]);
        }
    }
}
