using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Planning;

/// <summary>One use of <c>@defer</c> at one place of an operation.</summary>
/// <param name="place">The selection whose fields it defers.</param>
/// <param name="label">By which the client knows it; null for none.</param>
/// <param name="outer">The use within which it stands; null for none.</param>
internal sealed class DeferUsage(SelectionPlan place, string? label, DeferUsage? outer)
{
    public SelectionPlan Place { get; } = place;

    public string? Label { get; } = label;

    public DeferUsage? Outer { get; } = outer;

    /// <summary>The uses that defer a field of these selections, the outermost of those that stand within each other; none
    /// if one of the selections is not deferred.</summary>
    public static IReadOnlyList<DeferUsage> Of(IReadOnlyList<SelectedField> fields)
    {
        var usages = new List<DeferUsage>();
        foreach (var field in fields)
        {
            if (field.Deferred is not { } usage)
            {
                return [];
            }

            if (!usages.Contains(usage))
            {
                usages.Add(usage);
            }
        }

        return [.. usages.Where(usage => !usages.Exists(usage.IsWithin))];
    }

    /// <summary>Whether both have the same uses, in whatever order.</summary>
    public static bool AreSame(IReadOnlyList<DeferUsage> usages, IReadOnlyList<DeferUsage> others) =>
        usages.Count == others.Count && usages.All(others.Contains);

    private bool IsWithin(DeferUsage usage)
    {
        for (var each = Outer; each is not null; each = each.Outer)
        {
            if (each == usage)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A field as a selection has it, and by what it is deferred there; null for nothing.</summary>
internal readonly record struct SelectedField(FieldNode Node, DeferUsage? Deferred);

/// <summary>A selection set, and by what it is deferred as a whole; null for nothing.</summary>
internal readonly record struct SelectedSet(SelectionSetNode Node, DeferUsage? Deferred);
