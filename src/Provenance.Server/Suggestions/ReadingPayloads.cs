using Provenance.Attribution.Further;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Proposals;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;
using Provenance.Reading;
using Provenance.Server.Desk;
using Provenance.Server.Paging;

namespace Provenance.Server.Suggestions;

/// <summary>The result of <c>readDocument</c>.</summary>
internal sealed record ReadDocumentPayload(IReadOnlyList<IRecordingError>? Errors)
{
    /// <summary>The document; null while its text is not confirmed.</summary>
    public Document? Document { get; init; }

    /// <summary>The article as it was read out of a file; null if the text was given.</summary>
    public ReadArticle? Article { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<AlikeDocument> Alike { get; init; } = [];

    public IReadOnlyList<LeftOverSentence> LeftOver { get; init; } = [];

    public string? UnknownLanguage { get; init; }

    /// <summary>What a language model brought; null if none was asked.</summary>
    public FurtherOutcome? LanguageModel { get; init; }
}

/// <summary>A sentence that no suggestion covers.</summary>
/// <param name="Span">The sentence.</param>
/// <param name="Reason">What in it calls for a look.</param>
internal sealed record LeftOverSentence(TextSpan Span, string Reason);

/// <summary>Fields of the result of <c>readDocument</c> that are read.</summary>
internal sealed class ReadDocumentPayloadFields(ProposalReader proposals)
{
    public async Task<IReadOnlyList<Connection<Proposal>?>> Suggestions(
        IReadOnlyList<ReadDocumentPayload> parents,
        ProposalFilterInput? where,
        PagingArguments paging,
        CancellationToken cancellationToken)
    {
        var listing = paging.ListingOf(where, null);
        List<Connection<Proposal>?> pages = [];
        foreach (var parent in parents)
        {
            pages.Add(parent.Document is { Id: var id }
                ? new(await proposals.PageOfAsync(id, listing, cancellationToken))
                : null);
        }

        return pages;
    }
}

/// <summary>The result of <c>acceptSuggestion</c>.</summary>
internal sealed record AcceptSuggestionPayload(
    Proposal? Proposal, IReadOnlyList<Proposal> Amended, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>acceptSuggestions</c>.</summary>
internal sealed record AcceptSuggestionsPayload(
    IReadOnlyList<Proposal> Proposals, IReadOnlyList<Proposal> Open, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>rejectSuggestion</c>.</summary>
internal sealed record RejectSuggestionPayload(Proposal? Proposal, IReadOnlyList<IRecordingError>? Errors);
