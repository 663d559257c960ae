namespace Provenance.GraphQL.Tests.Planning;

public sealed class PreparedOperationTests
{
    [Fact]
    public void Requests_without_conditions_share_one_plan()
    {
        var operation = Plans.Prepare("query ($id: ID!) { outlet(id: $id) { name } }");
        Assert.Same(
            operation.PlanFor(new Dictionary<string, object?> { ["id"] = "a" }),
            operation.PlanFor(new Dictionary<string, object?> { ["id"] = "b" }));
    }

    [Fact]
    public void Each_outcome_of_the_conditions_has_a_plan_of_its_own()
    {
        var operation = Plans.Prepare("query ($v: Boolean! = true) { echo @skip(if: $v) failing }");
        Dictionary<string, object?>[] outcomes =
            [new() { ["v"] = true }, new() { ["v"] = false }, new() { ["v"] = null }, []];
        var plans = outcomes.Select(operation.PlanFor).ToList();
        Assert.Equal(4, plans.Distinct().Count());
        Assert.Equal(plans, outcomes.Select(operation.PlanFor));
    }

    [Fact]
    public void Conditions_in_fragments_count_too()
    {
        var operation = Plans.Prepare(
            "query ($v: Boolean!) { ...F } fragment F on Query { ... @include(if: $v) { outlets { name } } }");
        Assert.NotSame(
            operation.PlanFor(new Dictionary<string, object?> { ["v"] = true }),
            operation.PlanFor(new Dictionary<string, object?> { ["v"] = false }));
    }

    [Fact]
    public void Beyond_64_outcomes_plans_are_right_but_not_kept()
    {
        var variables = Enumerable.Range(0, 7).Select(i => $"v{i}").ToList();
        var operation = Plans.Prepare(
            $"query ({string.Join(' ', variables.Select(name => $"${name}: Boolean!"))}) {{ "
            + $"{string.Join(' ', variables.Select(name => $"{name}: echo @include(if: ${name})"))} __typename }}");
        var outcomes = Enumerable.Range(0, 128)
            .Select(bits => variables.Index().ToDictionary(v => v.Item, object? (v) => ((bits >> v.Index) & 1) is 1))
            .ToList();
        var plans = outcomes.Select(operation.PlanFor).ToList();
        Assert.All(plans.Zip(outcomes), pair => Assert.Equal(
            [.. pair.Second.Where(entry => entry.Value is true).Select(entry => entry.Key), "__typename"],
            pair.First.RootSelection.Fields.Select(field => field.ResponseKey)));
        Assert.Equal(64, plans.Zip(outcomes.Select(operation.PlanFor)).Count(pair => pair.First == pair.Second));
    }
}
