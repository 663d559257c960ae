using System.Diagnostics.CodeAnalysis;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Binding;

/// <summary>A schema ready to run, or every mismatch of schema and resolvers.</summary>
public sealed record BindingResult(ExecutableSchema? Schema, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>Whether schema and resolvers fit.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool Succeeded => Schema is not null;

    /// <summary>The errors one a line, each with the schema file and line it is about.</summary>
    public string Report() => string.Join(Environment.NewLine, Errors.Select(error =>
        error.Nodes is [{ Location: { } location }, ..]
            ? $"{location.Source.Name}:{location.StartPosition.Line}: {error.Message}"
            : error.Message));
}
