using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Variables are used only where their type fits, and only non-null ones as fields of OneOf input objects
/// (section 5.8.5).</summary>
internal sealed class VariablesInAllowedPositionRule(ValidationContext context) : SyntaxVisitor
{
    public override void Leave(SyntaxNode node)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var definitions = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>();
        foreach (var definition in operation.VariableDefinitions)
        {
            definitions[definition.Variable.Name.Value] = (definition, context.Schema.FindType(definition.Type));
        }

        foreach (var (variable, expected) in context.VariableUsages(operation))
        {
            if (expected.Type is not null
                && definitions.TryGetValue(variable.Name.Value, out var definition)
                && definition.Type is not null)
            {
                Check(variable, expected, definition.Node, definition.Type);
            }
        }
    }

    private void Check(
        VariableNode variable,
        InputPosition expected,
        VariableDefinitionNode definition,
        GraphQLType variableType)
    {
        var hasDefault = expected.HasDefault || definition.DefaultValue is not (null or NullValueNode);
        var expectedType = expected.Type!;
        var fits = variableType is NonNullType
            ? context.Schema.IsCovariant(variableType, expectedType)
            : context.Schema.IsCovariant(variableType, expectedType.Nullable)
                && (expectedType is not NonNullType || hasDefault);
        var name = variable.Name.Value;
        if (!fits)
        {
            context.Report(
                $"Variable \"${name}\" of type \"{variableType}\" used in position expecting type \"{expectedType}\".",
                definition,
                variable);
        }

        // Unlike elsewhere, a default does not help here: null may still be given for the variable.
        if (expected.Owner is { IsOneOf: true } oneOf && variableType is not NonNullType)
        {
            context.Report(
                $"Variable \"${name}\" is of type \"{variableType}\" but must be non-nullable "
                    + $"to be used for OneOf Input Object \"{oneOf}\".",
                definition,
                variable);
        }
    }
}
