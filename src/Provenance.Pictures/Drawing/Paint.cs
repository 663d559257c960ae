namespace Provenance.Pictures.Drawing;

/// <summary>A colour by what it is for, on light and on dark paper. None tells things apart without a shape or a line.</summary>
/// <param name="Name">Its class in the picture's style.</param>
/// <param name="Light">The colour on light paper, and in print.</param>
/// <param name="Dark">The colour on dark paper.</param>
internal sealed record Paint(string Name, string Light, string Dark)
{
    public static Paint Paper { get; } = new("paper", "#fdfcf9", "#171614");

    public static Paint Raised { get; } = new("raised", "#f4f1ea", "#22201d");

    public static Paint Ink { get; } = new("ink", "#1d1b18", "#ece8e0");

    public static Paint Soft { get; } = new("soft", "#5b564e", "#b0a99d");

    public static Paint Rule { get; } = new("rule", "#d8d2c6", "#3d3933");

    public static Paint Named { get; } = new("named", "#17456b", "#9cc6ea");

    public static Paint Outlet { get; } = new("outlet", "#3d5a2a", "#b4d49a");

    public static Paint Unnamed { get; } = new("unnamed", "#8a2b1d", "#f0a190");

    public static Paint Nobody { get; } = new("nobody", "#6b4a86", "#cfb3e8");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Paint> All { get; } =
        [Paper, Raised, Ink, Soft, Rule, Named, Outlet, Unnamed, Nobody];
}
