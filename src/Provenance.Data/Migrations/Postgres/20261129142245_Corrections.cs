using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendment", x => x.id);
                    table.CheckConstraint("ck_amendment_key", "key <> ''");
                    table.CheckConstraint("ck_amendment_kind", "kind IN ('CLAIM', 'DOCUMENT', 'PLACE', 'POPULATION', 'QUESTION', 'SOURCE')");
                });

            migrationBuilder.CreateTable(
                name: "past_claim",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    condition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_as_of_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_as_of_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_change = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_components = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_modifier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_population = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_previous_value = table.Column<decimal>(type: "numeric", nullable: true),
                    estimate_since_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_since_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_since_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_upper_value = table.Column<decimal>(type: "numeric", nullable: true),
                    estimate_value = table.Column<decimal>(type: "numeric", nullable: true),
                    estimate_verbatim = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    modality = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    proposition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    question_id = table.Column<long>(type: "bigint", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    since_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    since_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    since_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since_text = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_claim", x => new { x.id, x.until });
                    table.CheckConstraint("ck_past_claim_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "past_document",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    byline = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    captions = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    file_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    held = table.Column<bool>(type: "boolean", nullable: true),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind_words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    publisher_id = table.Column<long>(type: "bigint", nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standfirst = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version_of_id = table.Column<long>(type: "bigint", nullable: true),
                    version_words = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_document", x => new { x.id, x.until });
                    table.CheckConstraint("ck_past_document_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "past_place",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    aliases = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    part_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_place", x => new { x.id, x.until });
                    table.CheckConstraint("ck_past_place_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "past_population",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    aliases = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    part_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_population", x => new { x.id, x.until });
                    table.CheckConstraint("ck_past_population_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "past_question",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_question", x => new { x.id, x.until });
                    table.CheckConstraint("ck_past_question_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "past_source",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    affiliation_hint = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    affiliations = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    aliases = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    brokered_by_id = table.Column<long>(type: "bigint", nullable: true),
                    cardinality = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    described_as = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document_id = table.Column<long>(type: "bigint", nullable: true),
                    form = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    identified = table.Column<bool>(type: "boolean", nullable: true),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind_words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owners = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    part_of_id = table.Column<long>(type: "bigint", nullable: true),
                    possibly_same_as_ids = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_source", x => new { x.id, x.until });
                    table.CheckConstraint("ck_past_source_key", "key <> ''");
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

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "since",
                table: "recorded_source",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));
        }
    }
}
