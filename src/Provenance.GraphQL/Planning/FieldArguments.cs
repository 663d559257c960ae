using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>The arguments of a planned field: coerced once when they use no variables, else once for each
/// request.</summary>
internal sealed class FieldArguments(FieldDefinition definition, FieldNode node)
{
    private static readonly ArgumentsResult _none = new(new Dictionary<string, object?>(), null);

    private readonly bool _isFixed = !node.Arguments.Any(argument => UsesVariables(argument.Value));
    private ArgumentsResult? _fixed;

    public ArgumentsResult For(RequestContext request) =>
        definition.Arguments.Count == 0 ? _none
        : _isFixed ? _fixed ??= Coerce(request)
        : Coerce(request);

    private ArgumentsResult Coerce(RequestContext request) =>
        InputCoercion.TryCoerceArguments(definition, node, request.Variables, out var values, out var error)
            ? new ArgumentsResult(values, null)
            : new ArgumentsResult(_none.Values, error);

    private static bool UsesVariables(ValueNode value)
    {
        var open = new Stack<SyntaxNode>([value]);
        while (open.TryPop(out var node))
        {
            if (node is VariableNode)
            {
                return true;
            }

            foreach (var child in node.Children)
            {
                open.Push(child);
            }
        }

        return false;
    }
}

/// <summary>Coerced arguments, or why they are refused.</summary>
internal sealed record ArgumentsResult(IReadOnlyDictionary<string, object?> Values, GraphQLError? Error);
