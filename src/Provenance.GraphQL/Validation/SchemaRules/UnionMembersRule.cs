using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The members of a union are object types, each named once (section 3.8).</summary>
internal static class UnionMembersRule
{
    public static void Check(SchemaContext context)
    {
        foreach (var union in context.Schema.Types.Values.OfType<UnionType>())
        {
            var seen = new HashSet<NamedType>();
            foreach (var member in union.DeclaredMembers)
            {
                if (!seen.Add(member))
                {
                    context.Report(
                        $"Union type {union} can only include type {member} once.", NodesOf(union, member));
                }
                else if (member is not ObjectType)
                {
                    context.Report(
                        $"Union type {union} can only include Object types, it cannot include {member}.",
                        NodesOf(union, member));
                }
            }
        }
    }

    private static IEnumerable<NamedTypeNode> NodesOf(UnionType union, NamedType member) =>
        SchemaContext.NodesOf(union).SelectMany(node => node.Members).Where(node => node.Name.Value == member.Name);
}
