using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Measures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_measure",
                table: "claim");

            migrationBuilder.DropCheckConstraint(
                name: "ck_claim_estimate_unit",
                table: "claim");

            migrationBuilder.CreateTable(
                name: "measure",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    parts = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unspecific = table.Column<bool>(type: "boolean", nullable: false),
                    adds_up = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure", x => x.id);
                    table.CheckConstraint("ck_measure_key", "key <> ''");
                    table.CheckConstraint("ck_measure_kind", "kind IN ('AREA', 'DURATION', 'ENERGY', 'ITEMS', 'LENGTH', 'MASS', 'MONEY', 'NUMBER', 'PERCENTAGE_POINTS', 'PERSONS', 'POWER', 'RANK', 'RATE', 'SHARE', 'SPEED', 'TEMPERATURE', 'VOLUME')");
                    table.CheckConstraint("ck_measure_parts", "jsonb_typeof(parts::jsonb) = 'array'");
                });

            migrationBuilder.CreateIndex(
                name: "ux_measure_key",
                table: "measure",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "measure");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_measure",
                table: "claim",
                sql: "estimate_measure IN ('ASSEMBLED', 'CAPTURED', 'CASUALTIES', 'CASUALTIES_TOTAL', 'DEPLOYED', 'EMPLOYED', 'EQUIPMENT_SHARE', 'KILLED', 'KILLED_IN_ACTION_SHARE', 'KILLED_OR_WOUNDED', 'KILLED_WOUNDED_OR_MISSING', 'LOSS_RATE', 'MISSING', 'NEUTRALISED', 'WOUNDED')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_claim_estimate_unit",
                table: "claim",
                sql: "estimate_unit IN ('ITEMS', 'PERSONS', 'RATIO')");
        }
    }
}
