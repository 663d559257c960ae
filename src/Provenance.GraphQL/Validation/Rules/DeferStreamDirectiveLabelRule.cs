using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Labels of deferred fragments are literals, each used once in a document (proposal of incremental delivery, "Defer
/// And Stream Directive Labels Are Unique").</summary>
internal sealed class DeferStreamDirectiveLabelRule(ValidationContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, DirectiveNode> _known = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not SelectionNode selection
            || DeferDirective.On(selection) is not { } directive
            || !DeferDirective.IsIn(context.Schema)
            || directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "label") is not { Value: var label }
            || label is NullValueNode)
        {
            return;
        }

        if (label is not StringValueNode { Value: var text })
        {
            context.Report("Argument \"@defer(label:)\" must be a static string.", directive);
        }
        else if (!_known.TryAdd(text, directive))
        {
            context.Report(
                "Value for arguments \"defer(label:)\" and \"stream(label:)\" must be unique across all Defer/Stream directive "
                    + "usages.",
                _known[text],
                directive);
        }
    }
}
