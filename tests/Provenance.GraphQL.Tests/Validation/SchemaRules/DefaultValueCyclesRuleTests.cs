namespace Provenance.GraphQL.Tests.Validation.SchemaRules;

// Messages and locations computed with the reference implementation, version 17.
public sealed class DefaultValueCyclesRuleTests
{
    [Theory]
    [InlineData("type Query { a: Int } input A { b: B = {} } input B { a: A c: Int = 1 }", "")]
    [InlineData(
        "type Query { a: Int } input A { a: A = {} }",
        "1:40 Invalid circular reference. The default value of Input Object field A.a references itself.")]
    [InlineData(
        "type Query { a: Int } input A { b: B = {} } input B { c: [C] = [{}] } input C { a: A = {} }",
        "1:40 1:64 1:88 Invalid circular reference. The default value of Input Object field A.b references "
            + "itself via the default values of: B.c, C.a.")]
    [InlineData("type Query { a: Int } input A { b: B = {a: {b: null}} } input B { a: A = {} }", "")]
    [InlineData("type Query { a: Int } input A { a: A = {a: null} }", "")]
    public void Defaults_do_not_contain_themselves(string sdl, string errors) =>
        Assert.Equal(errors, SchemaErrors.Of(sdl));

    [Fact]
    public void Defaults_that_lead_too_deep_are_refused()
    {
        var chain = Enumerable.Range(0, 600).Select(i => $"input I{i} {{ a: I{i + 1} = {{}} }}");

        Assert.Contains(
            "The default value of Input Object field I0.a is nested deeper than 500 levels.",
            SchemaErrors.Of($"type Query {{ a: Int }} {string.Join(' ', chain)} input I600 {{ a: Int }}"));
    }
}
