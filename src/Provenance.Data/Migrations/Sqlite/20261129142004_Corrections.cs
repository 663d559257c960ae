using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Corrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "since",
                table: "recorded_source");

            migrationBuilder.CreateTable(
                name: "amendment",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "past_claim",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false),
                    condition = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_basis = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_as_of_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_as_of_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_text = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_change = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_components = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_measure = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_modifier = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_place = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_population = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_previous_value = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_basis = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_since_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_since_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_text = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_unit = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_upper_value = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_value = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_verbatim = table.Column<string>(type: "TEXT", nullable: true),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    modality = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    proposition = table.Column<string>(type: "TEXT", nullable: true),
                    question_id = table.Column<long>(type: "INTEGER", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: true),
                    since_basis = table.Column<string>(type: "TEXT", nullable: true),
                    since_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    since_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    since_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    since_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    since_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    since_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    since_text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_claim", x => new { x.id, x.until });
                });

            migrationBuilder.CreateTable(
                name: "past_document",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    byline = table.Column<string>(type: "TEXT", nullable: true),
                    captions = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    held = table.Column<bool>(type: "INTEGER", nullable: true),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    kind_words = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_basis = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_at_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_at_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_text = table.Column<string>(type: "TEXT", nullable: true),
                    publisher_id = table.Column<long>(type: "INTEGER", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    standfirst = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    version_kind = table.Column<string>(type: "TEXT", nullable: true),
                    version_of_id = table.Column<long>(type: "INTEGER", nullable: true),
                    version_words = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_document", x => new { x.id, x.until });
                });

            migrationBuilder.CreateTable(
                name: "past_place",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: true),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    part_of = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_place", x => new { x.id, x.until });
                });

            migrationBuilder.CreateTable(
                name: "past_population",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: true),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    part_of = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_population", x => new { x.id, x.until });
                });

            migrationBuilder.CreateTable(
                name: "past_question",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_question", x => new { x.id, x.until });
                });

            migrationBuilder.CreateTable(
                name: "past_source",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false),
                    affiliation_hint = table.Column<string>(type: "TEXT", nullable: true),
                    affiliations = table.Column<string>(type: "TEXT", nullable: true),
                    aliases = table.Column<string>(type: "TEXT", nullable: true),
                    brokered_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    cardinality = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    described_as = table.Column<string>(type: "TEXT", nullable: true),
                    document_id = table.Column<long>(type: "INTEGER", nullable: true),
                    form = table.Column<string>(type: "TEXT", nullable: true),
                    identified = table.Column<bool>(type: "INTEGER", nullable: true),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    kind_words = table.Column<string>(type: "TEXT", nullable: true),
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    owners = table.Column<string>(type: "TEXT", nullable: true),
                    part_of_id = table.Column<long>(type: "INTEGER", nullable: true),
                    possibly_same_as_ids = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: true),
                    type = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_source", x => new { x.id, x.until });
                });

            migrationBuilder.CreateIndex(
                name: "ix_amendment_kind_record_id",
                table: "amendment",
                columns: new[] { "kind", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ux_amendment_key",
                table: "amendment",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "amendment");

            migrationBuilder.DropTable(
                name: "past_claim");

            migrationBuilder.DropTable(
                name: "past_document");

            migrationBuilder.DropTable(
                name: "past_place");

            migrationBuilder.DropTable(
                name: "past_population");

            migrationBuilder.DropTable(
                name: "past_question");

            migrationBuilder.DropTable(
                name: "past_source");

            migrationBuilder.AddColumn<string>(
                name: "since",
                table: "recorded_source",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}
