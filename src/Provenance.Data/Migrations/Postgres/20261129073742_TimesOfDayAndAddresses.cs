using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TimesOfDayAndAddresses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_statement_stated_at",
                table: "statement");

            migrationBuilder.DropCheckConstraint(
                name: "ck_evidence_stated_at",
                table: "evidence");

            migrationBuilder.DropIndex(
                name: "ix_document_url",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_published_at",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_as_of",
                table: "claim");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_since",
                table: "claim");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_since",
                table: "claim");

            migrationBuilder.AddColumn<string>(
                name: "stated_at_earliest_time",
                table: "statement",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "stated_at_latest_time",
                table: "statement",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "stated_at_earliest_time",
                table: "evidence",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "stated_at_latest_time",
                table: "evidence",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "document",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "published_at_earliest_time",
                table: "document",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "published_at_latest_time",
                table: "document",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "estimate_as_of_earliest_time",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "estimate_as_of_latest_time",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "estimate_since_earliest_time",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "estimate_since_latest_time",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "since_earliest_time",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "since_latest_time",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddCheckConstraint(
                name: "ck_statement_stated_at",
                table: "statement",
                sql: "stated_at_basis IS NOT NULL OR num_nonnulls(stated_at_confidence, stated_at_derivation, stated_at_earliest, stated_at_earliest_time, stated_at_latest, stated_at_latest_time, stated_at_text) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_evidence_stated_at",
                table: "evidence",
                sql: "stated_at_basis IS NOT NULL OR num_nonnulls(stated_at_confidence, stated_at_derivation, stated_at_earliest, stated_at_earliest_time, stated_at_latest, stated_at_latest_time, stated_at_text) = 0");

            // What was recorded before is found as it was printed.
            migrationBuilder.Sql("UPDATE document SET address = url;");

            migrationBuilder.CreateIndex(
                name: "ix_document_address",
                table: "document",
                column: "address");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_published_at",
                table: "document",
                sql: "published_at_basis IS NOT NULL OR num_nonnulls(published_at_confidence, published_at_derivation, published_at_earliest, published_at_earliest_time, published_at_latest, published_at_latest_time, published_at_text) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_as_of",
                table: "claim",
                sql: "estimate_as_of_basis IS NOT NULL OR num_nonnulls(estimate_as_of_confidence, estimate_as_of_derivation, estimate_as_of_earliest, estimate_as_of_earliest_time, estimate_as_of_latest, estimate_as_of_latest_time, estimate_as_of_text) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_since",
                table: "claim",
                sql: "estimate_since_basis IS NOT NULL OR num_nonnulls(estimate_since_confidence, estimate_since_derivation, estimate_since_earliest, estimate_since_earliest_time, estimate_since_latest, estimate_since_latest_time, estimate_since_text) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_since",
                table: "claim",
                sql: "since_basis IS NOT NULL OR num_nonnulls(since_confidence, since_derivation, since_earliest, since_earliest_time, since_latest, since_latest_time, since_text) = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_statement_stated_at",
                table: "statement");

            migrationBuilder.DropCheckConstraint(
                name: "ck_evidence_stated_at",
                table: "evidence");

            migrationBuilder.DropIndex(
                name: "ix_document_address",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_published_at",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_as_of",
                table: "claim");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_since",
                table: "claim");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_since",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "stated_at_earliest_time",
                table: "statement");

            migrationBuilder.DropColumn(
                name: "stated_at_latest_time",
                table: "statement");

            migrationBuilder.DropColumn(
                name: "stated_at_earliest_time",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "stated_at_latest_time",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "address",
                table: "document");

            migrationBuilder.DropColumn(
                name: "published_at_earliest_time",
                table: "document");

            migrationBuilder.DropColumn(
                name: "published_at_latest_time",
                table: "document");

            migrationBuilder.DropColumn(
                name: "estimate_as_of_earliest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_as_of_latest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_since_earliest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_since_latest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "since_earliest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "since_latest_time",
                table: "claim");

            migrationBuilder.AddCheckConstraint(
                name: "ck_statement_stated_at",
                table: "statement",
                sql: "stated_at_basis IS NOT NULL OR num_nonnulls(stated_at_confidence, stated_at_derivation, stated_at_earliest, stated_at_latest, stated_at_text) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_evidence_stated_at",
                table: "evidence",
                sql: "stated_at_basis IS NOT NULL OR num_nonnulls(stated_at_confidence, stated_at_derivation, stated_at_earliest, stated_at_latest, stated_at_text) = 0");

            migrationBuilder.CreateIndex(
                name: "ix_document_url",
                table: "document",
                column: "url");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_published_at",
                table: "document",
                sql: "published_at_basis IS NOT NULL OR num_nonnulls(published_at_confidence, published_at_derivation, published_at_earliest, published_at_latest, published_at_text) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_as_of",
                table: "claim",
                sql: "estimate_as_of_basis IS NOT NULL OR num_nonnulls(estimate_as_of_confidence, estimate_as_of_derivation, estimate_as_of_earliest, estimate_as_of_latest, estimate_as_of_text) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_since",
                table: "claim",
                sql: "estimate_since_basis IS NOT NULL OR num_nonnulls(estimate_since_confidence, estimate_since_derivation, estimate_since_earliest, estimate_since_latest, estimate_since_text) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_since",
                table: "claim",
                sql: "since_basis IS NOT NULL OR num_nonnulls(since_confidence, since_derivation, since_earliest, since_latest, since_text) = 0");
        }
    }
}
