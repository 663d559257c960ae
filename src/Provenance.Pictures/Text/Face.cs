namespace Provenance.Pictures.Text;

/// <summary>How large and how heavy a text is set.</summary>
/// <param name="Size">The size in units of the picture.</param>
/// <param name="IsBold">Whether it is bold.</param>
internal sealed record Face(double Size, bool IsBold = false)
{
    /// <summary>Headings.</summary>
    public static Face Title { get; } = new(17, IsBold: true);

    /// <summary>What a picture shows.</summary>
    public static Face Label { get; } = new(13);

    /// <summary>What matters most of it.</summary>
    public static Face Strong { get; } = new(13, IsBold: true);

    /// <summary>What goes with it.</summary>
    public static Face Note { get; } = new(11);

    private AdvanceWidths Widths => IsBold ? AdvanceWidths.Bold : AdvanceWidths.Regular;

    /// <summary>From one line to the next.</summary>
    public double Leading => Math.Round(Size * 1.35);

    /// <summary>How wide a text is at most.</summary>
    public double WidthOf(string text) => Widths.Of(text) * Size;

    /// <summary>Whether all its characters have known widths.</summary>
    public bool Knows(string text) => Widths.Know(text);
}
