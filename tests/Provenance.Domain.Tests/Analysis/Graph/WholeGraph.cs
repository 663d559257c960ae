using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>What the store reads of a whole graph for analyses of all of it.</summary>
internal static class WholeGraph
{
    internal static SupportGraph Of(ProvenanceGraph graph)
    {
        var dates = graph.Documents.ToDictionary(document => document.Id, document => document.PublishedAt);
        return new()
        {
            Statements = [.. graph.Statements.OrderBy(statement => statement.Id.Value).Select(statement =>
            {
                var said = Dated(statement.StatedAt) ?? (statement.DocumentId is { } id ? dates[id] : null);
                return new SupportStatement(
                    statement.Id, statement.SourceId, statement.ClaimId, statement.Stance)
                {
                    JointIn = GraphIndex.Traced(graph, statement).JointIn,
                    IsFirstHand = statement.Attestation == Attestation.FirstHand,
                    At = said?.ToBounds() ?? default,
                };
            })],
            Citations = [.. graph.Citations.OrderBy(citation => citation.Id.Value).Select(citation =>
                new SupportCitation(citation.CitingId, citation.CitedId, citation.Relation) { Id = citation.Id })],
            Joint = [.. graph.JointStatements.Select(joint => (joint.OneId, joint.OtherId))],
            OriginClasses = graph.Sources.ToDictionary(source => source.Id, Origin.ClassOf),
            Wholes = graph.Sources.Where(source => source.PartOfId is not null)
                .ToDictionary(source => source.Id, source => source.PartOfId!.Value),
        };
    }

    internal static ILookup<ClaimId, ClaimId> Equated(ProvenanceGraph graph)
    {
        var claims = graph.Claims.ToDictionary(claim => claim.Id);
        return graph.ClaimLinks
            .Where(link => link.Kind == ClaimLinkKind.SameAs
                && Equivalence.MayEquate(claims[link.FromId], claims[link.ToId]))
            .SelectMany(link => new[] { (link.FromId, link.ToId), (link.ToId, link.FromId) })
            .ToLookup(pair => pair.Item1, pair => pair.Item2);
    }

    private static FuzzyDate? Dated(FuzzyDate? date) => date is { Earliest: null, Latest: null } ? null : date;
}
