using Provenance.Attribution;
using Provenance.Attribution.Learning;
using Provenance.Corpora;
using Provenance.Domain.Documents;

namespace Provenance.Server.Training;

/// <summary>The articles that a model learns from, and how many were left out, by the reason. All that ascribes has to
/// be annotated in each: the rest of the text is what a model learns not to suggest.</summary>
internal sealed class TrainingArticles
{
    private readonly Dictionary<string, AnnotatedArticle> _byText = [];
    private readonly SortedDictionary<string, int> _leftOut = new(StringComparer.Ordinal);

    /// <summary>The articles, in the order in which they were added.</summary>
    public IReadOnlyList<AnnotatedArticle> Articles => [.. _byText.Values];

    /// <summary>How many passages they have.</summary>
    public int Passages => _byText.Values.Sum(article => article.Attributions.Count);

    /// <summary>How many articles were left out, each with the reason.</summary>
    public IEnumerable<string> LeftOut => _leftOut.Select(reason => $"{reason.Value} {reason.Key}");

    /// <summary>Adds the articles of corpora.</summary>
    /// <param name="corpora">Their files.</param>
    /// <returns>What is wrong with the files; none if they were added.</returns>
    public IReadOnlyList<CorpusError> Add(IEnumerable<FileInfo> corpora)
    {
        List<CorpusError> errors = [];
        foreach (var file in corpora)
        {
            var (corpus, found) = CorpusReader.ReadFile(file.FullName);
            errors.AddRange(found);
            var passages = corpus?.Attributions.ToLookup(attribution => attribution.Document);
            foreach (var document in corpus?.Documents ?? [])
            {
                if (document.Text is { } text)
                {
                    Add(document.Document, text, passages![document.Id].Select(attribution => Annotated(
                        attribution.Passage.SourceSpans, attribution.Passage.CueSpans, attribution.Passage.ContentSpans)));
                }
            }
        }

        return errors;
    }

    /// <summary>Adds the articles that a desk has decided on: what it accepted, mended or annotated by hand is to be
    /// suggested, and nothing else of their texts is.</summary>
    public async Task AddAsync(
        IAsyncEnumerable<Data.Readers.Suggestions.ReviewedArticle> reviewed, CancellationToken cancellationToken)
    {
        await foreach (var article in reviewed.WithCancellation(cancellationToken))
        {
            if (article.Pending > 0)
            {
                LeaveOut("with suggestions that nobody has decided");
                continue;
            }

            Add(article.Document, article.Text, article.Passages.Select(passage =>
                Annotated(passage.SourceSpans, passage.CueSpans, passage.ContentSpans)));
        }
    }

    private void Add(Document document, string text, IEnumerable<AnnotatedAttribution> passages)
    {
        AnnotatedAttribution[] marked =
        [
            .. passages.Where(passage => passage.Cue.Count > 0 && passage.Content.Count > 0),
        ];
        if (!IsEnglish(document, text))
        {
            LeaveOut("in another language than English");
        }
        else if (marked.Length == 0)
        {
            LeaveOut("without a passage whose cue and content are marked");
        }
        else if (!_byText.TryAdd(text, new(document.Key, text, marked)))
        {
            LeaveOut("with the text of another");
        }
    }

    private static bool IsEnglish(Document document, string text) => document.Language is { } language
        ? language == "en" || language.StartsWith("en-", StringComparison.Ordinal)
        : Suggester.Suggest(text).UnknownLanguage is null;

    private void LeaveOut(string reason) => _leftOut[reason] = _leftOut.GetValueOrDefault(reason) + 1;

    /// <summary>A passage as the learning takes it; spans in a headline or caption that is kept apart from the text are
    /// no places in it.</summary>
    private static AnnotatedAttribution Annotated(
        IReadOnlyList<TextSpan> source, IReadOnlyList<TextSpan> cue, IReadOnlyList<TextSpan> content)
    {
        return new(Spans(source), Spans(cue), Spans(content));

        static IReadOnlyList<Span> Spans(IReadOnlyList<TextSpan> spans) =>
            [.. spans.Where(span => span.Part is null).Select(span => new Span(span.Start, span.End))];
    }
}
