using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SourceUrlAndDocumentParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "url",
                table: "source",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "span_part",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "captions",
                table: "document",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "standfirst",
                table: "document",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
        }
    }
}
