using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Arguments without which a field cannot be resolved are given (section 5.4.3); those of directives are
/// checked by <see cref="ProvidedRequiredArgumentsOnDirectivesRule"/>.</summary>
internal sealed class ProvidedRequiredArgumentsRule(ValidationContext context) : SyntaxVisitor
{
    private readonly ProvidedRequiredArgumentsOnDirectivesRule _onDirectives = new(context);

    public override void Leave(SyntaxNode node)
    {
        _onDirectives.Leave(node);
        if (node is not FieldNode field || context.Types.Field is not { Arguments: { Count: > 0 } arguments })
        {
            return;
        }

        var given = field.Arguments.Select(argument => argument.Name.Value).ToHashSet();
        foreach (var argument in arguments.Values)
        {
            if (argument.IsRequired && !given.Contains(argument.Name))
            {
                context.Report(
                    $"Argument \"{argument.Coordinate}\" of type \"{argument.Type}\" is required, "
                        + "but it was not provided.",
                    field);
            }
        }
    }
}
