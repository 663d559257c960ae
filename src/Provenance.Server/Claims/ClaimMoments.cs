using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Events;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Server.Independence;
using Provenance.Server.Tracing;

namespace Provenance.Server.Claims;

/// <summary>Finds out what was known of claims right before a part of a change was recorded, and right after.</summary>
internal sealed class ClaimMoments(ICitationGraph graph, StatementReader statements, SourceReader sources, TimeProvider clock)
{
    /// <summary>What was known of each of these claims before; a claim that was not there, or was one with
    /// another, is absent.</summary>
    public Task<IReadOnlyDictionary<ClaimId, ClaimMoment>> BeforeAsync(
        Change change, ChangePart part, IReadOnlyList<ClaimId> claims, CancellationToken cancellationToken) => OfAsync(
            new GraphWithin(
                graph,
                part.RangeOf("statements")?.First - 1 ?? long.MaxValue,
                part.RangeOf("citations")?.First - 1 ?? long.MaxValue),
            part.GoesOn ? change.RecordedAt : change.RecordedAt.AddMicroseconds(-1),
            claims,
            cancellationToken);

    /// <summary>What was known of each of these claims after.</summary>
    public Task<IReadOnlyDictionary<ClaimId, ClaimMoment>> AfterAsync(
        Change change, ChangePart part, IReadOnlyList<ClaimId> claims, CancellationToken cancellationToken) => OfAsync(
            new GraphWithin(
                graph,
                part.RangeOf("statements")?.Last ?? long.MaxValue,
                part.RangeOf("citations")?.Last ?? long.MaxValue),
            change.RecordedAt,
            claims,
            cancellationToken);

    private async Task<IReadOnlyDictionary<ClaimId, ClaimMoment>> OfAsync(
        GraphWithin within, DateTimeOffset recordedAt, IReadOnlyList<ClaimId> ids, CancellationToken cancellationToken)
    {
        var options = IndependenceOptions.Default with { AsOf = new() { Recorded = recordedAt } };
        var then = within.At(options.AsOf);
        var known = await then.ClaimsAsync(ids, cancellationToken);

        // A claim that was merged into another then is known as that one.
        List<Claim> claims = [.. ids.Where(id => known.GetValueOrDefault(id)?.Id == id).Select(id => known[id])];
        List<ClaimId> shown = [.. claims.Select(claim => claim.Id)];
        var said = await then.StatementsOfClaimsAsync(shown, cancellationToken);
        var denials = await DenialsAsync(then, said, cancellationToken);
        var deniers = await then.SourcesAsync([.. denials.Select(denial => denial.SourceId).Distinct()], cancellationToken);
        var links = await then.ClaimLinksAsync(shown, cancellationToken);
        var others = await then.ClaimsAsync(
            [.. claims.SelectMany(claim => Contradicting(claim.Id)).Distinct()], cancellationToken);
        ClaimSupport support = new(new Tracer(within, statements, sources, clock), within);
        return claims.Zip(await support.OfAsync(claims, options, cancellationToken)).ToDictionary(
            pair => pair.First.Id,
            pair => new ClaimMoment(
                pair.Second,
                denials.Where(denial => denial.ClaimId == pair.First.Id)
                    .Select(denial => (denial.Id, deniers[denial.SourceId])),
                Contradicting(pair.First.Id).Select(id => others[id])));

        IEnumerable<ClaimId> Contradicting(ClaimId claim) => links[claim]
            .Where(link => link.Kind == ClaimLinkKind.Contradicts)
            .Select(link => link.FromId == claim ? link.ToId : link.FromId);
    }

    /// <summary>The statements by which claims are denied, without those that only report that others deny them.</summary>
    private static async Task<List<TracedStatement>> DenialsAsync(
        ICitationGraph then, ILookup<ClaimId, TracedStatement> said, CancellationToken cancellationToken)
    {
        var denials = said.SelectMany(group => group).Where(statement => statement.Stance == Stance.Denies)
            .ToDictionary(statement => statement.Id);
        var citations = await then.CitationsFromAsync(denials.Keys, cancellationToken);
        return [.. denials.Values.Where(denial => !citations[denial.Id].Any(citation => denials.ContainsKey(citation.CitedId)))];
    }
}
