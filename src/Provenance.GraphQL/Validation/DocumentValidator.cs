using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation;

/// <summary>Validates executable documents (section 5).</summary>
public static class DocumentValidator
{
    /// <summary>Applies all rules in one walk over the document.</summary>
    /// <param name="schema">A schema without errors.</param>
    /// <param name="document">The parsed document.</param>
    /// <param name="options">Limits and choice of rules.</param>
    /// <returns>The errors in the order of the walk; none when the document may be executed.</returns>
    public static IReadOnlyList<GraphQLError> Validate(
        GraphQLSchema schema,
        DocumentNode document,
        ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        var context = new ValidationContext(schema, document, options);
        var rules = SpecifiedRules.All
            .Where(rule => options.Rules?.Contains(rule.Name) ?? true)
            .Select(rule => rule.Create(context));
        context.Walk(document, [context.Types, .. rules]);
        return context.Errors;
    }
}
