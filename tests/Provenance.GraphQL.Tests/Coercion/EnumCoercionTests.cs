using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Tests.Schema;

namespace Provenance.GraphQL.Tests.Coercion;

public sealed class EnumCoercionTests
{
    private static readonly ScalarCoercion _coercion =
        ((EnumType)Schemas.Build("type Query { e: E } enum E { A B }").Types["E"]).Coercion;

    [Fact]
    public void A_name_of_the_enum_is_a_result()
    {
        Assert.True(_coercion.TryCoerceResult("A", out var result, out _));
        Assert.Equal("A", result);
    }

    [Theory]
    [InlineData("C", "Enum \"E\" cannot represent value: \"C\"")]
    [InlineData(1, "Enum \"E\" cannot represent value: 1")]
    public void Anything_else_is_refused(object value, string message)
    {
        Assert.False(_coercion.TryCoerceResult(value, out _, out var actual));
        Assert.Equal(message, actual);
    }
}
