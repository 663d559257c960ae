using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Finds what nouns ascribe: "X's claim that …", "reports that …", "received confirmation that …".</summary>
internal static class NounRule
{
    private static readonly HashSet<string> _nouns =
    [
        "claim", "claims", "allegation", "allegations", "confirmation", "assertion", "assertions", "suggestion",
            "suggestions",
        "accusation", "accusations", "argument", "belief", "statement", "prediction", "predictions", "warning",
            "warnings", "rumor",
        "rumors", "rumours", "speculation", "contention", "insistence", "notion", "criticism", "concern", "concerns",
            "hope", "hopes",
        "fear", "fears", "conviction", "promise", "vow", "reports", "opinion", "view", "doubt", "doubts", "complaint",
            "complaints",
    ];

    public static IEnumerable<Candidate> Of(Clause clause)
    {
        for (var at = clause.Sentence.First; at + 1 < clause.LastWord; at++)
        {
            if (!_nouns.Contains(clause.Form(at)) || clause.Article.QuotationOf(at) >= 0
                || clause.Grammar[at].IsCapital && at > clause.Sentence.First)
            {
                continue;
            }

            var isOf = clause.Form(at) is "reports" && clause.Form(at + 1) is "of"
                && !clause.Grammar.Determines(at - 1);
            if (!(clause.Form(at + 1) is "that" || isOf) || clause.Groups.Exists(group => group.At == at))
            {
                continue;
            }

            var content = Contents.Following(clause, at + 2, isShort: isOf, isRelative: true);
            if (content.Count == 0 || (!isOf && !content.Exists(part => HasVerb(clause, part)))
                || Grammar.IsFunctionWord(clause.Form(at + 2)) && clause.Grammar.IsVerb(at + 2))
            {
                continue;
            }

            var source = PossessorOf(clause, at);
            yield return new(
                "noun that", source, new(at, isOf ? at + 1 : at), content, source is null ? 0.62 : 0.72,
                $"“{clause.Form(at)} {clause.Form(at + 1)}” ascribes what follows");
        }
    }

    private static TokenRange? PossessorOf(Clause clause, int noun)
    {
        for (var at = noun - 1; at >= clause.Sentence.First && noun - at < 5; at--)
        {
            if (clause.Form(at) is "his" or "her" or "their" or "its" or "my" or "our")
            {
                return new(at, at);
            }

            if (clause.Grammar[at].IsPossessive)
            {
                return clause.Phrases.EndingAt(at, clause.Sentence.First);
            }

            if (!clause.Grammar.IsNominal(at))
            {
                return null;
            }
        }

        return null;
    }

    private static bool HasVerb(Clause clause, TokenRange part) =>
        Enumerable.Range(part.First, part.Last - part.First + 1).Any(clause.Grammar.IsVerb);
}
