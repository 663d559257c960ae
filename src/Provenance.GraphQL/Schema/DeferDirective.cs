using System.Collections.Frozen;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>The directive by which a client asks for an answer in parts. The specification does not have it yet, so a schema
/// has it only where an engine allows it.</summary>
internal static class DeferDirective
{
    private const string Sdl = """"
        """Has this fragment answered after the rest, unless `if` is false. A server may answer it at once."""
        directive @defer(
          """Deferred when true."""
          if: Boolean! = true
          """A name by which the client knows the fragment, once in a document."""
          label: String
        ) on FRAGMENT_SPREAD | INLINE_FRAGMENT
        """";

    /// <summary>The directive as a schema has it.</summary>
    public static DirectiveDefinition Definition { get; } = TypeSystemBuilder.Build(
        GraphQLParser.Parse(new SourceText(Sdl, "defer.graphql")).Document!.Definitions,
        FrozenDictionary<string, ScalarCoercion>.Empty,
        out _).Directives["defer"];

    /// <summary>Whether a schema has it.</summary>
    public static bool IsIn(GraphQLSchema schema) => schema.Directives.GetValueOrDefault(Definition.Name) == Definition;

    /// <summary>The directive as it is applied to a fragment; null if it is not.</summary>
    public static DirectiveNode? On(SelectionNode selection)
    {
        if (selection is not FieldNode)
        {
            foreach (var directive in selection.Directives)
            {
                if (directive.Name.Value == Definition.Name)
                {
                    return directive;
                }
            }
        }

        return null;
    }

    /// <summary>The label of a deferred fragment, which validation has found to be a literal; null for none.</summary>
    public static string? LabelOf(DirectiveNode directive) =>
        (directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "label")?.Value as StringValueNode)?.Value;
}
