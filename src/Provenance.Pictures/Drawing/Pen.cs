namespace Provenance.Pictures.Drawing;

/// <summary>How a line is drawn.</summary>
/// <param name="Paint">Its colour.</param>
/// <param name="Width">How wide it is.</param>
/// <param name="Dashes">The lengths of dashes and gaps; null for a line without gaps.</param>
internal sealed record Pen(Paint Paint, double Width, string? Dashes = null);
