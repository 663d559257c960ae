using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CorrectablePassages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "recorded_at",
                table: "passage_link",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "recorded_by",
                table: "passage_link",
                type: "text",
                nullable: false,
                defaultValue: "",
                collation: "C");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "superseded_at",
                table: "passage_link",
                type: "timestamp with time zone",
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
                    SELECT change.recorded_at, change.recorded_by, (range ->> 'first')::bigint AS first, (range ->> 'last')::bigint AS last
                    FROM change, jsonb_array_elements(change.records::jsonb) AS range WHERE range ->> 'kind' = 'passage links') AS made
                WHERE passage_link.id BETWEEN made.first AND made.last;
                ALTER TABLE passage_link ALTER recorded_at DROP DEFAULT, ALTER recorded_by DROP DEFAULT;
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
