namespace Provenance.Attribution.Rules;

/// <summary>Asks whether a sentence goes on with what the one before ascribes: "This means that …".</summary>
internal static class ContinuationRule
{
    public static Candidate? Of(Clause clause)
    {
        var first = clause.Sentence.First;
        if (!(clause.Form(first) is "this" or "that" or "it" or "which"
            && clause.Form(first + 1) is "means" or "meant" or "implies")
            || first + 3 > clause.LastWord)
        {
            return null;
        }

        var cueEnd = clause.Form(first + 2) is "that" ? first + 2 : first + 1;
        var content = Contents.Following(clause, cueEnd + 1, isShort: false, isRelative: false);
        return content.Count == 0 ? null
            : new("continuation", null, new(first, cueEnd), content, 0.4,
                "the sentence concludes from the one before; whether the source does or the text is not told")
            {
                IsQuestion = true,
                Mode = SuggestedMode.FreeIndirect,
            };
    }
}
