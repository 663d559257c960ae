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
    private readonly IReadOnlyDictionary<string, bool> _conditions;

    internal OperationPlan(
        ExecutableSchema schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        ObjectType rootType,
        IReadOnlyDictionary<string, bool> conditions)
    {
        Schema = schema;
        Operation = operation;
        Fragments = fragments;
        _conditions = conditions;
        Root = new SelectionPlan(this, rootType, [operation.SelectionSet]);
        RootSelection = Root.For(rootType);
    }

    /// <summary>The operation in the document.</summary>
    public OperationDefinitionNode Operation { get; }

    /// <summary>What is selected on the root type.</summary>
    public SelectionPlan Root { get; }

    internal ExecutableSchema Schema { get; }

    internal IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; }

    internal TypeSelection RootSelection { get; }

    /// <summary>Whether <c>@skip</c> and <c>@include</c> leave a selection in (sections 3.13.1 and 3.13.2).</summary>
    internal bool Includes(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (Condition.Of(directive) is { } condition && condition.Holds(_conditions) == condition.SkipsWhenTrue)
            {
                return false;
            }
        }

        return true;
    }
}
