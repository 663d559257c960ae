using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ranges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "estimate_change",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_previous_value",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_upper_value",
                table: "claim",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "estimate_change",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_previous_value",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_upper_value",
                table: "claim");
        }
    }
}
