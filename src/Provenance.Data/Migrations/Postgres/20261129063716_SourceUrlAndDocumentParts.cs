using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SourceUrlAndDocumentParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_evidence_section",
                table: "evidence");

            migrationBuilder.AddColumn<string>(
                name: "url",
                table: "source",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "span_part",
                table: "evidence",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "captions",
                table: "document",
                type: "text",
                nullable: false,
                defaultValue: "[]",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "standfirst",
                table: "document",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddCheckConstraint(
                name: "ck_evidence_section",
                table: "evidence",
                sql: "section IN ('BODY', 'CAPTION', 'CREDIT', 'FOOTER', 'HEADLINE', 'RELATED_LINK', 'STANDFIRST', 'SUBHEAD')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_evidence_span_part",
                table: "evidence",
                sql: "span_part IN ('BYLINE', 'CAPTIONS', 'STANDFIRST', 'TITLE')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_captions",
                table: "document",
                sql: "jsonb_typeof(captions::jsonb) = 'array'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_evidence_section",
                table: "evidence");

            migrationBuilder.DropCheckConstraint(
                name: "ck_evidence_span_part",
                table: "evidence");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_captions",
                table: "document");

            migrationBuilder.DropColumn(
                name: "url",
                table: "source");

            migrationBuilder.DropColumn(
                name: "span_part",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "captions",
                table: "document");

            migrationBuilder.DropColumn(
                name: "standfirst",
                table: "document");

            migrationBuilder.AddCheckConstraint(
                name: "ck_evidence_section",
                table: "evidence",
                sql: "section IN ('BODY', 'CREDIT', 'FOOTER', 'HEADLINE', 'RELATED_LINK', 'SUBHEAD')");
        }
    }
}
