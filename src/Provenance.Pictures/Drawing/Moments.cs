using System.Globalization;

namespace Provenance.Pictures.Drawing;

/// <summary>Moments in words.</summary>
internal static class Moments
{
    /// <summary>The moment to the minute: "29 November 2026, 20:15 UTC".</summary>
    public static string Of(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
