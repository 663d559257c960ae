using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Domain.Analysis.Graph;
using Provenance.GraphQL.Execution;
using Provenance.Server.Independence;
using Provenance.Server.Paging;
using Provenance.Server.Tracing;

namespace Provenance.Server.Binding;

/// <summary>
/// What resolvers may take beside their parents, arguments and services, each made of a field's call by a method here.
/// Only this folder knows the engine's call and plan: on another engine, these methods are what has to be written anew.
/// </summary>
internal static class CallParameters
{
    /// <summary>The page of a connection that can be read from both ends.</summary>
    public static PagingArguments Paging(int? first, string? after, int? last, string? before, FieldCall call) =>
        new(first, after, last, before, IncludeTotalCount: call.Field.Selects("totalCount"));

    /// <summary>The page of a connection that can be read from its start only.</summary>
    public static ForwardPagingArguments ForwardPaging(int? first, string? after, FieldCall call) =>
        new(first, after, IncludeTotalCount: call.Field.Selects("totalCount"));

    /// <summary>What of the rows that the field gives is to be read.</summary>
    public static WantedRows Wanted(FieldCall call) => LookAhead.Wanted(call);

    /// <summary>What of a search is selected that costs more than the records.</summary>
    public static SearchExtras SearchExtras(FieldCall call) => new(
        Facets: call.Field.Selects("facets"),
        Snippets: call.Field.Selected.Any(part => part.Definition.Name == "edges" && part.Selects("snippet")),
        LooksBeyond: call.Field.Selects("pageInfo"));

    /// <summary>The support of claims that this request has read, for all its analyses.</summary>
    public static ClaimSupport ClaimSupport(FieldCall call, Tracer tracer, ICitationGraph graph) =>
        call.Request.Kept(() => new ClaimSupport(tracer, graph));
}
