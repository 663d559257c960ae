using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sources;

/// <summary>Identifies a link between two sources, for reading the citations behind it.</summary>
/// <param name="SourceId">The source that has the link.</param>
/// <param name="OtherId">The source at the other end.</param>
/// <param name="Direction">The end of the citations at which <paramref name="SourceId"/> is.</param>
/// <param name="IncludeParts">Whether statements and citations of its parts count as its own.</param>
/// <param name="QuestionId">The question that the citing statements answer; null for any.</param>
/// <param name="AsOf">The moment at which the citations count; null for the present.</param>
public sealed record SourceLinkKey(
    SourceId SourceId,
    SourceId OtherId,
    SourceLinkDirection Direction,
    bool IncludeParts,
    QuestionId? QuestionId = null,
    AsOf? AsOf = null)
    : ISourceLink
{
    SourceLinkEnds ISourceLink.Ends => new(SourceId, OtherId);
}

/// <summary>Names a link between two sources.</summary>
internal interface ISourceLink
{
    /// <summary>The two sources.</summary>
    public SourceLinkEnds Ends { get; }
}
