using System.Collections.Frozen;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation;

/// <summary>The facts about a directive that rules need, whether it comes from a schema or from a definition in the
/// validated document.</summary>
/// <param name="Locations">Where it may be applied.</param>
/// <param name="IsRepeatable">Whether it may be applied more than once at one place.</param>
/// <param name="Arguments">The names of its arguments, in the order of the definition.</param>
/// <param name="RequiredArguments">Names and types of the arguments that must be given.</param>
internal sealed record DirectiveSignature(
    FrozenSet<string> Locations,
    bool IsRepeatable,
    IReadOnlyList<string> Arguments,
    IReadOnlyList<(string Name, string Type)> RequiredArguments)
{
    public static DirectiveSignature Of(DirectiveDefinition directive) => new(
        directive.Locations.ToFrozenSet(),
        directive.IsRepeatable,
        [.. directive.Arguments.Keys],
        [
            .. directive.Arguments.Values
                .Where(argument => argument.IsRequired)
                .Select(argument => (argument.Name, argument.Type.ToString()!)),
        ]);

    public static DirectiveSignature Of(DirectiveDefinitionNode definition) => new(
        definition.Locations.Select(location => location.Value).ToFrozenSet(),
        definition.IsRepeatable,
        [.. definition.Arguments.Select(argument => argument.Name.Value)],
        [
            .. definition.Arguments
                .Where(argument => argument is { Type: NonNullTypeNode, DefaultValue: null })
                .Select(argument => (argument.Name.Value, TypeText(argument.Type))),
        ]);

    private static string TypeText(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => $"{TypeText(nonNull.NullableType)}!",
        ListTypeNode list => $"[{TypeText(list.ItemType)}]",
        _ => ((NamedTypeNode)type).Name.Value,
    };
}
