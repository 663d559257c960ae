using System.Text.Json.Nodes;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Tests.Execution.Incremental;

/// <summary>Answers to <c>@defer</c>, in the format of graphql-js 17.</summary>
public sealed class ResponsePartsTests
{
    [Fact]
    public async Task A_deferred_fragment_follows_the_rest() => Assert.Equal(
        [
            """{"data":{"outlet":{"id":"bbc"}},"pending":[{"id":"0","path":["outlet"],"label":"names"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"name":"BBC","motto":"Informs"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Deliveries.RunAsync("""{ outlet(id: "bbc") { id ... @defer(label: "names") { name motto } } }"""));

    [Fact]
    public async Task The_root_can_be_deferred() => Assert.Equal(
        [
            """{"data":{},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"echo":null,"outlet":{"id":"bbc"}}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Deliveries.RunAsync("""{ ...F @defer } fragment F on Query { echo outlet(id: "bbc") { id } }"""));

    [Fact]
    public async Task Fragments_of_all_objects_of_a_list_are_answered_by_one_call()
    {
        var calls = new NewsroomCalls();
        Assert.Equal(
            [
                """{"data":{"sources":[{"id":"huffpost"},{"id":"bbc"},{"id":"ap"},{"id":"officials"}]}"""
                    + ""","pending":[{"id":"0","path":["sources",0]},{"id":"1","path":["sources",1]},"""
                    + """{"id":"2","path":["sources",2]},{"id":"3","path":["sources",3]}],"hasNext":true}""",
                """{"incremental":[{"id":"0","data":{"cites":[{"id":"bbc"},{"id":"ap"}]}},"""
                    + """{"id":"1","data":{"cites":[{"id":"officials"}]}},{"id":"2","data":{"cites":[]}},"""
                    + """{"id":"3","data":{"cites":[]}}]"""
                    + ""","completed":[{"id":"0"},{"id":"1"},{"id":"2"},{"id":"3"}],"hasNext":false}""",
            ],
            await Deliveries.RunAsync("{ sources { id ... @defer { cites { id } } } }", calls: calls));
        Assert.Equal(["cites of 4"], calls.Log);
    }

    [Fact]
    public async Task A_field_that_is_not_only_deferred_is_not_delivered_twice() => Assert.Equal(
        [
            """{"data":{"outlet":{"name":"BBC"}},"pending":[{"id":"0","path":[]}],"hasNext":true}""",
            """{"incremental":[{"id":"0","subPath":["outlet"],"data":{"id":"bbc"}}],"completed":[{"id":"0"}],"hasNext":false}""",
        ],
        await Deliveries.RunAsync("""{ outlet(id: "bbc") { name } ... @defer { outlet(id: "bbc") { id name } } }"""));

    [Fact]
    public async Task A_fragment_with_nothing_of_its_own_is_not_mentioned() => Assert.Equal(
        ["""{"data":{"outlet":{"name":"BBC"}}}"""],
        await Deliveries.RunAsync("""{ outlet(id: "bbc") { name ... @defer { name } } ... @defer { outlet(id: "bbc") { name } } }"""));

    [Fact]
    public async Task A_fragment_within_another_is_pending_once_the_other_is_delivered() => Assert.Equal(
        [
            """{"data":{},"pending":[{"id":"0","path":[],"label":"outer"}],"hasNext":true}""",
            """{"pending":[{"id":"1","path":["outlet"],"label":"inner"}]"""
                + ""","incremental":[{"id":"0","data":{"outlet":{"id":"bbc"}}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"name":"BBC"}}],"completed":[{"id":"1"}],"hasNext":false}""",
        ],
        await Deliveries.RunAsync("""
            { ... @defer(label: "outer") { outlet(id: "bbc") { id ... @defer(label: "inner") { name } } } }
            """));

    [Fact]
    public async Task A_field_of_two_fragments_is_delivered_with_the_first() => Assert.Equal(
        [
            """{"data":{"outlet":{}},"pending":[{"id":"0","path":["outlet"],"label":"a"},"""
                + """{"id":"1","path":["outlet"],"label":"b"}],"hasNext":true}""",
            """{"incremental":[{"id":"0","data":{"id":"bbc"}},{"id":"0","data":{"name":"BBC"}}],"completed":[{"id":"0"}],"hasNext":true}""",
            """{"incremental":[{"id":"1","data":{"motto":"Informs"}}],"completed":[{"id":"1"}],"hasNext":false}""",
        ],
        await Deliveries.RunAsync("""
            { outlet(id: "bbc") { ... @defer(label: "a") { id name } ... @defer(label: "b") { name motto } } }
            """));

    [Fact]
    public async Task A_fragment_that_is_spread_deferred_and_not_is_answered_at_once() => Assert.Equal(
        ["""{"data":{"outlet":{"id":"bbc"}}}"""],
        await Deliveries.RunAsync("""{ ... @defer { ...F } ...F } fragment F on Query { outlet(id: "bbc") { id } }"""));

    [Theory]
    [InlineData("true", 2)]
    [InlineData("false", 1)]
    public async Task A_condition_decides_whether_it_is_deferred(string value, int parts)
    {
        const string Document = """query ($d: Boolean!) { outlet(id: "bbc") { id ... @defer(if: $d) { name } } }""";

        Assert.Equal(parts, (await Deliveries.RunAsync(Document, variables: $$"""{"d": {{value}}}""")).Count);
    }

    [Fact]
    public async Task An_error_is_told_with_the_field_that_it_befalls() => Assert.Equal(
        """
        {"incremental":[{"id":"0","errors":[{"message":"Ask later.","locations":[{"line":1,"column":16}],"path":["failing"],
        "extensions":{"code":"LATER"}}],"data":{"failing":null}}],"completed":[{"id":"0"}],"hasNext":false}
        """.ReplaceLineEndings(""),
        (await Deliveries.RunAsync("{ ... @defer { failing } }"))[1]);

    [Fact]
    public async Task A_null_that_moves_up_ends_the_fragment_and_no_more()
    {
        var parts = await Deliveries.RunAsync("{ outlets(first: 3) { id ... @defer { motto ... @defer { name } } } }");

        Assert.Equal(3, parts.Count);
        Assert.Equal(
            """
            {"pending":[{"id":"3","path":["outlets",0]},{"id":"4","path":["outlets",1]}],
            "incremental":[{"id":"0","data":{"motto":"Tells it"}},{"id":"1","data":{"motto":"Informs"}}],
            "completed":[{"id":"0"},{"id":"1"},{"id":"2","errors":[
            {"message":"Cannot return null for non-nullable field Outlet.motto.","locations":[{"line":1,"column":39}],
            "path":["outlets",2,"motto"],"extensions":{"code":"INTERNAL"}}]}],"hasNext":true}
            """.ReplaceLineEndings(""),
            parts[1]);
    }

    [Fact]
    public async Task A_field_that_failed_with_another_fragment_ends_a_later_one_too()
    {
        var parts = await Deliveries.RunAsync("""
            { outlets(first: 3) { ... @defer(label: "a") { motto } ... @defer(label: "b") { id ... @defer(label: "c") { motto } } } }
            """);

        Assert.Equal(3, parts.Count);
        Assert.StartsWith("""{"pending":[{"id":"6","path":["outlets",2],"label":"c"}],""", parts[2], StringComparison.Ordinal);
        Assert.Contains("""{"id":"6","errors":[{"message":"Cannot return null""", parts[2], StringComparison.Ordinal);
        Assert.EndsWith("\"hasNext\":false}", parts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_a_fragment_that_failed_is_delivered_with_a_later_one()
    {
        var parts = await Deliveries.RunAsync("""
            { outlets(first: 3) { ... @defer(label: "a") { motto name } ... @defer(label: "b") { id ... @defer(label: "c") { name } } } }
            """);

        Assert.Equal(
            """{"outlets":[{"motto":"Tells it","name":"HuffPost","id":"huffpost"},{"motto":"Informs","name":"BBC","id":"bbc"},"""
                + """{"id":"ap","name":"AP"}]}""",
            Deliveries.Merge(parts)["data"]!.ToJsonString());
    }

    [Fact]
    public async Task What_a_null_removes_has_no_fragments() => Assert.Equal(
        ["""
        {"errors":[{"message":"Cannot return null for non-nullable field Outlet.motto.","locations":[{"line":1,"column":25}],
        "path":["outlet","motto"],"extensions":{"code":"INTERNAL"}}],"data":{"outlet":null}}
        """.ReplaceLineEndings("")],
        await Deliveries.RunAsync("""{ outlet(id: "ap") { id motto ... @defer { name } } }"""));

    [Fact]
    public async Task Mutations_have_run_before_what_is_deferred_below_them()
    {
        var calls = new NewsroomCalls();
        var parts = await Deliveries.RunAsync(
            """mutation { add(name: "a") addThenRead { ... @defer { value } } b: add(name: "b") }""", calls: calls);

        Assert.Equal("""{"data":{"add":1,"addThenRead":{},"b":3},"pending":[{"id":"0","path":["addThenRead"]}],"hasNext":true}""", parts[0]);
        Assert.Contains("""{"value":2}""", parts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_of_several_types_are_told_apart()
    {
        var parts = await Deliveries.RunAsync(
            "{ search { __typename ... @defer { ... on Outlet { motto } ... on Official { rank } } } }");

        Assert.Equal(2, parts.Count);
        Assert.Equal(
            """{"data":{"search":[{"__typename":"Official","rank":7},{"__typename":"Outlet","motto":"Informs"}]}}""",
            Deliveries.Merge(parts).ToJsonString());
    }

    /// <summary>Fields before, in and after fragments, one within another, on lists and on types.</summary>
    [Theory]
    [InlineData("{ sources { id ... @defer { cites { id ... @defer { cites { name } } } } } }")]
    [InlineData("{ sources { ...A @defer ...B @defer } } fragment A on Source { id cites { id } } fragment B on Source { name cites { name } }")]
    [InlineData("{ ... @defer { sources { id ... @defer { name } } } sources { cites { ... @defer { id } } } }")]
    [InlineData("{ ... @defer { sources { cites { id } } ... @defer { sources { cites { name } } } } ... @defer { sources { name } } }")]
    [InlineData("{ search { ... on Outlet @defer { motto cites { ...N @defer } } ... on Official { rank } } } fragment N on Source { name }")]
    [InlineData("{ ...X @defer ...X @defer } fragment X on Query { outlets { id ... @defer { name ... @defer { cites { id } } } } }")]
    public async Task The_parts_make_the_same_whole_as_without_defer(string document)
    {
        var whole = await Newsroom.RunAsync(document.Replace("@defer", "", StringComparison.Ordinal));
        var parts = await Deliveries.RunAsync(document);

        Assert.True(parts.Count > 1);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(whole), Deliveries.Merge(parts)), string.Join('\n', parts));
    }

    [Fact]
    public async Task The_last_part_that_is_allowed_has_whatever_is_left()
    {
        const string Document = """
            { outlet(id: "bbc") { ... @defer { id ... @defer { name ... @defer { motto ... @defer { tone } } } } } }
            """;
        var parts = await Deliveries.RunAsync(Document);
        var fewer = await Deliveries.RunAsync(Document, new EngineOptions { MaxAnswerParts = 3 });

        Assert.Equal((5, 3), (parts.Count, fewer.Count));
        Assert.Equal(Deliveries.Merge(parts).ToJsonString(), Deliveries.Merge(fewer).ToJsonString());
    }

    [Fact]
    public async Task Who_accepts_no_parts_gets_the_whole()
    {
        var engine = new GraphQLEngine(Planning.Plans.Schema, new EngineOptions { AllowIncrementalDelivery = true });
        var response = await engine.ExecuteAsync(
            new GraphQLRequest("""{ outlet(id: "bbc") { id ... @defer { name } } }""") { AcceptsParts = true },
            Newsroom.ServicesWith(new()),
            TestContext.Current.CancellationToken);

        Assert.Equal("""{"data":{"outlet":{"id":"bbc","name":"BBC"}}}""", Newsroom.Json(response));
    }

    [Fact]
    public async Task Without_the_option_the_schema_has_no_such_directive()
    {
        var engine = new GraphQLEngine(Planning.Plans.Schema, new EngineOptions());
        var result = await engine.DeliverAsync(
            new GraphQLRequest("{ ... @defer { echo } }") { AcceptsParts = true },
            Newsroom.ServicesWith(new()),
            TestContext.Current.CancellationToken);

        Assert.Equal("Unknown directive \"@defer\".", Assert.Single(result.Response!.Errors).Message);
        Assert.DoesNotContain("defer", engine.Schema.Schema.Directives.Keys);
    }

    [Fact]
    public async Task Introspection_shows_the_directive_with_its_arguments() => Assert.Contains(
        """{"name":"defer","locations":["FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"},{"name":"label"}]}""",
        Assert.Single(await Deliveries.RunAsync("{ __schema { directives { name locations args { name } } } }")),
        StringComparison.Ordinal);

    [Fact]
    public async Task What_is_kept_of_introspection_is_not_sent_in_place_of_parts()
    {
        const string Document = "{ __typename ... @defer { __schema { queryType { name } } } }";
        var engine = new GraphQLEngine(Planning.Plans.Schema, new EngineOptions { AllowIncrementalDelivery = true });
        await engine.ExecuteAsync(
            new GraphQLRequest(Document), Newsroom.ServicesWith(new()), TestContext.Current.CancellationToken);

        Assert.Equal(2, (await Deliveries.RunAsync(engine, Document, Newsroom.ServicesWith(new()))).Count);
    }

    [Fact]
    public async Task An_answer_that_cannot_go_on_ends_what_the_client_waits_for()
    {
        var engine = new GraphQLEngine(Planning.Plans.Schema, new EngineOptions { AllowIncrementalDelivery = true });
        var result = await engine.DeliverAsync(
            new GraphQLRequest("{ outlets { ... @defer { id ... @defer { name } } } }") { AcceptsParts = true },
            Newsroom.ServicesWith(new()),
            TestContext.Current.CancellationToken);
        await using var later = result.Later!;
        Assert.True(await later.MoveNextAsync());

        // The part that was made has not been sent, so the client does not know of the fragments within.
        Assert.Equal(
            """{"completed":[{"id":"0","errors":[{"message":"No."}]},{"id":"1","errors":[{"message":"No."}]}],"hasNext":false}""",
            Newsroom.Json(later.Abandon(new GraphQLError("No."))));
    }

    [Fact]
    public async Task A_place_is_held_until_the_last_part()
    {
        var place = new Place();
        var options = new EngineOptions
        {
            AllowIncrementalDelivery = true,
            OnCost = (_, _) => new(Admission.Granted(place)),
        };
        var engine = new GraphQLEngine(Planning.Plans.Schema, options);
        var result = await engine.DeliverAsync(
            new GraphQLRequest("{ ... @defer { echo } }") { AcceptsParts = true },
            Newsroom.ServicesWith(new()),
            TestContext.Current.CancellationToken);
        Assert.False(place.IsFree);

        await result.Later!.DisposeAsync();

        Assert.True(place.IsFree);
    }

    private sealed class Place : IDisposable
    {
        public bool IsFree { get; private set; }

        public void Dispose() => IsFree = true;
    }
}
