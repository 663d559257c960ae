using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Drift;

/// <summary>How one passage renders the statement of its furthest source.</summary>
/// <param name="Evidence">The passage at its furthest hop.</param>
/// <param name="Citation">The citation that it shows.</param>
/// <param name="ClaimId">The claim that it renders.</param>
internal sealed record Rendering(Evidence Evidence, Citation Citation, ClaimId ClaimId);

/// <summary>The renderings of statements, in the order in which they appeared.</summary>
internal sealed class Renderings
{
    private readonly Dictionary<DocumentId, Document> _documents;
    private readonly List<Rendering> _all;
    private readonly ILookup<string, Rendering> _byPassage;

    internal Renderings(ProvenanceGraph graph, IReadOnlyDictionary<StatementId, Statement> statements)
    {
        _documents = graph.Documents.ToDictionary(document => document.Id);
        var citations = graph.Citations.Where(citation => statements.ContainsKey(citation.CitedId))
            .ToDictionary(citation => citation.Id);
        _all =
        [
            .. graph.Evidence
                .Where(evidence => evidence.Hop is not null && citations.ContainsKey(evidence.CitationId))
                .Select(evidence => (Evidence: evidence, Citation: citations[evidence.CitationId]))
                .Where(item => statements[item.Citation.CitedId].ClaimId is not null)
                .Select(item => new Rendering(
                    item.Evidence, item.Citation, statements[item.Citation.CitedId].ClaimId!.Value))
                .GroupBy(rendering => (rendering.Evidence.Passage, rendering.ClaimId))
                .Select(hops => hops.MaxBy(rendering => rendering.Evidence.Hop)!)
                .OrderBy(Appearance),
        ];
        _byPassage = _all.ToLookup(rendering => rendering.Evidence.Passage);
    }

    /// <summary>Each rendering of a statement with the preceding one.</summary>
    internal IEnumerable<(Rendering From, Rendering To)> Successive() => _all
        .GroupBy(rendering => rendering.Citation.CitedId)
        .SelectMany(group => group.Zip(group.Skip(1)));

    /// <summary>The renderings of two passages that a link traces to one utterance or passage: those of the claims they
    /// share, or, if they share none, each of one with each of the other.</summary>
    internal IEnumerable<(Rendering From, Rendering To)> Linked(PassageLink link)
    {
        if (link.Kind is not (PassageLinkKind.SameStatement or PassageLinkKind.SameSourcePassage))
        {
            return [];
        }
        var all = _byPassage[link.FromPassage].SelectMany(_ => _byPassage[link.ToPassage], (one, other) => (one, other))
            .ToList();
        var shared = all.Where(pair => pair.one.ClaimId == pair.other.ClaimId).ToList();
        return shared.Count > 0 ? shared : all;
    }

    /// <summary>Two renderings in order of appearance.</summary>
    internal (Rendering From, Rendering To) InOrder((Rendering From, Rendering To) pair) =>
        Appearance(pair.From).CompareTo(Appearance(pair.To)) <= 0 ? pair : (pair.To, pair.From);

    /// <summary>HEDGE and TONE, if two passages differ in them.</summary>
    internal static IEnumerable<DriftDimension> Differences(Evidence one, Evidence other)
    {
        if (!string.Equals(one.Hedge, other.Hedge, StringComparison.OrdinalIgnoreCase)
            && (one.Likelihood is null || one.Likelihood != other.Likelihood))
        {
            yield return DriftDimension.Hedge;
        }
        if (one.Tone != other.Tone)
        {
            yield return DriftDimension.Tone;
        }
    }

    /// <summary>Orders documents by date and, on one day, by time, undated ones last, and passages by their position in
    /// the text.</summary>
    private (DateOnly Earliest, DateOnly Latest, PrintedTime Time, long Document, int Start, long Id) Appearance(
        Rendering rendering)
    {
        var evidence = rendering.Evidence;
        var date = _documents.GetValueOrDefault(evidence.DocumentId)?.PublishedAt;
        return (
            date?.Earliest ?? date?.Latest ?? DateOnly.MaxValue,
            date?.Latest ?? DateOnly.MaxValue,
            date?.EarliestTime ?? date?.LatestTime ?? default,
            evidence.DocumentId.Value,
            evidence.Span.Start,
            evidence.Id.Value);
    }
}
