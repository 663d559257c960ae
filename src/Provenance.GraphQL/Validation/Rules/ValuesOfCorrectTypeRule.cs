using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Literals fit the types they are given for (sections 5.6.1, 5.6.2 and 5.6.4). Variables fit everywhere: their
/// types are compared by another rule, their values when the request is executed.</summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : SyntaxVisitor
{
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
            foreach (var (message, place) in InputCoercion.CheckLiteral(value, type).Literals)
            {
                context.Report(message, place);
            }
        }
    }
}
