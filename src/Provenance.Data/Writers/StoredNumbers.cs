using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;

namespace Provenance.Data.Writers;

/// <summary>Numbers that no stored record has, superseded or not.</summary>
internal static class StoredNumbers
{
    /// <summary>Reads them.</summary>
    public static async Task<GraphIds> ReadAsync(
        ProvenanceContext context, IReadOnlySet<string> leftOut, CancellationToken cancellationToken)
    {
        context.Ever = true;
        GraphIds ids = new()
        {
            LeftOut = leftOut,
            Corrections = new(await NextAsync(context.Corrections.Select(row => row.Id), id => id.Value)),
            Corpora = new(await NextAsync(context.Corpora.Select(row => row.Id), id => id.Value)),
            Sources = new(await NextAsync(context.Sources.Select(row => row.Id), id => id.Value)),
            Documents = new(await NextAsync(context.Documents.Select(row => row.Id), id => id.Value)),
            ExcludedPassages = new(await NextAsync(context.ExcludedPassages.Select(row => row.Id), id => id.Value)),
            Questions = new(await NextAsync(context.Questions.Select(row => row.Id), id => id.Value)),
            Claims = new(await NextAsync(context.Claims.Select(row => row.Id), id => id.Value)),
            ClaimLinks = new(await NextAsync(context.ClaimLinks.Select(row => row.Id), id => id.Value)),
            Statements = new(await NextAsync(context.Statements.Select(row => row.Id), id => id.Value)),
            Citations = new(await NextAsync(context.Citations.Select(row => row.Id), id => id.Value)),
            Evidence = new(await NextAsync(context.Evidence.Select(row => row.Id), id => id.Value)),
            PassageLinks = new(await NextAsync(context.PassageLinks.Select(row => row.Id), id => id.Value)),
            Assessments = new(await NextAsync(context.Assessments.Select(row => row.Id), id => id.Value)),
        };
        context.Ever = false;
        return ids;

        async Task<long> NextAsync<TId>(IQueryable<TId> stored, Func<TId, long> number)
            where TId : struct =>
            1 + number(await stored.OrderByDescending(id => id).FirstOrDefaultAsync(cancellationToken));
    }
}
