using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CorrectablePassages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "recorded_at",
                table: "passage_link",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "recorded_by",
                table: "passage_link",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "superseded_at",
                table: "passage_link",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_statement_revision_recorded_at",
                table: "statement_revision",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "ix_statement_id",
                table: "statement",
                column: "id",
                filter: "appearances <> '[]'");

            migrationBuilder.CreateIndex(
                name: "ix_citation_revision_recorded_at",
                table: "citation_revision",
                column: "recorded_at");

            // A link was recorded no earlier than the passages that it links, by a change that says which links it made.
            migrationBuilder.Sql(
                """
                UPDATE passage_link SET recorded_at = made.recorded_at, recorded_by = made.recorded_by
                FROM evidence AS made
                WHERE made.id = (
                    SELECT id FROM evidence WHERE passage IN (passage_link.from_passage, passage_link.to_passage)
                    ORDER BY recorded_at DESC, id LIMIT 1);
                UPDATE passage_link SET recorded_at = made.recorded_at, recorded_by = made.recorded_by
                FROM (
                    SELECT change.recorded_at, change.recorded_by, range.value ->> 'first' AS first, range.value ->> 'last' AS last
                    FROM change, json_each(change.records) AS range WHERE range.value ->> 'kind' = 'passage links') AS made
                WHERE passage_link.id BETWEEN made.first AND made.last;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_statement_revision_recorded_at",
                table: "statement_revision");

            migrationBuilder.DropIndex(
                name: "ix_statement_id",
                table: "statement");

            migrationBuilder.DropIndex(
                name: "ix_citation_revision_recorded_at",
                table: "citation_revision");

            migrationBuilder.DropColumn(
                name: "recorded_at",
                table: "passage_link");

            migrationBuilder.DropColumn(
                name: "recorded_by",
                table: "passage_link");

            migrationBuilder.DropColumn(
                name: "superseded_at",
                table: "passage_link");
        }
    }
}
