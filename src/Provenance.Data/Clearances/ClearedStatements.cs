using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Recording;

namespace Provenance.Data.Clearances;

/// <summary>Statements and citations as they are without what hidden passages told of them.</summary>
internal sealed class ClearedStatements
{
    private readonly StoreRows _rows;
    private readonly HiddenRecords _hidden;
    private readonly ILookup<CitationId, Evidence> _evidence;
    private readonly ILookup<StatementId, Citation> _citing;
    private readonly ILookup<StatementId, Citation> _cited;

    public ClearedStatements(StoreRows rows, HiddenRecords hidden)
    {
        (_rows, _hidden) = (rows, hidden);
        _evidence = rows.Evidence.ToLookup(item => item.CitationId);
        _citing = rows.Citations.ToLookup(citation => citation.CitingId);
        _cited = rows.Citations.ToLookup(citation => citation.CitedId);
        var revisions = rows.StatementRevisions.ToLookup(row => row.StatementId);
        var statements = rows.Statements.Where(row => !hidden.Graph.Statements.Contains(row.Id))
            .Select(row => Clear(row, [.. revisions[row.Id].OrderBy(revision => revision.Id)])).ToList();
        Statements = [.. statements.Select(cleared => cleared.Row)];
        StatementRevisions = [.. statements.SelectMany(cleared => cleared.Revisions)];
        var relations = rows.CitationRevisions.ToLookup(row => row.CitationId);
        var citations = rows.Citations.Where(row => !hidden.Graph.Citations.Contains(row.Id))
            .Select(row => Clear(row, [.. relations[row.Id].OrderBy(revision => revision.Id)])).ToList();
        Citations = [.. citations.Select(cleared => cleared.Row)];
        CitationRevisions = [.. citations.SelectMany(cleared => cleared.Revisions)];
    }

    public IReadOnlyList<Statement> Statements { get; }

    public IReadOnlyList<StatementRevision> StatementRevisions { get; }

    public IReadOnlyList<Citation> Citations { get; }

    public IReadOnlyList<CitationRevision> CitationRevisions { get; }

    public IReadOnlyList<Evidence> Evidence =>
        [.. _rows.Evidence.Where(item => !_hidden.Graph.Evidence.Contains(item.Id))];

    /// <summary>A statement as the passages tell of it that can be seen, if others do too.</summary>
    private (Statement Row, IReadOnlyList<StatementRevision> Revisions) Clear(
        Statement row, IReadOnlyList<StatementRevision> revisions)
    {
        var into = Of(_cited[row.Id]);
        var onwards = Of(_citing[row.Id]);
        List<Evidence> passages = [.. into, .. onwards];
        var hidden = passages.FindAll(IsHidden);
        if (hidden.Count == 0)
        {
            return (row, revisions);
        }

        var seen = passages.FindAll(item => !IsHidden(item) && (row.SupersededAt is not null || item.SupersededAt is null));
        var told = into.FindAll(seen.Contains);
        var further = onwards.FindAll(seen.Contains).Select(item => item.Passage).ToHashSet();
        var rendered = told.FindAll(item => !further.Contains(item.Passage));
        var own = rendered.FindAll(item => item.DocumentId == row.DocumentId);
        var renderings = own.Count > 0 ? own : rendered;
        var likelihoods = renderings.Select(item => item.Likelihood).Distinct().ToList();
        var from = seen.Select(item => item.RecordedAt).DefaultIfEmpty(row.RecordedAt).Min();
        return (
            row with
            {
                RecordedAt = row.Appearances.Count > 0 || from < row.RecordedAt ? row.RecordedAt : from,
                StatedAt = told.Select(item => item.StatedAt).FirstOrDefault(date => date is not null),
                Stance = renderings.Count > 0 ? renderings[0].Stance : Relayed(row, seen),
                Likelihood = likelihoods is [var agreed] ? agreed : null,
            },
            Seen(revisions, revision => revision.RecordedAt, hidden, seen));
    }

    /// <summary>The stance of a source that passes something on, as far as what can be seen bears it out.</summary>
    private static Stance Relayed(Statement row, List<Evidence> seen) =>
        seen.Count == 0 || seen.Exists(item => item.Stance == row.Stance) ? row.Stance : Stance.Asserts;

    private (Citation Row, IReadOnlyList<CitationRevision> Revisions) Clear(
        Citation row, IReadOnlyList<CitationRevision> revisions)
    {
        var passages = Of([row]);
        var hidden = passages.FindAll(IsHidden);
        var seen = passages.FindAll(item => !IsHidden(item));
        if (hidden.Count == 0 || seen.Count == 0)
        {
            return (row, revisions);
        }

        var isQuoted = seen.Exists(item => HopRelations.Quotes(item.Mode));
        return (
            row with
            {
                RecordedAt = seen.Min(item => item.RecordedAt),
                Relation = row.Relation == CitationRelation.Quotes && !isQuoted ? CitationRelation.Reports : row.Relation,
            },
            Seen(revisions, revision => revision.RecordedAt, hidden, seen));
    }

    /// <summary>The revisions that passages made which can be seen, before any that cannot.</summary>
    private static IReadOnlyList<TRevision> Seen<TRevision>(
        IReadOnlyList<TRevision> revisions,
        Func<TRevision, DateTimeOffset> timeOf,
        List<Evidence> hidden,
        List<Evidence> seen)
    {
        var first = hidden.Min(item => item.RecordedAt);
        return
        [
            .. revisions.Where(revision => timeOf(revision) <= first
                && seen.Exists(item => item.RecordedAt == timeOf(revision))),
        ];
    }

    /// <summary>The passages that show citations, in the order recorded.</summary>
    private List<Evidence> Of(IEnumerable<Citation> citations) =>
    [
        .. citations.SelectMany(citation => _evidence[citation.Id])
            .OrderBy(item => item.RecordedAt).ThenBy(item => item.Id.Value),
    ];

    private bool IsHidden(Evidence item) => _hidden.Graph.Evidence.Contains(item.Id);
}
