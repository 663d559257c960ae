using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The rules that schema documents must satisfy before types are made from them; about half of them also apply
/// to executable documents. <see cref="SchemaValidator"/> then checks whether the types fit together.</summary>
internal static class SdlRules
{
    /// <summary>Applies all rules in one walk over all definitions of a schema, whichever files they come
    /// from.</summary>
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
