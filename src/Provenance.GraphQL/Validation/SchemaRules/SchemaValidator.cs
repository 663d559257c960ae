using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>Checks that the types of a schema fit together: the "Type Validation" parts of section 3. Its documents
/// have passed the <see cref="SdlRules"/>.</summary>
internal static class SchemaValidator
{
    private static readonly IReadOnlyList<Action<SchemaContext>> _rules =
    [
        RootTypesRule.Check,
        ReservedNamesRule.Check,
        NonEmptyTypesRule.Check,
        InputAndOutputTypesRule.Check,
        RequiredInputsNotDeprecatedRule.Check,
        DefaultValuesRule.Check,
        DefaultValueCyclesRule.Check,
        InterfacesRule.Check,
        InterfaceFieldsRule.Check,
        UnionMembersRule.Check,
        OneOfInputObjectsRule.Check,
        InputObjectCyclesRule.Check,
    ];

    /// <summary>Applies all rules and collects their errors.</summary>
    public static IReadOnlyList<GraphQLError> Check(GraphQLSchema schema)
    {
        var context = new SchemaContext(schema);
        foreach (var rule in _rules)
        {
            rule(context);
        }

        return context.Errors;
    }
}
