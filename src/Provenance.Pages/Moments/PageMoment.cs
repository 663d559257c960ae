using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Words;

namespace Provenance.Pages.Moments;

/// <summary>The moment to which a page looks back, as its address has it.</summary>
/// <param name="Recorded">The time of our records; null for the newest.</param>
/// <param name="Published">The last day of publication; null for any.</param>
public sealed record PageMoment(string? Recorded, string? Published)
{
    /// <summary>The unit in which the API answers times: all that a change recorded is on record one of these after its
    /// time.</summary>
    public static readonly TimeSpan Unit = TimeSpan.FromMilliseconds(1);

    /// <summary>The parameter of an address for the time of our records, which files have too.</summary>
    public const string AsOf = "asOf";

    /// <summary>The parameter of an address for the last day of publication.</summary>
    public const string Day = "published";

    /// <summary>The moment in words: "29 November 2026, 21:39:05 UTC".</summary>
    public string Words => string.Join(
        ", of what was published by ",
        new[] { Recorded is null ? null : Of(Recorded), Published is null ? null : DayOf(Published) }.OfType<string>());

    /// <summary>The moment as the API takes it.</summary>
    internal JsonObject Variable
    {
        get
        {
            JsonObject asOf = [];
            Add("recorded", Recorded);
            Add("published", Published);
            return asOf;

            void Add(string name, string? value)
            {
                if (value is not null)
                {
                    asOf[name] = value;
                }
            }
        }
    }

    /// <summary>An address that keeps the moment.</summary>
    public string In(string address)
    {
        address = Recorded is null ? address : PageAddress.With(address, AsOf, Recorded);
        return Published is null ? address : PageAddress.With(address, Day, Published);
    }

    /// <summary>A moment as the API gives and takes it.</summary>
    public static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>A moment in words, to the second.</summary>
    public static string Of(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("d MMMM yyyy, HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Of(string moment) =>
        DateTimeOffset.TryParse(moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? Of(time) : moment;

    private static string DayOf(string day) =>
        DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var date) ? DateWords.Of(new(date, date, null, null, null))! : day;
}
