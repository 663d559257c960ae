using Provenance.Domain.Claims;
using Provenance.Server.Binding;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests.Binding;

public sealed class ParentNeedsTests
{
    [Fact]
    public void Every_resolver_of_records_says_what_it_looks_at() =>
        Assert.Empty(ParentNeeds.Missing(ProvenanceSchema.Resolvers));

    [Fact]
    public void One_that_does_not_is_named_with_what_to_add() => Assert.Equal(
        [
            "SilentFields.Length does not say what it looks at of Claim. Add [Needs] if that is the id alone, "
            + "[Needs(nameof(...))] with the properties, or [Needs(Whole = true)].",
        ],
        ParentNeeds.Missing([typeof(SilentFields)]));

    private static class SilentFields
    {
        public static int Length(Claim claim) => claim.Proposition.Length;

        [Needs(nameof(Claim.Note))]
        public static bool HasNote(Claim claim) => claim.Note is not null;

        public static int Twice(int number) => 2 * number;
    }
}
