using System.Collections.Frozen;
using static Provenance.Pages.Words.Numbers;

namespace Provenance.Pages.Desk;

/// <summary>So many records of a kind, which the API names in the plural: "1 piece of evidence".</summary>
internal static class KindWords
{
    private static readonly FrozenDictionary<string, string> _single = new Dictionary<string, string>
    {
        ["corpora"] = "corpus",
        ["pieces of evidence"] = "piece of evidence",
        ["identities"] = "decision who is who",
    }.ToFrozenDictionary();

    /// <summary>The number with the kind.</summary>
    public static string Of(AddedCount count) => count.Added != 1
        ? $"{Number(count.Added)} {(count.Kind == "identities" ? "decisions who is who" : count.Kind)}"
        : $"1 {(_single.TryGetValue(count.Kind, out var words) ? words : count.Kind[..^1])}";
}
