using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>The natural key of a statement, in numbers.</summary>
internal readonly record struct StatementKey(SourceId SourceId, DocumentId? DocumentId, ClaimId? ClaimId)
{
    public static StatementKey Of(Statement statement) => new(statement.SourceId, statement.DocumentId, statement.ClaimId);
}
