using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>The second stage: finds with a model what the rules found, better bounded, and what they missed.</summary>
internal sealed class LearnedStage
{
    /// <summary>The most cues of a sentence; no prose has more.</summary>
    private const int MaxCues = 12;

    /// <summary>What is added to the scores so that unlikely cues are looked at too.</summary>
    private const double CueBonus = 1.2;

    /// <summary>A cue that is less likely than this is not even judged.</summary>
    private const double LeastOfCue = 0.05;

    /// <summary>The least likelihood of a passage that is kept. Reported speech is what a chain is made of: less is
    /// enough for it. Both were set by cross-validation on annotated articles.</summary>
    private const double Least = 0.53;
    private const double LeastOfSpeech = 0.37;

    private readonly AttributionModel _model;
    private readonly RuleReading _reading;
    private readonly TokenTraits _traits;
    private readonly RuleRoles _roles;

    private LearnedStage(AttributionModel model, RuleReading reading)
    {
        (_model, _reading) = (model, reading);
        _traits = new(reading.Grammar);
        _roles = new(reading);
    }

    /// <summary>The candidates of a text, in its order.</summary>
    public static List<Candidate> Of(AttributionModel model, RuleReading reading)
    {
        var found = Judged(model, reading);
        var covered = found.SelectMany(candidate => candidate.Content.Append(candidate.Cue))
            .SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).ToHashSet();
        var kept = reading.Candidates.Where(candidate => !covered.Contains(candidate.Cue.First)
            && (candidate.Mode == SuggestedMode.Link || candidate.IsQuestion || candidate.Pattern is "colon headline"));
        return [.. found.Concat(kept).OrderBy(candidate => candidate.Cue.First)];
    }

    /// <summary>What a model finds, with what its judge is to know of it.</summary>
    public static IReadOnlyList<(FoundPassage Found, Evidence Evidence)> Found(AttributionModel model, RuleReading reading)
    {
        LearnedStage stage = new(model, reading);
        var found = stage.Found().ToList();
        JudgeFeatures features = new(reading, stage._traits, found);
        return found.ConvertAll(passage => (passage, features.Of(passage)));
    }

    private static List<Candidate> Judged(AttributionModel model, RuleReading reading)
    {
        List<Candidate> judged = [];
        foreach (var (found, evidence) in Found(model, reading))
        {
            var likelihood = model.Judge.Of(evidence);
            if (likelihood >= (found.IsSpeech ? LeastOfSpeech : Least))
            {
                judged.Add(found.Candidate with { Confidence = model.Calibration.Of(likelihood) });
            }
        }

        return judged;
    }

    private IEnumerable<FoundPassage> Found()
    {
        CueFeatures features = new(_reading, _traits, _roles);
        PartFeatures parts = new(_reading, _traits, _roles);
        foreach (var clause in _reading.Clauses)
        {
            var sentence = features.Of(clause.Sentence);
            foreach (var (cue, likelihood) in CuesOf(sentence).Take(MaxCues)
                .Where(found => found.Likelihood >= LeastOfCue))
            {
                var around = parts.Of(cue);
                var tags = _model.Parts.Decode(around);
                var sources = Runs(around, tags, PartFeatures.Source);
                var content = Bounds.Of(
                    clause.Article, Runs(around, tags, PartFeatures.Content), [cue, .. sources]);
                if (content.Count > 0)
                {
                    yield return Passage(clause, cue, sources, content, likelihood);
                }
            }
        }
    }

    private static bool IsSpeech(Clause clause, TokenRange cue, List<TokenRange> content) =>
        Enumerable.Range(cue.First, cue.Last - cue.First + 1).Any(token => clause.Grammar.Form(token) is "according"
            || (Cues.TryFind(clause.Grammar.Form(token), out var verb, out _) && verb.Reports))
        || content.Exists(part => clause.Article.QuotationOf(part.First) >= 0
        || clause.Article.QuotationOf(part.Last) >= 0);

    private IEnumerable<(TokenRange Cue, double Likelihood)> CuesOf(Sequence sentence)
    {
        var tags = _model.Cues.Decode(sentence, CueBonus);
        if (Array.TrueForAll(tags, tag => tag == 0))
        {
            yield break;
        }

        var (likelihoods, _) = _model.Cues.Marginals(sentence);
        for (var at = 0; at < sentence.Length; at++)
        {
            if (tags[at] == 0)
            {
                continue;
            }

            var last = at;
            while (last + 1 < sentence.Length && tags[last + 1] == 2)
            {
                last++;
            }

            var likelihood = 0.0;
            for (var token = at; token <= last; token++)
            {
                likelihood = Math.Max(likelihood, 1 - likelihoods[token * CueFeatures.Tags]);
            }

            yield return (new(sentence.First + at, sentence.First + last), likelihood);
            at = last;
        }
    }

    private FoundPassage Passage(
        Clause clause, TokenRange cue, List<TokenRange> sources, List<TokenRange> content, double likelihood)
    {
        TokenRange? source = sources.Count == 0 ? null : sources.MaxBy(range => range.Last - range.First);
        var isSpeech = IsSpeech(clause, cue, content);
        if (_roles.CandidateAt(cue) is { } rule)
        {
            var bounded = rule with
            {
                Source = source,
                Cue = cue,
                Content = content,
                MoreCues = rule.MoreCues.FindAll(more => !cue.Holds(more.First)),
            };
            return new(bounded, likelihood, IsShared: true, isSpeech);
        }

        var words = clause.Article.SpanOf(cue.First, cue.Last).In(clause.Article.Text);
        Candidate learned = new(
            "learned", source, cue, content, likelihood,
            $"“{words}” stands like words that ascribe in the articles that were learned from");
        return new(learned, likelihood, IsShared: false, isSpeech);
    }

    private static List<TokenRange> Runs(Sequence around, byte[] tags, byte tag)
    {
        List<TokenRange> runs = [];
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i] != tag)
            {
                continue;
            }

            var first = i;
            while (i + 1 < tags.Length && tags[i + 1] == tag)
            {
                i++;
            }

            runs.Add(new(around.First + first, around.First + i));
        }

        return runs;
    }
}
