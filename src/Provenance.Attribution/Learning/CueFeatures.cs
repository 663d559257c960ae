using Provenance.Attribution.Rules;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Learning;

/// <summary>Makes a sentence a sequence in which the words that ascribe are looked for.</summary>
internal sealed class CueFeatures(RuleReading reading, TokenTraits traits, RuleRoles roles)
{
    /// <summary>Outside, first token of a cue, further token of one.</summary>
    public const int Tags = 3;

    public const int NodeBits = 19;
    public const int EdgeBits = 14;

    private readonly Features _node = new(NodeBits);
    private readonly Features _edge = new(EdgeBits);

    public Sequence Of(Sentence sentence)
    {
        Sequence sequence = new(sentence.First, sentence.Last - sentence.First + 1);
        var article = reading.Grammar.Article;
        var hasQuotation = Enumerable.Range(sentence.First, sequence.Length).Any(token => article.QuotationOf(token) >= 0);
        for (var i = 0; i < sequence.Length; i++)
        {
            var at = sentence.First + i;
            _node.Clear();
            Words(at, sentence);
            RulesAt(at);
            Quotations(at, hasQuotation, sentence);
            sequence.Nodes[i] = [.. _node.Places];
            sequence.Edges[i] = EdgeAt(at);
        }

        return sequence;
    }

    private void Words(int at, Sentence sentence)
    {
        uint Word(int token) => token < sentence.First || token > sentence.Last ? 9 : traits.Word(token);
        uint Class(int token) => token < sentence.First || token > sentence.Last ? 9 : traits.Class(token);
        _node.Add(1, 1);
        for (var offset = -3; offset <= 3; offset++)
        {
            _node.Add(2 + (uint)(offset + 3), Word(at + offset));
            _node.Add(10 + (uint)(offset + 3), Class(at + offset));
        }

        _node.Add(18, traits.Lemma(at));
        _node.Add(19, traits.Ending(at));
        _node.Add(20, traits.Lemma(at), Class(at - 1));
        _node.Add(21, traits.Lemma(at), Class(at + 1));
        _node.Add(22, traits.Lemma(at), Class(at - 1), Class(at + 1));
        _node.Add(23, Word(at), Word(at + 1));
        _node.Add(24, Word(at - 1), Word(at));
        _node.Add(25, Class(at - 1), Class(at));
        _node.Add(26, Class(at), Class(at + 1));
        _node.Add(27, Class(at - 1), Class(at), Class(at + 1));
        _node.Add(28, Class(at), Class(at + 1), Class(at + 2));
        _node.Add(29, Class(at - 2), Class(at - 1), Class(at));
        _node.Add(30, traits.Lemma(at), Word(at + 1), Class(at + 2));
        _node.Add(31, traits.Lemma(at), Class(at - 2), Class(at - 1));
        _node.Add(32, Word(at - 1), Class(at));
        _node.Add(33, Class(at), Word(at + 1));
        _node.Add(34, traits.Ending(at), Class(at - 1), Class(at + 1));
        _node.Add(35, (uint)Math.Min(4, at - sentence.First), Class(at));
        _node.Add(36, (uint)Math.Min(3, sentence.Last - at), Class(at));
        _node.Add(37, Word(at - 2), Word(at - 1), Word(at));
        _node.Add(38, Word(at), Word(at + 1), Word(at + 2));
    }

    private void RulesAt(int at)
    {
        var role = roles.Role(at);
        _node.Add(40, role);
        _node.Add(41, role, traits.Lemma(at));
        _node.Add(42, role, roles.Role(at - 1), roles.Role(at + 1));
        _node.Add(43, role, roles.Pattern(at));
        _node.Add(44, role, traits.Class(at), traits.Class(at + 1));
        _node.Add(45, role, traits.Class(at - 1), traits.Class(at));
        if (roles.Group(at) is { } group)
        {
            var voice = (uint)group.Voice;
            var isHead = group.At == at ? 1u : 2u;
            _node.Add(46, voice, isHead, group.Subject is null ? 1u : 2u);
            _node.Add(47, voice, isHead, traits.Lemma(group.At));
            _node.Add(48, voice, traits.Lemma(at), group.Subject is { } subject ? traits.Class(subject.Last) : 0);
        }
    }

    private void Quotations(int at, bool hasQuotation, Sentence sentence)
    {
        var article = reading.Grammar.Article;
        bool IsIn(int token) => token >= sentence.First && token <= sentence.Last && article.QuotationOf(token) >= 0;
        var near = (IsIn(at) ? 1u : 0) | (IsIn(at - 1) ? 2u : 0) | (IsIn(at + 1) ? 4u : 0) | (hasQuotation ? 8u : 0);
        var far = (IsIn(at - 2) || IsIn(at - 3) || IsIn(at - 4) ? 1u : 0) | (IsIn(at + 2) || IsIn(at + 3)
            || IsIn(at + 4) ? 2u : 0);
        _node.Add(50, near);
        _node.Add(51, near, far, traits.Class(at));
        _node.Add(52, near, traits.Lemma(at));
        _node.Add(53, near, far);
    }

    private int[] EdgeAt(int at)
    {
        _edge.Clear();
        _edge.Add(1, 1);
        _edge.Add(2, traits.Class(at));
        _edge.Add(3, traits.Class(at - 1));
        _edge.Add(4, traits.Class(at - 1), traits.Class(at));
        _edge.Add(5, traits.Word(at));
        _edge.Add(6, roles.Role(at - 1), roles.Role(at));
        return [.. _edge.Places];
    }
}
