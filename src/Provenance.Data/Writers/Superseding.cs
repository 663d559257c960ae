using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;

namespace Provenance.Data.Writers;

/// <summary>Applies corrections to stored records.</summary>
/// <param name="context">The store.</param>
/// <param name="wrong">The keys of the wrong records.</param>
/// <param name="at">When they were called wrong.</param>
/// <param name="cancellationToken">Stops the writing.</param>
internal sealed class Superseding(
    ProvenanceContext context, IReadOnlyCollection<string> wrong, DateTimeOffset at, CancellationToken cancellationToken)
{
    /// <summary>Supersedes wrong links and evidence, what these showed to be one statement, the citations that are left
    /// without evidence, and the statements that then neither cite, nor are cited, nor appear in their own document. Gives
    /// the citations and the statements of which wrong passages told.</summary>
    public async Task<(IReadOnlyList<CitationId> Citations, IReadOnlyList<StatementId> Statements)> ApplyAsync()
    {
        var voiced = await StrikeAsync(await OwnVoiceAsync());
        await context.ClaimLinks.WhereIn(link => link.Key, wrong)
            .ExecuteUpdateAsync(row => row.SetProperty(link => link.SupersededAt, at), cancellationToken);

        await context.JointStatements.WhereIn(joint => joint.FromPassage, wrong)
            .ExecuteUpdateAsync(row => row.SetProperty(joint => joint.SupersededAt, at), cancellationToken);
        await context.JointStatements.WhereIn(joint => joint.ToPassage, wrong)
            .ExecuteUpdateAsync(row => row.SetProperty(joint => joint.SupersededAt, at), cancellationToken);

        var shown = await CloseAsync(context.Evidence.WhereIn(item => item.Passage, wrong));
        shown.AddRange(await ClosePassageLinksAsync());

        var unshown = await context.Citations.WhereIn(citation => citation.Id, shown)
            .Where(citation => !context.Evidence.Any(item => item.CitationId == citation.Id))
            .ToListAsync(cancellationToken);
        await context.Citations.WhereIn(citation => citation.Id, [.. unshown.Select(citation => citation.Id)])
            .ExecuteUpdateAsync(row => row.SetProperty(citation => citation.SupersededAt, at), cancellationToken);

        StatementId[] ends =
        [
            .. unshown.SelectMany(citation => new[] { citation.CitingId, citation.CitedId })
                .Concat(voiced.Select(statement => statement.Id)).Distinct(),
        ];
        var alone = await context.Statements.WhereIn(statement => statement.Id, ends)
            .Where(statement => !context.Citations.Any(citation => citation.CitingId == statement.Id)
                && !context.Citations.Any(citation => citation.CitedId == statement.Id))
            .ToListAsync(cancellationToken);
        StatementId[] unmade =
            [.. alone.Where(statement => !statement.CountingAppearances().Any()).Select(statement => statement.Id)];
        await context.Statements.WhereIn(statement => statement.Id, unmade)
            .ExecuteUpdateAsync(row => row.SetProperty(statement => statement.SupersededAt, at), cancellationToken);
        await RevisionWriter.WriteAsync(
            context,
            [
                .. voiced.Where(statement => statement.RecordedAt != at && !unmade.Contains(statement.Id))
                    .Select(statement => StatementRevision.Of(statement, at)),
            ],
            at,
            cancellationToken);
        return (shown, [.. voiced.Select(statement => statement.Id)]);
    }

    /// <summary>The wrong records that are neither links nor passages that cite someone.</summary>
    private async Task<IReadOnlyCollection<string>> OwnVoiceAsync() =>
    [
        .. wrong
            .Except(await context.Evidence.WhereIn(item => item.Passage, wrong).Select(item => item.Passage).Distinct()
                .ToListAsync(cancellationToken))
            .Except(await context.ClaimLinks.WhereIn(link => link.Key, wrong).Select(link => link.Key)
                .ToListAsync(cancellationToken))
            .Except(await context.PassageLinks.WhereIn(link => link.Key, wrong).Select(link => link.Key)
                .ToListAsync(cancellationToken)),
    ];

    /// <summary>Strikes wrong passages in documents' own voices from their statements, and gives these as they were.</summary>
    private async Task<IReadOnlyList<Statement>> StrikeAsync(IReadOnlyCollection<string> passages)
    {
        var voiced = await context.Statements.OfAppearancesAsync(passages, cancellationToken);
        context.UpdateRange(voiced.Select(statement => statement with
        {
            Appearances =
            [
                .. statement.Appearances.Select(appearance =>
                    appearance.SupersededAt is null && passages.Contains(appearance.Key)
                        ? appearance with { SupersededAt = at } : appearance),
            ],
        }));
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return voiced;
    }

    /// <summary>Supersedes wrong links between passages, and what links showed that are wrong or lead to a wrong passage; gives
    /// the citations among that.</summary>
    private async Task<List<CitationId>> ClosePassageLinksAsync()
    {
        var links = await context.PassageLinks.WhereIn(link => link.Key, wrong)
            .Union(context.PassageLinks.WhereIn(link => link.ToPassage, wrong)).ToListAsync(cancellationToken);
        string[] passages = [.. links.Select(link => link.FromPassage).Distinct()];
        var joint = await context.JointStatements.WhereIn(row => row.FromPassage, passages).ToListAsync(cancellationToken);
        await context.JointStatements
            .WhereIn(row => row.Id, [.. joint.Where(row => links.Exists(link => link.Shows(row))).Select(row => row.Id)])
            .ExecuteUpdateAsync(row => row.SetProperty(joint => joint.SupersededAt, at), cancellationToken);

        var evidence = await context.Evidence.WhereIn(item => item.Passage, passages).ToListAsync(cancellationToken);
        await context.PassageLinks.WhereIn(link => link.Key, wrong)
            .ExecuteUpdateAsync(row => row.SetProperty(link => link.SupersededAt, at), cancellationToken);
        return await CloseAsync(context.Evidence.WhereIn(
            item => item.Id, [.. evidence.Where(item => links.Exists(link => link.Shows(item))).Select(item => item.Id)]));
    }

    /// <summary>Supersedes evidence, and gives the citations that it showed.</summary>
    private async Task<List<CitationId>> CloseAsync(IQueryable<Evidence> evidence)
    {
        var shown = await evidence.Select(item => item.CitationId).Distinct().ToListAsync(cancellationToken);
        await evidence.ExecuteUpdateAsync(row => row.SetProperty(item => item.SupersededAt, at), cancellationToken);
        return shown;
    }
}
