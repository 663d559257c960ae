using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Provenance.Data.Configurations;
using Provenance.Data.Readers.Identity;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Text;

namespace Provenance.Data.Writers.Identity;

/// <summary>Makes the keys that a record has in common with those that may be the same.</summary>
internal static class LikenessKeys
{
    /// <summary>Of the words of a claim so many are keys, each the least by another hash: of two claims that have most words in
    /// common, one at least is most likely the same.</summary>
    private const int WordKeys = 3;

    private const int KeyLength = 24;

    /// <summary>The keys of a record as it is shown, each once.</summary>
    public static IEnumerable<Likeness> Of(object record)
    {
        var identified = Identified.Of(record);
        return KeysOf(record).Where(key => key.Key.Length > 0).Distinct()
            .Select(key => new Likeness(identified.Kind, key.Way, key.Key, identified.Number));
    }

    private static IEnumerable<(LikenessWay Way, string Key)> KeysOf(object record) => record switch
    {
        Source source => ComparedRecord.NamesOf(source).SelectMany(OfName).Concat(OfRoles(source)),
        Claim claim => OfClaim(claim),
        _ => ComparedRecord.NamesOf(record).SelectMany(name => OfName(name)
            .Concat(name.Important.Select(word => (LikenessWay.Words, word)))),
    };

    private static IEnumerable<(LikenessWay Way, string Key)> OfName(ComparedName name) =>
    [
        (LikenessWay.Name, name.Folded),
        (LikenessWay.Sounds, name.Sounds),
        .. name.IsAcronym ? [(LikenessWay.Acronym, name.Folded)] : Array.Empty<(LikenessWay, string)>(),
        .. name.Initials.Select(initials => (LikenessWay.Initials, initials)),
    ];

    private static IEnumerable<(LikenessWay Way, string Key)> OfRoles(Source source) =>
        from place in ComparedRecord.AffiliationsOf(source)
        from word in ComparedRecord.NamesOf(source).Take(1).SelectMany(name => name.Important)
        select (LikenessWay.Role, $"{place.OrganizationId.Value} {Names.Fold(place.Role)} {word}");

    private static IEnumerable<(LikenessWay Way, string Key)> OfClaim(Claim claim)
    {
        var words = ComparedClaim.Of(claim).Words;
        yield return (LikenessWay.Name, KeyOf(claim, string.Join(' ', words.Order(StringComparer.Ordinal))));
        if (claim.Estimate is { Value: { } value } figure)
        {
            yield return (LikenessWay.Figure, KeyOf(
                claim,
                string.Join(' ', figure.Measure, figure.Unit, value.ToString("G29", CultureInfo.InvariantCulture))));
        }

        for (var place = 0; place < WordKeys && words.Count > 0; place++)
        {
            yield return (LikenessWay.Words, words.Min(word => KeyOf(claim, $"{place} {word}"))!);
        }
    }

    /// <summary>A short key of a text, of claims that answer one question.</summary>
    private static string KeyOf(Claim claim, string text) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{claim.QuestionId.Value} {text}")))[..KeyLength];
}
