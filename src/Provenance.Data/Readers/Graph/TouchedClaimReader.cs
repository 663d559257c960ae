using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Graph;

/// <summary>Some of the claims that a part of a change bears on.</summary>
/// <param name="Claims">Those that are followed, by id.</param>
/// <param name="Last">The last claim that was looked at; null if there is none after these.</param>
public sealed record TouchedClaimPage(IReadOnlyList<ClaimId> Claims, ClaimId? Last);

/// <summary>Reads the claims that parts of changes bear on.</summary>
public sealed class TouchedClaimReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private const int MostClaims = 50;

    /// <summary>The claims with greater ids than one. It looks at a bounded number of them; if none is followed, the answer
    /// is an empty page that is not the last.</summary>
    /// <param name="change">The change.</param>
    /// <param name="part">A part of it.</param>
    /// <param name="after">That claim.</param>
    /// <param name="followed">Which claims are wanted: those that the source states or stated.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<TouchedClaimPage> PageAsync(
        Change change, ChangePart part, ClaimId after, Followed followed, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var touched = await TouchedClaims.OfAsync(
            context, part.Records, change.RecordedAt, after, MostClaims, cancellationToken);
        var claims = context.Claims.WhereIn(claim => claim.Id, touched);
        if (followed.Claim is { } one)
        {
            claims = claims.Where(claim => claim.Id == one);
        }

        if (followed.Question is { } question)
        {
            claims = claims.Where(claim => claim.QuestionId == question);
        }

        if (followed.Source is { } source)
        {
            var sources = context.PartsOf([source]);
            var statements = context.Set<Statement>().IgnoreQueryFilters([MomentRows.Standing]);
            claims = claims.Where(claim => statements.Any(statement =>
                statement.ClaimId == claim.Id && sources.Any(part => part.PartId == statement.SourceId)));
        }

        var found = followed == Followed.Everything || touched.Count == 0
            ? touched
            : await claims.Select(claim => claim.Id).OrderBy(id => id).ToListAsync(cancellationToken);
        return new(found, touched.Count < MostClaims ? null : touched[^1]);
    }
}
