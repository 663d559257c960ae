using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Tests.Schema;

namespace Provenance.GraphQL.Tests.Binding;

public sealed class MethodSuggestionTests
{
    private static readonly GraphQLSchema _schema = Schemas.Build("""
        type Query { claims(first: Int!, by: By, near: [Float!]): [Claim!]! }
        type Subscription { claimRecorded(key: ID!): Claim! }
        type Claim { text(language: String): String  isHeld: Boolean! }
        input By { key: ID }
        """);

    [Theory]
    [InlineData(
        "Query",
        "claims",
        null,
        "'public Task<IReadOnlyList<Claim>> Claims(int first, By? by, IReadOnlyList<double>? near, CancellationToken cancellationToken)' "
            + "to a class of Query resolvers")]
    [InlineData(
        "Subscription",
        "claimRecorded",
        null,
        "'public IAsyncEnumerable<Claim> ClaimRecorded(string key, CancellationToken cancellationToken)' "
            + "to a class of Subscription resolvers")]
    [InlineData(
        "Claim",
        "text",
        typeof(Uri),
        "'public Task<IReadOnlyList<string?>> Text(IReadOnlyList<Uri> parents, string? language, CancellationToken cancellationToken)' "
            + "to ClaimFields")]
    [InlineData(
        "Claim",
        "isHeld",
        typeof(List<Uri>),
        "'public Task<IReadOnlyList<bool>> IsHeld(IReadOnlyList<List<Uri>> parents, CancellationToken cancellationToken)' to ClaimFields")]
    public void A_missing_method_is_spelled_out(string typeName, string fieldName, Type? clrType, string expected)
    {
        var type = (ObjectType)_schema.Types[typeName];
        Assert.Equal(expected, MethodSuggestion.For(_schema, type, type.Fields[fieldName], clrType));
    }
}
