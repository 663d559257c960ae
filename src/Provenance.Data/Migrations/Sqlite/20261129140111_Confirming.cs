using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "document_id",
                table: "proposal",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suggestion",
                table: "proposal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "suggestion_key",
                table: "proposal",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tier",
                table: "proposal",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_document_sha256",
                table: "document",
                column: "sha256");

            migrationBuilder.AddForeignKey(
                name: "fk_proposal_document_id",
                table: "proposal",
                column: "document_id",
                principalTable: "document",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_proposal_document_id",
                table: "proposal");

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
