using Provenance.GraphQL.Coercion;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>Default values fit the type they stand for (sections 3.6.1 and 3.10).</summary>
internal static class DefaultValuesRule
{
    public static void Check(SchemaContext context)
    {
        foreach (var input in context.Arguments.Concat(context.InputFields).Where(input => input.Type.IsInput))
        {
            if (input.DefaultValue is { } value)
            {
                var errors = InputCoercion.CheckLiteral(value, input.Type);
                foreach (var error in errors.After($"{input.Coordinate} has invalid default value", value))
                {
                    context.Report(error.Message, error.Nodes);
                }
            }
        }
    }
}
