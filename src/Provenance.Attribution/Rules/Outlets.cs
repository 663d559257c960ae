using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Tells outlets from other sources by the words in their names.</summary>
internal static class Outlets
{
    public static bool Are(Grammar grammar, TokenRange phrase)
    {
        for (var at = phrase.First; at <= phrase.Last; at++)
        {
            var form = grammar.Form(at);
            if (Words.Outlets.Contains(form) || (grammar[at].IsCapital && Words.OutletNames.Contains(form))
                || (form.EndsWith("'s", StringComparison.Ordinal) && Words.Outlets.Contains(form[..^2])))
            {
                return true;
            }
        }

        return false;
    }
}
