using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Claims;
using static Provenance.Corpora.CorpusJson;

namespace Provenance.Corpora.Synthesis;

/// <summary>An event that is reported on: one question, and the claims that answer it.</summary>
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
    /// <summary>The words as a sentence begins, without full stop.</summary>
    internal string Sentence => char.ToUpperInvariant(Words[0]) + Words[1..];

    internal static SyntheticClaim Of(SyntheticStory story, SyntheticFigure figure) =>
        new(story, story.NextClaim(), figure.Words, figure);

    internal string Record() => Line(CorpusLineKind.Claim, Object(
        ("id", Key), ("question", Story.Key), ("proposition", $"{Sentence}."), ("quantity", Figure?.Quantity())));
}

/// <summary>A number of soldiers to whom something happened.</summary>
internal sealed record SyntheticFigure(Measure Measure, Modifier Modifier, int Value, string Place, DateOnly AsOf)
{
    internal static readonly IReadOnlyList<Measure> Measures =
        [Measure.Killed, Measure.Wounded, Measure.Missing, Measure.Captured, Measure.KilledOrWounded, Measure.Casualties];

    internal static readonly IReadOnlyList<Modifier> Modifiers =
        [Modifier.Unmodified, Modifier.About, Modifier.AtLeast, Modifier.Over, Modifier.Nearly, Modifier.AtMost];

    internal string Words => $"{Verbatim} soldiers {Fate} near {Place}";

    private string Verbatim => (Modifier switch
    {
        Modifier.About => "about ",
        Modifier.AtLeast => "at least ",
        Modifier.Over => "more than ",
        Modifier.Nearly => "nearly ",
        Modifier.AtMost => "at most ",
        _ => "",
    }) + Value.ToString("N0", CultureInfo.InvariantCulture);

    private string Fate => Measure switch
    {
        Measure.Killed => "were killed",
        Measure.Wounded => "were wounded",
        Measure.Missing => "went missing",
        Measure.Captured => "were captured",
        Measure.KilledOrWounded => "were killed or wounded",
        _ => "became casualties",
    };

    internal JsonObject Quantity() => Object(
        ("measure", Token.Of(Measure)),
        ("components", List(Components, TokenNode)),
        ("value", Value),
        ("modifier", Token.Of(Modifier)),
        ("unit", Token.Of(Unit.Persons)),
        ("population", "soldiers"),
        ("place", Place),
        ("asOf", Object(("earliest", Day(AsOf)), ("latest", Day(AsOf)), ("basis", "DERIVED"))),
        ("verbatim", Verbatim));

    private IReadOnlyList<CasualtyComponent> Components => Measure switch
    {
        Measure.Killed => [CasualtyComponent.Killed],
        Measure.Wounded => [CasualtyComponent.Wounded],
        Measure.Missing => [CasualtyComponent.Missing],
        Measure.Captured => [CasualtyComponent.Captured],
        Measure.KilledOrWounded => [CasualtyComponent.Killed, CasualtyComponent.Wounded],
        _ => [],
    };
}
