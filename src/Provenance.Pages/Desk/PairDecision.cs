using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Desk;

/// <summary>What a reader decided about two records: that they are one, of which the first or the second is kept, that they are
/// two, or that an earlier decision is taken back.</summary>
/// <param name="Index">The pair's place in the form, by which its fields are told from those of other pairs.</param>
/// <param name="One">The key of the first.</param>
/// <param name="Other">The key of the second.</param>
/// <param name="Answer">What was decided, as the form has it.</param>
internal sealed record PairDecision(int Index, string One, string Other, string Answer)
{
    public const string Leave = "leave", KeepOne = "keepOne", KeepOther = "keepOther", Two = "two", Unmark = "unmark", Unmerge = "unmerge";

    /// <summary>The field that says what holds for the pairs for which nothing was chosen.</summary>
    public const string OfOthers = "others";

    private static readonly string[] _answers = [KeepOne, KeepOther, Two, Unmark, Unmerge];

    /// <summary>Whether it says that two are one.</summary>
    public bool Merges => Answer is KeepOne or KeepOther;

    /// <summary>What a form decides, without the pairs that are left as they are. Any other answer counts as that.</summary>
    public static IReadOnlyList<PairDecision> In(PageForm form)
    {
        List<PairDecision> decisions = [];
        foreach (var (index, one, other) in Pairs(form))
        {
            if ((Chosen(index, form) ?? form.Text(OfOthers)) is { } answer && _answers.Contains(answer))
            {
                decisions.Add(new(index, one, other, answer));
            }
        }

        return decisions;
    }

    /// <summary>What a form has for two records by themselves; null if nothing was chosen for them.</summary>
    public static string? ChosenIn(PageForm form, string one, string other) => Pairs(form)
        .Where(pair => pair.One == one && pair.Other == other)
        .Select(pair => Chosen(pair.Index, form))
        .FirstOrDefault();

    /// <summary>The name of a field of a pair.</summary>
    public static string Field(string name, int index) => $"{name}-{index.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The operation that carries it out.</summary>
    /// <param name="kind">What the records are: <c>SOURCE</c>.</param>
    public string Operation(string kind) => Answer switch
    {
        Two => "MarkNotTheSame",
        Unmark => "UnmarkNotTheSame",
        Unmerge => $"Unmerge{Plural(kind)}",
        _ => $"Merge{Plural(kind)}",
    };

    /// <summary>The operation's input, without the reason.</summary>
    /// <param name="kind">What the records are: <c>SOURCE</c>.</param>
    /// <param name="form">The form, which holds the records' revisions as the reader looked at them.</param>
    /// <param name="merged">What the form has merged by now.</param>
    public JsonObject Input(string kind, PageForm form, MergedKeys merged)
    {
        var keepsOne = Answer != KeepOther;
        return Answer switch
        {
            Two or Unmark => new()
            {
                ["pair"] = new JsonObject
                {
                    [Plural(kind).ToLowerInvariant()] = new JsonObject { ["one"] = Named(merged.Kept(One)), ["other"] = Named(merged.Kept(Other)) },
                },
            },
            Unmerge => new() { ["absorbed"] = Other },
            _ => new()
            {
                ["kept"] = Named(merged.Kept(keepsOne ? One : Other)),
                ["absorbed"] = Named(merged.Kept(keepsOne ? Other : One)),
                ["expectedKeptRevision"] = Revision(keepsOne),
                ["expectedRevision"] = Revision(!keepsOne),
            },
        };

        JsonNode Named(string key) => kind is "SOURCE" or "CLAIM" ? new JsonObject { ["key"] = key } : JsonValue.Create(key);

        // A record that the form has changed itself has another revision than the reader saw.
        JsonNode? Revision(bool ofOne) =>
            !merged.Changed(ofOne ? One : Other)
                && int.TryParse(
                    form.Text(Field(ofOne ? "oneRevision" : "otherRevision", Index)),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var revision)
                ? revision
                : null;
    }

    private static IEnumerable<(int Index, string One, string Other)> Pairs(PageForm form)
    {
        for (var index = 0; form.Text(Field("one", index)) is { } one && form.Text(Field("other", index)) is { } other; index++)
        {
            yield return (index, one, other);
        }
    }

    private static string? Chosen(int index, PageForm form) => form.Text(Field("decision", index));

    private static string Plural(string kind) => kind switch
    {
        "CLAIM" => "Claims",
        "POPULATION" => "Populations",
        "PLACE" => "Places",
        _ => "Sources",
    };
}
