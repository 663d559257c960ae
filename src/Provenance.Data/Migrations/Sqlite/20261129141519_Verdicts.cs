using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Verdicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "fluctuates",
                table: "measure",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_basis",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_confidence",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_derivation",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "estimate_date_earliest",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_earliest_time",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "estimate_date_latest",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_latest_time",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_text",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_denominator",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_numerator",
                table: "claim",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "fluctuates",
                table: "measure");

            migrationBuilder.DropColumn(
                name: "estimate_date_basis",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_date_confidence",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_date_derivation",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_date_earliest",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_date_earliest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_date_latest",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_date_latest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_date_text",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_denominator",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_numerator",
                table: "claim");
        }
    }
}
