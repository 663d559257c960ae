using Provenance.Pages.Records;

namespace Provenance.Pages.Documents;

/// <summary>A passage in which a document gives others a voice: all that it is evidence of.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Number">Its number in the page, from 1.</param>
/// <param name="Span">Its words and their place.</param>
/// <param name="Evidence">What it is evidence of, the nearest hop first.</param>
public sealed record CitedPassage(string Key, int Number, TextSpan Span, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>The source at the end of its chain, whose kind gives the passage its mark.</summary>
    public SourceRef LastSource => Evidence.MaxBy(evidence => evidence.Hop ?? 0)!.Citation.Cited.Source;

    /// <summary>The chain of sources, the nearest to the reader first.</summary>
    public IReadOnlyList<SourceRef> Chain =>
    [
        .. Evidence.OrderBy(evidence => evidence.Hop ?? 0)
            .Select(evidence => evidence.Citation.Cited.Source)
            .DistinctBy(source => source.Key),
    ];

    /// <summary>The claims that it ascribes to them.</summary>
    public IReadOnlyList<ClaimRef> Claims =>
        [.. Evidence.Select(evidence => evidence.Citation.Cited.Claim).OfType<ClaimRef>().DistinctBy(claim => claim.Key)];

    /// <summary>The passages of a document's evidence, in the order of its text.</summary>
    public static IReadOnlyList<CitedPassage> Of(IEnumerable<Evidence> evidence) =>
    [
        .. evidence.GroupBy(each => each.Passage)
            .Select((group, place) => new CitedPassage(
                group.Key, place + 1, group.First().Span, [.. group.OrderBy(each => each.Hop ?? 0)])),
    ];
}
