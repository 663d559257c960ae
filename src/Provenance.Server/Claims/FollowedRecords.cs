using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Sources;
using Provenance.Server.Questions;
using Provenance.Server.Sources;

namespace Provenance.Server.Claims;

/// <summary>Looks up what a subscriber follows; an error names what does not exist.</summary>
internal sealed class FollowedRecords(ClaimReader claims, QuestionReader questions, SourceReader sources)
{
    public async Task<Followed> OfAsync(
        ClaimBy? claim, QuestionBy? question, SourceBy? source, CancellationToken cancellationToken) => new(
        claim is null ? null : await claims.NamedIdAsync(claim, cancellationToken),
        question is null ? null : (await questions.NamedAsync(question, cancellationToken)).Id,
        source is null ? null : (await sources.NamedAsync(source, nameof(source), cancellationToken)).Id);
}
