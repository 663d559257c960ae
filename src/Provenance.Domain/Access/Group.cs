namespace Provenance.Domain.Access;

/// <summary>Groups of people and scripts, by which documents and sources are kept from others. They are known by name
/// alone, as tokens and API keys give it.</summary>
public static class Group
{
    /// <summary>The longest name, in characters: 100.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The most groups of one record or key: 50.</summary>
    public const int Most = 50;

    /// <summary>Whether a text is the name of a group: printable, and the same without spaces around it.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= MaxNameLength && text == text.Trim() && !text.Any(char.IsControl);
}
