using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Provenance.Domain.Access;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Assessments;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Measures;
using Provenance.Domain.Proposals;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Configurations;

/// <summary>The conventions of every entity: how types are stored and things are named.</summary>
internal static class StoreModel
{
    public static void ConfigureTypes(ModelConfigurationBuilder model)
    {
        // Every index is declared explicitly, with the field it serves.
        model.Conventions.Remove<ForeignKeyIndexConvention>();
        model.Properties<ApiKeyId>().HaveConversion<IdConverter<ApiKeyId>>();
        model.Properties<ImportedCorpusId>().HaveConversion<IdConverter<ImportedCorpusId>>();
        model.Properties<SourceId>().HaveConversion<IdConverter<SourceId>>();
        model.Properties<DocumentId>().HaveConversion<IdConverter<DocumentId>>();
        model.Properties<AdditionId>().HaveConversion<IdConverter<AdditionId>>();
        model.Properties<AmendmentId>().HaveConversion<IdConverter<AmendmentId>>();
        model.Properties<ExcludedPassageId>().HaveConversion<IdConverter<ExcludedPassageId>>();
        model.Properties<MeasureId>().HaveConversion<IdConverter<MeasureId>>();
        model.Properties<PopulationId>().HaveConversion<IdConverter<PopulationId>>();
        model.Properties<PlaceId>().HaveConversion<IdConverter<PlaceId>>();
        model.Properties<QuestionId>().HaveConversion<IdConverter<QuestionId>>();
        model.Properties<ClaimId>().HaveConversion<IdConverter<ClaimId>>();
        model.Properties<ClaimLinkId>().HaveConversion<IdConverter<ClaimLinkId>>();
        model.Properties<StatementId>().HaveConversion<IdConverter<StatementId>>();
        model.Properties<CitationId>().HaveConversion<IdConverter<CitationId>>();
        model.Properties<EvidenceId>().HaveConversion<IdConverter<EvidenceId>>();
        model.Properties<ProposalId>().HaveConversion<IdConverter<ProposalId>>();
        model.Properties<ChangeId>().HaveConversion<IdConverter<ChangeId>>();
        model.Properties<CorrectionId>().HaveConversion<IdConverter<CorrectionId>>();
        model.Properties<JointStatementId>().HaveConversion<IdConverter<JointStatementId>>();
        model.Properties<PassageLinkId>().HaveConversion<IdConverter<PassageLinkId>>();
        model.Properties<AssessmentId>().HaveConversion<IdConverter<AssessmentId>>();
        model.Properties<IdentityLinkId>().HaveConversion<IdConverter<IdentityLinkId>>();
        model.Properties<IReadOnlyList<Alias>>().HaveConversion<JsonColumnConverter<Alias>>();
        model.Properties<IReadOnlyList<Ownership>>().HaveConversion<JsonColumnConverter<Ownership>>();
        model.Properties<IReadOnlyList<Affiliation>>().HaveConversion<JsonColumnConverter<Affiliation>>();
        model.Properties<PrintedTime>().HaveConversion<PrintedTimeConverter>();
        model.Properties<IReadOnlyList<string>>().HaveConversion<JsonColumnConverter<string>>();
        model.Properties<IReadOnlyList<SourceId>>().HaveConversion<JsonColumnConverter<SourceId>>();
        model.Properties<IReadOnlyList<TextSpan>>().HaveConversion<JsonColumnConverter<TextSpan>>();
        model.Properties<IReadOnlyList<Appearance>>().HaveConversion<JsonColumnConverter<Appearance>>();
        model.Properties<IReadOnlyList<RecordRange>>().HaveConversion<JsonColumnConverter<RecordRange>>();
        model.Properties<IReadOnlyList<DriftDimension>>().HaveConversion<JsonColumnConverter<DriftDimension>>();
    }

    /// <summary>
    /// Enumerations become text, texts get the collation, names become snake_case, ids come from the writers.
    /// </summary>
    public static void Finish(ModelBuilder model, string? textCollation)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            var table = Snake(entity.GetRootType().ClrType.Name);
            if (entity.BaseType is null && entity.FindPrimaryKey() is not null)
            {
                entity.SetTableName(table);
            }

            FinishProperties(entity, prefix: "", textCollation);
            foreach (var key in entity.GetDeclaredKeys())
            {
                key.SetName($"pk_{table}");
            }

            foreach (var foreignKey in entity.GetDeclaredForeignKeys())
            {
                foreignKey.SetConstraintName($"fk_{table}_{Columns(foreignKey.Properties)}");
                foreignKey.DeleteBehavior = DeleteBehavior.Restrict;
            }

            foreach (var index in entity.GetDeclaredIndexes())
            {
                index.SetDatabaseName($"{(index.IsUnique ? "ux" : "ix")}_{table}_{Columns(index.Properties)}");
            }
        }
    }

    private static void FinishProperties(IMutableTypeBase type, string prefix, string? textCollation)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            property.SetColumnName(prefix + Snake(property.Name));
            if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } enumeration)
            {
                property.SetValueConverter(typeof(EnumTextConverter<>).MakeGenericType(enumeration));
            }

            if ((property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string))
            {
                property.SetCollation(textCollation);
            }

            if (property.IsPrimaryKey())
            {
                property.ValueGenerated = ValueGenerated.Never;
            }
        }

        foreach (var complex in type.GetDeclaredComplexProperties())
        {
            FinishProperties(complex.ComplexType, $"{prefix}{Snake(complex.Name)}_", textCollation);
        }
    }

    private static string Columns(IEnumerable<IMutableProperty> properties) =>
        string.Join('_', properties.Select(property => property.GetColumnName()));

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
