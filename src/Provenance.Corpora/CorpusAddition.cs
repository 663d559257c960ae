using Provenance.Domain.Additions;

namespace Provenance.Corpora;

/// <summary>An addition to a source or a document in the form of a corpus: it refers to records by key.</summary>
public sealed record CorpusAddition
{
    /// <summary>The addition without storage keys of other records.</summary>
    public required Addition Addition { get; init; }

    /// <summary>Its key.</summary>
    public string Id => Addition.Key;

    /// <summary>The key of the source that it adds to; null when it adds to a document.</summary>
    public string? Source { get; init; }

    /// <summary>The key of the document that it adds to; null when it adds to a source.</summary>
    public string? Document { get; init; }

    /// <summary>Further affiliations of a person.</summary>
    public IReadOnlyList<CorpusAffiliation> Affiliations { get; init; } = [];

    /// <summary>Further owners of a source.</summary>
    public IReadOnlyList<CorpusOwnership> Owners { get; init; } = [];

    /// <summary>Keys of further sources that a source may be the same as.</summary>
    public IReadOnlyList<string> PossiblySameAs { get; init; } = [];

    /// <summary>The text of a document that was not held.</summary>
    public string? Text { get; init; }

    /// <summary>The revision of the source or document that it is for; null for any.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>A document with the words that it has by this; what it has already stays.</summary>
    internal CorpusDocument To(CorpusDocument document) => document with
    {
        Document = document.Document.With(Addition),
        Text = document.Text ?? Text,
    };

    /// <summary>Gives the documents among these the words that they have by additions.</summary>
    internal static void AddTo(Dictionary<string, CorpusDocument> documents, IEnumerable<CorpusAddition> additions)
    {
        foreach (var addition in additions)
        {
            if (addition.Document is { } key && documents.TryGetValue(key, out var document))
            {
                documents[key] = addition.To(document);
            }
        }
    }
}
