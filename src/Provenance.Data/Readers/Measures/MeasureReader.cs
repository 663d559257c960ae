using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Claims;
using Provenance.Domain.Measures;

namespace Provenance.Data.Readers.Measures;

/// <summary>Reads the measures that corpora brought. Those that the program knows cost no statement.</summary>
public sealed class MeasureReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>The most measures that are listed, 1,000.</summary>
    public const int MaxListed = 1000;

    private static readonly Column<Measure, string> _key = new(measure => measure.Key);

    private static readonly Ordering<Measure> _byId =
        Orderings.ById<Measure, MeasureId>(measure => measure.Id, id => id.Value, number => new(number));

    private readonly KeyedRows<Measure, string> _keyRows = new(contexts, store => store.Measures, _key, _byId);

    /// <summary>The measures that these estimates need and the program does not know, with their parts, in the order of
    /// ids.</summary>
    public Task<IReadOnlyList<Measure>> BroughtAsync(
        IEnumerable<Estimate?> estimates, CancellationToken cancellationToken = default) => BroughtAsync(
        estimates.OfType<Estimate>().SelectMany(estimate => estimate.Components.Prepend(estimate.Measure)),
        cancellationToken);

    /// <summary>The measures that are known, among them those of these keys with their parts, if there are
    /// such.</summary>
    public async Task<MeasureVocabulary> KnownAsync(
        IEnumerable<string> keys, CancellationToken cancellationToken = default) =>
        MeasureVocabulary.BuiltIn.With(await BroughtAsync(keys, cancellationToken));

    /// <summary>Those that the program knows, and the first <see cref="MaxListed"/> that corpora brought.</summary>
    public async Task<IReadOnlyList<Measure>> AllAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var brought = await context.Measures.OrderBy(measure => measure.Id).Take(MaxListed).ToListAsync(cancellationToken);
        return [.. MeasureVocabulary.BuiltIn.All, .. brought];
    }

    private async Task<IReadOnlyList<Measure>> BroughtAsync(
        IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        List<Measure> brought = [];
        for (var wanted = MeasureVocabulary.BuiltIn.Unknown(keys); wanted.Count > 0;)
        {
            var found = (await _keyRows.OneAsync(wanted, null, cancellationToken)).Values.ToList();
            brought.AddRange(found);
            wanted = MeasureVocabulary.BuiltIn.With(brought).Unknown(found.SelectMany(measure => measure.Parts));
        }
        return [.. brought.OrderBy(measure => measure.Id.Value)];
    }
}
