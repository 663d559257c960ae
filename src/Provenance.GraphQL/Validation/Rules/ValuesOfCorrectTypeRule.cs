using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Literals fit the types they are given for (sections 5.6.1, 5.6.2 and 5.6.4).</summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : SyntaxVisitor
{
    private readonly LiteralCheck _check = new((message, node) => context.Report(message, node));

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        var value = node switch
        {
            ArgumentNode argument => argument.Value,
            VariableDefinitionNode definition => definition.DefaultValue,
            _ => null,
        };
        if (value is not null && context.Types.Input.Type is { } type)
        {
            _check.Run(value, type);
        }
    }
}
