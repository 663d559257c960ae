using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>No name but those of introspection begins with two underscores (section 4.1, "Reserved Names").</summary>
internal static class ReservedNamesRule
{
    public static void Check(SchemaContext context)
    {
        var types = context.Schema.Types.Values.Where(type => !SpecifiedDefinitions.IsIntrospectionType(type)).ToList();
        IEnumerable<(string Name, SyntaxNode? Node)> names =
        [
            .. context.Schema.Directives.Values
                .Select(directive => (directive.Name, (SyntaxNode?)directive.Definition)),
            .. types.Select(type => (type.Name, (SyntaxNode?)type.Definition)),
            .. context.Fields.Select(field => (field.Name, (SyntaxNode?)field.Definition)),
            .. context.Arguments.Select(argument => (argument.Name, (SyntaxNode?)argument.Definition)),
            .. context.InputFields.Select(field => (field.Name, (SyntaxNode?)field.Definition)),
            .. types.OfType<EnumType>().SelectMany(type => type.Values.Values)
                .Select(value => (value.Name, (SyntaxNode?)value.Definition)),
        ];
        foreach (var (name, node) in names.Where(entry => entry.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            context.Report(
                $"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }
}
