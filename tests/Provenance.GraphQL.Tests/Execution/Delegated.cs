using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Execution;

/// <summary>Schemas whose fields are looked up by name in dictionaries: <c>__typename</c> is the object type, an exception is
/// thrown, anything else is the value.</summary>
internal static class Delegated
{
    public static async Task<string> RunAsync(string sdl, string document, object root)
    {
        var schema = SchemaBuilder.Build([new SourceText(sdl)]).Schema!;
        var engine = new GraphQLEngine(Of(schema, (call, parent) => ValueOf(call, parent, root)), new EngineOptions());
        return Newsroom.Json(await engine.ExecuteAsync(
            new GraphQLRequest(document), NoServices.Instance, TestContext.Current.CancellationToken));
    }

    public static ExecutableSchema Of(GraphQLSchema schema, Func<FieldCall, int, object?> resolve) => new(
        schema,
        schema.Types.Values
            .OfType<ObjectType>()
            .Where(type => !SpecifiedDefinitions.IsIntrospectionType(type))
            .SelectMany(type => type.Fields.Values, (type, field) => (type, field))
            .ToDictionary(
                member => (member.type, member.field.Name),
                FieldResolver (member) => new DelegateResolver(member.field.Type, resolve)),
        value => (value as Dictionary<string, object?>)?.GetValueOrDefault("__typename") as string);

    private static object? ValueOf(FieldCall call, int parent, object root)
    {
        var values = (Dictionary<string, object?>)(call.PathOf(parent).Count == 1 ? root : call.Parents[parent]);
        var value = values.GetValueOrDefault(call.Field.Definition.Name);
        return value is InvalidOperationException fault ? throw fault : value;
    }

    internal sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
