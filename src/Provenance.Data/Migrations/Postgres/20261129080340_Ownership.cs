using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
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
                type: "text",
                nullable: false,
                defaultValue: "[]",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "source_tie",
                columns: table => new
                {
                    source_id = table.Column<long>(type: "bigint", nullable: false),
                    other_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_tie", x => new { x.other_id, x.kind, x.source_id });
                    table.CheckConstraint("ck_source_tie_kind", "kind IN ('OWNER', 'POSSIBLY_SAME')");
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_source_owners",
                table: "source",
                sql: "jsonb_typeof(owners::jsonb) = 'array'");

            // Imports add these with each source; here are those of the sources that are there.
            migrationBuilder.Sql(
                """
                INSERT INTO source_tie (other_id, kind, source_id)
                SELECT DISTINCT candidate.value::bigint, 'POSSIBLY_SAME', source.id
                FROM source, jsonb_array_elements_text(source.possibly_same_as_ids::jsonb) AS candidate (value);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "source_tie");

            migrationBuilder.DropCheckConstraint(
                name: "ck_source_owners",
                table: "source");

            migrationBuilder.DropColumn(
                name: "owners",
                table: "source");
        }
    }
}
