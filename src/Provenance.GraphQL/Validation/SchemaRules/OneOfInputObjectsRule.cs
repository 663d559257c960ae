using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The fields of a OneOf input object are nullable and have no defaults (section 3.10.1), and an extension
/// does not make a type OneOf (section 3.10.3).</summary>
internal static class OneOfInputObjectsRule
{
    public static void Check(SchemaContext context)
    {
        foreach (var field in context.InputObjects.Where(type => type.IsOneOf).SelectMany(type => type.Fields.Values))
        {
            if (field.Type is NonNullType)
            {
                context.Report($"OneOf input field {field.Coordinate} must be nullable.", field.Definition?.Type);
            }

            if (field.DefaultValue is not null)
            {
                context.Report($"OneOf input field {field.Coordinate} cannot have a default value.", field.Definition);
            }
        }

        foreach (var type in context.InputObjects)
        {
            var applied = type.Extensions.SelectMany(extension => extension.Directives)
                .Where(directive => directive.Name.Value is "oneOf");
            foreach (var directive in applied)
            {
                context.Report(
                    $"The directive \"@oneOf\" must not be provided by an extension of Input Object type {type}.",
                    directive);
            }
        }
    }
}
