using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>Makes evidence of the passages found in a text: of what is said and by whom, how far from the cue, and how
/// they lie in one another.</summary>
internal sealed class JudgeFeatures
{
    /// <summary>Beyond these odds a likelihood tells no more.</summary>
    private const double LeastOdds = -6;
    private const double MostOdds = 8;

    private readonly Grammar _grammar;
    private readonly TokenTraits _traits;
    private readonly double[] _within;
    private readonly int[] _cuesBefore;
    private readonly Features _features = new(Judge.Bits);

    public JudgeFeatures(RuleReading reading, TokenTraits traits, IReadOnlyList<FoundPassage> found)
    {
        (_grammar, _traits) = (reading.Grammar, traits);
        var count = _grammar.Article.Tokens.Count;
        (_within, _cuesBefore) = (new double[count], new int[count + 1]);
        foreach (var passage in found)
        {
            _cuesBefore[passage.Candidate.Cue.First + 1]++;
            foreach (var part in passage.Candidate.Content)
            {
                for (var at = part.First; at <= part.Last; at++)
                {
                    _within[at] = Math.Max(_within[at], passage.Likelihood);
                }
            }
        }

        for (var at = 0; at < count; at++)
        {
            _cuesBefore[at + 1] += _cuesBefore[at];
        }
    }

    public Evidence Of(FoundPassage passage)
    {
        var odds = Math.Clamp(Math.Log(passage.Likelihood / (1 - passage.Likelihood)), LeastOdds, MostOdds);
        var kind = (passage.IsSpeech ? 1u : 0) + (passage.IsShared ? 2u : 0);
        _features.Clear();
        _features.Add(1, kind);
        _features.Add(2, (uint)((odds - LeastOdds) / 1.5));
        Words(passage);
        Parts(passage.Candidate);
        Nesting(passage);
        return new([.. _features.Places], (int)kind, odds);
    }

    private void Words(FoundPassage passage)
    {
        var (candidate, cue) = (passage.Candidate, passage.Candidate.Cue);
        var words = 0u;
        for (var at = cue.First; at <= cue.Last; at++)
        {
            words = (words * 31) + _traits.Word(at);
        }

        _features.Add(3, words);
        _features.Add(4, _traits.Word(cue.Last));
        _features.Add(5, (uint)Math.Min(4, cue.Last - cue.First + 1));
        _features.Add(6, Attribution.Learning.Features.Of(candidate.Pattern));
        _features.Add(7, passage.IsShared ? 1 + (uint)(candidate.Confidence * 10) : 0);
    }

    private void Parts(Candidate candidate)
    {
        _features.Add(8, Step(candidate.Content.Sum(part => part.Last - part.First + 1), 1.5));
        _features.Add(9, (uint)Math.Min(3, candidate.Content.Count));
        _features.Add(10, Step(candidate.Content.Min(part => Gap(candidate.Cue, part)), 1));
        if (candidate.Source is not { } source)
        {
            _features.Add(11, 0);
            return;
        }

        _features.Add(12, Step(source.Last - source.First + 1, 2));
        _features.Add(13, Step(Gap(candidate.Cue, source), 1));
        _features.Add(14, _traits.Word(source.Last));
        _features.Add(15, _grammar[source.First].IsCapital ? 1u : 0);
    }

    private void Nesting(FoundPassage passage)
    {
        var candidate = passage.Candidate;
        if (_within[candidate.Cue.First] is > 0 and var within)
        {
            _features.Add(16, (uint)(within * 5), passage.IsSpeech ? 1u : 0);
            _features.Add(17, within > passage.Likelihood ? 1u : 0);
        }

        var held = candidate.Content.Sum(part => _cuesBefore[part.Last + 1] - _cuesBefore[part.First]);
        _features.Add(18, (uint)Math.Min(2, held));
    }

    /// <summary>How many characters lie between a cue and a part.</summary>
    private int Gap(TokenRange cue, TokenRange part)
    {
        var (one, other) = (_grammar.Article.SpanOf(cue.First, cue.Last), _grammar.Article.SpanOf(part.First, part.Last));
        return Math.Min(Math.Abs(other.Start - one.End), Math.Abs(one.Start - other.End));
    }

    private static uint Step(int length, double steps) => (uint)Math.Min(9, Math.Log2(length + 1) * steps);
}
