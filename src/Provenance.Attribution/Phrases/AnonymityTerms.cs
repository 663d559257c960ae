using System.Text.RegularExpressions;

namespace Provenance.Attribution.Phrases;

/// <summary>Knows the terms on which somebody spoke: "asked not to be named", "declined to be identified". They tell of the
/// source, and say nothing of what the article is about.</summary>
internal static partial class AnonymityTerms
{
    /// <summary>How many words such a clause has at most, from its "who".</summary>
    private const int MostWords = 14;

    /// <summary>"not to be named", "to remain anonymous", "anonymity", "that her name not be used".</summary>
    private const string Unnamed =
        """
        (?:(?:not\s+to|to\s+not)\s+be\s+(?:(?:publicly|personally)\s+)?(?:named|identified|quoted)(?:\s+by\s+name)?
        |to\s+(?:be|remain|stay)\s+(?:anonymous|unnamed|unidentified)
        |(?:that\s+)?(?:he|she|they|(?:his|her|their)\s+(?:full\s+|last\s+|real\s+)?(?:names?|surnames?|identit(?:y|ies)))
          \s+(?:should\s+|would\s+|must\s+)?not\s+be\s+(?:named|identified|quoted|used|published|given|printed|disclosed|revealed)
        |(?:for\s+|on\s+condition\s+of\s+)?anonymity)\b
        """;

    /// <summary>What somebody refuses or does not want: "to be named", "to give her name". "To be identified as the buyer" is no
    /// such term.</summary>
    private const string Named =
        """
        (?:to\s+be\s+(?:(?:publicly|personally)\s+)?(?:named|identified|quoted)(?:\s+by\s+name)?\b(?!\s+as\s+(?:a|an|the)\b)
        |to\s+(?:give|disclose|reveal|provide|share|use|have)\s+(?:his|her|their)\s+(?:full\s+|last\s+|real\s+|own\s+)?(?:names?|surnames?|identit(?:y|ies))\b)
        """;

    private const RegexOptions Options =
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether what follows a verb are such terms.</summary>
    public static bool Follow(Grammar grammar, VerbGroup group, int last)
    {
        if (group.At >= last)
        {
            return false;
        }

        var following = TextOf(grammar, group.At + 1, last);
        var isRefused = group.Cue.Lemma is "decline" or "refuse"
            || Enumerable.Range(group.First, group.At - group.First).Any(token => grammar.Form(token) is "not" or "n't" or "n’t");
        return AnyTerms().IsMatch(following) || (isRefused && RefusedTerms().IsMatch(following));
    }

    /// <summary>Where a clause begins that ends before a token and says only on which terms somebody speaks: the "who" of "who
    /// asked not to be named". Null if none does.</summary>
    public static int? ClauseBefore(Grammar grammar, int token, int first)
    {
        for (var who = token - 1; who > first && token - who < MostWords; who--)
        {
            if (grammar.Form(who) is "who")
            {
                return WholeClause().IsMatch(TextOf(grammar, who, token - 1)) ? who : null;
            }
        }

        return null;
    }

    /// <summary>Whether such a clause begins at a token.</summary>
    public static bool BeginAt(Grammar grammar, int token, int last) =>
        token < last && grammar.Form(token) is "who" && AnyClause().IsMatch(TextOf(grammar, token, last));

    private static string TextOf(Grammar grammar, int first, int last) =>
        grammar.Article.SpanOf(first, last).In(grammar.Article.Text);

    private const string Clause =
        $"""
        ^who\s+(?:(?:has|have|had)\s+)?(?:
          (?:asked|requested|wished|wanted|preferred|insisted|demanded|spoke|spoke\s+only)\s+{Unnamed}
          |(?:declined|refused|(?:do|does|did)(?:\s+not|n[’']t)\s+(?:want|wish|agree))\s+{Named}
        )
        """;

    [GeneratedRegex("^" + Unnamed, Options)]
    private static partial Regex AnyTerms();

    [GeneratedRegex("^" + Named, Options)]
    private static partial Regex RefusedTerms();

    [GeneratedRegex(Clause, Options)]
    private static partial Regex AnyClause();

    [GeneratedRegex(Clause + "$", Options)]
    private static partial Regex WholeClause();
}
