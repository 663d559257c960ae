using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>How the tokens around a cue stand to it: side, distance, what lies between, what the rules make of
/// them.</summary>
internal sealed class Surroundings
{
    private readonly RuleReading _reading;
    private readonly RuleRoles _roles;
    private readonly TokenRange _cue;
    private readonly TokenRange? _left;
    private readonly TokenRange? _right;
    private readonly Candidate? _candidate;
    private readonly int _first;
    private readonly uint[] _barriers;
    private readonly int _sentence;
    private readonly int _quotationBefore;
    private readonly int _quotationAfter;

    public Surroundings(RuleReading reading, TokenTraits traits, RuleRoles roles, TokenRange cue, int first, int last)
    {
        (_reading, _roles, _cue, _first) = (reading, roles, cue, first);
        var article = reading.Grammar.Article;
        _sentence = article.SentenceOf(cue.First);
        var sentence = article.Sentences[_sentence];
        _candidate = roles.CandidateAt(cue);
        var group = roles.Group(cue.First) ?? roles.Group(cue.Last);
        _left = group is { Subject: { } subject } ? subject : reading.Phrases.EndingAt(cue.First - 1, sentence.First);
        _right = cue.Last < sentence.Last ? reading.Phrases.BeginningAt(cue.Last + 1, sentence.Last, isBroad: false) : null;
        Lemma = traits.Lemma(group is { } verb && cue.Holds(verb.At) ? verb.At : cue.Last);
        Voice = group is null ? 9u : (uint)group.Voice + (group.Subject is null ? 10u : 0);
        Pattern = _candidate is null ? 0 : Features.Of(_candidate.Pattern);
        Confidence = _candidate is null ? 0 : 1 + (uint)(_candidate.Confidence * 10);
        Next = traits.Class(cue.Last + 1);
        Shape = ShapeOf(sentence.First, sentence.Last);
        _barriers = new uint[last - first + 1];
        _quotationBefore = Pass(cue.First - 1, -1, first);
        _quotationAfter = Pass(cue.Last + 1, 1, last);
    }

    /// <summary>The base form of the verb of the cue, as a number.</summary>
    public uint Lemma { get; }

    public uint Voice { get; }

    /// <summary>What the rules see at the cue, or 0.</summary>
    public uint Pattern { get; }

    public uint Confidence { get; }

    /// <summary>The class of the token after the cue.</summary>
    public uint Next { get; }

    /// <summary>What stands right before and after the cue, in outline.</summary>
    public uint Shape { get; }

    /// <summary>1 before the cue, 2 behind it, 0 within it.</summary>
    public uint Side(int token) => token < _cue.First ? 1u : token > _cue.Last ? 2u : 0;

    public uint Distance(int token)
    {
        var distance = token < _cue.First ? _cue.First - token : token - _cue.Last;
        return (uint)(distance <= 4 ? distance : distance <= 7 ? 5 : distance <= 12 ? 6 : distance <= 25 ? 7 : 8);
    }

    /// <summary>How many sentences away, and whether in another paragraph.</summary>
    public uint Place(int token)
    {
        var article = _reading.Grammar.Article;
        var sentence = article.SentenceOf(token);
        var isOther = article.Sentences[sentence].Paragraph != article.Sentences[_sentence].Paragraph;
        return (uint)(sentence - _sentence + 4) + (isOther ? 10u : 0);
    }

    /// <summary>What lies between a token and the cue: commas, verbs, other cues, ends of sentences.</summary>
    public uint Barriers(int token) => token < _first
        || token - _first >= _barriers.Length ? 0 : _barriers[token - _first];

    /// <summary>Whether a token is in a quotation, and in which one from the cue.</summary>
    public uint Quotation(int token) => _reading.Grammar.Article.QuotationOf(token) switch
    {
        < 0 => 0,
        var number when number == _quotationBefore => 1,
        var number when number == _quotationAfter => 2,
        _ => 3,
    };

    /// <summary>What the rules make of a token by this cue: nothing, its source, its content; or nothing was found by
    /// it.</summary>
    public uint Role(int token) => _candidate is null ? 5
        : _candidate.Source is { } source && source.Holds(token) ? RuleRoles.Source
        : _candidate.Touches(token) ? RuleRoles.Content
        : 0;

    /// <summary>Whether a token is of the phrase before the cue, its subject, or of the one after it.</summary>
    public uint Phrase(int token) => (_left is { } left && left.Holds(token) ? left.Last == token ? 1u : 2u : 0)
        + (_right is { } right && right.Holds(token) ? right.First == token ? 3u : 6u : 0);

    /// <summary>What the rules make of a token by other cues.</summary>
    public uint Others(int token) => token < 0 || _cue.Holds(token) ? 0
        : _roles.Group(token) is { } group && group.At == token ? 7u
        : _candidate is null || !(_candidate.Touches(token) || _candidate.Source is { } source && source.Holds(token))
            ? _roles.Role(token)
            : 0;

    /// <summary>Whether a sentence, a quotation or a paragraph ends before a token.</summary>
    public uint Ends(int token)
    {
        var article = _reading.Grammar.Article;
        return token == 0 ? 0
            : (article.SentenceOf(token) != article.SentenceOf(token - 1) ? 1u : 0)
            + (article.QuotationOf(token) != article.QuotationOf(token - 1) ? article.QuotationOf(token) >= 0 ? 2u : 4u : 0);
    }

    private uint ShapeOf(int first, int last)
    {
        var article = _reading.Grammar.Article;
        uint Outline(int token) => token < first || token > last ? 1u
            : article.QuotationOf(token) >= 0 ? 2u
            : _reading.Grammar.IsComma(token) ? 3u
            : !_reading.Grammar[token].IsNominal ? 4u
            : 5u;
        var (before, after) = (_left?.First - 1 ?? _cue.First - 1, _right?.Last + 1 ?? _cue.Last + 1);
        return Outline(_cue.First - 1) + (Outline(_cue.Last + 1) * 6) + (Outline(before) * 36) + (Outline(after) * 216)
            + (_reading.Grammar.Form(_cue.Last + 1) is "that" ? 1296u : 0);
    }

    /// <summary>Goes from the cue to one side and notes at each token what was passed. Gives the first
    /// quotation.</summary>
    private int Pass(int start, int step, int end)
    {
        var (article, grammar) = (_reading.Grammar.Article, _reading.Grammar);
        uint commas = 0, verbs = 0, cues = 0, sentences = 0, quotations = 0;
        var found = -1;
        for (var at = start; step > 0 ? at <= end : at >= end; at += step)
        {
            if (article.SentenceOf(at) != article.SentenceOf(at - step))
            {
                sentences = Math.Min(2, sentences + 1);
                (commas, verbs) = (0, 0);
            }

            var number = article.QuotationOf(at);
            found = found < 0 && number >= 0 ? number : found;
            quotations |= found >= 0 && number != found ? 1u : 0;
            _barriers[at - _first] = commas + (verbs * 3) + (cues * 9) + (sentences * 27) + (quotations * 81);
            commas = Math.Min(2, commas + (grammar.IsComma(at) && number < 0 ? 1u : 0));
            verbs = Math.Min(2, verbs + (number < 0 && grammar.IsVerb(at) ? 1u : 0));
            cues = Math.Min(2, cues + (number < 0 && _roles.Role(at) is RuleRoles.Cue ? 1u : 0));
        }

        return found;
    }
}
