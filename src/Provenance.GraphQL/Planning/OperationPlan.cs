using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>
/// An operation ready to run, under one outcome of the variables that its <c>@skip</c> and <c>@include</c> directives
/// ask (so that nothing is left to decide while it runs). Shared by all requests that agree on those variables.
/// </summary>
public sealed class OperationPlan
{
    internal OperationPlan(
        ExecutableSchema schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        ObjectType rootType,
        IReadOnlyDictionary<string, object?> conditions)
    {
        Schema = schema;
        Operation = operation;
        Fragments = fragments;
        Conditions = conditions;
        Root = new SelectionPlan(this, rootType, [operation.SelectionSet]);
        RootSelection = Root.For(rootType);
        IsIntrospection = operation.VariableDefinitions.Count == 0
            && RootSelection.Fields.All(field => MetaFields.Contains(field.Definition));
    }

    /// <summary>The operation in the document.</summary>
    public OperationDefinitionNode Operation { get; }

    /// <summary>What is selected on the root type.</summary>
    public SelectionPlan Root { get; }

    internal ExecutableSchema Schema { get; }

    internal IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    /// <summary>The variables that decide what is left in; one that was not given is absent.</summary>
    internal IReadOnlyDictionary<string, object?> Conditions { get; }

    internal TypeSelection RootSelection { get; }

    /// <summary>Whether it asks for nothing but introspection and takes no variables.</summary>
    internal bool IsIntrospection { get; }
}
