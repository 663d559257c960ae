using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Versions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "version_kind",
                table: "document",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "version_of_id",
                table: "document",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "version_words",
                table: "document",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "ix_document_version_of_id",
                table: "document",
                column: "version_of_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_version",
                table: "document",
                sql: "version_of_id IS NOT NULL OR num_nonnulls(version_kind, version_words) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_version_kind",
                table: "document",
                sql: "version_kind IN ('CORRECTION', 'OTHER', 'UPDATE')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_version_of_id",
                table: "document",
                sql: "version_of_id <> id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_document_version_of_id",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_version",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_version_kind",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_version_of_id",
                table: "document");

            migrationBuilder.DropColumn(
                name: "version_kind",
                table: "document");

            migrationBuilder.DropColumn(
                name: "version_of_id",
                table: "document");

            migrationBuilder.DropColumn(
                name: "version_words",
                table: "document");
        }
    }
}
