using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Restricted : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "groups",
                table: "api_key",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "groups",
                table: "api_key");
        }
    }
}
