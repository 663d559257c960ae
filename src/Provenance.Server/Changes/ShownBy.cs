using Provenance.Server.Claims;
using Provenance.Server.Documents;
using Provenance.Server.Questions;
using Provenance.Server.Sources;

namespace Provenance.Server.Changes;

/// <summary>Names what a client looked at: exactly one property is set.</summary>
internal sealed record ShownBy
{
    public ClaimBy? Claim { get; init; }

    public QuestionBy? Question { get; init; }

    public SourceBy? Source { get; init; }

    public DocumentBy? Document { get; init; }
}
