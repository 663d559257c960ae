using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Access;

namespace Provenance.Data.Writers;

/// <summary>Makes and revokes API keys.</summary>
public sealed class ApiKeyWriter([Writing] IDbContextFactory<ProvenanceContext> contexts, TimeProvider clock)
{
    /// <summary>Makes a key.</summary>
    /// <param name="name">Its name, which no key may have had before.</param>
    /// <param name="role">What it may do.</param>
    /// <param name="groups">The groups that its script is in.</param>
    /// <param name="lifetime">How long it is accepted.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>What is on record of it, and the key itself, which is kept nowhere; null if the name is taken.</returns>
    public async Task<(ApiKey Record, string Key)?> CreateAsync(
        string name, Role role, IEnumerable<string> groups, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        if (await context.ApiKeys.AnyAsync(known => known.Name == name, cancellationToken))
        {
            return null;
        }

        var key = ApiKey.New();
        var last = await context.ApiKeys.OrderByDescending(known => known.Id).FirstOrDefaultAsync(cancellationToken);
        var now = ImportSource.InMicroseconds(clock.GetUtcNow());
        ApiKey made = new()
        {
            Id = new((last?.Id.Value ?? 0) + 1),
            Name = name,
            Role = role,
            Groups = [.. groups.Distinct().Order(StringComparer.Ordinal)],
            Sha256 = ApiKey.HashOf(key),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        };
        context.Add(made);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (made, key);
    }

    /// <summary>Revokes a key for ever.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>What is on record of it; null if no key has the name.</returns>
    public async Task<ApiKey?> RevokeAsync(string name, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.LockAsync(cancellationToken);
        if (await context.ApiKeys.AsNoTracking().FirstOrDefaultAsync(key => key.Name == name, cancellationToken)
            is not { } found)
        {
            return null;
        }

        var revoked = found with { RevokedAt = found.RevokedAt ?? ImportSource.InMicroseconds(clock.GetUtcNow()) };
        context.Update(revoked);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return revoked;
    }
}
