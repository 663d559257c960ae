using Provenance.Domain;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;
using Provenance.Server.Binding;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests.Binding;

public sealed class RoleDemandsTests
{
    [Fact]
    public void Every_mutation_says_which_role_it_takes_in_its_directive_and_in_words()
    {
        var mutations = ProvenanceSchema.Build(static _ => true).Schema.MutationType!.Fields.Values.ToList();
        Assert.True(mutations.Count >= 13);
        foreach (var mutation in mutations)
        {
            var role = RoleDemands.RoleOf(mutation);
            Assert.NotNull(role);
            Assert.Contains($"Takes the role {Token.Of(role.Value)}.", mutation.Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_mutation_without_one_is_found()
    {
        var schema = SchemaBuilder.Build([new SourceText(
            """
            directive @role(atLeast: Role!) on FIELD_DEFINITION
            enum Role { EDITOR }
            type Query { a: Int }
            type Mutation { open: Int  closed: Int @role(atLeast: EDITOR) }
            """)]).Schema!;
        Assert.Equal(
            ["Mutation.open does not say who may send it. Add @role(atLeast: EDITOR), or another role."],
            RoleDemands.Missing(schema));
    }
}
