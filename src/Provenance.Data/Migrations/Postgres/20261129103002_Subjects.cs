using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Subjects : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "place",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    part_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place", x => x.id);
                    table.CheckConstraint("ck_place_aliases", "jsonb_typeof(aliases::jsonb) = 'array'");
                    table.CheckConstraint("ck_place_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "population",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    part_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population", x => x.id);
                    table.CheckConstraint("ck_population_aliases", "jsonb_typeof(aliases::jsonb) = 'array'");
                    table.CheckConstraint("ck_population_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "place_name",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    place_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_name", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "population_name",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    population_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population_name", x => x.name);
                });

            migrationBuilder.CreateIndex(
                name: "ix_place_part_of",
                table: "place",
                column: "part_of");

            migrationBuilder.CreateIndex(
                name: "ux_place_key",
                table: "place",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_population_part_of",
                table: "population",
                column: "part_of");

            migrationBuilder.CreateIndex(
                name: "ux_population_key",
                table: "population",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "place_name");

            migrationBuilder.DropTable(
                name: "population_name");

            migrationBuilder.DropTable(
                name: "place");

            migrationBuilder.DropTable(
                name: "population");
        }
    }
}
