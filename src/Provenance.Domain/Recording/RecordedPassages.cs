using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Recording;

/// <summary>Reassembles recorded passages from their evidence.</summary>
public static class RecordedPassages
{
    /// <summary>
    /// The passages that the evidence of a graph came from, in the order of the evidence. Citations, their statements
    /// and the claims of these must be in the graph, and the links of the passages.
    /// </summary>
    public static IEnumerable<RecordedPassage> Of(ProvenanceGraph graph)
    {
        var claims = graph.Claims.ToDictionary(claim => claim.Id, claim => claim.Key);
        var statements = graph.Statements.ToDictionary(statement => statement.Id);
        var citations = graph.Citations.ToDictionary(citation => citation.Id);
        var responding = graph.PassageLinks.Where(link => link.Kind == PassageLinkKind.RespondsTo)
            .Select(link => link.FromPassage).ToHashSet();
        return graph.Evidence.Where(evidence => evidence.Hop is not null).GroupBy(evidence => evidence.Passage)
            .Select(shown => Passage([.. shown]));

        RecordedPassage Passage(IReadOnlyList<Evidence> shown)
        {
            var first = shown[0];
            var hops = shown.DistinctBy(evidence => evidence.Hop).OrderBy(evidence => evidence.Hop).ToList();
            return new()
            {
                Key = first.Passage,
                DocumentId = first.DocumentId,
                Section = first.Section,
                Span = first.Span,
                SourceSpans = first.SourceSpans,
                CueSpans = first.CueSpans,
                ContentSpans = first.ContentSpans,
                Chain = [.. hops.Select(hop => HopOf(
                    hop, shown.Where(other => other.Hop == hop.Hop), isLast: hop == hops[^1]))],
                Mode = first.Mode,
                Attitude = first.Attitude,
                Stance = first.Stance,
                Tone = first.Tone,
                Claims =
                [
                    .. from evidence in shown.DistinctBy(ClaimOf)
                       let claim = ClaimOf(evidence)
                       where claim is not null
                       select new AttributedClaim(
                           claim.Value, claims[claim.Value], evidence.Hedge, evidence.Likelihood),
                ],
                Note = first.Note,
            };
        }

        Hop HopOf(Evidence evidence, IEnumerable<Evidence> ofHop, bool isLast)
        {
            var citation = citations[evidence.CitationId];
            return new()
            {
                SourceId = evidence.NamedSourceId,
                JointlyIds = [.. ofHop.Select(other => other.NamedSourceId).Distinct().Skip(1)],
                Mention = evidence.Mention,
                Cue = evidence.Cue,
                VenueId = statements[citation.CitedId].DocumentId,
                VenueBasis = evidence.VenueBasis,
                Basis = evidence.Basis,
                Relation = HopRelations.OfCitation(
                    citation.Relation, explains: isLast && responding.Contains(evidence.Passage)),
                StatedAt = evidence.StatedAt,
                Note = evidence.HopNote,
            };
        }

        ClaimId? ClaimOf(Evidence evidence) => statements[citations[evidence.CitationId].CitedId].ClaimId;
    }
}
