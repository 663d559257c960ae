using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Introspection;

/// <summary><c>__schema</c> and <c>__type</c> (section 4.2).</summary>
internal static class RootIntrospection
{
    public static GraphQLSchema Schema(FieldCall call) => call.Request.Schema;

    public static GraphQLType? Type(FieldCall call, string name) => call.Request.Schema.Types.GetValueOrDefault(name);
}
