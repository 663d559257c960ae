using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ownership : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "owners",
                table: "source",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "source_tie",
                columns: table => new
                {
                    source_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_tie", x => new { x.other_id, x.kind, x.source_id });
                    table.ForeignKey(
                        name: "fk_source_tie_other_id",
                        column: x => x.other_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_source_tie_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            // Imports add these with each source; here are those of the sources that are there.
            migrationBuilder.Sql(
                """
                INSERT INTO source_tie (other_id, kind, source_id)
                SELECT DISTINCT candidate.value, 'POSSIBLY_SAME', source.id
                FROM source, json_each(source.possibly_same_as_ids) AS candidate;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "source_tie");

            migrationBuilder.DropColumn(
                name: "owners",
                table: "source");
        }
    }
}
