using Provenance.GraphQL.Tests.Execution;

namespace Provenance.GraphQL.Tests.Planning;

public sealed class InclusionTests
{
    [Theory]
    [InlineData("@skip(if: true)", false)]
    [InlineData("@skip(if: false)", true)]
    [InlineData("@include(if: true)", true)]
    [InlineData("@include(if: false)", false)]
    [InlineData("@skip(if: false) @include(if: true)", true)]
    [InlineData("@skip(if: true) @include(if: true)", false)]
    [InlineData("@include(if: false) @skip(if: false)", false)]
    public async Task Skip_and_include_both_have_to_leave_a_selection_in(string directives, bool stays)
    {
        var expected = stays ? """{"data":{"__typename":"Query","n":"Query"}}""" : """{"data":{"__typename":"Query"}}""";
        Assert.Equal(expected, await Newsroom.RunAsync($"{{ __typename n: __typename {directives} }}"));
        Assert.Equal(expected, await Newsroom.RunAsync($"{{ __typename ... {directives} {{ n: __typename }} }}"));
        Assert.Equal(expected, await Newsroom.RunAsync(
            $"{{ __typename ...N {directives} }} fragment N on Query {{ n: __typename }}"));
    }

    // The messages, locations and paths below are the reference implementation's for the same requests.
    [Fact]
    public async Task A_null_condition_at_the_root_leaves_no_data() => Assert.Equal(
        """{"errors":[{"message":"Argument \"@include(if:)\" has invalid value: Expected variable \"$v\" provided to """
        + """non-null type \"Boolean!\" not to be null.","locations":[{"line":1,"column":51}],"extensions":{"code":"BAD_USER_INPUT"}}],"data":null}""",
        await Newsroom.RunAsync(
            "query ($v: Boolean = true) { failing @include(if: $v) }", variables: """{ "v": null }"""));

    [Fact]
    public async Task A_null_condition_below_puts_each_object_in_error_that_it_is_asked_of() => Assert.Equal(
        """{"errors":[{"message":"Argument \"@skip(if:)\" has invalid value: Expected variable \"$v\" provided to """
        + """non-null type \"Boolean!\" not to be null.","locations":[{"line":1,"column":78}],"path":["outlet"],"extensions":"""
        + """{"code":"BAD_USER_INPUT"}}],"data":{"echo":null,"outlet":null}}""",
        await Newsroom.RunAsync(
            """query ($v: Boolean = true) { echo outlet(id: "bbc") { name ...{ id @skip(if: $v) } } }""",
            variables: """{ "v": null }"""));

    [Fact]
    public async Task A_null_condition_on_what_is_skipped_anyway_is_never_read() => Assert.Equal(
        """{"data":{"echo":null}}""",
        await Newsroom.RunAsync(
            "query ($v: Boolean = true) { echo ... @skip(if: true) { failing @include(if: $v) } }",
            variables: """{ "v": null }"""));
}
