using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;

namespace Provenance.Server.Suggestions;

/// <summary>What a program suggests, with the proposal that it is.</summary>
internal sealed record ShownSuggestion(Proposal Proposal, KeptSuggestion Kept)
{
    public SuggestionTier Tier => Proposal.Tier!.Value;

    public string MadeBy => Kept.MadeBy;

    public double Confidence => Kept.Confidence;

    public string Rule => Kept.Rule;

    public string Reason => Kept.Reason;

    public TextSpan Passage => Kept.Passage;

    public IReadOnlyList<TextSpan> SourceSpans => Kept.SourceSpans;

    public IReadOnlyList<TextSpan> CueSpans => Kept.CueSpans;

    public IReadOnlyList<TextSpan> ContentSpans => Kept.ContentSpans;

    public IReadOnlyList<SuggestedSource> Sources => Kept.Sources;

    public IReadOnlyList<SuggestedClaim> Claims => Kept.Claims;
}

/// <summary>Fields of suggestions that are read.</summary>
internal sealed class SuggestionFields(DocumentReader documents)
{
    public Task<IReadOnlyList<Document>> Document(
        IReadOnlyList<ShownSuggestion> parents, CancellationToken cancellationToken) =>
        parents.OneFor(
            suggestion => suggestion.Proposal.DocumentId!.Value, ids => documents.ByIdAsync(ids, cancellationToken));
}

/// <summary>Fields of sources that may be meant.</summary>
internal sealed class SourceCandidateFields(SourceReader sources)
{
    public Task<IReadOnlyList<Source>> Source(
        IReadOnlyList<SourceCandidate> parents, CancellationToken cancellationToken) =>
        parents.OneFor(candidate => candidate.Key, keys => sources.ByKeyAsync(keys, cancellationToken));
}

/// <summary>Fields of claims that may be meant.</summary>
internal sealed class ClaimCandidateFields(ClaimReader claims)
{
    public Task<IReadOnlyList<Claim>> Claim(
        IReadOnlyList<ClaimCandidate> parents, CancellationToken cancellationToken) =>
        parents.OneFor(candidate => candidate.Key, keys => claims.ByKeyAsync(keys, cancellationToken));
}
