using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Reliance;

/// <summary>Reads claims by the ends of all their chains: it analyses the whole store and returns one page.</summary>
public sealed class RestingClaimReader(SupportGraphReader graph, ClaimReader claims)
{
    private static readonly Ordering<ClaimId> _byId =
        Orderings.ById<ClaimId, ClaimId>(id => id, id => id.Value, number => new(number));

    /// <summary>The same reader at a moment; null for the present.</summary>
    public RestingClaimReader At(AsOf? asOf) => new(graph.At(asOf), claims);

    /// <summary>A page of the claims that <see cref="RestingClaims"/> finds, by id.</summary>
    /// <param name="originClass">The class of the origins.</param>
    /// <param name="atMost">The most sources, 1 or more.</param>
    /// <param name="equate">Which claims count as the same.</param>
    /// <param name="jointly">Only claims of which an origin is a statement that several named sources make together.</param>
    /// <param name="question">Restricts the claims to those that answer this question; null for all.</param>
    /// <param name="page">The part to return.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<Page<Claim>> PageAsync(
        OriginClass originClass,
        int atMost,
        ClaimEquality equate,
        bool jointly,
        QuestionId? question,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        var equated = equate == ClaimEquality.SameAs ? await graph.EquatedClaimsAsync(cancellationToken) : null;
        var joint = await graph.JointStatementsAsync(cancellationToken);
        var resting = await graph.AnswerAsync(
            (nameof(RestingClaims), originClass, atMost, equated, jointly, joint),
            (whole, stop) => RestingClaims.Of(joint.In(whole), originClass, atMost, equated?.ByClaim, jointly, stop),
            found => found.Count * sizeof(long),
            cancellationToken);
        if (question is { } known)
        {
            var asked = await graph.ClaimsAsync(known, cancellationToken);
            resting = [.. resting.Where(asked.Contains)];
        }
        return (await PagesAsync([KeyValuePair.Create("", resting)], page, cancellationToken))[""];
    }

    /// <summary>The same page of several lists of claims, each in the order of its ids, in one SQL statement.</summary>
    internal async Task<IReadOnlyDictionary<TKey, Page<Claim>>> PagesAsync<TKey>(
        IEnumerable<KeyValuePair<TKey, IReadOnlyList<ClaimId>>> lists,
        PageRequest page,
        CancellationToken cancellationToken)
        where TKey : notnull
    {
        var all = lists.ToDictionary();
        var pages = all.Select(list => (list.Key, Page: _byId.PageOf(list.Value, page, list.Key))).ToList();
        var read = await claims.ByIdAsync(
            [.. pages.SelectMany(item => item.Page.Edges).Select(edge => edge.Node).Distinct()], cancellationToken);
        var found = pages.ToDictionary(item => item.Key, item => item.Page.Select(id => read[id]));
        return page.CountGroups ? claims.Among(all).Behind(found) : found;
    }
}
