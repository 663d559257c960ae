using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Merging;

/// <summary>
/// Finds fields that answer under the same name but differ in field, arguments or shape (<c>FieldsInSetCanMerge</c> and
/// <c>SameResponseShape</c>, section 5.3.2).
/// </summary>
/// <remarks>Fragments are not expanded. A selection set is compared with itself, with every fragment it reaches, and
/// these fragments with each other. Two fields of the same name that both have sub-selections give two selection sets,
/// which are compared in the same way. The compared pairs of field sets and fragments, and of two fragments, are
/// remembered for the whole document, separately for fields that can never be answered together, which only need to
/// agree in shape. Hence cycles end and no pair is compared more than twice. (Algorithm of the reference
/// implementation.) <para>Time: quadratic in the number of fields of one response name in the worst case, cubic with
/// fragments that spread each other; linear for documents that select no name twice. A budget of steps for the whole
/// document (<see cref="ValidationOptions.MaxMergingSteps"/>) bounds it, and a document that needs more is refused with
/// an error. Chains of fragments are followed on an explicit stack; recursion is as deep as answers are nested, at most
/// 400 levels.</para></remarks>
internal sealed class ConflictSearch(ValidationContext context)
{
    private const int MaxDepth = 400;

    /// <summary>How many conflicts of one selection set, or of two compared ones, are collected: more than an error or
    /// a response shows.</summary>
    private const int MaxConflicts = 1000;

    private readonly Dictionary<(NamedType?, SelectionSetNode), FieldSet> _fieldSets = [];
    private readonly Dictionary<(FieldSet, FragmentDefinitionNode), bool> _comparedWithFragment = [];
    private readonly Dictionary<(FragmentDefinitionNode, FragmentDefinitionNode), bool> _comparedFragments = [];
    private int _comparisons;
    private int _depth;

    /// <summary>The conflicts among the fields of a selection set and of the fragments it reaches.</summary>
    public IReadOnlyList<Conflict> Within(CompositeType? type, SelectionSetNode selectionSet)
    {
        var conflicts = new List<Conflict>();
        var set = FieldSetOf(type, selectionSet);
        foreach (var entries in set.Fields.Values)
        {
            for (var i = 0; i < entries.Count && !context.IsAborted; i++)
            {
                for (var j = i + 1; j < entries.Count && !context.IsAborted; j++)
                {
                    CompareFields(entries[i], entries[j], areExclusive: false, conflicts);
                }
            }
        }

        for (var i = 0; i < set.Fragments.Count && !context.IsAborted; i++)
        {
            CompareWithFragment(set, set.Fragments[i], areExclusive: false, conflicts);
            for (var j = i + 1; j < set.Fragments.Count && !context.IsAborted; j++)
            {
                CompareFragments(set.Fragments[i], set.Fragments[j], areExclusive: false, conflicts);
            }
        }

        return conflicts;
    }

    /// <summary>Compares the fields of a set with those of a fragment and of all fragments that the fragment
    /// reaches.</summary>
    private void CompareWithFragment(
        FieldSet set,
        FragmentDefinitionNode start,
        bool areExclusive,
        List<Conflict> conflicts)
    {
        var pending = new Stack<FragmentDefinitionNode>([start]);
        while (TrySpend(1) && pending.TryPop(out var fragment))
        {
            var fragmentSet = FieldSetOf(fragment);
            if (set.Fields.Count > 0
                && set != fragmentSet
                && IsNew(_comparedWithFragment, (set, fragment), areExclusive))
            {
                CompareSets(set, fragmentSet, areExclusive, conflicts);
                PushAll(fragmentSet.Fragments);
            }
        }

        void PushAll(IList<FragmentDefinitionNode> fragments)
        {
            for (var i = fragments.Count - 1; i >= 0 && TrySpend(1); i--)
            {
                pending.Push(fragments[i]);
            }
        }
    }

    /// <summary>Compares the fields of two fragments, and each of the two with the fragments that the other
    /// reaches.</summary>
    private void CompareFragments(
        FragmentDefinitionNode start,
        FragmentDefinitionNode otherStart,
        bool areExclusive,
        List<Conflict> conflicts)
    {
        var pending = new Stack<(FragmentDefinitionNode, FragmentDefinitionNode)>([(start, otherStart)]);
        while (TrySpend(1) && pending.TryPop(out var pair))
        {
            var (fragment, other) = pair;
            if (fragment == other
                || !IsNew(_comparedFragments, Ordered(fragment, other), areExclusive))
            {
                continue;
            }

            var (set, otherSet) = (FieldSetOf(fragment), FieldSetOf(other));
            CompareSets(set, otherSet, areExclusive, conflicts);
            for (var i = set.Fragments.Count - 1; i >= 0 && TrySpend(1); i--)
            {
                pending.Push((set.Fragments[i], other));
            }

            for (var i = otherSet.Fragments.Count - 1; i >= 0 && TrySpend(1); i--)
            {
                pending.Push((fragment, otherSet.Fragments[i]));
            }
        }
    }

    /// <summary>Compares the sub-selections of two fields, and the fragments they reach.</summary>
    private List<Conflict> CompareSubselections(FieldEntry field, FieldEntry other, bool areExclusive)
    {
        var conflicts = new List<Conflict>();
        var set = FieldSetOf(field.Type?.Named, field.Node.SelectionSet!);
        var otherSet = FieldSetOf(other.Type?.Named, other.Node.SelectionSet!);
        CompareSets(set, otherSet, areExclusive, conflicts);
        foreach (var fragment in otherSet.Fragments)
        {
            CompareWithFragment(set, fragment, areExclusive, conflicts);
        }

        foreach (var fragment in set.Fragments)
        {
            CompareWithFragment(otherSet, fragment, areExclusive, conflicts);
        }

        foreach (var fragment in set.Fragments)
        {
            foreach (var otherFragment in otherSet.Fragments.TakeWhile(_ => !context.IsAborted))
            {
                CompareFragments(fragment, otherFragment, areExclusive, conflicts);
            }
        }

        return conflicts;
    }

    private void CompareSets(FieldSet set, FieldSet otherSet, bool areExclusive, List<Conflict> conflicts)
    {
        if (otherSet.Fields.Count == 0)
        {
            return;
        }

        foreach (var (name, entries) in set.Fields)
        {
            if (!TrySpend(1))
            {
                return;
            }

            var otherEntries = otherSet.Fields.GetValueOrDefault(name, []);
            foreach (var entry in entries)
            {
                foreach (var other in otherEntries.TakeWhile(_ => !context.IsAborted))
                {
                    CompareFields(entry, other, areExclusive, conflicts);
                }
            }
        }
    }

    private void CompareFields(FieldEntry field, FieldEntry other, bool areExclusive, List<Conflict> conflicts)
    {
        if (!TrySpend(2) || conflicts.Count == MaxConflicts)
        {
            return;
        }

        // No value has two object types, so fields on two object types are never answered together.
        areExclusive |= field.ParentType is ObjectType
            && other.ParentType is ObjectType
            && field.ParentType != other.ParentType;
        if (!areExclusive && ReasonAgainst(field.Node, other.Node, field, other) is { } reason)
        {
            conflicts.Add(new Conflict(field.ResponseName, reason, [field.Node], [other.Node]));
        }
        else if (field.Type is { } type && other.Type is { } otherType && DifferInShape(type, otherType))
        {
            var shapes = $"they return conflicting types \"{type}\" and \"{otherType}\"";
            conflicts.Add(new Conflict(field.ResponseName, shapes, [field.Node], [other.Node]));
        }
        else if (field.Node.SelectionSet is not null && other.Node.SelectionSet is not null && TryDescend())
        {
            var below = CompareSubselections(field, other, areExclusive);
            _depth--;
            if (Conflict.OfSubfields(field, other, below) is { } conflict)
            {
                conflicts.Add(conflict);
            }
        }
    }

    private static string? ReasonAgainst(FieldNode node, FieldNode otherNode, FieldEntry field, FieldEntry other) =>
        node.Name.Value != otherNode.Name.Value
            ? $"\"{Conflict.Shorten(node.Name.Value)}\" and \"{Conflict.Shorten(otherNode.Name.Value)}\" "
                + "are different fields"
            : field.Arguments != other.Arguments
                ? "they have differing arguments"
                : null;

    /// <summary>Whether answers of the two types differ in shape: in lists, in non-null, or in the scalar or
    /// enum.</summary>
    private static bool DifferInShape(GraphQLType type, GraphQLType other) => (type, other) switch
    {
        (ListType list, ListType otherList) => DifferInShape(list.ItemType, otherList.ItemType),
        (ListType, _) or (_, ListType) => true,
        (NonNullType, NonNullType) => DifferInShape(type.Nullable, other.Nullable),
        (NonNullType, _) or (_, NonNullType) => true,
        (CompositeType, CompositeType) => false,
        _ => type != other,
    };

    private FieldSet FieldSetOf(FragmentDefinitionNode fragment) =>
        FieldSetOf(context.Schema.Types.GetValueOrDefault(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    private FieldSet FieldSetOf(NamedType? type, SelectionSetNode selectionSet)
    {
        if (!_fieldSets.TryGetValue((type, selectionSet), out var set))
        {
            _fieldSets[(type, selectionSet)] = set = new FieldSet(context, type, selectionSet);
        }

        return set;
    }

    private static (FragmentDefinitionNode, FragmentDefinitionNode) Ordered(
        FragmentDefinitionNode fragment,
        FragmentDefinitionNode other) =>
        string.CompareOrdinal(fragment.Name.Value, other.Name.Value) <= 0 ? (fragment, other) : (other, fragment);

    /// <summary>Whether the pair still has to be compared; remembers it. A comparison of fields that are answered
    /// together covers the comparison of fields that exclude each other, but not the reverse.</summary>
    private static bool IsNew<TPair>(Dictionary<TPair, bool> compared, TPair pair, bool areExclusive)
        where TPair : notnull
    {
        if (compared.TryGetValue(pair, out var wereExclusive) && (areExclusive || !wereExclusive))
        {
            return false;
        }

        compared[pair] = areExclusive;
        return true;
    }

    private bool TryDescend()
    {
        if (_depth == MaxDepth)
        {
            context.Abort(
                $"Validation aborted: the selected fields nest more than {MaxDepth} levels deep.",
                ErrorCode.OperationTooDeep);
            return false;
        }

        _depth++;
        return true;
    }

    private bool TrySpend(int comparisons)
    {
        _comparisons += comparisons;
        if (_comparisons > context.Options.MaxMergingSteps)
        {
            context.Abort(
                "Validation aborted: comparing the fields that answer under the same name takes more than "
                    + $"{context.Options.MaxMergingSteps} steps.",
                ErrorCode.MergingTooExpensive);
        }

        return !context.IsAborted;
    }
}
