using Provenance.Domain.Changes;
using Provenance.Domain.Citations;

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

    /// <summary>A statement as it was before the first hidden passage completed it; if a hidden passage was its first, as
    /// the first that can be seen tells of it.</summary>
    private (Statement Row, IReadOnlyList<StatementRevision> Revisions) Clear(
        Statement row, IReadOnlyList<StatementRevision> revisions)
    {
        var passages = _citing[row.Id].Concat(_cited[row.Id]).SelectMany(citation => _evidence[citation.Id]).ToList();
        if (!passages.Exists(IsHidden))
        {
            return (row, revisions);
        }

        var isKnownFirst = row.Appearances.Count > 0
            || passages.Exists(item => !IsHidden(item) && item.RecordedAt == row.RecordedAt);
        if (!isKnownFirst && passages.Where(item => !IsHidden(item)).MinBy(item => (item.RecordedAt, item.Id.Value)) is { } first)
        {
            var tells = _cited[row.Id].SelectMany(citation => _evidence[citation.Id])
                .Where(item => !IsHidden(item)).MinBy(item => (item.RecordedAt, item.Id.Value));
            return (
                row with
                {
                    RecordedAt = first.RecordedAt,
                    StatedAt = tells?.StatedAt,
                    Stance = tells?.Stance ?? row.Stance,
                    Likelihood = tells?.Likelihood,
                },
                []);
        }

        var kept = revisions.TakeWhile(revision =>
            !passages.Exists(item => item.RecordedAt == revision.RecordedAt && IsHidden(item))
            || passages.Exists(item => item.RecordedAt == revision.RecordedAt && !IsHidden(item))).ToList();
        return kept.Count == revisions.Count
            ? (row, revisions)
            : (Before(row, revisions[kept.Count]), kept);
    }

    private static Statement Before(Statement row, StatementRevision revision) => row with
    {
        StatedAt = revision.StatedAt,
        Stance = revision.Stance,
        Likelihood = revision.Likelihood,
        Attestation = revision.Attestation,
        Appearances = revision.Appearances,
    };

    private (Citation Row, IReadOnlyList<CitationRevision> Revisions) Clear(
        Citation row, IReadOnlyList<CitationRevision> revisions)
    {
        var passages = _evidence[row.Id].ToList();
        if (!passages.Exists(IsHidden))
        {
            return (row, revisions);
        }

        var seen = passages.FindAll(item => !IsHidden(item));
        if (seen.Count > 0 && !seen.Exists(item => item.RecordedAt == row.RecordedAt))
        {
            return (row with { RecordedAt = seen.Min(item => item.RecordedAt) }, []);
        }

        var kept = revisions.TakeWhile(revision =>
            !passages.Exists(item => item.RecordedAt == revision.RecordedAt && IsHidden(item))
            || seen.Exists(item => item.RecordedAt == revision.RecordedAt)).ToList();
        return kept.Count == revisions.Count
            ? (row, revisions)
            : (row with { Relation = revisions[kept.Count].Relation }, kept);
    }

    private bool IsHidden(Evidence item) => _hidden.Graph.Evidence.Contains(item.Id);
}
