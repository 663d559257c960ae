using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Verdicts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_measure_kind",
                table: "measure");

            migrationBuilder.AddColumn<bool>(
                name: "fluctuates",
                table: "measure",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_basis",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_confidence",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_derivation",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "estimate_date_earliest",
                table: "claim",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_earliest_time",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "estimate_date_latest",
                table: "claim",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_latest_time",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "estimate_date_text",
                table: "claim",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<decimal>(
                name: "estimate_denominator",
                table: "claim",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "estimate_numerator",
                table: "claim",
                type: "numeric",
                nullable: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_measure_kind",
                table: "measure",
                sql: "kind IN ('AREA', 'DATE', 'DURATION', 'ENERGY', 'ITEMS', 'LENGTH', 'MASS', 'MONEY', 'NUMBER', 'PERCENTAGE_POINTS', 'PERSONS', 'POWER', 'RANK', 'RATE', 'SHARE', 'SPEED', 'TEMPERATURE', 'VOLUME')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_date",
                table: "claim",
                sql: "estimate_date_basis IS NOT NULL OR num_nonnulls(estimate_date_confidence, estimate_date_derivation, estimate_date_earliest, estimate_date_earliest_time, estimate_date_latest, estimate_date_latest_time, estimate_date_text) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_date_basis",
                table: "claim",
                sql: "estimate_date_basis IN ('DERIVED', 'INFERRED', 'STATED')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_date_confidence",
                table: "claim",
                sql: "estimate_date_confidence IN ('HIGH', 'LOW', 'MEDIUM')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_date_order",
                table: "claim",
                sql: "estimate_date_earliest <= estimate_date_latest");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_measure_kind",
                table: "measure");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_date",
                table: "claim");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_date_basis",
                table: "claim");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_date_confidence",
                table: "claim");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_date_order",
                table: "claim");

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

            migrationBuilder.AddCheckConstraint(
                name: "ck_measure_kind",
                table: "measure",
                sql: "kind IN ('AREA', 'DURATION', 'ENERGY', 'ITEMS', 'LENGTH', 'MASS', 'MONEY', 'NUMBER', 'PERCENTAGE_POINTS', 'PERSONS', 'POWER', 'RANK', 'RATE', 'SHARE', 'SPEED', 'TEMPERATURE', 'VOLUME')");
        }
    }
}
