using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;
using Provenance.Server.Hosting;
using Snapshooter;
using Snapshooter.Xunit3;

namespace Provenance.Server.Tests.Hosting;

public sealed class ContractTests
{
    [Fact]
    public void Every_type_field_argument_and_value_is_described()
    {
        var schema = ProvenanceSchema.Build(static _ => true).Schema;
        var elements = schema.Types.Values
            .Where(type => type.Definition is not null)
            .SelectMany(Elements)
            .Concat(schema.Directives.Values
                .Where(directive => directive.Definition is not null)
                .SelectMany(directive => directive.Arguments.Values
                    .Select(argument => (Name: argument.Coordinate, argument.Description))
                    .Prepend((Name: $"@{directive.Name}", directive.Description))))
            .ToList();
        Assert.True(elements.Count > 500, $"Only {elements.Count} elements were looked at.");
        Assert.Empty(elements
            .Where(element => string.IsNullOrWhiteSpace(element.Description))
            .Select(element => element.Name));
    }

    /// <summary>A change of the contract shows in the snapshot, so that nobody makes one unseen; docs/api.md says which may be
    /// made.</summary>
    [Fact]
    public void The_contract_is_the_one_that_was_reviewed() => Snapshot.Match(
        SchemaPrinter.PrintWithDirectives(ProvenanceSchema.Build(static _ => true).Schema),
        new SnapshotFullName(
            "contract.snap", Path.Combine(Repository.Root, "tests", "Provenance.Server.Tests", "Hosting")));

    [Fact]
    public void The_file_that_clients_get_says_what_the_contract_says()
    {
        var schema = ProvenanceSchema.Build(static _ => true).Schema;
        var file = SchemaPrinter.PrintWithDirectives(schema);
        var read = SchemaBuilder.Build([new SourceText(file)]).Schema;
        Assert.Equal(SchemaPrinter.PrintSorted(schema), SchemaPrinter.PrintSorted(Assert.IsType<GraphQLSchema>(read)));
        Assert.Equal(file, SchemaPrinter.PrintWithDirectives(read));
        foreach (var directive in new[] { " @cost(", " @listSize(", " @role(" })
        {
            Assert.Equal(
                ContractFiles.Schema.Sum(text => text.Body.Split(directive).Length - 1),
                file.Split(directive).Length - 1);
        }
    }

    private static IEnumerable<(string Name, string? Description)> Elements(NamedType type) =>
        Members(type).Prepend((type.Name, type.Description));

    private static IEnumerable<(string Name, string? Description)> Members(NamedType type) => type switch
    {
        FieldsType fields => fields.Fields.Values.SelectMany(field => field.Arguments.Values
            .Select(argument => (argument.Coordinate, argument.Description))
            .Prepend((field.Coordinate, field.Description))),
        InputObjectType input => input.Fields.Values.Select(field => (field.Coordinate, field.Description)),
        EnumType values => values.Values.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description)),
        _ => [],
    };
}
