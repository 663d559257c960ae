namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>Fields have output types; arguments and input fields have input types (sections 3.6, 3.10 and
/// 3.13).</summary>
internal static class InputAndOutputTypesRule
{
    public static void Check(SchemaContext context)
    {
        foreach (var field in context.Fields.Where(field => !field.Type.IsOutput))
        {
            context.Report(
                $"The type of {field.Coordinate} must be Output Type but got: {field.Type}.", field.Definition?.Type);
        }

        foreach (var input in context.Arguments.Concat(context.InputFields).Where(input => !input.Type.IsInput))
        {
            // The reference implementation points at the whole argument of a directive.
            context.Report(
                $"The type of {input.Coordinate} must be Input Type but got: {input.Type}.",
                input.Coordinate.StartsWith('@') ? input.Definition : input.Definition?.Type);
        }
    }
}
