namespace Provenance.Attribution.Lexicon;

/// <summary>The forms of English verbs.</summary>
internal static class Inflection
{
    private static readonly Dictionary<string, string[]> _irregular =
        WordLists.Lines("irregular.txt").ToDictionary(forms => forms[0]);

    public static IEnumerable<(string Word, VerbForm Form)> Of(string lemma)
    {
        var forms = _irregular.GetValueOrDefault(lemma) ?? [lemma, Third(lemma), Past(lemma), Past(lemma), Ing(lemma)];
        return
        [
            (forms[0], VerbForm.Base), (forms[1], VerbForm.Third), (forms[2], VerbForm.Past),
            (forms[3], VerbForm.Participle), (forms[4], VerbForm.Ing),
        ];
    }

    private static string Third(string lemma) => EndsInConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("sh", StringComparison.Ordinal)
            || lemma.EndsWith("ch", StringComparison.Ordinal) ? lemma + "es"
        : lemma + "s";

    private static string Past(string lemma) => EndsInConsonantY(lemma) ? lemma[..^1] + "ied"
        : lemma[^1] == 'e' ? lemma + "d"
        : lemma + "ed";

    private static string Ing(string lemma) => lemma[^1] == 'e' && lemma[^2] is not ('e' or 'o') ? lemma[..^1] + "ing"
        : lemma + "ing";

    private static bool EndsInConsonantY(string lemma) => lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2]);
}
