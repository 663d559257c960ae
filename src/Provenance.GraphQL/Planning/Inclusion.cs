using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>Evaluates the <c>@skip</c> and <c>@include</c> directives of a selection (sections 3.13.1 and 3.13.2), and
/// <c>@defer</c>.</summary>
internal static class Inclusion
{
    private static readonly DirectiveDefinition _skip = SpecifiedDefinitions.Directives["skip"];
    private static readonly DirectiveDefinition _include = SpecifiedDefinitions.Directives["include"];
    private static readonly DirectiveDefinition _defer = DeferDirective.Definition;

    /// <summary>The names of the variables that decide.</summary>
    public static IEnumerable<string> Variables(IReadOnlyList<DirectiveNode> directives) => directives
        .Where(directive => directive.Name.Value == _skip.Name
            || directive.Name.Value == _include.Name
            || directive.Name.Value == _defer.Name)
        .SelectMany(directive => directive.Arguments)
        .Select(argument => argument.Value)
        .OfType<VariableNode>()
        .Select(variable => variable.Name.Value);

    /// <summary>Whether the selection stays; false with an error when a condition is not a Boolean, for example when
    /// its variable is null.</summary>
    public static bool Holds(
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyDictionary<string, object?> variables,
        out GraphQLError? error)
    {
        var isSkipped = If(_skip, directives, variables, out error);
        if (isSkipped is true || error is not null)
        {
            return false;
        }

        return If(_include, directives, variables, out error) is not false && error is null;
    }

    /// <summary>Whether a fragment is deferred; false with an error when its condition is not a Boolean.</summary>
    public static bool IsDeferred(
        IReadOnlyList<DirectiveNode> directives, IReadOnlyDictionary<string, object?> variables, out GraphQLError? error) =>
        If(_defer, directives, variables, out error) is true;

    private static bool? If(
        DirectiveDefinition definition,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyDictionary<string, object?> variables,
        out GraphQLError? error)
    {
        error = null;
        foreach (var directive in directives)
        {
            if (directive.Name.Value == definition.Name)
            {
                return InputCoercion.TryCoerceArguments(definition, directive, variables, out var arguments, out error)
                    ? arguments["if"] as bool?
                    : null;
            }
        }

        return null;
    }
}
