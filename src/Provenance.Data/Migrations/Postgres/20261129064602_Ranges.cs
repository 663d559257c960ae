using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Ranges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_modifier",
                table: "claim");

            migrationBuilder.AddColumn<string>(
                name: "estimate_change",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<decimal>(
                name: "estimate_previous_value",
                table: "claim",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "estimate_upper_value",
                table: "claim",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_change",
                table: "claim",
                sql: "estimate_change IN ('DECREASE', 'INCREASE')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_modifier",
                table: "claim",
                sql: "estimate_modifier IN ('ABOUT', 'AT_LEAST', 'AT_MOST', 'BETWEEN', 'BILLIONS', 'DOZENS', 'FEW', 'FEWER_THAN', 'HIGHEST', 'HUNDREDS', 'HUNDREDS_OF_THOUSANDS', 'LOWEST', 'MILLIONS', 'MOST', 'NEARLY', 'OVER', 'QUALITATIVE', 'SEVERAL_HUNDRED', 'TENS_OF_THOUSANDS', 'THOUSANDS', 'UNMODIFIED')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_change",
                table: "claim");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_modifier",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_change",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_previous_value",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_upper_value",
                table: "claim");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_modifier",
                table: "claim",
                sql: "estimate_modifier IN ('ABOUT', 'AT_LEAST', 'AT_MOST', 'MOST', 'NEARLY', 'OVER', 'QUALITATIVE', 'SEVERAL_HUNDRED', 'UNMODIFIED')");
        }
    }
}
