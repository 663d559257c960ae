using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Domain.Analysis.Graph;
using Provenance.GraphQL.Execution;
using Provenance.Server.Aggregates;
using Provenance.Server.Independence;
using Provenance.Server.Networks;
using Provenance.Server.Paging;
using Provenance.Server.Tracing;

namespace Provenance.Server.Binding;

/// <summary>The parameters that resolvers may take besides their parents, arguments and services. A method here makes
/// each of them from a field's call. Only this folder knows the engine's call and plan, so these methods are what
/// another engine would need.</summary>
internal static class CallParameters
{
    private static readonly string[] _ofAllPages = ["totalCount", "aggregates", "groupedAggregates", "__typename"];

    /// <summary>The requested page of a connection. A cursor of another list is refused.</summary>
    public static PagingArguments Paging(int? first, string? after, int? last, string? before, FieldCall call) => new(
        first,
        CursorScopes.PlaceIn(call, "after", after),
        last,
        CursorScopes.PlaceIn(call, "before", before),
        IncludeTotalCount: call.Field.Selects("totalCount"),
        ReadRows: call.Field.Selected.Any(part => !_ofAllPages.Contains(part.Definition.Name)),
        CountGroups: call.Field.Selects("groupedAggregates") || call.Field.Selects("aggregates"),
        List: () => CursorScopes.ListOf(call));

    /// <summary>The properties to read of the rows that the field returns.</summary>
    public static WantedRows Wanted(FieldCall call) => LookAhead.Wanted(call);

    /// <summary>The properties to read of the sources of a trace's origins.</summary>
    public static OriginRows Origins(FieldCall call) => new(LookAhead.WantedOfOrigins(call));

    /// <summary>The selected parts of a search that cost extra.</summary>
    public static SearchExtras SearchExtras(FieldCall call) => new(
        Facets: call.Field.Selects("facets"),
        Snippets: call.Field.Selected.Any(part => part.Definition.Name == "edges" && part.Selects("snippet")),
        LooksBeyond: call.Field.Selects("pageInfo"),
        Suggestion: call.Field.Selects("didYouMean"));

    /// <summary>The columns of which the different values are counted in groups.</summary>
    public static WantedGroups Groups(FieldCall call) => new(LookAhead.DistinctCounts(call.Field));

    /// <summary>What is selected of a network, and what tells it from others.</summary>
    public static WantedNetwork Network(FieldCall call)
    {
        var edges = call.Field.Selected.Where(part => part.Definition.Name == "edges").ToList();
        return new(
            new(
                Total: call.Field.Selects("totalCount"),
                Claims: edges.Any(edge => edge.Selects("claimCount")),
                Documents: edges.Any(edge => edge.Selects("documentCount")),
                Days: edges.Any(edge => edge.Selects("earliest") || edge.Selects("latest"))),
            CursorScopes.ListOf(call));
    }

    /// <summary>The support of claims that this request has read, for all its analyses.</summary>
    public static ClaimSupport ClaimSupport(FieldCall call, Tracer tracer, ICitationGraph graph) =>
        call.Request.Kept(() => new ClaimSupport(tracer, graph));
}
