using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Confirming : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "initials",
                table: "source_name",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "document_id",
                table: "proposal",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suggestion",
                table: "proposal",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "suggestion_key",
                table: "proposal",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "tier",
                table: "proposal",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "ix_source_name_initials",
                table: "source_name",
                column: "initials");

            migrationBuilder.CreateIndex(
                name: "ix_source_name_sounds",
                table: "source_name",
                column: "sounds");

            migrationBuilder.CreateIndex(
                name: "ix_proposal_document_id_id",
                table: "proposal",
                columns: new[] { "document_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_proposal_suggestion_key",
                table: "proposal",
                column: "suggestion_key",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_proposal_tier",
                table: "proposal",
                sql: "tier IN ('OFFERED', 'PRESELECTED', 'QUESTION')");

            migrationBuilder.CreateIndex(
                name: "ix_document_sha256",
                table: "document",
                column: "sha256");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_source_name_initials",
                table: "source_name");

            migrationBuilder.DropIndex(
                name: "ix_source_name_sounds",
                table: "source_name");

            migrationBuilder.DropIndex(
                name: "ix_proposal_document_id_id",
                table: "proposal");

            migrationBuilder.DropIndex(
                name: "ux_proposal_suggestion_key",
                table: "proposal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_proposal_tier",
                table: "proposal");

            migrationBuilder.DropIndex(
                name: "ix_document_sha256",
                table: "document");

            migrationBuilder.DropColumn(
                name: "initials",
                table: "source_name");

            migrationBuilder.DropColumn(
                name: "document_id",
                table: "proposal");

            migrationBuilder.DropColumn(
                name: "suggestion",
                table: "proposal");

            migrationBuilder.DropColumn(
                name: "suggestion_key",
                table: "proposal");

            migrationBuilder.DropColumn(
                name: "tier",
                table: "proposal");
        }
    }
}
