using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Domain;
using Provenance.Domain.Corrections;
using Provenance.Server.Binding;

namespace Provenance.Server.Corrections;

/// <summary>Fields of corrections that are not plain columns: the records of the passages and links that they name.</summary>
internal sealed class CorrectionFields(EvidenceReader evidence, ClaimLinkReader links)
{
    [Needs]
    public static string Id(Correction correction) => new NodeId(nameof(Correction), correction.Id.Value).ToString();

    [Needs(nameof(Correction.Of))]
    public Task<IReadOnlyList<IReadOnlyList<object>>> Corrected(
        IReadOnlyList<Correction> parents, CancellationToken cancellationToken) =>
        RecordsAsync(parents, correction => correction.Of, cancellationToken);

    [Needs(nameof(Correction.By))]
    public Task<IReadOnlyList<IReadOnlyList<object>>> Replacement(
        IReadOnlyList<Correction> parents, CancellationToken cancellationToken) =>
        RecordsAsync(parents, correction => correction.By, cancellationToken);

    private async Task<IReadOnlyList<IReadOnlyList<object>>> RecordsAsync(
        IReadOnlyList<Correction> parents, Func<Correction, string?> keyOf, CancellationToken cancellationToken)
    {
        List<string> keys = [.. parents.Select(keyOf).OfType<string>().Distinct()];
        var ofPassages = await evidence.Ever.ByPassageAsync(keys, cancellationToken);
        var ofLinks = await links.Ever.ByKeyAsync(
            [.. keys.Where(key => !ofPassages.Contains(key))], cancellationToken);
        return [.. parents.Select(correction => Records(keyOf(correction)))];

        IReadOnlyList<object> Records(string? key) =>
            key is null ? []
            : ofLinks.TryGetValue(key, out var link) ? [link]
            : [.. ofPassages[key]];
    }
}
