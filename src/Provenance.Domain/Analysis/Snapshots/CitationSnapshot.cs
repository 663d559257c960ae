using System.Runtime.InteropServices;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Snapshots;

/// <summary>
/// Which statement cites which, of a whole store at one position, in memory: sixteen bytes a citation and eight a
/// statement for the rows of both directions, four for the rows of claims, nine for what is known of the statement.
/// Never changes, so any number of threads read it without a lock. Statements, claims and sources go by the numbers of
/// their ids.
/// </summary>
public sealed class CitationSnapshot
{
    /// <summary>Citations are added beside the others until they are this part of them…</summary>
    private const int MergedShare = 32;

    /// <summary>… or this many; then all are merged.</summary>
    private const int AddedAtLeast = 1024;

    private readonly CompressedRows<CitationStep> _cited;
    private readonly CompressedRows<CitationStep> _citing;
    private readonly CompressedRows<int> _ofClaims;
    private readonly StatementColumns _statements;
    private readonly byte[] _originClasses;
    private readonly BitSet? _superseded;

    private CitationSnapshot(
        CitationPosition position,
        CompressedRows<CitationStep> cited,
        CompressedRows<CitationStep> citing,
        CompressedRows<int> ofClaims,
        StatementColumns statements,
        byte[] originClasses,
        BitSet? superseded)
    {
        Position = position;
        _cited = cited;
        _citing = citing;
        _ofClaims = ofClaims;
        _statements = statements;
        _originClasses = originClasses;
        _superseded = superseded;
    }

    /// <summary>That of a store without records.</summary>
    public static CitationSnapshot Empty { get; } = new(
        default,
        CompressedRows<CitationStep>.Empty,
        CompressedRows<CitationStep>.Empty,
        CompressedRows<int>.Empty,
        StatementColumns.Empty,
        [],
        superseded: null);

    /// <summary>What of the store it shows.</summary>
    public CitationPosition Position { get; }

    /// <summary>One more than the highest number of a statement.</summary>
    public int StatementEnd => _statements.End;

    /// <summary>How many citations it holds, superseded ones included until they are merged.</summary>
    public int CitationCount => _cited.MergedCount + _cited.AddedCount;

    /// <summary>The memory that the rows of both directions take.</summary>
    public long RowBytes => _cited.Bytes + _citing.Bytes + (_superseded?.Bytes ?? 0);

    /// <summary>The memory that the whole takes.</summary>
    public long Bytes => RowBytes + _ofClaims.Bytes + _statements.Bytes + _originClasses.Length;

    /// <summary>Whether there is such a statement, not superseded.</summary>
    public bool Stands(int statement) => _statements.Stands(statement);

    /// <summary>Who makes a statement that stands.</summary>
    public SourceId SourceOf(int statement) => _statements.SourceOf(statement);

    /// <summary>What a statement that stands says; null for a whole document.</summary>
    public ClaimId? ClaimOf(int statement) => _statements.ClaimOf(statement) is var claim and not 0 ? new(claim) : null;

    /// <summary>How a statement that stands stands to its claim.</summary>
    public Stance StanceOf(int statement) => _statements.StanceOf(statement);

    /// <summary>What sort of end a chain has that ends at a source.</summary>
    public OriginClass OriginClassOf(SourceId source) => (OriginClass)_originClasses[source.Value];

    /// <summary>The citations by which a statement cites others, by number.</summary>
    public CitationSteps CitedBy(int statement) =>
        new(_cited.MergedOf(statement), _cited.AddedTo(statement), _superseded);

    /// <summary>The citations by which others cite a statement, by number.</summary>
    public CitationSteps Citing(int statement) =>
        new(_citing.MergedOf(statement), _citing.AddedTo(statement), _superseded);

    /// <summary>The statements that make a claim, by number; superseded ones are left out.</summary>
    public IReadOnlyList<int> OfClaim(ClaimId claim)
    {
        if (claim.Value is < 1 or > int.MaxValue)
        {
            return [];
        }
        var row = (int)claim.Value;
        List<int> statements = [.. _ofClaims.MergedOf(row), .. _ofClaims.AddedTo(row)];
        statements.RemoveAll(statement => !Stands(statement));
        return statements;
    }

    /// <summary>The snapshot after these changes, which start where the latest, this one, ends. Costs the changes and what
    /// was added since the last merge; from time to time, when that is much, a merge, linear in all.</summary>
    public CitationSnapshot With(CitationChanges changes)
    {
        var statements = _statements.With(changes);
        var superseded = BitSet.With(_superseded, changes.SupersededCitations);
        Predicate<CitationStep>? keeps =
            superseded is null ? null : citation => !superseded.Contains(citation.Citation);
        var cited = With(_cited, changes.CitingStatements, changes.Cited, keeps);
        return new(
            changes.To,
            cited,
            With(_citing, changes.CitedStatements, changes.Citing, keeps),
            With(_ofClaims, changes.Claims, changes.OfClaims, statements.Stands),
            statements,
            WithClasses(changes.Sources),
            cited.AddedCount == 0 && changes.Cited.Count > 0 ? null : superseded);
    }

    private static CompressedRows<TEntry> With<TEntry>(
        CompressedRows<TEntry> rows, List<int> newRows, List<TEntry> newEntries, Predicate<TEntry>? keeps)
        where TEntry : struct
    {
        if (newRows.Count == 0)
        {
            return rows;
        }
        var limit = Math.Max(AddedAtLeast, rows.MergedCount / MergedShare);
        var numbers = CollectionsMarshal.AsSpan(newRows);
        var entries = CollectionsMarshal.AsSpan(newEntries);
        return rows.AddedCount + newRows.Count > limit
            ? rows.Merged(numbers, entries, keeps)
            : rows.With(numbers, entries);
    }

    private byte[] WithClasses(List<(int Source, OriginClass Class)> sources)
    {
        if (sources.Count == 0)
        {
            return _originClasses;
        }
        var classes = new byte[Math.Max(_originClasses.Length, sources.Max(source => source.Source) + 1)];
        _originClasses.CopyTo(classes, 0);
        sources.ForEach(source => classes[source.Source] = (byte)source.Class);
        return classes;
    }
}
