using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Byline : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "notes",
                table: "document",
                newName: "note");

            migrationBuilder.AddColumn<string>(
                name: "byline",
                table: "document",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "byline",
                table: "document");

            migrationBuilder.RenameColumn(
                name: "note",
                table: "document",
                newName: "notes");
        }
    }
}
