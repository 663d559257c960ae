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

    /// <summary>The properties that the request wants of the rows that the field returns, directly or in a
    /// connection.</summary>
    public static WantedRows Wanted(FieldCall call)
    {
        var look = _looks.GetValue(call.Field, static plan => new(Of(RowsOf(plan)), plan.Selects("pageInfo")));
        return new(look.Rows, look.Beyond, call.Request.Kept(static () => new RowsAtHand()));
    }

    private static IEnumerable<FieldPlan> RowsOf(FieldPlan plan) =>
        plan.Definition.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal)
            ? plan.Selected.SelectMany(part => part.Definition.Name switch
            {
                "nodes" => [part],
                "edges" => part.Selected.Where(node => node.Definition.Name == "node"),
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
}
