using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Learning;

/// <summary>Makes the surroundings of a cue a sequence in which its source and its content are looked for.</summary>
internal sealed class PartFeatures(RuleReading reading, TokenTraits traits, RuleRoles roles)
{
    /// <summary>Neither, source, content.</summary>
    public const int Tags = 3;

    public const byte Source = 1;
    public const byte Content = 2;

    public const int NodeBits = 19;
    public const int EdgeBits = 16;

    /// <summary>How many tokens before and after the cue are looked at, and how many sentences.</summary>
    private const int Before = 60;
    private const int After = 90;
    private const int SentencesBefore = 1;
    private const int SentencesAfter = 2;

    private readonly Features _node = new(NodeBits);
    private readonly Features _edge = new(EdgeBits);

    public Sequence Of(TokenRange cue)
    {
        var article = reading.Grammar.Article;
        var own = article.SentenceOf(cue.First);
        var first = Math.Max(article.Sentences[Math.Max(0, own - SentencesBefore)].First, cue.First - Before);
        var last = Math.Min(
            article.Sentences[Math.Min(article.Sentences.Count - 1, own + SentencesAfter)].Last, cue.Last + After);
        Sequence sequence = new(first, last - first + 1);
        Surroundings around = new(reading, traits, roles, cue, first, last);
        for (var i = 0; i < sequence.Length; i++)
        {
            var at = first + i;
            sequence.IsFixed[i] = cue.Holds(at);
            _node.Clear();
            NodeAt(at, around);
            sequence.Nodes[i] = [.. _node.Places];
            sequence.Edges[i] = EdgeAt(at, around);
        }

        return sequence;
    }

    private void NodeAt(int at, Surroundings around)
    {
        var side = around.Side(at);
        if (side == 0)
        {
            _node.Add(1, 0);
            return;
        }

        var distance = around.Distance(at);
        var (role, before, after) = (around.Role(at), around.Role(at - 1), around.Role(at + 1));
        var place = around.Place(at);
        var (word, kind) = (traits.Word(at), traits.Class(at));
        var barrier = around.Barriers(at);
        var quoted = around.Quotation(at);
        _node.Add(2, side);
        _node.Add(3, side, distance);
        _node.Add(4, side, place);
        _node.Add(5, side, word);
        _node.Add(6, side, kind, distance);
        _node.Add(7, side, around.Lemma);
        _node.Add(8, side, around.Lemma, distance);
        _node.Add(9, side, around.Lemma, kind);
        _node.Add(10, side, barrier);
        _node.Add(11, side, barrier, quoted);
        _node.Add(12, side, barrier, place);
        _node.Add(13, side, quoted, place);
        _node.Add(14, side, quoted, around.Lemma);
        _node.Add(15, side, quoted, around.Shape);
        _node.Add(16, side, role, around.Pattern);
        _node.Add(17, side, role, before + (after * 8));
        _node.Add(18, role, kind);
        _node.Add(19, role, barrier, quoted);
        _node.Add(20, role, around.Confidence);
        _node.Add(21, side, role, place);
        _node.Add(22, side, traits.Class(at - 1), kind);
        _node.Add(23, side, kind, traits.Class(at + 1));
        _node.Add(24, side, traits.Word(at - 1));
        _node.Add(25, side, traits.Word(at + 1));
        _node.Add(26, side, around.Phrase(at), kind);
        _node.Add(27, side, around.Phrase(at), around.Lemma);
        _node.Add(28, side, around.Phrase(at), around.Shape);
        _node.Add(29, side, around.Shape, barrier);
        _node.Add(30, side, around.Shape, place);
        _node.Add(31, side, around.Shape, distance);
        _node.Add(32, side, around.Others(at), barrier);
        _node.Add(33, side, around.Others(at), role);
        _node.Add(34, side, roles.Role(at), role);
        _node.Add(35, side, around.Voice, barrier);
        _node.Add(36, side, around.Voice, around.Phrase(at));
        _node.Add(37, side, around.Next, barrier);
        _node.Add(38, side, around.Next, around.Lemma);
        _node.Add(39, side, traits.Ending(at));
        _node.Add(40, around.Phrase(at), role, barrier);
    }

    private int[] EdgeAt(int at, Surroundings around)
    {
        var (side, role, before) = (around.Side(at), around.Role(at), around.Role(at - 1));
        var (kind, previous) = (traits.Class(at), traits.Class(at - 1));
        var ends = around.Ends(at);
        _edge.Clear();
        _edge.Add(1, side, around.Side(at - 1));
        _edge.Add(2, side, previous, kind);
        _edge.Add(3, side, kind);
        _edge.Add(4, side, previous);
        _edge.Add(5, side, traits.Word(at));
        _edge.Add(6, side, traits.Word(at - 1));
        _edge.Add(7, role, before, side);
        _edge.Add(8, role + (before * 8), ends, side);
        _edge.Add(9, ends, side, around.Shape);
        _edge.Add(10, around.Phrase(at), around.Phrase(at - 1), side);
        _edge.Add(11, around.Others(at), around.Others(at - 1), side);
        _edge.Add(12, around.Distance(at), side, around.Lemma);
        _edge.Add(13, traits.Word(at - 1), traits.Word(at));
        _edge.Add(14, previous, kind, traits.Class(at + 1));
        _edge.Add(15, role + (before * 8), previous, kind);
        _edge.Add(16, side, previous, traits.Lemma(at + 1));
        _edge.Add(17, around.Barriers(at), side, kind);
        return [.. _edge.Places];
    }
}
