using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Writers;
using Provenance.Data.Writers.Identity;
using Provenance.Domain;
using Provenance.Domain.Identity;

namespace Provenance.Data.Readers.Identity;

/// <summary>Finds records of a kind that may be one. Only those are compared that have a key of
/// <see cref="Configurations.Likeness"/> in common, a bounded number at a time.</summary>
/// <param name="context">The store.</param>
/// <param name="kind">The kind.</param>
/// <param name="record">Only pairs of which it is one; null for all.</param>
/// <param name="atLeast">The least score, in thousandths.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed class IdentityCandidates(
    ProvenanceContext context, IdentifiedKind kind, long? record, int atLeast, CancellationToken cancellationToken)
{
    /// <summary>The most pairs that are read and compared at once.</summary>
    private const int MostCompared = 500;

    private readonly StoredRecords _records = new(context);

    /// <summary>The candidates between two places of the list, in its order or against it, at most so many.</summary>
    public async Task<List<IdentityCandidate>> TakeAsync(long[]? after, long[]? before, bool backward, int atMost)
    {
        List<IdentityCandidate> taken = [];
        var size = Math.Clamp(2 * atMost, 1, MostCompared);
        var strata = CandidateStratum.Of(kind).Index().ToList();
        foreach (var (place, stratum) in backward ? Enumerable.Reverse(strata) : strata)
        {
            if (place < (after?[0] ?? 0) || place > (before?[0] ?? long.MaxValue) || taken.Count == atMost)
            {
                continue;
            }

            var (low, high) = (EndOf(after, place), EndOf(before, place));
            while (taken.Count < atMost)
            {
                var pairs = await PairsAsync(stratum, low, high, backward, size);
                taken.AddRange((await CompareAsync(stratum, place, pairs)).Take(atMost - taken.Count));
                if (pairs.Count < size)
                {
                    break;
                }

                (low, high) = backward ? (low, pairs[^1]) : (pairs[^1], high);
            }
        }

        return taken;
    }

    /// <summary>How many candidates there are: all are compared, so many at a time.</summary>
    public async Task<int> CountAsync()
    {
        var count = 0;
        foreach (var (place, stratum) in CandidateStratum.Of(kind).Index())
        {
            Pair? last = null;
            for (var isLast = false; !isLast;)
            {
                var pairs = await PairsAsync(stratum, last, null, backward: false, MostCompared);
                count += (await CompareAsync(stratum, place, pairs)).Count;
                (last, isLast) = (pairs.LastOrDefault(), pairs.Count < MostCompared);
            }
        }

        return count;
    }

    private static Pair? EndOf(long[]? place, int stratum) =>
        place is [var at, var one, var other] && at == stratum ? new(one, other) : null;

    private Task<List<Pair>> PairsAsync(CandidateStratum stratum, Pair? after, Pair? before, bool backward, int atMost)
    {
        var direction = backward ? "DESC" : "ASC";
        var sql =
            $$"""
            SELECT DISTINCT {{stratum.One}} AS "One", {{stratum.Other}} AS "Other" FROM {{stratum.Pairs}}
                AND {{stratum.One}} >= {0} AND ({{stratum.One}} > {0} OR {{stratum.Other}} > {1})
                AND {{stratum.One}} <= {2} AND ({{stratum.One}} < {2} OR {{stratum.Other}} < {3})
                {{(record is null ? "" : $"AND ({stratum.One} = {{5}} OR {stratum.Other} = {{5}})")}}
            ORDER BY 1 {{direction}}, 2 {{direction}} LIMIT {4}
            """;
        return context.Database.SqlQueryRaw<Pair>(
            sql,
            after?.One ?? 0,
            after?.Other ?? 0,
            before?.One ?? long.MaxValue,
            before?.Other ?? long.MaxValue,
            atMost,
            record ?? 0).ToListAsync(cancellationToken);
    }

    /// <summary>Those of the pairs that are candidates of a stratum.</summary>
    private async Task<List<IdentityCandidate>> CompareAsync(CandidateStratum stratum, int place, List<Pair> pairs)
    {
        var shown = await context.ShownAsync(
            kind, [.. pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct()], cancellationToken);
        List<IdentityCandidate> alike = [];
        foreach (var pair in pairs.Where(pair => shown.ContainsKey(pair.One) && shown.ContainsKey(pair.Other)))
        {
            var (one, other) = (shown[Math.Min(pair.One, pair.Other)], shown[Math.Max(pair.One, pair.Other)]);
            var reasons = ComparedRecord.ReasonsBetween(one, other);
            if (reasons is [var strongest, ..] && strongest.Kind == stratum.Reason
                && ComparedRecord.ScoreOf(one, other, reasons) is var score && score >= atLeast)
            {
                alike.Add(new(one, other, score, reasons) { Place = (place, pair.One, pair.Other) });
            }
        }

        if (alike.Count == 0)
        {
            return alike;
        }

        var known = await _records.IdentitiesAsync(cancellationToken);
        JudgedReader reader = new(_records, new ProvenanceGraph(), known, cancellationToken);
        var judged = await reader.ReadAsync(
            alike.SelectMany(pair => new[] { Identified.Of(pair.One), Identified.Of(pair.Other) }).Distinct().ToList());
        return alike.FindAll(pair => MayBeMerged(pair.One, pair.Other) || MayBeMerged(pair.Other, pair.One));

        bool MayBeMerged(object absorbed, object kept) => known.Against(
            new()
            {
                Id = default,
                Key = "",
                Of = kind,
                Kind = IdentityLinkKind.Merged,
                FromId = Identified.Of(absorbed).Number,
                ToId = Identified.Of(kept).Number,
                Reason = "",
                RecordedAt = default,
                RecordedBy = "",
            },
            judged) is null;
    }

    private sealed record Pair(long One, long Other);
}
