using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Review;

/// <summary>What is filled in about the figure of what is said.</summary>
/// <param name="Words">The words that state it: "about 4,000"; null if it has no figure.</param>
/// <param name="Value">The whole number; null for that of the words.</param>
/// <param name="UpperValue">The second number of a range.</param>
/// <param name="Modifier">How the wording bounds it: <c>ABOUT</c>.</param>
/// <param name="Measure">The key of what it counts or measures.</param>
/// <param name="Population">Who or what is counted.</param>
/// <param name="Place">Where.</param>
/// <param name="Unit">The code of its unit; null for that of the measure.</param>
public sealed partial record FigureEntry(
    string? Words, string? Value, string? UpperValue, string Modifier, string? Measure, string? Population, string? Place, string? Unit)
{
    /// <summary>The modifier of a bare number.</summary>
    public const string Bare = "UNMODIFIED";

    /// <summary>The modifiers that come with a number. Others stand for one, or may have none.</summary>
    private static readonly string[] _numbered = [Bare, "ABOUT", "AT_LEAST", "OVER", "NEARLY", "AT_MOST", "FEWER_THAN", "BETWEEN"];

    private static readonly Dictionary<string, double> _magnitudes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hundred"] = 1e2,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
    };

    /// <summary>No figure.</summary>
    public static FigureEntry None { get; } = new(null, null, null, Bare, null, null, null, null);

    /// <summary>All modifiers, as the API has them.</summary>
    public static IReadOnlyList<string> Modifiers { get; } =
    [
        .. _numbered, "FEW", "DOZENS", "HUNDREDS", "SEVERAL_HUNDRED", "THOUSANDS", "TENS_OF_THOUSANDS", "HUNDREDS_OF_THOUSANDS",
        "MILLIONS", "BILLIONS", "MOST", "HIGHEST", "LOWEST", "QUALITATIVE",
    ];

    /// <summary>What a form has.</summary>
    public static FigureEntry Of(PageForm form) => new(
        Text(form, "figure"),
        Text(form, "figure-value"),
        Text(form, "figure-upper"),
        form.Text("figure-modifier") ?? Bare,
        form.Text("figure-measure"),
        Text(form, "figure-of"),
        Text(form, "figure-place"),
        Text(form, "figure-unit"));

    /// <summary>What a request has as the figure of its claim.</summary>
    public static FigureEntry Of(JsonNode? estimate) => estimate is null ? None : new(
        ((string?)estimate["verbatim"])?.ReplaceLineEndings(" ").Trim(),
        Number(estimate["value"]),
        Number(estimate["upperValue"]),
        (string?)estimate["modifier"] ?? Bare,
        (string?)estimate["measure"],
        (string?)estimate["population"],
        (string?)estimate["place"],
        (string?)estimate["unit"]);

    /// <summary>Whether both are one figure, or none.</summary>
    public bool IsSame(FigureEntry other) => this == other || (Words is null && other.Words is null);

    /// <summary>The figure as mutations take it; null for none.</summary>
    /// <param name="before">What the form began with.</param>
    /// <param name="known">The figure of the request; null for none.</param>
    /// <param name="printed">The figures in what is said.</param>
    /// <param name="fail">Told what is wrong, and with which member.</param>
    internal JsonObject? ToEstimate(
        FigureEntry before, JsonNode? known, IReadOnlyList<SuggestedFigure> printed, Action<string, string> fail)
    {
        if (Words is not { } words)
        {
            return null;
        }

        var same = words == before.Words ? known?.DeepClone().AsObject() : null;
        var read = same is null ? printed.FirstOrDefault(figure => figure.Words.Text.ReplaceLineEndings(" ").Trim() == words) : null;
        var estimate = same ?? [];
        estimate["verbatim"] = words;
        var modifier = Modifier == before.Modifier && read is not null ? read.Modifier : Modifier;
        estimate["modifier"] = modifier;
        Set("measure", Measure ?? read?.Measure);
        Set("population", Population ?? read?.Population);
        Set("place", Place ?? read?.Place);
        Set("unit", Unit ?? read?.Unit);
        Set("change", read?.Change ?? (string?)same?["change"]);
        var isNumbered = _numbered.Contains(modifier);
        SetNumber("value", Value, read?.Value ?? (isNumbered ? NumberIn(words) : null));
        SetNumber("upperValue", UpperValue, read?.UpperValue);
        SetNumber("previousValue", null, read?.PreviousValue ?? (double?)same?["previousValue"]);
        Require("measure", "choose what it counts or measures");
        Require("population", "say who or what is counted");
        if (isNumbered)
        {
            Require("value", "give the number of the figure, as 2400000 for “2.4 million”");
        }

        return estimate;

        void Set(string name, JsonNode? value)
        {
            estimate.Remove(name);
            if (value is not null)
            {
                estimate[name] = value;
            }
        }

        void SetNumber(string name, string? text, double? otherwise)
        {
            var isNumber = double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number);
            Set(name, text is null ? otherwise : isNumber ? number : null);
            if (text is not null && !isNumber)
            {
                fail(name, $"“{text}” is no number; 2400000 or 2,400,000 would be accepted");
            }
        }

        void Require(string name, string message)
        {
            if (estimate[name] is null)
            {
                fail(name, message);
            }
        }
    }

    private static string? Text(PageForm form, string name) => form.Text(name)?.ReplaceLineEndings(" ").Trim();

    private static string? Number(JsonNode? value) => value?.GetValue<double>().ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>The first number in words, "2.4 million" as 2,400,000; null if they have none in figures.</summary>
    private static double? NumberIn(string words) =>
        Printed().Match(words) is { Success: true, Groups: var groups }
        && double.TryParse(groups["number"].Value, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
            ? number * (_magnitudes.TryGetValue(groups["magnitude"].Value, out var magnitude) ? magnitude : 1)
            : null;

    [GeneratedRegex(@"(?<number>\d[\d,]*(?:\.\d+)?)(?:[\s-](?<magnitude>hundred|thousand|million|billion|trillion)\b)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();
}
