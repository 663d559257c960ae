using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>Why sources that are told apart may be one.</summary>
public enum DoubtReason
{
    /// <summary>According to the record they are possibly the same, directly or through others.</summary>
    PossiblySame,

    /// <summary>They have one owner, or one of them owns the others, and no date shows that it was not so when they
    /// spoke.</summary>
    OneOwner,

    /// <summary>Passages of their documents are the same, word for word.</summary>
    WordForWord,

    /// <summary>What they say is in one document of an outlet.</summary>
    OneDocument,
}

/// <summary>A reason on record for which sources that stand behind a claim may be one.</summary>
/// <param name="Sources">The sources, nearest to the roots first; at least two.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Owner">Who owns them, or all but itself; null for another reason.</param>
public sealed record Doubt(IReadOnlyList<Source> Sources, DoubtReason Reason, Source? Owner = null)
{
    /// <summary>The doubt in words, without an end: "X and Y may be the same".</summary>
    public string Explanation => Reason switch
    {
        DoubtReason.PossiblySame => $"{Names(Sources)} may be the same",
        DoubtReason.WordForWord => $"the reports of {Names(Sources)} are word for word the same",
        DoubtReason.OneDocument => $"what {Names(Sources)} said is in one document of an outlet",
        _ when Sources.Where(source => source.Id != Owner!.Id).ToList() is var owned && owned.Count < Sources.Count =>
            $"{Owner!.Name} owns {Names(owned)}",
        _ => $"{Names(Sources)} have one owner, {Owner!.Name}",
    };

    private static string Names(IEnumerable<Source> sources) => IndependenceExplanation.Names(sources);
}
