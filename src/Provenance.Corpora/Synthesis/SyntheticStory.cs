using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Claims;
using Provenance.Domain.Measures;
using static Provenance.Corpora.CorpusJson;

namespace Provenance.Corpora.Synthesis;

/// <summary>A reported event: one question, and the claims that answer it.</summary>
/// <param name="number">Its number, 1 or more.</param>
/// <param name="place">Where it happened.</param>
internal sealed class SyntheticStory(int number, string place)
{
    private int _claims;

    internal string Key => $"question-{number}";

    internal string Place => place;

    /// <summary>The key of one more claim.</summary>
    internal string NextClaim() => $"claim-{number}-{++_claims}";

    internal string Question() => Line(CorpusLineKind.Question, Object(
        ("id", Key), ("text", $"What happened at {place}?"), ("subject", "soldiers"), ("place", place)));
}

/// <summary>A claim on a story.</summary>
/// <param name="Story">The story.</param>
/// <param name="Key">Its key.</param>
/// <param name="Words">The proposition, without capital and full stop.</param>
/// <param name="Figure">The figure in it; null when there is none.</param>
internal sealed record SyntheticClaim(SyntheticStory Story, string Key, string Words, SyntheticFigure? Figure)
{
    /// <summary>The words as a sentence, with a capital and without a full stop.</summary>
    internal string Sentence => char.ToUpperInvariant(Words[0]) + Words[1..];

    internal static SyntheticClaim Of(SyntheticStory story, SyntheticFigure figure) =>
        new(story, story.NextClaim(), figure.Words, figure);

    internal string Record() => Line(CorpusLineKind.Claim, Object(
        ("id", Key), ("question", Story.Key), ("proposition", $"{Sentence}."), ("quantity", Figure?.Quantity())));
}

/// <summary>A number of soldiers to whom something happened.</summary>
internal sealed record SyntheticFigure(string Measure, EstimateModifier Modifier, int Value, string Place,
    DateOnly AsOf)
{
    internal static readonly IReadOnlyList<string> Measures =
        [CasualtyMeasures.Killed, CasualtyMeasures.Wounded, CasualtyMeasures.Missing, CasualtyMeasures.Captured,
        CasualtyMeasures.KilledOrWounded, CasualtyMeasures.Casualties];

    internal static readonly IReadOnlyList<EstimateModifier> Modifiers =
        [EstimateModifier.Unmodified, EstimateModifier.About, EstimateModifier.AtLeast, EstimateModifier.Over,
        EstimateModifier.Nearly, EstimateModifier.AtMost];

    internal string Words => $"{Verbatim} soldiers {Fate} near {Place}";

    private string Verbatim => (Modifier switch
    {
        EstimateModifier.About => "about ",
        EstimateModifier.AtLeast => "at least ",
        EstimateModifier.Over => "more than ",
        EstimateModifier.Nearly => "nearly ",
        EstimateModifier.AtMost => "at most ",
        _ => "",
    }) + Value.ToString("N0", CultureInfo.InvariantCulture);

    private string Fate => Measure switch
    {
        CasualtyMeasures.Killed => "were killed",
        CasualtyMeasures.Wounded => "were wounded",
        CasualtyMeasures.Missing => "went missing",
        CasualtyMeasures.Captured => "were captured",
        CasualtyMeasures.KilledOrWounded => "were killed or wounded",
        _ => "became casualties",
    };

    internal JsonObject Quantity() => Object(
        ("measure", Measure),
        ("components", List(Components, key => JsonValue.Create(key))),
        ("value", Value),
        ("modifier", Token.Of(Modifier)),
        ("unit", Unit.Persons),
        ("population", "soldiers"),
        ("place", Place),
        ("asOf", Object(("earliest", Day(AsOf)), ("latest", Day(AsOf)), ("basis", "DERIVED"))),
        ("verbatim", Verbatim));

    private IReadOnlyList<string> Components => Measure switch
    {
        CasualtyMeasures.Killed => [CasualtyMeasures.Killed],
        CasualtyMeasures.Wounded => [CasualtyMeasures.Wounded],
        CasualtyMeasures.Missing => [CasualtyMeasures.Missing],
        CasualtyMeasures.Captured => [CasualtyMeasures.Captured],
        CasualtyMeasures.KilledOrWounded => [CasualtyMeasures.Killed, CasualtyMeasures.Wounded],
        _ => [],
    };
}
