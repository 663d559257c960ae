using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Search;

namespace Provenance.Pages.Desk;

/// <summary>Which changes a reader asks for, as the parameters of the address say it.</summary>
/// <param name="Kind">A kind of records of which they made some, <c>kind</c>; null for any.</param>
/// <param name="By">A part of the name of who asked for them, <c>by</c>; null for anyone.</param>
/// <param name="From">The first day, <c>from</c>; null for any.</param>
/// <param name="Until">The last day, <c>until</c>.</param>
/// <param name="Before">Where the page ends, <c>before</c>.</param>
public sealed record HistoryQuestion(string? Kind, string? By, DateOnly? From, DateOnly? Until, string? Before)
{
    /// <summary>The kinds of records that can be asked for, as the API names them, with what people call them.</summary>
    public static IReadOnlyList<(string Kind, string Words)> Kinds { get; } =
    [
        ("pieces of evidence", "passages"),
        ("statements", "statements"),
        ("claims", "claims"),
        ("claim links", "links between claims"),
        ("passage links", "links between passages"),
        ("questions", "questions"),
        ("sources", "sources"),
        ("documents", "documents"),
        ("populations", "populations"),
        ("places", "places"),
        ("measures", "measures"),
        ("amendments", "fields put right"),
        ("additions", "additions"),
        ("corrections", "corrections"),
        ("identities", "decisions who is who"),
        ("assessments", "ratings"),
    ];

    /// <summary>The address of the next page.</summary>
    public string Next(string cursor)
    {
        var address = PageAddress.DeskHistory;
        foreach (var (name, value) in ((string, string?)[])
        [
            ("kind", Kind), ("by", By), ("from", SearchQuestion.Day(From)), ("until", SearchQuestion.Day(Until)), ("before", cursor),
        ])
        {
            address = value is null ? address : PageAddress.With(address, name, value);
        }

        return address;
    }

    /// <summary>Reads it; what is no day or no kind counts as missing.</summary>
    internal static HistoryQuestion Of(PageVisit visit) => new(
        Kinds.FirstOrDefault(known => known.Kind == visit.Parameter("kind")).Kind,
        visit.Parameter("by"),
        Day(visit.Parameter("from")),
        Day(visit.Parameter("until")),
        visit.Parameter("before"));

    /// <summary>The variables of the operation.</summary>
    internal JsonObject Variables()
    {
        JsonObject where = [];
        if (Kind is not null)
        {
            where["made"] = new JsonArray(Kind);
        }

        if (By is not null)
        {
            where["recordedBy"] = new JsonObject { ["contains"] = By };
        }

        JsonObject recordedAt = [];
        if (From is not null)
        {
            recordedAt["gte"] = Moment(From.Value);
        }

        if (Until is not null && Until < DateOnly.MaxValue)
        {
            recordedAt["lt"] = Moment(Until.Value.AddDays(1));
        }

        if (recordedAt.Count > 0)
        {
            where["recordedAt"] = recordedAt;
        }

        JsonObject variables = new() { ["where"] = where };
        if (Before is not null)
        {
            variables["before"] = Before;
        }

        return variables;
    }

    private static string Moment(DateOnly day) => $"{day.ToString("O", CultureInfo.InvariantCulture)}T00:00:00Z";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
