using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis.Drift;

/// <summary>Finds where claims change, in three ways: along a citation that <see cref="Support">passes</see> one claim
/// on as another; across a SAME_AS or DISTORTS link, or a CONTRADICTS link between passages that render one utterance;
/// and between renderings of one statement whose hedge or tone differs.</summary>
/// <remarks>A link points from the claim that changed to the claim it is compared with, so its step goes the other way.
/// Each rendering is compared with the one whose document appeared before it. Differences between two linked passages
/// that the annotator recorded are added to the step that the passages show. Cost: a sort of the evidence, and for each
/// link between passages the claims of the two.</remarks>
public sealed class DriftSteps
{
    private readonly Dictionary<ClaimId, Claim> _claims;
    private readonly Dictionary<StatementId, Statement> _statements;
    private readonly ProvenanceGraph _graph;
    private readonly DriftWords _words;
    private readonly Renderings _renderings;

    private DriftSteps(ProvenanceGraph graph)
    {
        _graph = graph;
        _claims = graph.Claims.ToDictionary(claim => claim.Id);
        _statements = graph.Statements.ToDictionary(statement => statement.Id);
        _words = new(graph.Sources, graph.Vocabulary, graph.Subjects);
        _renderings = new(graph, _statements);
    }

    /// <summary>The steps in a part of the graph: along citations by id, across links by id, between renderings by the
    /// id of the second. A step is found when the part has its two claims, their statements and the evidence of
    /// these.</summary>
    public static IReadOnlyList<DriftStep> Of(ProvenanceGraph graph)
    {
        DriftSteps steps = new(graph);
        return [.. steps.AlongCitations(), .. steps.AcrossLinks(), .. steps.BetweenRenderings()];
    }

    private IEnumerable<DriftStep> AlongCitations() =>
        from citation in _graph.Citations.OrderBy(citation => citation.Id.Value)
        where _statements.ContainsKey(citation.CitedId) && _statements.ContainsKey(citation.CitingId)
        let cited = _statements[citation.CitedId]
        let citing = _statements[citation.CitingId]
        where Support.Passes(citation.Relation, cited.Stance)
        where cited.ClaimId != citing.ClaimId && cited.ClaimId is not null && citing.ClaimId is not null
        let step = Step(_claims[cited.ClaimId!.Value], _claims[citing.ClaimId!.Value], [], null)
        where step is not null
        select step with { Citation = citation };

    private IEnumerable<DriftStep> AcrossLinks()
    {
        var linked = _graph.PassageLinks.OrderBy(link => link.Id.Value)
            .SelectMany(link => _renderings.Linked(link), (link, pair) => (link, pair))
            .ToLookup(item => Pair(item.pair.From.ClaimId, item.pair.To.ClaimId));
        return _graph.ClaimLinks
            .Where(link => _claims.ContainsKey(link.FromId) && _claims.ContainsKey(link.ToId))
            .Where(link => link.Kind is ClaimLinkKind.SameAs or ClaimLinkKind.Distorts
                || (link.Kind is ClaimLinkKind.Contradicts && linked.Contains(Pair(link.FromId, link.ToId))))
            .GroupBy(link => Pair(link.FromId, link.ToId))
            .Select(group => group.OrderBy(link => Rank(link.Kind)).ThenBy(link => link.Id.Value).First())
            .OrderBy(link => link.Id.Value)
            .Select(link => Across(link, [.. linked[Pair(link.FromId, link.ToId)]]))
            .OfType<DriftStep>();
    }

    private DriftStep? Across(
        ClaimLink link, IReadOnlyList<(PassageLink Link, (Rendering From, Rendering To) Pair)> passages)
    {
        var recorded = link.Dimensions.Concat(passages.SelectMany(item => item.Link.Dimensions));
        (Rendering From, Rendering To)? pair = passages.Count == 0
            ? null
            : passages[0].Pair.From.ClaimId == link.ToId
                ? passages[0].Pair
                : (passages[0].Pair.To, passages[0].Pair.From);
        return Step(_claims[link.ToId], _claims[link.FromId], recorded, pair) is { } step
            ? step with { Link = link }
            : null;
    }

    private IEnumerable<DriftStep> BetweenRenderings()
    {
        var recorded = _graph.PassageLinks
            .SelectMany(link => _renderings.Linked(link), (link, pair) => (link, pair))
            .Where(item => item.pair.From.ClaimId == item.pair.To.ClaimId)
            .ToLookup(item => _renderings.InOrder(item.pair), item => item.link);
        return _renderings.Successive().Concat(recorded.Select(group => group.Key)).Distinct()
            .OrderBy(pair => pair.To.Evidence.Id.Value).ThenBy(pair => pair.From.Evidence.Id.Value)
            .Select(pair => Step(
                _claims[pair.To.ClaimId],
                _claims[pair.To.ClaimId],
                recorded[pair].SelectMany(link => link.Dimensions)
                    .Where(dimension => dimension is DriftDimension.Wording or DriftDimension.Attribution),
                pair) is { } step ? step with { Citation = pair.To.Citation } : null)
            .OfType<DriftStep>();
    }

    private DriftStep? Step(
        Claim from, Claim to, IEnumerable<DriftDimension> recorded, (Rendering From, Rendering To)? passages)
    {
        var rendered = passages is { } pair ? Renderings.Differences(pair.From.Evidence, pair.To.Evidence) : [];
        List<DriftDimension> dimensions =
            [.. ClaimDrift.Between(from, to, _graph.Subjects).Concat(rendered).Concat(recorded).Distinct().Order()];
        return dimensions.Count == 0
            ? null
            : new(from, to, dimensions, _words.Of(from, to, dimensions, passages))
            {
                Evidence = passages is { } shown ? [shown.From.Evidence, shown.To.Evidence] : [],
            };
    }

    private static int Rank(ClaimLinkKind kind) => kind switch
    {
        ClaimLinkKind.Distorts => 0,
        ClaimLinkKind.SameAs => 1,
        _ => 2,
    };

    private static (ClaimId, ClaimId) Pair(ClaimId one, ClaimId other) =>
        one.Value < other.Value ? (one, other) : (other, one);
}
