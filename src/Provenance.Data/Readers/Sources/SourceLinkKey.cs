using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sources;

/// <summary>One link between two sources, for reading the citations behind it.</summary>
/// <param name="SourceId">The source whose link it is.</param>
/// <param name="OtherId">The source at the other end.</param>
/// <param name="Direction">Which end of the citations <paramref name="SourceId"/> is at.</param>
/// <param name="IncludeParts">Whether what its parts say or are cited for counts as its own.</param>
/// <param name="QuestionId">What the citing statements answer; null for anything.</param>
public sealed record SourceLinkKey(
    SourceId SourceId,
    SourceId OtherId,
    SourceLinkDirection Direction,
    bool IncludeParts,
    QuestionId? QuestionId = null);
