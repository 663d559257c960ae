using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>What the rules make of each token, for features.</summary>
internal sealed class RuleRoles
{
    public const uint Cue = 1;
    public const uint CueGoesOn = 2;
    public const uint Source = 3;
    public const uint Content = 4;

    private readonly uint[] _roles;
    private readonly uint[] _patterns;
    private readonly Candidate?[] _byCue;
    private readonly VerbGroup?[] _groups;

    public RuleRoles(RuleReading reading)
    {
        var count = reading.Grammar.Article.Tokens.Count;
        (_roles, _patterns) = (new uint[count], new uint[count]);
        (_byCue, _groups) = (new Candidate?[count], new VerbGroup?[count]);
        foreach (var candidate in reading.Candidates.OrderBy(candidate => candidate.Confidence))
        {
            foreach (var part in candidate.Content)
            {
                Fill(part, Content);
            }

            if (candidate.Source is { } source)
            {
                Fill(source, Source);
            }

            Fill(candidate.Cue, CueGoesOn);
            _roles[candidate.Cue.First] = Cue;
            for (var at = candidate.Cue.First; at <= candidate.Cue.Last; at++)
            {
                _patterns[at] = Features.Of(candidate.Pattern);
                _byCue[at] = candidate;
            }
        }

        foreach (var group in reading.Clauses.SelectMany(clause => clause.Groups))
        {
            for (var at = group.First; at <= group.At; at++)
            {
                _groups[at] = group;
            }
        }
    }

    public uint Role(int token) => token >= 0 && token < _roles.Length ? _roles[token] : 0;

    public uint Pattern(int token) => _patterns[token];

    /// <summary>What the rules suggest by a cue that shares a token with this, or null.</summary>
    public Candidate? CandidateAt(TokenRange cue)
    {
        for (var at = cue.First; at <= cue.Last; at++)
        {
            if (_byCue[at] is { } candidate)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>The verb group that a token is of, or null.</summary>
    public VerbGroup? Group(int token) => token >= 0 && token < _groups.Length ? _groups[token] : null;

    private void Fill(TokenRange range, uint role) => Array.Fill(_roles, role, range.First, range.Last - range.First + 1);
}
