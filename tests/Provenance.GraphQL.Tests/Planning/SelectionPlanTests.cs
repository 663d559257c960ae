using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Tests.Planning;

public sealed class SelectionPlanTests
{
    [Fact]
    public void Selections_of_one_response_key_become_one_field_in_the_place_of_the_first()
    {
        var fields = Root("{ a: outlet(id: 1) { name } b: echo ... on Query { a: outlet(id: 1) { id } } }");
        Assert.Equal(["a", "b"], fields.Select(field => field.ResponseKey));
        Assert.Equal(2, fields[0].Nodes.Count);
        Assert.Equal(["name", "id"], fields[0].Selection!.FieldsOf("Outlet").Select(field => field.ResponseKey));
        Assert.Null(fields[1].Selection);
    }

    [Fact]
    public void A_fragment_is_visited_once_in_a_selection() => Assert.Equal(
        ["echo", "b"],
        Root("{ ...F ...F b: echo } fragment F on Query { echo }")
            .Where(field => field.Nodes.Count == 1)
            .Select(field => field.ResponseKey));

    [Fact]
    public void A_type_has_the_fields_of_fragments_that_apply_to_it()
    {
        var hits = Root("{ search { __typename ... on Source { id } ...O ... on Official { rank } ... on Hit { n: __typename } } } "
            + "fragment O on Outlet { motto }")[0].Selection!;
        Assert.Equal(["__typename", "id", "motto", "n"], hits.FieldsOf("Outlet").Select(field => field.ResponseKey));
        Assert.Equal(["__typename", "id", "rank", "n"], hits.FieldsOf("Official").Select(field => field.ResponseKey));
    }

    [Fact]
    public void Types_that_resolve_a_field_alike_share_its_plan()
    {
        var sources = Root("{ sources { cites { id } name ... on Outlet { cites { name } } } }")[0].Selection!;
        var (outlet, official) = (sources.FieldsOf("Outlet"), sources.FieldsOf("Official"));
        Assert.Same(outlet[1], official[1]);
        Assert.NotSame(outlet[0], official[0]);
        Assert.Equal([0, 1, 2], outlet.Concat(official).Select(field => field.Index).Distinct().Order());
        Assert.Equal(3, sources.Table.Count);
    }

    [Fact]
    public void A_resolver_can_ask_what_is_selected_below()
    {
        var search = Root("{ search { ... on Official { r: rank } } }")[0];
        Assert.True(search.Selects("rank"));
        Assert.False(search.Selects("r"));
        Assert.False(search.Selects("motto"));
        Assert.False(search.Selection!.FieldsOf("Official")[0].Selects("rank"));
    }

    [Fact]
    public void A_resolver_can_look_at_each_field_that_is_selected_below_on_any_type()
    {
        var sources = Root("{ sources { name ... on Outlet { o: name } ... on Official { name rank } } }")[0];
        Assert.Equal(["name", "name", "o", "rank"], sources.Selected.Select(field => field.ResponseKey).Order());
        Assert.Empty(sources.Selected.First().Selected);
    }

    private static FieldPlan[] Root(string document) =>
        Plans.Prepare(document).PlanFor(new Dictionary<string, object?>()).RootSelection.Fields;
}
