using System.Runtime.InteropServices;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>The citations of a whole store at one position, in memory. It takes sixteen bytes per citation and eight
/// per statement for the rows of both directions, four for the rows of claims, and twenty-one for the facts about each
/// statement. It is immutable, so any number of threads read it without a lock. Statements, claims and sources are
/// identified by the numbers in their ids.</summary>
public sealed class CitationSnapshot
{
    /// <summary>New citations are kept beside the merged ones until they make up this share of them…</summary>
    private const int MergedShare = 32;

    /// <summary>… and are at least this many; then all are merged.</summary>
    private const int AddedAtLeast = 1024;

    private readonly CompressedRows<CitationStep> _cited;
    private readonly CompressedRows<CitationStep> _citing;
    private readonly CompressedRows<int> _ofClaims;
    private readonly StatementColumns _statements;
    private readonly byte[] _originClasses;
    private readonly int[] _wholes;
    private readonly BitSet? _superseded;

    private CitationSnapshot(
        CitationPosition position,
        CompressedRows<CitationStep> cited,
        CompressedRows<CitationStep> citing,
        CompressedRows<int> ofClaims,
        StatementColumns statements,
        byte[] originClasses,
        int[] wholes,
        BitSet? superseded)
    {
        Position = position;
        _cited = cited;
        _citing = citing;
        _ofClaims = ofClaims;
        _statements = statements;
        _originClasses = originClasses;
        _wholes = wholes;
        _superseded = superseded;
    }

    /// <summary>The snapshot of a store without records.</summary>
    public static CitationSnapshot Empty { get; } = new(
        default,
        CompressedRows<CitationStep>.Empty,
        CompressedRows<CitationStep>.Empty,
        CompressedRows<int>.Empty,
        StatementColumns.Empty,
        originClasses: [],
        wholes: [],
        superseded: null);

    /// <summary>The state of the store that it shows.</summary>
    public CitationPosition Position { get; }

    /// <summary>One more than the highest number of a statement.</summary>
    public int StatementEnd => _statements.End;

    /// <summary>The number of citations, including superseded ones until they are merged.</summary>
    public int CitationCount => _cited.MergedCount + _cited.AddedCount;

    /// <summary>The memory of the rows of both directions, in bytes.</summary>
    public long RowBytes => _cited.Bytes + _citing.Bytes + (_superseded?.Bytes ?? 0);

    /// <summary>The memory of the whole snapshot, in bytes.</summary>
    public long Bytes => RowBytes + _ofClaims.Bytes + _statements.Bytes
        + _originClasses.Length + ((long)_wholes.Length * sizeof(int));

    /// <summary>Whether the statement exists and is not superseded.</summary>
    public bool Stands(int statement) => _statements.Stand(statement);

    /// <summary>A statement that is not superseded.</summary>
    public TracedStatement StatementOf(int statement) => _statements[statement];

    /// <summary>When a statement that is not superseded was made or, if that is not said, when its document
    /// appeared.</summary>
    public TimeBounds TimeOf(int statement) => _statements.TimeOf(statement);

    /// <summary>The class that an origin has when its chain ends at a source.</summary>
    public OriginClass OriginClassOf(SourceId source) => (OriginClass)_originClasses[source.Value];

    /// <summary>The source that a source is part of; null for none.</summary>
    public SourceId? WholeOf(SourceId source) => _wholes[source.Value] is var whole and not 0 ? new(whole) : null;

    /// <summary>The citations by which a statement cites others, by number.</summary>
    public CitationSteps CitedBy(int statement) =>
        new(_cited.MergedOf(statement), _cited.AddedTo(statement), _superseded);

    /// <summary>The citations by which others cite a statement, by number.</summary>
    public CitationSteps Citing(int statement) =>
        new(_citing.MergedOf(statement), _citing.AddedTo(statement), _superseded);

    /// <summary>The statements that make a claim, by number, without superseded ones.</summary>
    public IReadOnlyList<int> OfClaim(ClaimId claim)
    {
        if (claim.Value is < 1 or > int.MaxValue)
        {
            return [];
        }
        var row = (int)claim.Value;

        // Merges of claims move statements from row to row: one may have left this row, or be in it twice.
        List<int> statements = [.. _ofClaims.MergedOf(row), .. _ofClaims.AddedTo(row)];
        statements.RemoveAll(statement => !Stands(statement) || _statements.ClaimOf(statement) != row);
        return statements.Zip(statements.Skip(1)).All(pair => pair.First < pair.Second)
            ? statements : [.. statements.Distinct().Order()];
    }

    /// <summary>The whole graph, for analyses of every claim: linear in its size.</summary>
    /// <param name="readAt">The moment to give as that of the records.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public SupportGraph Whole(DateTimeOffset readAt, CancellationToken cancellationToken = default)
    {
        List<SupportStatement> statements = new(StatementEnd);
        var citations = new SupportCitation[Position.Citation + 1];
        for (var number = 1; number < StatementEnd; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Stands(number))
            {
                var statement = StatementOf(number);
                statements.Add(new(statement.Id, statement.SourceId, statement.ClaimId, statement.Stance)
                {
                    JointIn = statement.JointIn,
                    IsFirstHand = statement.Attestation == Attestation.FirstHand,
                    At = TimeOf(number),
                });
            }
            foreach (var step in CitedBy(number))
            {
                citations[step.Citation] = new(new(number), new(step.Statement), step.Relation)
                {
                    Id = new(step.Citation),
                };
            }
        }
        var sources = Enumerable.Range(1, (int)Position.Source).Select(number => new SourceId(number)).ToList();
        return new()
        {
            ReadAt = readAt,
            Statements = statements,
            Citations = Array.FindAll(citations, citation => citation.Id != default),
            OriginClasses = sources.ToDictionary(source => source, OriginClassOf),
            Wholes = sources.Where(source => WholeOf(source) is not null)
                .ToDictionary(source => source, source => WholeOf(source)!.Value),
        };
    }

    /// <summary>The snapshot after these changes, which must start at this snapshot's position; only the latest
    /// snapshot may be extended. Costs the changes and the additions since the last merge, and now and then, when these
    /// are many, a merge that is linear in the whole.</summary>
    public CitationSnapshot With(CitationChanges changes)
    {
        var statements = _statements.With(changes);
        var superseded = BitSet.With(_superseded, changes.SupersededCitations);
        Predicate<CitationStep>? keeps =
            superseded is null ? null : citation => !superseded.Contains(citation.Citation);
        var (classes, wholes) = WithSources(changes.Sources, changes.ChangedSources);
        var (claims, ofClaims) = WithMoved(changes);
        var cited = With(_cited, changes.CitingStatements, changes.Cited, keeps);
        return new(
            changes.To,
            cited,
            With(_citing, changes.CitedStatements, changes.Citing, keeps),
            With(_ofClaims, claims, ofClaims, statements.Stand),
            statements,
            classes,
            wholes,
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

    /// <summary>The new entries in the rows of claims, and those of statements that make another claim since claims were
    /// merged.</summary>
    private (List<int> Claims, List<int> OfClaims) WithMoved(CitationChanges changes)
    {
        List<(int Claim, int Statement)> moved =
        [
            .. from completed in changes.Completed
               let number = (int)completed.Statement.Id.Value
               let claim = (int)(completed.Statement.ClaimId?.Value ?? 0)
               where claim != 0 && number < StatementEnd && _statements.ClaimOf(number) != claim
               select (claim, number),
        ];
        return moved.Count == 0
            ? (changes.Claims, changes.OfClaims)
            : ([.. changes.Claims, .. moved.Select(entry => entry.Claim)],
                [.. changes.OfClaims, .. moved.Select(entry => entry.Statement)]);
    }

    private (byte[] Classes, int[] Wholes) WithSources(
        List<(int Source, OriginClass Class, int Whole)> sources, List<(int Source, OriginClass Class, int Whole)> changed)
    {
        if (sources.Count == 0 && changed.Count == 0)
        {
            return (_originClasses, _wholes);
        }
        var (classes, wholes) = changed.Count == 0 ? (_originClasses, _wholes) : ([.. _originClasses], [.. _wholes]);
        var count = Math.Max(classes.Length, sources.Select(source => source.Source).DefaultIfEmpty().Max() + 1);
        Array.Resize(ref classes, count);
        Array.Resize(ref wholes, count);
        foreach (var (source, originClass, whole) in sources.Concat(changed.Where(source => source.Source < count)))
        {
            (classes[source], wholes[source]) = ((byte)originClass, whole);
        }
        return (classes, wholes);
    }
}
