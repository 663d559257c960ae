using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Validation;

/// <summary>A rule for executable documents.</summary>
/// <param name="Name">The name, the same as in the reference implementation.</param>
/// <param name="Section">The section of the specification that the rule implements, or where it comes from.</param>
/// <param name="Create">Makes the visitor that applies the rule to one document.</param>
internal sealed record SpecifiedRule(string Name, string Section, Func<ValidationContext, SyntaxVisitor> Create);

/// <summary>The index of the rules, in the order in which they see a node.</summary>
internal static class SpecifiedRules
{
    public static IReadOnlyList<SpecifiedRule> All { get; } =
    [
        new(nameof(ExecutableDefinitionsRule), "5.1.1", context => new ExecutableDefinitionsRule(context)),
        new(nameof(KnownOperationTypesRule), "5.2.1.1", context => new KnownOperationTypesRule(context)),
        new(nameof(UniqueOperationNamesRule), "5.2.2.1", context => new UniqueOperationNamesRule(context)),
        new(nameof(LoneAnonymousOperationRule), "5.2.3.1", context => new LoneAnonymousOperationRule(context)),
        new(nameof(SingleFieldSubscriptionsRule), "5.2.4.1", context => new SingleFieldSubscriptionsRule(context)),
        new(nameof(KnownTypeNamesRule), "5.5.1.2", context => new KnownTypeNamesRule(context)),
        new(nameof(FragmentsOnCompositeTypesRule), "5.5.1.3", context => new FragmentsOnCompositeTypesRule(context)),
        new(nameof(VariablesAreInputTypesRule), "5.8.2", context => new VariablesAreInputTypesRule(context)),
        new(nameof(ScalarLeafsRule), "5.3.3", context => new ScalarLeafsRule(context)),
        new(nameof(FieldsOnCorrectTypeRule), "5.3.1", context => new FieldsOnCorrectTypeRule(context)),
        new(nameof(UniqueFragmentNamesRule), "5.5.1.1", context => new UniqueFragmentNamesRule(context)),
        new(nameof(KnownFragmentNamesRule), "5.5.2.1", context => new KnownFragmentNamesRule(context)),
        new(nameof(NoUnusedFragmentsRule), "5.5.1.4", context => new NoUnusedFragmentsRule(context)),
        new(nameof(PossibleFragmentSpreadsRule), "5.5.2.3", context => new PossibleFragmentSpreadsRule(context)),
        new(nameof(NoFragmentCyclesRule), "5.5.2.2", context => new NoFragmentCyclesRule(context)),
        new(nameof(UniqueVariableNamesRule), "5.8.1", context => new UniqueVariableNamesRule(context)),
        new(nameof(NoUndefinedVariablesRule), "5.8.3", context => new NoUndefinedVariablesRule(context)),
        new(nameof(NoUnusedVariablesRule), "5.8.4", context => new NoUnusedVariablesRule(context)),
        new(nameof(KnownDirectivesRule), "5.7.1, 5.7.2", context => new KnownDirectivesRule(context)),
        new(nameof(UniqueDirectivesPerLocationRule), "5.7.3", context => new UniqueDirectivesPerLocationRule(context)),
        new(nameof(DeferStreamDirectiveOnRootFieldRule), "none: a proposal",
            context => new DeferStreamDirectiveOnRootFieldRule(context)),
        new(nameof(DeferStreamDirectiveOnValidOperationsRule), "none: a proposal",
            context => new DeferStreamDirectiveOnValidOperationsRule(context)),
        new(nameof(DeferStreamDirectiveLabelRule), "none: a proposal",
            context => new DeferStreamDirectiveLabelRule(context)),
        new(nameof(KnownArgumentNamesRule), "5.4.1", context => new KnownArgumentNamesRule(context)),
        new(nameof(UniqueArgumentNamesRule), "5.4.2", context => new UniqueArgumentNamesRule(context)),
        new(nameof(ValuesOfCorrectTypeRule), "5.6.1, 5.6.2, 5.6.4", context => new ValuesOfCorrectTypeRule(context)),
        new(nameof(ProvidedRequiredArgumentsRule), "5.4.3", context => new ProvidedRequiredArgumentsRule(context)),
        new(nameof(VariablesInAllowedPositionRule), "5.8.5", context => new VariablesInAllowedPositionRule(context)),
        new(nameof(OverlappingFieldsCanBeMergedRule), "5.3.2",
            context => new OverlappingFieldsCanBeMergedRule(context)),
        new(nameof(UniqueInputFieldNamesRule), "5.6.3", context => new UniqueInputFieldNamesRule(context)),
        new(nameof(MaxIntrospectionDepthRule), "none: a limit", context => new MaxIntrospectionDepthRule(context)),
    ];
}
