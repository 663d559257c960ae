using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Attribution;
using Provenance.Domain;

namespace Provenance.Server.Annotation;

/// <summary>Writes the figure of a suggestion as the estimate of its claim, where the words leave no doubt what it
/// counts. Every other figure is left to the person.</summary>
internal static class AnnotatedEstimates
{
    /// <summary>The estimate, or null: a claim has one, so that its words must have one figure with a measure, and say
    /// who is counted.</summary>
    public static JsonObject? Of(string text, Suggestion suggestion)
    {
        if (suggestion.Figures.Where(figure => figure.Measure is not null).ToList() is not [{ Population: { } population } figure])
        {
            return null;
        }

        JsonObject record = new() { ["measure"] = figure.Measure };
        Add(record, "value", figure.Value);
        Add(record, "upperValue", figure.UpperValue);
        Add(record, "previousValue", figure.PreviousValue);
        if (figure.Change is { } change)
        {
            record["change"] = Token.Of(change);
        }

        record["modifier"] = Token.Of(figure.Modifier);
        if (figure.Unit is { } unit)
        {
            record["unit"] = unit;
        }

        record["population"] = population.In(text);
        if (figure.Place is { } place)
        {
            record["place"] = place.In(text);
        }

        AddDate(record, "asOf", figure.AsOf, text);
        AddDate(record, "since", figure.Since, text);
        record["verbatim"] = figure.Words.In(text);
        return record;
    }

    /// <summary>The claim of a passage with its word of doubt, where there is one alone.</summary>
    public static JsonObject Rendered(string claim, string text, Suggestion suggestion)
    {
        JsonObject record = new() { ["claim"] = claim };
        if (suggestion.Hedges is [var hedge])
        {
            record["hedge"] = new JsonObject { ["text"] = hedge.Words.In(text) };
        }

        return record;
    }

    private static void Add(JsonObject record, string member, decimal? value)
    {
        if (value is { } number)
        {
            record[member] = number;
        }
    }

    /// <summary>A date that the words give in full; what only the day of publication tells is left out.</summary>
    private static void AddDate(JsonObject record, string member, SuggestedDate? date, string text)
    {
        if (date is { Earliest: { } earliest, Latest: { } latest })
        {
            record[member] = new JsonObject
            {
                ["earliest"] = earliest.ToString("O", CultureInfo.InvariantCulture),
                ["latest"] = latest.ToString("O", CultureInfo.InvariantCulture),
                ["basis"] = "STATED",
                ["text"] = date.Words.In(text),
            };
        }
    }
}
