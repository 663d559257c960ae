using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Domain.Additions;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Configurations;

/// <summary>
/// The invariants of the domain that a row shows by itself, as checks in PostgreSQL's SQL, so that no other program that
/// writes can break them. Most follow from the types of the columns; the rest are listed here. That each citation has
/// evidence is not among them: rows come kind by kind, so a deferred trigger would look up all citations of an import
/// again at its end, and the importer makes citations out of their evidence only.
/// </summary>
internal static class RowChecks
{
    private static readonly (Type Entity, string Name, string Condition)[] _listed =
    [
        (typeof(Addition), "to", "num_nonnulls(source_id, document_id) = 1"),
        (typeof(Addition), "sha256", "sha256 ~ '^[0-9a-f]{64}$'"),
        (typeof(Assessment), "of", "num_nonnulls(source_id, statement_id) = 1"),
        (typeof(Assessment), "credibility", "credibility BETWEEN 1 AND 6"),
        (typeof(Assessment), "judged",
            "CASE WHEN source_id IS NULL THEN num_nonnulls(reliability, credibility) > 0"
                + " ELSE reliability IS NOT NULL AND credibility IS NULL END"),

        // An estimate is there as a whole or not at all.
        (typeof(Claim), "estimate",
            "num_nonnulls(estimate_components, estimate_measure, estimate_modifier, estimate_population, estimate_unit,"
                + " estimate_verbatim) IN (0, 6)"),
        (typeof(Claim), "merged_into_id", "merged_into_id <> id"),
        (typeof(ClaimLink), "reason",
            "kind NOT IN ('CONTRADICTS', 'DISTORTS', 'REVISES') OR dimensions <> '[]' AND rationale IS NOT NULL"),
        (typeof(Document), "sha256", "sha256 ~ '^[0-9a-f]{64}$'"),
        (typeof(Document), "version_of_id", "version_of_id <> id"),
        (typeof(Document), "version", "version_of_id IS NOT NULL OR num_nonnulls(version_kind, version_words) = 0"),
        (typeof(Evidence), "span", "span_start >= 0 AND span_end > span_start"),

        // Places count UTF-16 code units, of which a character has one or two.
        (typeof(Evidence), "span_text", "length(span_text) BETWEEN 1 AND span_end - span_start"),
        (typeof(IdentityLink), "ends", "from_id <> to_id"),
        (typeof(IdentityLink), "ended", "num_nonnulls(ended_at, ended_by, end_reason) IN (0, 3)"),
        (typeof(Place), "merged_into_id", "merged_into_id <> id"),
        (typeof(Population), "merged_into_id", "merged_into_id <> id"),
        (typeof(Source), "part_of_id", "part_of_id <> id"),
        (typeof(Source), "merged_into_id", "merged_into_id <> id"),
        (typeof(Source), "outlet", "type NOT IN ('OUTLET', 'AGENCY') OR kind IS NOT NULL"),
        (typeof(Source), "anonymous", "type <> 'ANONYMOUS' OR num_nonnulls(described_as, role, cardinality) = 3"),
        (typeof(Source), "unspecified", "type <> 'UNSPECIFIED' OR num_nonnulls(form, document_id) = 2"),
    ];

    /// <summary>Adds the checks to a model whose columns have their names.</summary>
    public static void Add(IMutableModel model)
    {
        foreach (var table in model.GetEntityTypes()
            .Where(entity => entity.GetTableName() is not null)
            .GroupBy(entity => entity.GetRootType()))
        {
            var checks = table.SelectMany(Implied)
                .Concat(Enumerations(table))
                .Concat(_listed.Where(check => check.Entity == table.Key.ClrType).Select(check => (check.Name, check.Condition)));
            foreach (var (name, condition) in checks)
            {
                table.Key.AddCheckConstraint($"ck_{table.Key.GetTableName()}_{name}", condition);
            }
        }
    }

    private static IEnumerable<(string Name, string Condition)> Implied(IMutableTypeBase type)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            var column = property.GetColumnName();
            if (column == "key")
            {
                yield return (column, "key <> ''");
            }

            if (property.ClrType != typeof(string) && property.ClrType.IsAssignableTo(typeof(IEnumerable)) && !property.IsColumnNullable())
            {
                yield return (column, $"jsonb_typeof({column}::jsonb) = 'array'");
            }
        }

        foreach (var complex in type.GetDeclaredComplexProperties().Select(property => property.ComplexType))
        {
            foreach (var check in complex.ClrType == typeof(FuzzyDate) ? OfDate(complex) : Implied(complex))
            {
                yield return check;
            }
        }
    }

    private static IEnumerable<(string Name, string Condition)> OfDate(IMutableComplexType date)
    {
        var basis = date.FindProperty(nameof(FuzzyDate.Basis))!.GetColumnName();
        var rest = date.GetDeclaredProperties()
            .Select(property => property.GetColumnName())
            .Where(column => column != basis)
            .Order(StringComparer.Ordinal);
        var name = basis[..^"_basis".Length];
        yield return (name, $"{basis} IS NOT NULL OR num_nonnulls({string.Join(", ", rest)}) = 0");
        yield return ($"{name}_order", $"{name}_earliest <= {name}_latest");
    }

    /// <summary>Of a column that several types of record share, the values of all of them.</summary>
    private static IEnumerable<(string Name, string Condition)> Enumerations(IEnumerable<IMutableTypeBase> types) =>
        from property in types.SelectMany(Properties)
        let type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
        where type.IsEnum
        from value in Enum.GetValues(type).Cast<object>()
        group $"'{property.GetValueConverter()!.ConvertToProvider(value)}'" by property.GetColumnName() into column
        select (column.Key, $"{column.Key} IN ({string.Join(", ", column.Distinct().Order(StringComparer.Ordinal))})");

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetDeclaredProperties()
            .Concat(type.GetDeclaredComplexProperties().SelectMany(property => Properties(property.ComplexType)));
}
