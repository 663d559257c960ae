using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
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
                type: "text",
                nullable: false,
                defaultValue: "[]",
                collation: "C");

            migrationBuilder.AddCheckConstraint(
                name: "ck_api_key_groups",
                table: "api_key",
                sql: "jsonb_typeof(groups::jsonb) = 'array'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_api_key_groups",
                table: "api_key");

            migrationBuilder.DropColumn(
                name: "groups",
                table: "api_key");
        }
    }
}
