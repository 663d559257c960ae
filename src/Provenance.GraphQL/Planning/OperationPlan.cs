using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>An operation ready to run, for one outcome of the variables in its <c>@skip</c> and <c>@include</c>
/// directives, so that none of them is evaluated while it runs. All requests with the same outcome share it. One that defers is
/// made for those whose answers may come in parts.</summary>
public sealed class OperationPlan
{
    internal OperationPlan(
        ExecutableSchema schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        ObjectType rootType,
        IReadOnlyDictionary<string, object?> conditions,
        bool defers)
    {
        Schema = schema;
        Operation = operation;
        Fragments = fragments;
        Conditions = conditions;
        Defers = defers;
        Root = new SelectionPlan(this, rootType, [new(operation.SelectionSet, null)], []);
        RootSelection = Root.For(rootType);
        IsIntrospection = !defers
            && operation.VariableDefinitions.Count == 0
            && RootSelection.Fields.All(field => MetaFields.Contains(field.Definition));
    }

    /// <summary>The operation in the document.</summary>
    public OperationDefinitionNode Operation { get; }

    /// <summary>What is selected on the root type.</summary>
    public SelectionPlan Root { get; }

    /// <summary>The top-level fields in document order; none if the selection fails.</summary>
    public IEnumerable<FieldPlan> Fields => RootSelection.Fields;

    internal ExecutableSchema Schema { get; }

    internal IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    /// <summary>Whether <c>@defer</c> is honoured.</summary>
    internal bool Defers { get; }

    /// <summary>The variables that decide which selections stay; one that was not given is absent.</summary>
    internal IReadOnlyDictionary<string, object?> Conditions { get; }

    internal TypeSelection RootSelection { get; }

    /// <summary>Whether it asks for introspection only and takes no variables.</summary>
    internal bool IsIntrospection { get; }
}
