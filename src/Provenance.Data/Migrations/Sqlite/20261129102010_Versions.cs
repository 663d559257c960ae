using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "version_of_id",
                table: "document",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "version_words",
                table: "document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_document_version_of_id",
                table: "document",
                column: "version_of_id");

            migrationBuilder.AddForeignKey(
                name: "fk_document_version_of_id",
                table: "document",
                column: "version_of_id",
                principalTable: "document",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_document_version_of_id",
                table: "document");

            migrationBuilder.DropIndex(
                name: "ix_document_version_of_id",
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
