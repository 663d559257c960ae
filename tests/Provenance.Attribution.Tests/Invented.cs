using Provenance.Attribution.Learning;

namespace Provenance.Attribution.Tests;

/// <summary>Invented articles of three sentences, of which the second ascribes something by a rare verb, and what is
/// learned
/// from them.</summary>
internal static class Invented
{
    private static readonly string[] _names = ["Dora Quill", "the harbour office", "Captain Brandt", "a teacher", "the union"];

    private static readonly string[] _things =
    [
        "the ferry stays", "the bridge is safe", "the school will close in May", "the dam has held", "nobody was on board",
    ];

    private static readonly Lazy<AttributionModel> _model = new(() => AttributionTrainer.Train(Articles(40)));

    /// <summary>A model of 40 of them.</summary>
    public static AttributionModel Model => _model.Value;

    /// <summary>So many articles.</summary>
    public static List<AnnotatedArticle> Articles(int count) => [.. Enumerable.Range(0, count).Select(Article)];

    private static AnnotatedArticle Article(int number)
    {
        var name = _names[number % _names.Length];
        var thing = _things[(number + (number / _names.Length)) % _things.Length];
        const string Before = "It was a long day in the town. ";
        var source = char.ToUpperInvariant(name[0]) + name[1..];
        var text = $"{Before}{source} averred that {thing}. The sun shone on the water, and the boats were in the harbour.";
        var cue = Before.Length + source.Length + 1;
        var content = cue + "averred that ".Length;
        return new(
            $"article-{number}", text,
            [new([new(Before.Length, cue - 1)], [new(cue, cue + 7)], [new(content, content + thing.Length)])]);
    }
}
