using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
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
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    part_of = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "population",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    part_of = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "place_name",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    place_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_name", x => x.name);
                    table.ForeignKey(
                        name: "fk_place_name_place_id",
                        column: x => x.place_id,
                        principalTable: "place",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "population_name",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    population_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population_name", x => x.name);
                    table.ForeignKey(
                        name: "fk_population_name_population_id",
                        column: x => x.population_id,
                        principalTable: "population",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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
