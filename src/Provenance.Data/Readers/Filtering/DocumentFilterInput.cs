using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a document.</summary>
public sealed record DocumentFilterInput : FilterInput<Document, DocumentFilterInput>
{
    /// <summary>Conditions on its key.</summary>
    public StringOperationFilterInput? Key { get; init; }

    /// <summary>Conditions on its kind.</summary>
    public EnumOperationFilterInput<DocumentKind>? Kind { get; init; }

    /// <summary>Conditions on its title.</summary>
    public StringOperationFilterInput? Title { get; init; }

    /// <summary>Conditions on its address.</summary>
    public StringOperationFilterInput? Url { get; init; }

    /// <summary>Conditions on the language of its text.</summary>
    public StringOperationFilterInput? Language { get; init; }

    /// <summary>Conditions on its publisher, which must be known.</summary>
    public SourceFilterInput? Publisher { get; init; }

    /// <summary>Conditions on its publication date, of which something must be known.</summary>
    public FuzzyDateFilterInput? PublishedAt { get; init; }

    /// <summary>Conditions on whether its text is there.</summary>
    public BooleanOperationFilterInput? Held { get; init; }

    /// <summary>Conditions on its statements.</summary>
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
