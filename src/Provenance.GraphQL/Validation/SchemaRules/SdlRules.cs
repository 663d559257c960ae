using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The rules that schema documents must keep before types are made of them; about half of them are rules for
/// executable documents too. Whether types fit together is checked afterwards by
/// <see cref="SchemaValidator"/>.</summary>
internal static class SdlRules
{
    /// <summary>Applies all rules in one walk over all definitions of a schema, from whatever files they
    /// come.</summary>
    public static IReadOnlyList<GraphQLError> Check(IReadOnlyList<DefinitionNode> definitions)
    {
        var context = new DocumentContext(
            new DocumentNode { Definitions = definitions },
            SpecifiedDefinitions.Directives.Values,
            SpecifiedDefinitions.Types.Keys,
            maxErrors: int.MaxValue);
        context.Walk(
            context.Document,
            new LoneSchemaDefinitionRule(context),
            new UniqueOperationTypesRule(context),
            new UniqueTypeNamesRule(context),
            new UniqueEnumValueNamesRule(context),
            new UniqueFieldDefinitionNamesRule(context),
            new UniqueArgumentDefinitionNamesRule(context),
            new UniqueDirectiveNamesRule(context),
            new KnownTypeNamesRule(context),
            new KnownDirectivesRule(context),
            new UniqueDirectivesPerLocationRule(context),
            new PossibleTypeExtensionsRule(context),
            new KnownArgumentNamesOnDirectivesRule(context),
            new UniqueArgumentNamesRule(context),
            new UniqueInputFieldNamesRule(context),
            new ProvidedRequiredArgumentsOnDirectivesRule(context));
        return context.Errors;
    }
}
