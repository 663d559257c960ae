using Provenance.Corpora;
using Provenance.Domain.Amendments;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>The result of an import.</summary>
/// <param name="Counts">How many records of each kind were added, and how many existed before.</param>
/// <param name="Errors">The errors that ended it; what was imported before them stays.</param>
public sealed record ImportOutcome(IReadOnlyList<RecordCount> Counts, IReadOnlyList<CorpusError> Errors)
{
    private const int MostWarnings = 100;

    /// <summary>How far it came in a file of JSON Lines; null for JSON, which is imported all or nothing.</summary>
    public ImportPosition? Position { get; init; }

    /// <summary>What is no error but should be looked at: documents that have one address. Of a file of many batches,
    /// the first hundred.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>What an annotator should look over before the import; null unless a check of a file of one batch,
    /// without corrections, found no error.</summary>
    public CorpusReview? Review { get; init; }

    /// <summary>What would put fields of records right, in the order recorded; empty unless someone looked at the graph as it
    /// would be.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    /// <summary>How many records were added, or would be.</summary>
    public int Added => Counts.Sum(count => count.Added);

    /// <summary>How many citations were added.</summary>
    public int Citations => Counts.Where(count => count.Kind == "citations").Sum(count => count.Added);

    /// <summary>Whether it completed records that the store had, with passages or stances that they lacked.</summary>
    internal bool Completes { get; init; }

    /// <summary>The records that were added, kind by kind.</summary>
    internal IReadOnlyList<RecordRange> Ranges { get; init; } = [];

    /// <summary>Whether nothing was written because the store is not where it was to be.</summary>
    internal bool IsOutdated { get; init; }

    /// <summary>Whether it changed the store.</summary>
    internal bool IsChange => Completes || Added > 0;

    internal ImportOutcome And(ImportOutcome next) => next with
    {
        Completes = Completes || next.Completes,
        Ranges = RecordRange.Join(Ranges, next.Ranges),
        Warnings = [.. Warnings.Concat(next.Warnings).Take(MostWarnings)],
        Counts = Counts.Count == 0 ? next.Counts : next.Counts.Count == 0 ? Counts :
        [
            .. Counts.Zip(next.Counts, (one, other) =>
                one with { Added = one.Added + other.Added, Unchanged = one.Unchanged + other.Unchanged }),
        ],
    };
}

/// <summary>The result of an import for one kind of record.</summary>
/// <param name="Kind">The kind, in the plural: statements.</param>
/// <param name="Added">The records that were new to the store.</param>
/// <param name="Unchanged">The records that the store already had with the same content.</param>
public sealed record RecordCount(string Kind, int Added, int Unchanged);
