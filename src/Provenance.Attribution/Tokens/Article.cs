namespace Provenance.Attribution.Tokens;

/// <summary>A text with its tokens, paragraphs, sentences and quotations.</summary>
internal sealed class Article
{
    private readonly int[] _quotationOf;
    private readonly int[] _sentenceOf;

    public Article(string text)
    {
        Text = text;
        Tokens = Tokenizer.Of(text);
        Paragraphs = Attribution.Tokens.Sentences.Paragraphs(text, Tokens);
        Sentences = Attribution.Tokens.Sentences.Of(Tokens, Paragraphs);
        Quotations = Attribution.Tokens.Quotations.Of(text, Tokens, Paragraphs);
        _quotationOf = new int[Tokens.Count];
        Array.Fill(_quotationOf, -1);
        for (var i = 0; i < Quotations.Count; i++)
        {
            Array.Fill(_quotationOf, i, Quotations[i].First, Quotations[i].Last - Quotations[i].First + 1);
        }

        _sentenceOf = new int[Tokens.Count];
        for (var i = 0; i < Sentences.Count; i++)
        {
            Array.Fill(_sentenceOf, i, Sentences[i].First, Sentences[i].Last - Sentences[i].First + 1);
        }
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public List<(int First, int Last)> Paragraphs { get; }

    public List<Sentence> Sentences { get; }

    public List<Quotation> Quotations { get; }

    /// <summary>The number of the quotation that a token is of, its marks included, or -1.</summary>
    public int QuotationOf(int token) => _quotationOf[token];

    /// <summary>The number of the sentence that a token is of.</summary>
    public int SentenceOf(int token) => _sentenceOf[token];

    /// <summary>The span from one token to another, both included.</summary>
    public Span SpanOf(int first, int last) => new(Tokens[first].Start, Tokens[last].End);
}
