using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Search;

/// <summary>What a reader searches for, as the parameters of the address say it.</summary>
/// <param name="Text">The words, <c>q</c>.</param>
/// <param name="Kind">The kind of record, <c>kind</c>; null for all.</param>
/// <param name="Outlet">A part of the name of who put a document out, <c>outlet</c>; null for anyone.</param>
/// <param name="From">The first day on which a document came out, <c>from</c>; null for any.</param>
/// <param name="Until">The last one, <c>until</c>.</param>
/// <param name="After">Where the page begins, <c>after</c>.</param>
public sealed record SearchQuestion(
    string? Text, string? Kind, string? Outlet, DateOnly? From, DateOnly? Until, string? After)
{
    /// <summary>The kinds of records that can be asked for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["CLAIM", "DOCUMENT", "SOURCE"];

    /// <summary>Whether it is narrowed by more than words.</summary>
    public bool IsNarrowed => Kind is not null || Outlet is not null || From is not null || Until is not null;

    /// <summary>The address of the same question with another kind, from its first page.</summary>
    public string WithKind(string? kind) => (this with { Kind = kind, After = null }).Address;

    /// <summary>The address of its next page.</summary>
    public string Next(string cursor) => (this with { After = cursor }).Address;

    /// <summary>The address of the same question in other words.</summary>
    public string InWords(string text) => (this with { Text = text, After = null }).Address;

    private string Address
    {
        get
        {
            var address = PageAddress.Search(Text ?? "");
            foreach (var (name, value) in ((string, string?)[])
            [
                ("kind", Kind), ("outlet", Outlet), ("from", Day(From)), ("until", Day(Until)), ("after", After),
            ])
            {
                address = value is null ? address : PageAddress.With(address, name, value);
            }

            return address;
        }
    }

    /// <summary>Reads it; what is no day or no kind counts as missing.</summary>
    internal static SearchQuestion Of(PageVisit visit) => new(
        visit.Parameter("q")?.Trim() is { Length: > 0 } text ? text : null,
        visit.Parameter("kind") is { } kind && Kinds.Contains(kind) ? kind : null,
        visit.Parameter("outlet"),
        Day(visit.Parameter("from")),
        Day(visit.Parameter("until")),
        visit.Parameter("after"));

    /// <summary>The variables of the operation.</summary>
    internal JsonObject Variables()
    {
        JsonObject where = [];
        if (Kind is not null)
        {
            where["kind"] = new JsonObject { ["eq"] = Kind };
        }

        if (Outlet is not null)
        {
            where["publisher"] = new JsonObject { ["name"] = new JsonObject { ["contains"] = Outlet } };
        }

        JsonObject published = [];
        if (From is not null)
        {
            published["latest"] = new JsonObject { ["gte"] = Day(From) };
        }

        if (Until is not null)
        {
            published["earliest"] = new JsonObject { ["lte"] = Day(Until) };
        }

        if (published.Count > 0)
        {
            where["publishedAt"] = published;
        }

        JsonObject variables = new() { ["text"] = Text };
        if (where.Count > 0)
        {
            variables["where"] = where;
        }

        if (After is not null)
        {
            variables["after"] = After;
        }

        return variables;
    }

    /// <summary>A day as addresses and the API write it.</summary>
    public static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
