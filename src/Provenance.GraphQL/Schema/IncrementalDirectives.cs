using System.Collections.Frozen;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>The directive by which a client asks for an answer in parts. The specification does not have it yet, so a schema
/// has it only where an engine allows it.</summary>
internal static class IncrementalDirectives
{
    private const string Label = "label";

    private static readonly TypeSystem _typeSystem = TypeSystemBuilder.Build(
        GraphQLParser.Parse(new SourceText(
            """"
            """Has this fragment answered after the rest, unless `if` is false. A server may answer it at once."""
            directive @defer(
              """Deferred when true."""
              if: Boolean! = true
              """A name by which the client knows the fragment, once in a document."""
              label: String
            ) on FRAGMENT_SPREAD | INLINE_FRAGMENT
            """",
            "incremental.graphql")).Document!.Definitions,
        FrozenDictionary<string, ScalarCoercion>.Empty,
        out _);

    /// <summary><c>@defer</c>.</summary>
    public static DirectiveDefinition Defer { get; } = _typeSystem.Directives["defer"];

    /// <summary>Whether a directive is one of these, and the schema has it.</summary>
    public static bool Is(DirectiveNode directive, GraphQLSchema schema) =>
        directive.Name.Value == Defer.Name && schema.Directives.GetValueOrDefault(Defer.Name) == Defer;

    /// <summary>The name of one of these as a sentence begins with it.</summary>
    public static string TitleOf(DirectiveNode directive) =>
        char.ToUpperInvariant(directive.Name.Value[0]) + directive.Name.Value[1..];

    /// <summary>The label of a deferred fragment, which validation has found to be a literal; null for none.</summary>
    public static string? LabelOf(IReadOnlyList<DirectiveNode> directives) =>
        (directives.First(directive => directive.Name.Value == Defer.Name).Arguments
            .FirstOrDefault(argument => argument.Name.Value == Label)?.Value as StringValueNode)?.Value;
}
