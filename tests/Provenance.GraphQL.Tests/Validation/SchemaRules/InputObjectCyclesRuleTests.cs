namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class InputObjectCyclesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } input A { a: A b: [A!]! c: B! } input B { a: A }", "")]
    [InlineData(
        "type Query { a: Int } input A { a: A! }",
        "1:33 Input Object A cannot be provided a finite value because it references itself through fields: A.a.")]
    [InlineData(
        "type Query { a: Int } input A { b: B! } input B { c: C! } input C { a: A! }",
        "1:33 1:51 1:69 Input Object A cannot be provided a finite value because it references itself through "
            + "fields: A.b, B.c, C.a.")]
    [InlineData(
        "type Query { a: Int } input A { b: B! c: C! } input B { a: A! } input C { b: B! }",
        "1:33 1:57 Input Object A cannot be provided a finite value because it references itself through fields: "
            + "A.b, B.a.")]
    [InlineData(
        "type Query { a: Int } input A @oneOf { a: A b: B } input B { a: A! }",
        "1:40 Input Object A cannot be provided a finite value because it references itself through fields: "
            + "A.a.\n1:45 1:62 Input Object A cannot be provided a finite value because it references itself through "
            + "fields: A.b, B.a.")]
    [InlineData("type Query { a: Int } input A @oneOf { a: A b: Int }", "")]
    public void Every_input_object_has_a_finite_value(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));

    [Fact]
    public void A_cycle_may_be_longer_than_the_call_stack_is_deep()
    {
        const int Length = 20_000;
        var cycle = Enumerable.Range(0, Length).Select(i => $"input I{i} {{ a: I{(i + 1) % Length}! }}");

        Assert.Contains(
            "Input Object I0 cannot be provided a finite value because it references itself through fields: I0.a, I1.a",
            SchemaErrors.Of($"type Query {{ a: Int }} {string.Join(' ', cycle)}"));
    }
}
