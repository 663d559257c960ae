using Provenance.Pages.Records;

namespace Provenance.Pages.Claims;

/// <summary>The passages of one document that show who cites whom at one step.</summary>
/// <param name="Citing">Who rests on the other.</param>
/// <param name="Cited">On whom.</param>
/// <param name="Relation">How.</param>
/// <param name="FirstHand">Whether the citing document itself shows it.</param>
/// <param name="Evidence">The passages, each once.</param>
public sealed record Hop(
    SourceRef Citing, SourceRef Cited, string Relation, bool FirstHand, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The steps of a trace, those nearest to who reports the claim first.</summary>
    public static IReadOnlyList<Hop> Of(Trace trace)
    {
        var depths = trace.Nodes.ToDictionary(node => node.Statement.Id, node => node.Depth);
        return
        [
            .. trace.Citations
                .OrderBy(citation => depths.GetValueOrDefault(citation.Citing.Id, int.MaxValue))
                .Select(citation => new Hop(
                    citation.Citing.Source,
                    citation.Cited.Source,
                    citation.Relation,
                    citation.FirstHand,
                    [.. citation.Evidence.DistinctBy(evidence => (evidence.Document.Key, evidence.Passage))])),
        ];
    }
}
