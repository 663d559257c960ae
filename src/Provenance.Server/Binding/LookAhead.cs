using System.Reflection;
using System.Runtime.CompilerServices;
using Provenance.Data.Readers.Rows;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Planning;

namespace Provenance.Server.Binding;

/// <summary>Finds the selection on the rows that a field returns, and on the rows that these refer to, so that they are
/// read together.</summary>
internal static class LookAhead
{
    private static readonly ConditionalWeakTable<FieldPlan, Look> _looks = [];
    private static readonly ConditionalWeakTable<FieldPlan, OriginLook> _originLooks = [];

    /// <summary>The properties that the request wants of the rows that the field returns, directly or in a
    /// connection.</summary>
    public static WantedRows Wanted(FieldCall call)
    {
        var look = _looks.GetValue(call.Field, static plan => new(Of(RowsOf(plan)), plan.Selects("pageInfo")));
        return new(look.Rows, look.Beyond, call.Request.Kept(static () => new RowsAtHand()));
    }

    /// <summary>What the request wants of the sources of a trace's origins; null if it selects no origins.</summary>
    public static WantedRows? WantedOfOrigins(FieldCall call)
    {
        var look = _originLooks.GetValue(call.Field, static plan =>
        {
            List<FieldPlan> origins = [.. OriginsOf(plan)];
            return new(origins.Count == 0 ? null : Of(origins.SelectMany(origin => Parts(origin, "source"))));
        });
        return look.Sources is { } sources
            ? new(sources, LooksBeyond: false, call.Request.Kept(static () => new RowsAtHand()))
            : null;
    }

    /// <summary>The names of the counts of different values that the request wants of the groups that a field
    /// gives.</summary>
    public static IReadOnlyList<string> DistinctCounts(FieldPlan groups) =>
    [
        .. groups.Selected.SelectMany(part => part.Definition.Name switch
        {
            "groups" => DistinctCounts(part),
            "distinctCount" => part.Selected.Select(count => count.Definition.Name).Where(name => name != "__typename"),
            _ => [],
        }).Distinct(),
    ];

    private static IEnumerable<FieldPlan> OriginsOf(FieldPlan trace) =>
        [.. Parts(trace, "origins"), .. Parts(trace, "chains").SelectMany(chain => Parts(chain, "origin"))];

    private static IEnumerable<FieldPlan> Parts(FieldPlan plan, string field) =>
        plan.Selected.Where(part => part.Definition.Name == field);

    private static IEnumerable<FieldPlan> RowsOf(FieldPlan plan) =>
        plan.Definition.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal)
            ? plan.Selected.SelectMany(part => part.Definition.Name switch
            {
                "nodes" => [part],
                "edges" => Parts(part, "node"),
                _ => (IEnumerable<FieldPlan>)[],
            })
            : [plan];

    private static RowSelection Of(IEnumerable<FieldPlan> rows)
    {
        var properties = new HashSet<string>();
        var isWhole = false;
        var followed = new List<(string Property, FieldPlan Field)>();
        foreach (var field in rows.SelectMany(row => row.Selected))
        {
            switch (field.Resolver?.Member)
            {
                case PropertyInfo property:
                    properties.Add(property.Name);
                    break;
                case MethodInfo method when method.GetCustomAttribute<FollowsAttribute>() is { Property: var property }:
                    properties.Add(property);
                    followed.Add((property, field));
                    break;
                case MethodInfo method when method.GetCustomAttribute<NeedsAttribute>() is { Whole: false } needs:
                    properties.UnionWith(needs.Properties);
                    break;
                case not null:
                    isWhole = true;
                    break;
            }
        }

        return new(
            isWhole ? null : properties,
            followed.GroupBy(each => each.Property, each => each.Field).Select(each => KeyValuePair.Create(each.Key, Of(each))));
    }

    /// <summary>The selection found so far, and whether it asks for more than the page.</summary>
    private sealed record Look(RowSelection Rows, bool Beyond);

    /// <summary>What was seen of the sources of origins; null if none are selected.</summary>
    private sealed record OriginLook(RowSelection? Sources);
}
