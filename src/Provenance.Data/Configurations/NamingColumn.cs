using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;

namespace Provenance.Data.Configurations;

/// <summary>A column by which records name others that may be merged.</summary>
/// <param name="Kind">Which it is.</param>
/// <param name="Type">The type of the records.</param>
/// <param name="Table">Their table.</param>
/// <param name="Name">The name of the column.</param>
/// <param name="Named">The kind of what they name.</param>
internal sealed record NamingColumn(
    MovedReferenceKind Kind, Type Type, string Table, string Name, IdentifiedKind Named)
{
    /// <summary>All of them, apart from those by which sources name sources, and populations and places their
    /// wholes.</summary>
    public static IReadOnlyList<NamingColumn> All { get; } =
    [
        new(MovedReferenceKind.Statement, typeof(Statement), "statement", "source_id", IdentifiedKind.Source),
        new(MovedReferenceKind.StatementClaim, typeof(Statement), "statement", "claim_id", IdentifiedKind.Claim),
        new(MovedReferenceKind.Evidence, typeof(Evidence), "evidence", "named_source_id", IdentifiedKind.Source),
        new(MovedReferenceKind.Document, typeof(Document), "document", "publisher_id", IdentifiedKind.Source),
        new(MovedReferenceKind.Assessment, typeof(Assessment), "assessment", "source_id", IdentifiedKind.Source),
        new(MovedReferenceKind.ClaimLinkFrom, typeof(ClaimLink), "claim_link", "from_id", IdentifiedKind.Claim),
        new(MovedReferenceKind.ClaimLinkTo, typeof(ClaimLink), "claim_link", "to_id", IdentifiedKind.Claim),
    ];

    /// <summary>The kind as the store has it.</summary>
    public string Text => EnumTextConverter<MovedReferenceKind>.ToText(Kind);

    /// <summary>What it names, as the store has it.</summary>
    public string NamedText => EnumTextConverter<IdentifiedKind>.ToText(Named);

    /// <summary>Those of a type of records.</summary>
    public static IReadOnlyList<NamingColumn> Of(Type type) => [.. All.Where(column => column.Type == type)];
}
