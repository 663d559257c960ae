using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Domain;
using Provenance.Domain.Corrections;
using Provenance.Server.Binding;
using Provenance.Server.Documents;

namespace Provenance.Server.Corrections;

/// <summary>Fields of corrections that are not plain columns: the records of the passages and links that they name.</summary>
internal sealed class CorrectionFields(
    EvidenceReader evidence, ClaimLinkReader claimLinks, PassageLinkReader passageLinks, StatementReader statements)
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
        keys.RemoveAll(ofPassages.Contains);
        var ofClaims = await claimLinks.Ever.ByKeyAsync(keys, cancellationToken);
        keys.RemoveAll(ofClaims.ContainsKey);
        var betweenPassages = await passageLinks.Ever.ByKeyAsync(keys, cancellationToken);
        keys.RemoveAll(betweenPassages.ContainsKey);
        var inOwnVoice = (await statements.Ever.OfAppearancesAsync(keys, cancellationToken))
            .SelectMany(statement => statement.Appearances, OwnVoicePassage.Of)
            .ToLookup(passage => passage.Key);
        return [.. parents.Select(correction => Records(keyOf(correction)))];

        IReadOnlyList<object> Records(string? key) =>
            key is null ? []
            : ofClaims.TryGetValue(key, out var claimLink) ? [claimLink]
            : betweenPassages.TryGetValue(key, out var passageLink) ? [passageLink]
            : ofPassages.Contains(key) ? [.. ofPassages[key]]
            : [.. inOwnVoice[key]];
    }
}
