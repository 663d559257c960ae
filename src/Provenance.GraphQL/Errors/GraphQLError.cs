using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Errors;

/// <summary>
/// One entry of a response's <c>errors</c> list (specification, section 7.1.2), and what every earlier stage
/// (syntax, schema, validation, coercion) reports: errors are values here and are never thrown.
/// </summary>
public sealed record GraphQLError(string Message)
{
    /// <summary>Where in the document the error stands; empty when it belongs to no place.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>The text of the first location; null when the error belongs to no place.</summary>
    public SourceText? Source { get; init; }

    /// <summary>Response path of the field in error: response keys (<see cref="string"/>) and list indices
    /// (<see cref="int"/>); null when the error belongs to no field.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Additional entries of the error, such as <c>code</c>; null when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The syntax nodes the error is about; those of a schema error may stand in different files.</summary>
    public IReadOnlyList<SyntaxNode> Nodes { get; init; } = [];

    /// <summary>An error about these syntax nodes: its locations are where they start.</summary>
    public static GraphQLError At(string message, params IReadOnlyList<SyntaxNode> nodes) => new(message)
    {
        Nodes = nodes,
        Locations = [.. nodes.Where(node => node.Location is not null).Select(node => node.Location!.StartPosition)],
        Source = nodes.FirstOrDefault(node => node.Location is not null)?.Location?.Source,
    };

    /// <summary>This error with one of the <see cref="ErrorCode"/>s in its extensions.</summary>
    public GraphQLError WithCode(string code) =>
        this with { Extensions = new Dictionary<string, object?> { ["code"] = code } };

    /// <summary>This error, with the code added to its extensions unless they have one.</summary>
    internal GraphQLError WithDefaultCode(string code) => Extensions switch
    {
        null => WithCode(code),
        _ when Extensions.ContainsKey("code") => this,
        _ => this with { Extensions = new Dictionary<string, object?>(Extensions) { ["code"] = code } },
    };

    /// <summary>The message after the place, such as <c>claims.graphql:3:5: Unknown type "Claim".</c></summary>
    public override string ToString() => Source is null || Locations is []
        ? Message
        : $"{Source.Name}:{Locations[0].Line}:{Locations[0].Column}: {Message}";
}
