using System.Collections.Frozen;

namespace Provenance.Pages.Words;

/// <summary>The values of the schema's enums in words that a reader takes in at a glance. The schema describes each of them
/// in a sentence; these stand in tables and beside names.</summary>
public static class TokenWords
{
    private static readonly FrozenDictionary<string, string> _words = new Dictionary<string, string>
    {
        ["REPORTS"] = "reports",
        ["CONFIRMS"] = "confirms",
        ["DISPUTES"] = "disputes",
        ["EXPLAINS"] = "explains",
        ["DENIES"] = "denies it",
        ["ASSERTS"] = "says so",
        ["NEITHER_CONFIRMS_NOR_DENIES"] = "neither confirms nor denies it",
        ["CANNOT_CONFIRM"] = "cannot confirm it",
        ["DOES_NOT_RULE_OUT"] = "does not rule it out",
        ["PREDICTS"] = "predicts it",
        ["OFFERS"] = "offers it",
        ["PROFESSES_IGNORANCE"] = "says it is not known",
        ["INDEPENDENT"] = "Independent",
        ["PARTLY_INDEPENDENT"] = "Partly independent",
        ["SINGLE_ORIGIN"] = "A single origin",
        ["CIRCULAR"] = "Circular",
        ["NOT_SHOWN"] = "Independence not shown",
        ["NAMED"] = "named",
        ["ANONYMOUS"] = "unnamed",
        ["UNSPECIFIED"] = "nobody named",
        ["UNDISCLOSED_RELAY"] = "does not say how it knows",
        ["FIRST_HAND"] = "we hold the document",
        ["SECOND_HAND"] = "known only through others",
        ["NOT_FOUND"] = "not found in the document: a misquotation",
        ["DIRECT"] = "direct quotation",
        ["MIXED"] = "partly quoted",
        ["PARAPHRASE"] = "in the reporter’s words",
        ["FREE_INDIRECT"] = "without saying anew whose words they are",
        ["LINK"] = "by a link or credit only",
        ["ENDORSING"] = "the reporter stands behind it",
        ["DISTANCING"] = "the reporter keeps a distance",
        ["AS_OF"] = "as of when",
        ["SAME_AS"] = "says the same as",
        ["SAME_STATEMENT"] = "gives the same statement as",
        ["SAME_SOURCE_PASSAGE"] = "renders the same words of a source as",
        ["RESPONDS_TO"] = "responds to",
        ["REVISES"] = "revises",
        ["CONTRADICTS"] = "contradicts",
        ["DISTORTS"] = "distorts",
        ["DERIVES_FROM"] = "is worked out from",
        ["SUPPORTS"] = "supports",
        ["LOOP"] = "Reports in a ring",
        ["RETURN"] = "A report that comes back",
        ["SELF_CITATION"] = "Cites itself",
        ["TIME_PARADOX"] = "Cites what came later",
        ["CORRECTED"] = "put right",
        ["SUPERSEDED"] = "called wrong",
        ["RETRACTED"] = "taken back",
        ["UNMERGED"] = "merge taken back",
        ["MARKED"] = "marked as not the same",
        ["UNMARKED"] = "mark taken back",
        ["Outlet"] = "News outlet",
        ["Agency"] = "Body of a state",
        ["Organization"] = "Organization",
        ["Official"] = "Official",
        ["Person"] = "Person",
        ["AnonymousSource"] = "Unnamed source",
        ["UnspecifiedSource"] = "Nobody named",
    }.ToFrozenDictionary();

    /// <summary>A value in words. One without words of its own is spelt out: <c>SOCIAL_POST</c> as "social post".</summary>
    public static string Of(string token) => _words.TryGetValue(token, out var words)
        ? words
        : token.Replace('_', ' ').ToLowerInvariant();

    /// <summary>The same as the beginning of a line.</summary>
    public static string Heading(string token) => Of(token) is [var first, .. var rest] ? char.ToUpperInvariant(first) + rest : "";
}
