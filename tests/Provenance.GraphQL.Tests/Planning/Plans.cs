using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Tests.Execution;

namespace Provenance.GraphQL.Tests.Planning;

/// <summary>Operations of the newsroom's schema made ready.</summary>
internal static class Plans
{
    public static ExecutableSchema Schema { get; } = new SchemaBinder(Newsroom.Schema)
        .AddResolvers(typeof(NewsroomQueries), typeof(NewsroomMutations), typeof(SourceFields), typeof(OutletFields))
        .Bind()
        .Schema!;

    public static PreparedOperation Prepare(string document)
    {
        var (operation, error) = Document(document).Operation(null);
        Assert.Null(error);
        return operation!;
    }

    public static PreparedDocument Document(string text) =>
        new(Schema, GraphQLParser.Parse(new SourceText(text)).Document!);

    public static FieldPlan[] FieldsOf(this SelectionPlan selection, string type) =>
        selection.For((ObjectType)Newsroom.Schema.Types[type]).Fields;
}
