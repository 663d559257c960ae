using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Literals fit the types of their places (sections 5.6.1, 5.6.2 and 5.6.4). Variables fit everywhere here:
/// another rule compares their types, and execution checks their values.</summary>
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
