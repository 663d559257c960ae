using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Search;

/// <summary>A record as the search index has it.</summary>
/// <param name="Entry">Its number: four times that of its id, plus that of its kind.</param>
/// <param name="Title">The text of which each word counts four times.</param>
/// <param name="Body">The other text.</param>
internal sealed record IndexedRecord(long Entry, IndexedText Title, IndexedText Body)
{
    /// <summary>What stands between the aliases of a source, and between the words of claims that are one.</summary>
    public const string BetweenAliases = " · ";

    public static IndexedRecord Of(Claim claim) => Of(claim, []);

    /// <summary>A claim that is found by the words of those that were merged into it too.</summary>
    public static IndexedRecord Of(Claim claim, IEnumerable<Claim> absorbed) => Of(
        SearchKind.Claim,
        claim.Id.Value,
        claim.Proposition,
        string.Join(
            BetweenAliases,
            absorbed.SelectMany(other => new[] { other.Proposition, other.Estimate?.Verbatim })
                .Prepend(claim.Estimate?.Verbatim).OfType<string>()));

    public static IndexedRecord Of(Source source) => Of(
        SearchKind.Source,
        source.Id.Value,
        source.Name,
        string.Join(BetweenAliases, source.Aliases.Select(alias => alias.Text)));

    public static IndexedRecord Of(Document document, string? text) =>
        Of(SearchKind.Document, document.Id.Value, document.Title, text ?? document.Description);

    public static IndexedRecord Of(SearchKind kind, long number, string? title, string? body) =>
        new((4 * number) + (long)kind, IndexedText.Of(title ?? ""), IndexedText.Of(body ?? ""));
}
