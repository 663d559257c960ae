using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Domain.Amendments;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Configurations;

/// <summary>The tables of the rows that records had until they were changed, one beside the table of each kind whose fields
/// can change: with the same columns, and until when the row was so.</summary>
internal static class PastTables
{
    /// <summary>The column that says until when a row was so.</summary>
    public const string Until = "until";

    /// <summary>The types of the records whose rows can change, by their kinds.</summary>
    public static IReadOnlyDictionary<AmendedKind, Type> Types { get; } = new Dictionary<AmendedKind, Type>
    {
        [AmendedKind.Source] = typeof(Source),
        [AmendedKind.Document] = typeof(Document),
        [AmendedKind.Population] = typeof(Population),
        [AmendedKind.Place] = typeof(Place),
        [AmendedKind.Question] = typeof(Question),
        [AmendedKind.Claim] = typeof(Claim),
    };

    /// <summary>The table of the past rows of a table.</summary>
    public static string Of(string table) => $"past_{table}";

    /// <summary>Adds the tables to a model whose columns have their names.</summary>
    public static void Add(ModelBuilder model)
    {
        foreach (var entity in Types.Values.Select(type => model.Model.FindEntityType(type)!).ToList())
        {
            var table = Of(entity.GetTableName()!);
            var past = model.SharedTypeEntity<Dictionary<string, object>>(table);
            past.ToTable(table);
            foreach (var property in entity.GetDerivedTypesInclusive().SelectMany(Properties)
                .DistinctBy(property => property.GetColumnName()))
            {
                var column = past.IndexerProperty(TypeOf(property), property.GetColumnName())
                    .IsRequired(property.IsPrimaryKey());
                column.HasColumnName(property.GetColumnName());
                column.Metadata.SetCollation(property.GetCollation());
            }

            past.IndexerProperty<DateTimeOffset>(Until).HasColumnName(Until);

            // a look back: the row that was there at a moment
            past.HasKey("id", Until).HasName($"pk_{table}");
        }
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetDeclaredProperties()
            .Concat(type.GetDeclaredComplexProperties().SelectMany(complex => Properties(complex.ComplexType)));

    /// <summary>The type that a column is stored as, or one that is converted as in every table; nullable.</summary>
    private static Type TypeOf(IMutableProperty property)
    {
        var type = property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType;
        var stored = property.ClrType == typeof(DateTimeOffset) || property.ClrType == typeof(DateTimeOffset?)
            || property.ClrType == typeof(decimal) || property.ClrType == typeof(decimal?) ? property.ClrType : type;
        return stored.IsValueType && Nullable.GetUnderlyingType(stored) is null && !property.IsPrimaryKey()
            ? typeof(Nullable<>).MakeGenericType(stored)
            : stored;
    }
}
