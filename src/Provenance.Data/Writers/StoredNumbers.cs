using System.Data.Common;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>
/// The highest number of each kind of record, superseded or not. Whatever an import adds is numbered from there on, so that
/// a store of the same numbers has the same records.
/// </summary>
internal sealed class StoredNumbers
{
    private static readonly RecordKind[] _kinds =
        [.. RecordKind.All.Where(kind => kind.Type != typeof(DocumentText))];

    private readonly long[] _highest;

    private StoredNumbers(long[] highest) => _highest = highest;

    /// <summary>Reads them, by one statement.</summary>
    public static async Task<StoredNumbers> ReadAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        var highest = _kinds.Select(kind => $"(SELECT COALESCE(max(id), 0) FROM {context.ColumnsOf(kind.Type).Table})");
        var rows = await context.ReadAsync(Read, $"SELECT {string.Join(", ", highest)}", () => [], cancellationToken);
        return new(rows[0]);

        static long[] Read(DbDataReader reader) => [.. _kinds.Select((_, place) => reader.GetInt64(place))];
    }

    /// <summary>Whether a store that has these has the same records.</summary>
    public bool Equals(StoredNumbers other) => _highest.AsSpan().SequenceEqual(other._highest);

    /// <summary>What they are once more records are added.</summary>
    public StoredNumbers With(Func<RecordKind, IReadOnlyList<object>> added) => new(
        [.. _kinds.Select((kind, place) => added(kind).Select(kind.IdOf).Append(_highest[place]).Max())]);

    /// <summary>Gives records numbers from here on.</summary>
    /// <param name="leftOut">The keys of the attributions and claim links that are not to be projected.</param>
    public GraphIds ToIds(IReadOnlySet<string> leftOut) => new()
    {
        LeftOut = leftOut,
        Corrections = new(Next<Correction>()),
        Corpora = new(Next<ImportedCorpus>()),
        Sources = new(Next<Source>()),
        Documents = new(Next<Document>()),
        ExcludedPassages = new(Next<ExcludedPassage>()),
        Questions = new(Next<Question>()),
        Claims = new(Next<Claim>()),
        ClaimLinks = new(Next<ClaimLink>()),
        Statements = new(Next<Statement>()),
        Citations = new(Next<Citation>()),
        Evidence = new(Next<Evidence>()),
        PassageLinks = new(Next<PassageLink>()),
        Assessments = new(Next<Assessment>()),
    };

    private long Next<TRecord>() => 1 + _highest[Array.FindIndex(_kinds, kind => kind.Type == typeof(TRecord))];
}
