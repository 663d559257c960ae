using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Planning;

/// <summary>Measures the operations of a document against the limits of the engine, each fragment counted as often as
/// it is spread, and tells whether they introspect. A field, an inline fragment and a fragment spread each count as one
/// level of depth and one selection. A fragment is measured once and measuring ends at the first exceeded limit, so the
/// cost is linear in the document. Documents need not be valid: a fragment that spreads itself is followed once, and
/// validation reports it later.</summary>
internal sealed class OperationSize
{
    private readonly DocumentNode _document;
    private readonly EngineOptions _limits;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = [];
    private readonly Dictionary<string, Size> _fragmentSizes = [];

    public OperationSize(DocumentNode document, EngineOptions limits)
    {
        _document = document;
        _limits = limits;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _fragments.TryAdd(fragment.Name.Value, fragment);
        }
    }

    /// <summary>The first limit that an operation of the document exceeds, as an error; null when there is
    /// none.</summary>
    public GraphQLError? Excess() =>
        _document.Definitions.OfType<OperationDefinitionNode>().Select(Excess).FirstOrDefault(error => error is not null);

    private GraphQLError? Excess(OperationDefinitionNode operation)
    {
        var size = SizeOf(operation.SelectionSet, 0);
        var directives = size.Directives + operation.Directives.Count
            + operation.VariableDefinitions.Sum(variable => variable.Directives.Count);
        var (code, what) =
            size.Depth > _limits.MaxOperationDepth
                ? (ErrorCode.OperationTooDeep, $"nests fields and fragments more than {_limits.MaxOperationDepth} deep")
            : size.Selections > _limits.MaxSelections
                ? (ErrorCode.TooManySelections, $"has more than {_limits.MaxSelections} fields and fragments")
            : size.Aliases > _limits.MaxAliases
                ? (ErrorCode.TooManyAliases, $"has more than {_limits.MaxAliases} aliases")
            : directives > _limits.MaxDirectives
                ? (ErrorCode.TooManyDirectives, $"has more than {_limits.MaxDirectives} directives")
            : size.Introspects && !_limits.AllowIntrospection
                ? (ErrorCode.IntrospectionDisabled,
                    "asks for __schema or __type, but introspection is switched off on this server; __typename is not")
            : (null, null);
        return code is null ? null : GraphQLError.At($"The operation {what}.", operation).WithCode(code);
    }

    /// <summary>The size of a selection set at a depth, or of the part of it that exceeds a limit.</summary>
    private Size SizeOf(SelectionSetNode? set, int depth)
    {
        var total = default(Size);
        foreach (var selection in set?.Selections ?? [])
        {
            // One level too many suffices, and ends the recursion.
            var below = depth == _limits.MaxOperationDepth ? default : selection switch
            {
                FieldNode field => SizeOf(field.SelectionSet, depth + 1),
                InlineFragmentNode inline => SizeOf(inline.SelectionSet, depth + 1),
                FragmentSpreadNode spread => SizeOfFragment(spread.Name.Value, depth + 1),
                _ => default,
            };
            total = new Size(
                Math.Max(total.Depth, below.Depth + 1),
                total.Selections + below.Selections + 1,
                total.Aliases + below.Aliases + (selection is FieldNode { Alias: not null } ? 1 : 0),
                total.Directives + below.Directives + selection.Directives.Count,
                total.Introspects || below.Introspects || selection is FieldNode { Name.Value: "__schema" or "__type" });
            if (IsExcessive(total, depth))
            {
                break;
            }
        }

        return total;
    }

    private Size SizeOfFragment(string name, int depth)
    {
        if (!_fragmentSizes.TryGetValue(name, out var size) && _fragments.TryGetValue(name, out var fragment))
        {
            _fragmentSizes[name] = default;
            var below = SizeOf(fragment.SelectionSet, depth);
            _fragmentSizes[name] = size = below with { Directives = below.Directives + fragment.Directives.Count };
        }

        return size;
    }

    private bool IsExcessive(Size size, int depth) =>
        depth + size.Depth > _limits.MaxOperationDepth
        || size.Selections > _limits.MaxSelections
        || size.Aliases > _limits.MaxAliases
        || size.Directives > _limits.MaxDirectives;

    /// <summary>Every count stays below its limit times the selections of one set, far from an overflow.</summary>
    private readonly record struct Size(int Depth, long Selections, long Aliases, long Directives, bool Introspects);
}
