namespace Provenance.Text;

/// <summary>Compares names: of sources, of populations and places.</summary>
public static class Names
{
    /// <summary>The form in which names are compared: their words; of a name without any, what it is folded to.</summary>
    public static string Fold(string name) => Words.OfName(name) is { Count: > 0 } words
        ? string.Join(' ', words)
        : Folding.Fold(name).Trim();
}
