using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a document.</summary>
public sealed record DocumentFilterInput : FilterInput<Document, DocumentFilterInput>
{
    /// <summary>On its key.</summary>
    public StringOperationFilterInput? Key { get; init; }

    /// <summary>On what sort of document it is.</summary>
    public EnumOperationFilterInput<DocumentKind>? Kind { get; init; }

    /// <summary>On its title.</summary>
    public StringOperationFilterInput? Title { get; init; }

    /// <summary>On its address.</summary>
    public StringOperationFilterInput? Url { get; init; }

    /// <summary>On the language of its text.</summary>
    public StringOperationFilterInput? Language { get; init; }

    /// <summary>On who put it out, which must be known.</summary>
    public SourceFilterInput? Publisher { get; init; }

    /// <summary>On when it came out, of which something must be known.</summary>
    public FuzzyDateFilterInput? PublishedAt { get; init; }

    /// <summary>On whether its text is there.</summary>
    public BooleanOperationFilterInput? Held { get; init; }

    /// <summary>On what is said in it.</summary>
    public ListFilterInput<StatementFilterInput>? Statements { get; init; }

    private protected override void ReadOwn(Conditions<Document> conditions)
    {
        conditions.Value(Key, document => document.Key);
        conditions.Value(Kind, document => document.Kind);
        conditions.Value(Title, document => document.Title);
        conditions.Value(Url, document => document.Url);
        conditions.Value(Language, document => document.Language);
        conditions.One(Publisher, (store, document) =>
            store.Sources.Where(source => source.Id == document.PublisherId));
        conditions.Part(PublishedAt, document => document.PublishedAt);
        conditions.Value(Held, document => document.Held);
        conditions.Many(Statements, (store, document) =>
            store.Statements.Where(statement => statement.DocumentId == document.Id));
    }
}
