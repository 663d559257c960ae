using Provenance.Pages.Asking;

namespace Provenance.Pages.Moments;

/// <summary>That a page shows what was on record at a moment, and what has changed since.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Newest">The address of the page as it is now.</param>
/// <param name="Since">What has changed since; null if the moment is one of publication alone.</param>
public sealed record LookBack(PageMoment Moment, string Newest, Asked<ChangesSinceData>? Since)
{
    /// <summary>What was asked for it.</summary>
    public static IReadOnlyList<Asked> AskedOf(LookBack? back) => back?.Since is { } since ? [since] : [];

    /// <summary>An address on a page that keeps its moment.</summary>
    public static string Keep(LookBack? back, string address) => back?.Moment.In(address) ?? address;
}
