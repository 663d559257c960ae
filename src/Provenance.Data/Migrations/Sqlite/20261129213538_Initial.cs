using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "api_key",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    groups = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<string>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "applied_script",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    applied_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applied_script", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "change",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    accepted_by = table.Column<string>(type: "TEXT", nullable: true),
                    records = table.Column<string>(type: "TEXT", nullable: false),
                    undoes_id = table.Column<long>(type: "INTEGER", nullable: true),
                    idempotency_key = table.Column<string>(type: "TEXT", nullable: true),
                    request_sha256 = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_change_undoes_id",
                        column: x => x.undoes_id,
                        principalTable: "change",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "correction",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    of = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "identity_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    of = table.Column<string>(type: "TEXT", nullable: false),
                    from_id = table.Column<long>(type: "INTEGER", nullable: false),
                    to_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true),
                    ended_by = table.Column<string>(type: "TEXT", nullable: true),
                    end_reason = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_position",
                columns: table => new
                {
                    corpus_key = table.Column<string>(type: "TEXT", nullable: false),
                    meta_sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    batches = table.Column<int>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_position", x => new { x.corpus_key, x.meta_sha256 });
                });

            migrationBuilder.CreateTable(
                name: "imported_corpus",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    meta = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_corpus", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "likeness",
                columns: table => new
                {
                    of = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_likeness", x => new { x.of, x.way, x.key, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "measure",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    parts = table.Column<string>(type: "TEXT", nullable: false),
                    unspecific = table.Column<bool>(type: "INTEGER", nullable: false),
                    adds_up = table.Column<bool>(type: "INTEGER", nullable: false),
                    fluctuates = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "moved_reference",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    target_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moved_reference", x => new { x.kind, x.record_id });
                });

            migrationBuilder.CreateTable(
                name: "passage_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    from_passage = table.Column<string>(type: "TEXT", nullable: false),
                    to_passage = table.Column<string>(type: "TEXT", nullable: false),
                    dimensions = table.Column<string>(type: "TEXT", nullable: false),
                    rationale = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passage_link", x => x.id);
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
                    estimate_date_basis = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_date_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_date_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_text = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_denominator = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_measure = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_modifier = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_numerator = table.Column<string>(type: "TEXT", nullable: true),
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
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
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
                    restricted_to = table.Column<string>(type: "TEXT", nullable: true),
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
                name: "past_identity",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    began_at = table.Column<string>(type: "TEXT", nullable: false),
                    kept_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_identity", x => new { x.kind, x.record_id, x.began_at });
                });

            migrationBuilder.CreateTable(
                name: "past_place",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<string>(type: "TEXT", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: true),
                    key = table.Column<string>(type: "TEXT", nullable: true),
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
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
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
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
                    restricted_to = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: true),
                    type = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_source", x => new { x.id, x.until });
                });

            migrationBuilder.CreateTable(
                name: "place",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
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
                    table.ForeignKey(
                        name: "fk_place_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "place",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "population",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
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
                    table.ForeignKey(
                        name: "fk_population_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "population",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "question",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_question", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recorded_subject",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    part_of = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recorded_subject", x => new { x.kind, x.id });
                });

            migrationBuilder.CreateTable(
                name: "supersession",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    statement_id = table.Column<long>(type: "INTEGER", nullable: true),
                    citation_id = table.Column<long>(type: "INTEGER", nullable: true),
                    source_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supersession", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "change_part",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    change_id = table.Column<long>(type: "INTEGER", nullable: false),
                    goes_on = table.Column<bool>(type: "INTEGER", nullable: false),
                    records = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_part", x => x.id);
                    table.ForeignKey(
                        name: "fk_change_part_change_id",
                        column: x => x.change_id,
                        principalTable: "change",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "claim",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    question_id = table.Column<long>(type: "INTEGER", nullable: false),
                    proposition = table.Column<string>(type: "TEXT", nullable: false),
                    modality = table.Column<string>(type: "TEXT", nullable: false),
                    condition = table.Column<string>(type: "TEXT", nullable: true),
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    estimate_change = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_components = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_denominator = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_measure = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_modifier = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_numerator = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_place = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_population = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_previous_value = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_unit = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_upper_value = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_value = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_verbatim = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_basis = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_as_of_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_as_of_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_as_of_text = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_basis = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_date_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_date_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_date_text = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_basis = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_since_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    estimate_since_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    estimate_since_text = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("pk_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_claim_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_question_id",
                        column: x => x.question_id,
                        principalTable: "question",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    from_id = table.Column<long>(type: "INTEGER", nullable: false),
                    to_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    dimensions = table.Column<string>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    confidence = table.Column<string>(type: "TEXT", nullable: true),
                    rationale = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    superseded_at = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_claim_link_from_id",
                        column: x => x.from_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_link_to_id",
                        column: x => x.to_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "addition",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    source_id = table.Column<long>(type: "INTEGER", nullable: true),
                    document_id = table.Column<long>(type: "INTEGER", nullable: true),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    owners = table.Column<string>(type: "TEXT", nullable: false),
                    affiliations = table.Column<string>(type: "TEXT", nullable: false),
                    possibly_same_as_ids = table.Column<string>(type: "TEXT", nullable: false),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    byline = table.Column<string>(type: "TEXT", nullable: true),
                    standfirst = table.Column<string>(type: "TEXT", nullable: true),
                    captions = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_addition", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "assessment",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    source_id = table.Column<long>(type: "INTEGER", nullable: true),
                    statement_id = table.Column<long>(type: "INTEGER", nullable: true),
                    reliability = table.Column<string>(type: "TEXT", nullable: true),
                    credibility = table.Column<int>(type: "INTEGER", nullable: true),
                    assessor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "citation",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    citing_id = table.Column<long>(type: "INTEGER", nullable: false),
                    cited_id = table.Column<long>(type: "INTEGER", nullable: false),
                    relation = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    superseded_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "citation_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    citation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    relation = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citation_revision", x => x.id);
                    table.ForeignKey(
                        name: "fk_citation_revision_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    kind_words = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    byline = table.Column<string>(type: "TEXT", nullable: true),
                    standfirst = table.Column<string>(type: "TEXT", nullable: true),
                    captions = table.Column<string>(type: "TEXT", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    language = table.Column<string>(type: "TEXT", nullable: true),
                    publisher_id = table.Column<long>(type: "INTEGER", nullable: true),
                    version_of_id = table.Column<long>(type: "INTEGER", nullable: true),
                    version_kind = table.Column<string>(type: "TEXT", nullable: true),
                    version_words = table.Column<string>(type: "TEXT", nullable: true),
                    held = table.Column<bool>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", nullable: true),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    restricted_to = table.Column<string>(type: "TEXT", nullable: false),
                    published_at_basis = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_at_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_at_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    published_at_text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document", x => x.id);
                    table.ForeignKey(
                        name: "fk_document_version_of_id",
                        column: x => x.version_of_id,
                        principalTable: "document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_text",
                columns: table => new
                {
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_text", x => x.document_id);
                    table.ForeignKey(
                        name: "fk_document_text_document_id",
                        column: x => x.document_id,
                        principalTable: "document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "excluded_passage",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_excluded_passage", x => x.id);
                    table.ForeignKey(
                        name: "fk_excluded_passage_document_id",
                        column: x => x.document_id,
                        principalTable: "document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    request = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    proposed_by = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    change_id = table.Column<long>(type: "INTEGER", nullable: true),
                    idempotency_key = table.Column<string>(type: "TEXT", nullable: true),
                    request_sha256 = table.Column<string>(type: "TEXT", nullable: true),
                    document_id = table.Column<long>(type: "INTEGER", nullable: true),
                    tier = table.Column<string>(type: "TEXT", nullable: true),
                    suggestion = table.Column<string>(type: "TEXT", nullable: true),
                    suggestion_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposal_document_id",
                        column: x => x.document_id,
                        principalTable: "document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    part_of_id = table.Column<long>(type: "INTEGER", nullable: true),
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
                    kind_words = table.Column<string>(type: "TEXT", nullable: true),
                    country = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    owners = table.Column<string>(type: "TEXT", nullable: false),
                    possibly_same_as_ids = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    restricted_to = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    described_as = table.Column<string>(type: "TEXT", nullable: true),
                    role = table.Column<string>(type: "TEXT", nullable: true),
                    cardinality = table.Column<string>(type: "TEXT", nullable: true),
                    brokered_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    affiliation_hint = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", nullable: true),
                    affiliations = table.Column<string>(type: "TEXT", nullable: true),
                    identified = table.Column<bool>(type: "INTEGER", nullable: true),
                    form = table.Column<string>(type: "TEXT", nullable: true),
                    document_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source", x => x.id);
                    table.ForeignKey(
                        name: "fk_source_brokered_by_id",
                        column: x => x.brokered_by_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_source_document_id",
                        column: x => x.document_id,
                        principalTable: "document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_source_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_source_part_of_id",
                        column: x => x.part_of_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    proposal_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", nullable: false),
                    request_before = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_event", x => x.id);
                    table.ForeignKey(
                        name: "fk_proposal_event_proposal_id",
                        column: x => x.proposal_id,
                        principalTable: "proposal",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    passage = table.Column<string>(type: "TEXT", nullable: false),
                    hop = table.Column<int>(type: "INTEGER", nullable: true),
                    citation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: false),
                    source_spans = table.Column<string>(type: "TEXT", nullable: false),
                    cue_spans = table.Column<string>(type: "TEXT", nullable: false),
                    content_spans = table.Column<string>(type: "TEXT", nullable: false),
                    named_source_id = table.Column<long>(type: "INTEGER", nullable: false),
                    mention = table.Column<string>(type: "TEXT", nullable: true),
                    cue = table.Column<string>(type: "TEXT", nullable: true),
                    mode = table.Column<string>(type: "TEXT", nullable: false),
                    attitude = table.Column<string>(type: "TEXT", nullable: false),
                    stance = table.Column<string>(type: "TEXT", nullable: false),
                    tone = table.Column<string>(type: "TEXT", nullable: false),
                    hedge = table.Column<string>(type: "TEXT", nullable: true),
                    likelihood = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: false),
                    venue_basis = table.Column<string>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    hop_note = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    superseded_at = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    span_end = table.Column<int>(type: "INTEGER", nullable: false),
                    span_part = table.Column<string>(type: "TEXT", nullable: true),
                    span_start = table.Column<int>(type: "INTEGER", nullable: false),
                    span_text = table.Column<string>(type: "TEXT", nullable: false),
                    stated_at_basis = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stated_at_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stated_at_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_citation_id",
                        column: x => x.citation_id,
                        principalTable: "citation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_document_id",
                        column: x => x.document_id,
                        principalTable: "document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_named_source_id",
                        column: x => x.named_source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recorded_source",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    part_of_id = table.Column<long>(type: "INTEGER", nullable: true),
                    brokered_by_id = table.Column<long>(type: "INTEGER", nullable: true),
                    owners = table.Column<string>(type: "TEXT", nullable: false),
                    possibly_same_as_ids = table.Column<string>(type: "TEXT", nullable: false),
                    affiliations = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recorded_source", x => x.id);
                    table.ForeignKey(
                        name: "fk_recorded_source_id",
                        column: x => x.id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_name",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    source_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sounds = table.Column<string>(type: "TEXT", nullable: false),
                    initials = table.Column<string>(type: "TEXT", nullable: false, defaultValue: "")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_name", x => new { x.name, x.source_id });
                    table.ForeignKey(
                        name: "fk_source_name_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateTable(
                name: "statement",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    source_id = table.Column<long>(type: "INTEGER", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: true),
                    claim_id = table.Column<long>(type: "INTEGER", nullable: true),
                    stance = table.Column<string>(type: "TEXT", nullable: false),
                    likelihood = table.Column<string>(type: "TEXT", nullable: true),
                    attestation = table.Column<string>(type: "TEXT", nullable: false),
                    appearances = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    superseded_at = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_basis = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stated_at_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stated_at_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_statement_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statement_document_id",
                        column: x => x.document_id,
                        principalTable: "document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statement_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "joint_statement",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    one_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_passage = table.Column<string>(type: "TEXT", nullable: false),
                    to_passage = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    superseded_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_joint_statement_one_id",
                        column: x => x.one_id,
                        principalTable: "statement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_joint_statement_other_id",
                        column: x => x.other_id,
                        principalTable: "statement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statement_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    statement_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<string>(type: "TEXT", nullable: false),
                    stance = table.Column<string>(type: "TEXT", nullable: false),
                    likelihood = table.Column<string>(type: "TEXT", nullable: true),
                    attestation = table.Column<string>(type: "TEXT", nullable: false),
                    appearances = table.Column<string>(type: "TEXT", nullable: false),
                    stated_at_basis = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_confidence = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_derivation = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_earliest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stated_at_earliest_time = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_latest = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    stated_at_latest_time = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at_text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement_revision", x => x.id);
                    table.ForeignKey(
                        name: "fk_statement_revision_statement_id",
                        column: x => x.statement_id,
                        principalTable: "statement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "withheld_citation",
                columns: table => new
                {
                    citing_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withheld_citation", x => x.citing_id);
                    table.ForeignKey(
                        name: "fk_withheld_citation_citing_id",
                        column: x => x.citing_id,
                        principalTable: "statement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_addition_document_id",
                table: "addition",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_addition_source_id",
                table: "addition",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ux_addition_key",
                table: "addition",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_amendment_kind_record_id",
                table: "amendment",
                columns: new[] { "kind", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ux_amendment_key",
                table: "amendment",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_api_key_name",
                table: "api_key",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_api_key_sha256",
                table: "api_key",
                column: "sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_assessment_source_id",
                table: "assessment",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_assessment_statement_id",
                table: "assessment",
                column: "statement_id");

            migrationBuilder.CreateIndex(
                name: "ux_assessment_key",
                table: "assessment",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_change_recorded_at",
                table: "change",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "ux_change_idempotency_key",
                table: "change",
                column: "idempotency_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_change_undoes_id",
                table: "change",
                column: "undoes_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_citation_cited_id_id",
                table: "citation",
                columns: new[] { "cited_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_citation_citing_id_id",
                table: "citation",
                columns: new[] { "citing_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_citation_citing_id_cited_id_relation",
                table: "citation",
                columns: new[] { "citing_id", "cited_id", "relation" },
                unique: true,
                filter: "superseded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_citation_revision_citation_id",
                table: "citation_revision",
                column: "citation_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_merged_into_id",
                table: "claim",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_question_id_id",
                table: "claim",
                columns: new[] { "question_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_claim_key",
                table: "claim",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_link_from_id",
                table: "claim_link",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_link_to_id",
                table: "claim_link",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ux_claim_link_key",
                table: "claim_link",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_correction_key",
                table: "correction",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_correction_of",
                table: "correction",
                column: "of",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_document_address",
                table: "document",
                column: "address");

            migrationBuilder.CreateIndex(
                name: "ix_document_restricted_to",
                table: "document",
                column: "restricted_to",
                filter: "restricted_to <> '[]'");

            migrationBuilder.CreateIndex(
                name: "ix_document_sha256",
                table: "document",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_document_version_of_id",
                table: "document",
                column: "version_of_id");

            migrationBuilder.CreateIndex(
                name: "ux_document_key",
                table: "document",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_citation_id",
                table: "evidence",
                column: "citation_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_document_id",
                table: "evidence",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_passage",
                table: "evidence",
                column: "passage");

            migrationBuilder.CreateIndex(
                name: "ux_evidence_key",
                table: "evidence",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_excluded_passage_document_id",
                table: "excluded_passage",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_link_of_from_id",
                table: "identity_link",
                columns: new[] { "of", "from_id" });

            migrationBuilder.CreateIndex(
                name: "ix_identity_link_of_to_id",
                table: "identity_link",
                columns: new[] { "of", "to_id" });

            migrationBuilder.CreateIndex(
                name: "ux_identity_link_key",
                table: "identity_link",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_imported_corpus_key",
                table: "imported_corpus",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_joint_statement_from_passage",
                table: "joint_statement",
                column: "from_passage");

            migrationBuilder.CreateIndex(
                name: "ix_joint_statement_one_id",
                table: "joint_statement",
                column: "one_id");

            migrationBuilder.CreateIndex(
                name: "ix_joint_statement_other_id",
                table: "joint_statement",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_joint_statement_to_passage",
                table: "joint_statement",
                column: "to_passage");

            migrationBuilder.CreateIndex(
                name: "ux_joint_statement_key",
                table: "joint_statement",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_likeness_of_way_record_id",
                table: "likeness",
                columns: new[] { "of", "way", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ux_measure_key",
                table: "measure",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_passage_link_from_passage",
                table: "passage_link",
                column: "from_passage");

            migrationBuilder.CreateIndex(
                name: "ix_passage_link_to_passage",
                table: "passage_link",
                column: "to_passage");

            migrationBuilder.CreateIndex(
                name: "ux_passage_link_key",
                table: "passage_link",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_place_merged_into_id",
                table: "place",
                column: "merged_into_id");

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
                name: "ix_population_merged_into_id",
                table: "population",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_population_part_of",
                table: "population",
                column: "part_of");

            migrationBuilder.CreateIndex(
                name: "ux_population_key",
                table: "population",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_document_id_id",
                table: "proposal",
                columns: new[] { "document_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_state_id",
                table: "proposal",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_proposal_idempotency_key",
                table: "proposal",
                column: "idempotency_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_proposal_suggestion_key",
                table: "proposal",
                column: "suggestion_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_event_proposal_id",
                table: "proposal_event",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ux_question_key",
                table: "question",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_merged_into_id",
                table: "source",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_source_part_of_id",
                table: "source",
                column: "part_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_source_restricted_to",
                table: "source",
                column: "restricted_to",
                filter: "restricted_to <> '[]'");

            migrationBuilder.CreateIndex(
                name: "ux_source_key",
                table: "source",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_name_initials",
                table: "source_name",
                column: "initials");

            migrationBuilder.CreateIndex(
                name: "ix_source_name_sounds",
                table: "source_name",
                column: "sounds");

            migrationBuilder.CreateIndex(
                name: "ix_statement_claim_id_id",
                table: "statement",
                columns: new[] { "claim_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statement_document_id_id",
                table: "statement",
                columns: new[] { "document_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statement_source_id_claim_id",
                table: "statement",
                columns: new[] { "source_id", "claim_id" },
                filter: "document_id IS NULL AND superseded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_statement_source_id_document_id",
                table: "statement",
                columns: new[] { "source_id", "document_id" },
                filter: "claim_id IS NULL AND superseded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_statement_source_id_document_id_claim_id",
                table: "statement",
                columns: new[] { "source_id", "document_id", "claim_id" },
                filter: "superseded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_statement_source_id_id",
                table: "statement",
                columns: new[] { "source_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_statement_revision_statement_id",
                table: "statement_revision",
                column: "statement_id");

            migrationBuilder.AddForeignKey(
                name: "fk_addition_document_id",
                table: "addition",
                column: "document_id",
                principalTable: "document",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_addition_source_id",
                table: "addition",
                column: "source_id",
                principalTable: "source",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_assessment_source_id",
                table: "assessment",
                column: "source_id",
                principalTable: "source",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_assessment_statement_id",
                table: "assessment",
                column: "statement_id",
                principalTable: "statement",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_citation_cited_id",
                table: "citation",
                column: "cited_id",
                principalTable: "statement",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_citation_citing_id",
                table: "citation",
                column: "citing_id",
                principalTable: "statement",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_document_publisher_id",
                table: "document",
                column: "publisher_id",
                principalTable: "source",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_source_document_id",
                table: "source");

            migrationBuilder.DropTable(
                name: "addition");

            migrationBuilder.DropTable(
                name: "amendment");

            migrationBuilder.DropTable(
                name: "api_key");

            migrationBuilder.DropTable(
                name: "applied_script");

            migrationBuilder.DropTable(
                name: "assessment");

            migrationBuilder.DropTable(
                name: "change_part");

            migrationBuilder.DropTable(
                name: "citation_revision");

            migrationBuilder.DropTable(
                name: "claim_link");

            migrationBuilder.DropTable(
                name: "correction");

            migrationBuilder.DropTable(
                name: "document_text");

            migrationBuilder.DropTable(
                name: "evidence");

            migrationBuilder.DropTable(
                name: "excluded_passage");

            migrationBuilder.DropTable(
                name: "identity_link");

            migrationBuilder.DropTable(
                name: "import_position");

            migrationBuilder.DropTable(
                name: "imported_corpus");

            migrationBuilder.DropTable(
                name: "joint_statement");

            migrationBuilder.DropTable(
                name: "likeness");

            migrationBuilder.DropTable(
                name: "measure");

            migrationBuilder.DropTable(
                name: "moved_reference");

            migrationBuilder.DropTable(
                name: "passage_link");

            migrationBuilder.DropTable(
                name: "past_claim");

            migrationBuilder.DropTable(
                name: "past_document");

            migrationBuilder.DropTable(
                name: "past_identity");

            migrationBuilder.DropTable(
                name: "past_place");

            migrationBuilder.DropTable(
                name: "past_population");

            migrationBuilder.DropTable(
                name: "past_question");

            migrationBuilder.DropTable(
                name: "past_source");

            migrationBuilder.DropTable(
                name: "place_name");

            migrationBuilder.DropTable(
                name: "population_name");

            migrationBuilder.DropTable(
                name: "proposal_event");

            migrationBuilder.DropTable(
                name: "recorded_source");

            migrationBuilder.DropTable(
                name: "recorded_subject");

            migrationBuilder.DropTable(
                name: "source_name");

            migrationBuilder.DropTable(
                name: "source_tie");

            migrationBuilder.DropTable(
                name: "statement_revision");

            migrationBuilder.DropTable(
                name: "supersession");

            migrationBuilder.DropTable(
                name: "withheld_citation");

            migrationBuilder.DropTable(
                name: "change");

            migrationBuilder.DropTable(
                name: "citation");

            migrationBuilder.DropTable(
                name: "place");

            migrationBuilder.DropTable(
                name: "population");

            migrationBuilder.DropTable(
                name: "proposal");

            migrationBuilder.DropTable(
                name: "statement");

            migrationBuilder.DropTable(
                name: "claim");

            migrationBuilder.DropTable(
                name: "question");

            migrationBuilder.DropTable(
                name: "document");

            migrationBuilder.DropTable(
                name: "source");
        }
    }
}
