using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>Arguments and input fields that must be given are not deprecated (section 3.13.3).</summary>
internal static class RequiredInputsNotDeprecatedRule
{
    public static void Check(SchemaContext context)
    {
        Check(context, context.Arguments, "argument");
        Check(context, context.InputFields, "input field");
    }

    private static void Check(SchemaContext context, IEnumerable<InputValue> inputs, string kind)
    {
        foreach (var input in inputs.Where(input => input is { IsRequired: true, DeprecationReason: not null }))
        {
            context.Report(
                $"Required {kind} {input.Coordinate} cannot be deprecated.",
                SchemaContext.DeprecationOf(input.Definition?.Directives),
                input.Definition?.Type);
        }
    }
}
