using Provenance.Data.Readers.Additions;
using Provenance.Data.Readers.Assessments;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Changes;
using Provenance.Server.Identity;
using Provenance.Server.Paging;
using Provenance.Server.Questions;

namespace Provenance.Server.Sources;

/// <summary>Fields that sources of every kind have.</summary>
internal sealed class SourceFields(
    AdditionReader additions,
    DecidedIdentities identities,
    SourceReader sources,
    SourceLinkReader links,
    StatementReader statements,
    DocumentReader documents,
    ClaimReader claims,
    QuestionReader questions,
    AssessmentReader assessments,
    RecordHistories histories)
{
    [Needs]
    public static string Id(Source source) => new NodeId(nameof(Source), source.Id.Value).ToString();

    [Needs(nameof(Domain.Sources.Source.RecordedAt))]
    public async Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<Source> parents, CancellationToken cancellationToken) =>
        await histories.OfAsync(
            AmendedKind.Source,
            [.. parents.Select(source => (source.Id.Value, source.RecordedAt))],
            await Additions(parents, cancellationToken),
            cancellationToken);

    [Needs]
    public Task<IReadOnlyList<int>> Revision(IReadOnlyList<Source> parents, CancellationToken cancellationToken) =>
        histories.RevisionsAsync(
            AmendedKind.Source, [.. parents.Select(source => source.Id.Value)], cancellationToken);

    [Needs(nameof(Domain.Sources.Source.PartOfId))]
    public Task<IReadOnlyList<Source?>> PartOf(IReadOnlyList<Source> parents, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor(source => source.PartOfId, ids => sources.ByIdAsync(ids, cancellationToken));

    [Needs(Whole = true)]
    public static IEnumerable<OwnershipEnds> Owners(Source source) =>
        source.Owners.Select(ownership => new OwnershipEnds(source, ownership));

    [Needs]
    public async Task<IReadOnlyList<IReadOnlyList<OwnershipEnds>>> Owns(
        IReadOnlyList<Source> parents, CancellationToken cancellationToken)
    {
        var owned = await sources.OwnedByAsync(
            [.. parents.Select(parent => parent.Id).Distinct()], cancellationToken);
        return [.. parents.Select(parent => (IReadOnlyList<OwnershipEnds>)
        [
            .. owned[parent.Id].SelectMany(
                source => source.Owners.Where(ownership => ownership.OwnerId == parent.Id),
                (source, ownership) => new OwnershipEnds(source, ownership)),
        ])];
    }

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<Addition>>> Additions(
        IReadOnlyList<Source> parents, CancellationToken cancellationToken) =>
        parents.AllFor(source => source.Id, ids => additions.BySourceAsync(ids, cancellationToken));

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<AbsorbedRecord>>> Absorbed(
        IReadOnlyList<Source> parents, CancellationToken cancellationToken) =>
        identities.AbsorbedAsync(
            IdentifiedKind.Source, [.. parents.Select(source => source.Id.Value)], cancellationToken);

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<NotTheSame>>> NotTheSameAs(
        IReadOnlyList<Source> parents, CancellationToken cancellationToken) =>
        identities.NotTheSameAsAsync(
            IdentifiedKind.Source, [.. parents.Select(source => source.Id.Value)], cancellationToken);

    [Needs(nameof(Domain.Sources.Source.PossiblySameAsIds))]
    public Task<IReadOnlyList<IReadOnlyList<Source>>> PossiblySameAs(
        IReadOnlyList<Source> parents, CancellationToken cancellationToken) =>
        parents.EachFor(source => source.PossiblySameAsIds, ids => sources.ByIdAsync(ids, cancellationToken));

    [Needs]
    public Task<IReadOnlyList<SourceLinkConnection>> Cites(
        IReadOnlyList<Source> parents,
        bool includeParts,
        QuestionBy? question,
        AsOf? asOf,
        PagingArguments paging,
        CancellationToken cancellationToken) =>
        LinksAsync(parents, SourceLinkDirection.Cites, includeParts, question, asOf, paging, cancellationToken);

    [Needs]
    public Task<IReadOnlyList<SourceLinkConnection>> CitedBy(
        IReadOnlyList<Source> parents,
        bool includeParts,
        QuestionBy? question,
        AsOf? asOf,
        PagingArguments paging,
        CancellationToken cancellationToken) =>
        LinksAsync(parents, SourceLinkDirection.CitedBy, includeParts, question, asOf, paging, cancellationToken);

    [Needs]
    public Task<IReadOnlyList<Connection<Statement>>> Statements(
        IReadOnlyList<Source> parents,
        StatementFilterInput? where,
        IReadOnlyList<StatementSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken)
    {
        var listing = paging.ListingOf(where, order);
        return parents.PageFor(
            source => source.Id,
            ids => statements.At(asOf).PageBySourceAsync(ids, listing, wanted, cancellationToken));
    }

    [Needs]
    public Task<IReadOnlyList<Connection<Document>>> Documents(
        IReadOnlyList<Source> parents,
        DocumentFilterInput? where,
        IReadOnlyList<DocumentSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken)
    {
        var listing = paging.ListingOf(where, order);
        return parents.PageFor(
            source => source.Id,
            ids => documents.At(asOf).PageByPublisherAsync(ids, listing, wanted, cancellationToken));
    }

    [Needs]
    public Task<IReadOnlyList<Connection<Claim>>> Claims(
        IReadOnlyList<Source> parents, AsOf? asOf, PagingArguments paging, CancellationToken cancellationToken)
    {
        var page = paging.Page();
        return parents.PageFor(
            source => source.Id, ids => claims.At(asOf).PageBySourceAsync(ids, page, cancellationToken));
    }

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<Assessment>>> Assessments(
        IReadOnlyList<Source> parents, CancellationToken cancellationToken) =>
        parents.AllFor(source => source.Id, ids => assessments.BySourceAsync(ids, cancellationToken));

    private async Task<IReadOnlyList<SourceLinkConnection>> LinksAsync(
        IReadOnlyList<Source> parents,
        SourceLinkDirection direction,
        bool includeParts,
        QuestionBy? question,
        AsOf? asOf,
        PagingArguments paging,
        CancellationToken cancellationToken)
    {
        var page = paging.Page(PageOrder.Citations);
        var asked = question is null ? null : await questions.NamedAsync(question, cancellationToken);
        var then = links.At(asOf);
        var pages = await then.PageBySourceAsync(
            [.. parents.Select(source => source.Id)], direction, includeParts, asked?.Id, page, cancellationToken);
        var others = await sources.At(asOf?.ByRecords()).ByIdAsync(
            [.. pages.Values.SelectMany(each => each.Edges).Select(edge => edge.Node.SourceId).Distinct()],
            cancellationToken);
        var citations = then.CitationsOf(direction, includeParts, asked?.Id);
        return [.. parents.Select(parent => SourceLinkConnection.Of(
            pages[parent.Id],
            other => new(parent.Id, other, direction, includeParts, asked?.Id, asOf),
            others,
            new(citations, parent.Id)))];
    }
}
