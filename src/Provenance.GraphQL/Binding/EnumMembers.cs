using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Checks that a CLR enum has exactly the values of an enum of the schema, by name.</summary>
internal static class EnumMembers
{
    /// <summary>The values that have no member, and the members that have no value.</summary>
    public static IEnumerable<GraphQLError> Mismatches(EnumType type, Type clrType)
    {
        var members = Enum.GetNames(clrType).ToDictionary(Names.UpperSnake);
        foreach (var value in type.Values.Values.Where(value => !members.ContainsKey(value.Name)))
        {
            yield return GraphQLError.At(
                $"{type}.{value.Name} has no member of {clrType.Name}. Add {Names.PascalOfSnake(value.Name)} to it.",
                value.Definition is { } definition ? [definition] : []);
        }

        foreach (var (name, member) in members.Where(member => !type.Values.ContainsKey(member.Key)))
        {
            yield return GraphQLError.At(
                $"{clrType.Name}.{member} has no value of {type}. Add {name} to the schema, or remove the member.",
                type.Definition is { } definition ? [definition] : []);
        }
    }
}
