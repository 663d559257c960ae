using System.Data.Common;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Assessments;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Measures;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers;

/// <summary>
/// The highest number of each kind of record, with superseded records. An import numbers new records from there on, and
/// nothing is deleted, so two stores with the same numbers have the same records.
/// </summary>
internal sealed class StoredNumbers
{
    private static readonly RecordKind[] _kinds =
        [.. RecordKind.All.Where(kind => kind.Type != typeof(DocumentText))];

    private readonly long[] _highest;

    private StoredNumbers(long[] highest) => _highest = highest;

    /// <summary>Reads the numbers with one statement.</summary>
    public static async Task<StoredNumbers> ReadAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        var highest = _kinds.Select(kind => $"(SELECT COALESCE(max(id), 0) FROM {context.ColumnsOf(kind.Type).Table})");
        var rows = await context.ReadAsync(Read, $"SELECT {string.Join(", ", highest)}", () => [], cancellationToken);
        return new(rows[0]);

        static long[] Read(DbDataReader reader) => [.. _kinds.Select((_, place) => reader.GetInt64(place))];
    }

    /// <summary>Whether both have the same records.</summary>
    public bool Equals(StoredNumbers other) => _highest.AsSpan().SequenceEqual(other._highest);

    /// <summary>The numbers after these records are added.</summary>
    public StoredNumbers With(Func<RecordKind, IReadOnlyList<object>> added) => new(
        [.. _kinds.Select((kind, place) => added(kind).Select(kind.IdOf).Append(_highest[place]).Max())]);

    /// <summary>The records that a change from these numbers to others added, kind by kind.</summary>
    public IReadOnlyList<RecordRange> RangesTo(StoredNumbers after) =>
    [
        .. _kinds
            .Select((kind, place) => new RecordRange(
                kind.Name, _highest[place] + 1, after._highest[place], after._highest[place] - _highest[place]))
            .Where(range => range.Added > 0),
    ];

    /// <summary>The numbers for new records.</summary>
    /// <param name="leftOut">The keys of the attributions and claim links that are not projected.</param>
    public GraphIds ToIds(IReadOnlySet<string> leftOut) => new()
    {
        LeftOut = leftOut,
        Corrections = new(Next<Correction>()),
        Identities = new(Next<IdentityLink>()),
        Corpora = new(Next<ImportedCorpus>()),
        Sources = new(Next<Source>()),
        Documents = new(Next<Document>()),
        Additions = new(Next<Addition>()),
        ExcludedPassages = new(Next<ExcludedPassage>()),
        Measures = new(Next<Measure>()),
        Populations = new(Next<Population>()),
        Places = new(Next<Place>()),
        Questions = new(Next<Question>()),
        Claims = new(Next<Claim>()),
        ClaimLinks = new(Next<ClaimLink>()),
        Statements = new(Next<Statement>()),
        Citations = new(Next<Citation>()),
        Evidence = new(Next<Evidence>()),
        JointStatements = new(Next<JointStatement>()),
        PassageLinks = new(Next<PassageLink>()),
        Assessments = new(Next<Assessment>()),
        Amendments = new(Next<Amendment>()),
    };

    /// <summary>The highest number of a kind.</summary>
    public long Highest(Type type) => _highest[Array.FindIndex(_kinds, kind => kind.Type == type)];

    private long Next<TRecord>() => 1 + Highest(typeof(TRecord));
}
