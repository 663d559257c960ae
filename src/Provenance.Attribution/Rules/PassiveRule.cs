using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Rules;

/// <summary>Finds what is ascribed without an agent or after "by": "is believed to", "it is thought that", "was stated
/// by".</summary>
internal static class PassiveRule
{
    private static readonly HashSet<string> _impersonal =
        ["believe", "think", "estimate", "expect", "report", "say", "assume", "understand", "allege", "predict",
            "consider", "fear"];

    private static readonly HashSet<string> _views = ["describe", "portray", "view", "see", "regard", "characterize",
        "depict"];

    public static Candidate? Of(Clause clause, VerbGroup group)
    {
        var at = group.At + 1;
        var words = clause.Article.SpanOf(group.First, group.At).In(clause.Article.Text);
        if (clause.Form(at) is "by" && clause.Phrases.BeginningAt(at + 1, clause.LastWord, isBroad: false) is { } agent)
        {
            return ByAgent(clause, group, agent, words);
        }

        if (group.Cue.Lemma is "ask"
            && clause.Form(at) is "about" or "if" or "whether" or "how" or "why" or "what" or "who" or "when"
            or "where")
        {
            var asked = Contents.Following(clause, at
                + (clause.Form(at) is "about" ? 1 : 0), isShort: true, isRelative: true);
            return asked.Count == 0 ? null : new(
                "asked", null, new(group.First, clause.Form(at) is "about" ? at : group.At), asked, 0.72,
                    $"“{words}” tells a question; who asked is not told");
        }

        if (group.Cue.Takes("out") && group.Cue.Lemma is "rule" && clause.Form(at) is "out"
            && group.Subject is { } ruled)
        {
            return new("rule out", null, new(group.First, at), [ruled], 0.75, $"“{words} out” is somebody’s judgement");
        }

        if (_views.Contains(group.Cue.Lemma) && clause.Form(at) is "as" && group.Subject is { } seen
            && at < clause.LastWord)
        {
            var view = Contents.Following(clause, at, isShort: true, isRelative: true);
            return new($"as {group.Cue.Lemma}", null, new(group.First, group.At), [seen, .. view], 0.7,
                $"“{words} as” is somebody’s view");
        }

        if (!_impersonal.Contains(group.Cue.Lemma) || group.Subject is not { } subject)
        {
            return null;
        }

        if (clause.Form(subject.Last) is "it" or "it's")
        {
            var start = clause.Form(at) is "that" ? at + 1 : at;
            var that = Contents.Following(clause, start, isShort: false, isRelative: false);
            return that.Count == 0 || start > clause.LastWord ? null
                : new($"it {group.Cue.Lemma}", null, new(subject.First, group.At), that, 0.8,
                $"“it {words}” names nobody");
        }

        if (clause.Form(at) is not "to")
        {
            return null;
        }

        var rest = Contents.Following(clause, at, isShort: true, isRelative: false);
        return rest.Count == 0 ? null : new(
            $"passive {group.Cue.Lemma}", null, new(group.First, group.At), [subject, .. rest], 0.75,
            $"“{words}” ascribes this and names nobody");
    }

    private static Candidate? ByAgent(Clause clause, VerbGroup group, TokenRange agent, string words)
    {
        if (group.Subject is not { } subject || group.Cue.Grades.Values.Max() < Grade.Mostly)
        {
            return null;
        }

        var source = clause.Subjects.WithApposition(agent, clause.LastWord);
        var sentence = clause.Article.SentenceOf(subject.First);
        if (clause.Form(subject.Last) is "this" or "it" or "that" && sentence > 0)
        {
            // "This was stated by X": what the sentence before says.
            var before = clause.Article.Sentences[sentence - 1];
            return new(
                $"this by {group.Cue.Lemma}", source, new(group.First, group.At + 1), [new(before.First, before.Last)],
                    0.75,
                $"“this {words} by” names who says the sentence before");
        }

        var cue = new TokenRange(group.First, group.At + 1);
        return new(
            $"by {group.Cue.Lemma}", source, cue, [subject], 0.7, $"“{words} by” names who");
    }
}
