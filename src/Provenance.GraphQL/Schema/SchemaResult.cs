using System.Diagnostics.CodeAnalysis;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Schema;

/// <summary>The result of building a schema from its documents.</summary>
/// <param name="Stage">The stage that was reached.</param>
/// <param name="Schema">The schema; null after syntax and SDL errors. After schema errors it is there to be printed
/// only.</param>
/// <param name="Errors">Everything that is wrong at that stage; empty when the schema is valid.</param>
public sealed record SchemaResult(SchemaStage Stage, GraphQLSchema? Schema, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>Whether there is a schema without errors, which may be used.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool IsValid => Stage is SchemaStage.Valid;
}

/// <summary>The stages of building a schema.</summary>
public enum SchemaStage
{
    /// <summary>A document is not GraphQL (section 2).</summary>
    Syntax,

    /// <summary>Definitions contradict each other, or name something undefined.</summary>
    Sdl,

    /// <summary>The types do not fit together (the "Type Validation" parts of section 3).</summary>
    Schema,

    /// <summary>There are no errors.</summary>
    Valid,
}
