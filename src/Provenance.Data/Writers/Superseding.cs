using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Citations;

namespace Provenance.Data.Writers;

/// <summary>Applies corrections to stored records.</summary>
internal static class Superseding
{
    /// <summary>Supersedes wrong links and evidence, what these showed to be one statement, the citations that are left
    /// without evidence, and the statements that then neither cite, nor are cited, nor appear in their own document. Gives
    /// the citations that the evidence showed.</summary>
    public static async Task<IReadOnlyList<CitationId>> CloseAsync(
        ProvenanceContext context,
        IReadOnlyCollection<string> wrong,
        DateTimeOffset at,
        CancellationToken cancellationToken)
    {
        await context.ClaimLinks.WhereIn(link => link.Key, wrong)
            .ExecuteUpdateAsync(row => row.SetProperty(link => link.SupersededAt, at), cancellationToken);

        await context.JointStatements.WhereIn(joint => joint.FromPassage, wrong)
            .ExecuteUpdateAsync(row => row.SetProperty(joint => joint.SupersededAt, at), cancellationToken);
        await context.JointStatements.WhereIn(joint => joint.ToPassage, wrong)
            .ExecuteUpdateAsync(row => row.SetProperty(joint => joint.SupersededAt, at), cancellationToken);

        var shown = await CloseAsync(context.Evidence.WhereIn(item => item.Passage, wrong), at, cancellationToken);
        shown.AddRange(await ClosePassageLinksAsync(context, wrong, at, cancellationToken));

        var unshown = await context.Citations.WhereIn(citation => citation.Id, shown)
            .Where(citation => !context.Evidence.Any(item => item.CitationId == citation.Id))
            .ToListAsync(cancellationToken);
        await context.Citations.WhereIn(citation => citation.Id, [.. unshown.Select(citation => citation.Id)])
            .ExecuteUpdateAsync(row => row.SetProperty(citation => citation.SupersededAt, at), cancellationToken);

        StatementId[] ends = [.. unshown.SelectMany(citation => new[] { citation.CitingId, citation.CitedId }).Distinct()];
        var alone = await context.Statements.WhereIn(statement => statement.Id, ends)
            .Where(statement => !context.Citations.Any(citation => citation.CitingId == statement.Id)
                && !context.Citations.Any(citation => citation.CitedId == statement.Id))
            .ToListAsync(cancellationToken);
        await context.Statements
            .WhereIn(
                statement => statement.Id,
                [.. alone.Where(statement => statement.Appearances.Count == 0).Select(statement => statement.Id)])
            .ExecuteUpdateAsync(row => row.SetProperty(statement => statement.SupersededAt, at), cancellationToken);
        return shown;
    }

    /// <summary>Supersedes wrong links between passages, and what links showed that are wrong or lead to a wrong passage; gives
    /// the citations among that.</summary>
    private static async Task<List<CitationId>> ClosePassageLinksAsync(
        ProvenanceContext context,
        IReadOnlyCollection<string> wrong,
        DateTimeOffset at,
        CancellationToken cancellationToken)
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
        return await CloseAsync(
            context.Evidence.WhereIn(
                item => item.Id, [.. evidence.Where(item => links.Exists(link => link.Shows(item))).Select(item => item.Id)]),
            at,
            cancellationToken);
    }

    /// <summary>Supersedes evidence, and gives the citations that it showed.</summary>
    private static async Task<List<CitationId>> CloseAsync(
        IQueryable<Evidence> evidence, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var shown = await evidence.Select(item => item.CitationId).Distinct().ToListAsync(cancellationToken);
        await evidence.ExecuteUpdateAsync(row => row.SetProperty(item => item.SupersededAt, at), cancellationToken);
        return shown;
    }
}
