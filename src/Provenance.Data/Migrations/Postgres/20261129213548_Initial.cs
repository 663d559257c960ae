using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
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
                name: "api_key",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    groups = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key", x => x.id);
                    table.CheckConstraint("ck_api_key_groups", "jsonb_typeof(groups::jsonb) = 'array'");
                    table.CheckConstraint("ck_api_key_role", "role IN ('ADMINISTRATOR', 'CONTRIBUTOR', 'EDITOR', 'READER')");
                });

            migrationBuilder.CreateTable(
                name: "applied_script",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    applied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_applied_script", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "change",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    accepted_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    records = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    undoes_id = table.Column<long>(type: "bigint", nullable: true),
                    idempotency_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    request_sha256 = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change", x => x.id);
                    table.CheckConstraint("ck_change_action", "action IN ('ADD_CLAIM', 'ADD_DOCUMENT', 'ADD_MEASURE', 'ADD_PLACE', 'ADD_POPULATION', 'ADD_QUESTION', 'ADD_SOURCE', 'ADD_TO_DOCUMENT', 'ADD_TO_SOURCE', 'ASSESS', 'CORRECT', 'CORRECT_CLAIM', 'CORRECT_DOCUMENT', 'CORRECT_PLACE', 'CORRECT_POPULATION', 'CORRECT_QUESTION', 'CORRECT_SOURCE', 'EXCLUDE_PASSAGE', 'IMPORT_CORPUS', 'LINK_CLAIMS', 'LINK_PASSAGES', 'MARK_NOT_THE_SAME', 'MERGE_CLAIMS', 'MERGE_PLACES', 'MERGE_POPULATIONS', 'MERGE_SOURCES', 'RECORD_CITATION', 'RECORD_STATEMENT', 'RETRACT_DOCUMENT', 'RETRACT_STATEMENT', 'SET_ALIAS', 'UNDO', 'UNMARK_NOT_THE_SAME', 'UNMERGE_CLAIMS', 'UNMERGE_PLACES', 'UNMERGE_POPULATIONS', 'UNMERGE_SOURCES')");
                    table.CheckConstraint("ck_change_records", "jsonb_typeof(records::jsonb) = 'array'");
                });

            migrationBuilder.CreateTable(
                name: "correction",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    of = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_correction", x => x.id);
                    table.CheckConstraint("ck_correction_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "identity_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    of = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_id = table.Column<long>(type: "bigint", nullable: false),
                    to_id = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    end_reason = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_link", x => x.id);
                    table.CheckConstraint("ck_identity_link_ended", "num_nonnulls(ended_at, ended_by, end_reason) IN (0, 3)");
                    table.CheckConstraint("ck_identity_link_ends", "from_id <> to_id");
                    table.CheckConstraint("ck_identity_link_key", "key <> ''");
                    table.CheckConstraint("ck_identity_link_kind", "kind IN ('MERGED', 'NOT_THE_SAME')");
                    table.CheckConstraint("ck_identity_link_of", "of IN ('CLAIM', 'PLACE', 'POPULATION', 'SOURCE')");
                });

            migrationBuilder.CreateTable(
                name: "import_position",
                columns: table => new
                {
                    corpus_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    meta_sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    batches = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_position", x => new { x.corpus_key, x.meta_sha256 });
                });

            migrationBuilder.CreateTable(
                name: "imported_corpus",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    meta = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_imported_corpus", x => x.id);
                    table.CheckConstraint("ck_imported_corpus_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "likeness",
                columns: table => new
                {
                    of = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    way = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_likeness", x => new { x.of, x.way, x.key, x.record_id });
                    table.CheckConstraint("ck_likeness_key", "key <> ''");
                    table.CheckConstraint("ck_likeness_of", "of IN ('CLAIM', 'PLACE', 'POPULATION', 'SOURCE')");
                    table.CheckConstraint("ck_likeness_way", "way IN ('ACRONYM', 'FIGURE', 'INITIALS', 'NAME', 'ROLE', 'SOUNDS', 'WORDS')");
                });

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
                    fluctuates = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure", x => x.id);
                    table.CheckConstraint("ck_measure_key", "key <> ''");
                    table.CheckConstraint("ck_measure_kind", "kind IN ('AREA', 'DATE', 'DURATION', 'ENERGY', 'ITEMS', 'LENGTH', 'MASS', 'MONEY', 'NUMBER', 'PERCENTAGE_POINTS', 'PERSONS', 'POWER', 'RANK', 'RATE', 'SHARE', 'SPEED', 'TEMPERATURE', 'VOLUME')");
                    table.CheckConstraint("ck_measure_parts", "jsonb_typeof(parts::jsonb) = 'array'");
                });

            migrationBuilder.CreateTable(
                name: "moved_reference",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    target_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moved_reference", x => new { x.kind, x.record_id });
                    table.CheckConstraint("ck_moved_reference_kind", "kind IN ('ASSESSMENT', 'CLAIM_LINK_FROM', 'CLAIM_LINK_TO', 'DOCUMENT', 'EVIDENCE', 'STATEMENT', 'STATEMENT_CLAIM')");
                });

            migrationBuilder.CreateTable(
                name: "passage_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_passage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_passage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dimensions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rationale = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_passage_link", x => x.id);
                    table.CheckConstraint("ck_passage_link_dimensions", "jsonb_typeof(dimensions::jsonb) = 'array'");
                    table.CheckConstraint("ck_passage_link_key", "key <> ''");
                    table.CheckConstraint("ck_passage_link_kind", "kind IN ('CONFIRMS', 'RESPONDS_TO', 'SAME_SOURCE_PASSAGE', 'SAME_STATEMENT')");
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
                    estimate_date_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_date_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_date_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_denominator = table.Column<decimal>(type: "numeric", nullable: true),
                    estimate_measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_modifier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_numerator = table.Column<decimal>(type: "numeric", nullable: true),
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
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
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
                    restricted_to = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                name: "past_identity",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kept_id = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_identity", x => new { x.kind, x.record_id, x.began_at });
                    table.CheckConstraint("ck_past_identity_kind", "kind IN ('CLAIM', 'PLACE', 'POPULATION', 'SOURCE')");
                });

            migrationBuilder.CreateTable(
                name: "past_place",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    aliases = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
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
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
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
                    restricted_to = table.Column<string>(type: "text", nullable: true, collation: "C"),
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

            migrationBuilder.CreateTable(
                name: "place",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
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
                    table.CheckConstraint("ck_place_merged_into_id", "merged_into_id <> id");
                });

            migrationBuilder.CreateTable(
                name: "population",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
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
                    table.CheckConstraint("ck_population_merged_into_id", "merged_into_id <> id");
                });

            migrationBuilder.CreateTable(
                name: "question",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_question", x => x.id);
                    table.CheckConstraint("ck_question_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "recorded_subject",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<long>(type: "bigint", nullable: false),
                    aliases = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    part_of = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recorded_subject", x => new { x.kind, x.id });
                    table.CheckConstraint("ck_recorded_subject_aliases", "jsonb_typeof(aliases::jsonb) = 'array'");
                    table.CheckConstraint("ck_recorded_subject_kind", "kind IN ('CLAIM', 'PLACE', 'POPULATION', 'SOURCE')");
                });

            migrationBuilder.CreateTable(
                name: "supersession",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    statement_id = table.Column<long>(type: "bigint", nullable: true),
                    citation_id = table.Column<long>(type: "bigint", nullable: true),
                    source_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supersession", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "change_part",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    change_id = table.Column<long>(type: "bigint", nullable: false),
                    goes_on = table.Column<bool>(type: "boolean", nullable: false),
                    records = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change_part", x => x.id);
                    table.CheckConstraint("ck_change_part_records", "jsonb_typeof(records::jsonb) = 'array'");
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

            migrationBuilder.CreateTable(
                name: "claim",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    question_id = table.Column<long>(type: "bigint", nullable: false),
                    proposition = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    modality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    condition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    estimate_change = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_components = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_denominator = table.Column<decimal>(type: "numeric", nullable: true),
                    estimate_measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_modifier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_numerator = table.Column<decimal>(type: "numeric", nullable: true),
                    estimate_place = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_population = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_previous_value = table.Column<decimal>(type: "numeric", nullable: true),
                    estimate_unit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_upper_value = table.Column<decimal>(type: "numeric", nullable: true),
                    estimate_value = table.Column<decimal>(type: "numeric", nullable: true),
                    estimate_verbatim = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_as_of_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_as_of_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_as_of_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_date_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_date_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_date_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_since_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    estimate_since_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    estimate_since_text = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("pk_claim", x => x.id);
                    table.CheckConstraint("ck_claim_estimate", "num_nonnulls(estimate_components, estimate_measure, estimate_modifier, estimate_population, estimate_unit, estimate_verbatim) IN (0, 6)");
                    table.CheckConstraint("ck_claim_estimate_as_of", "estimate_as_of_basis IS NOT NULL OR num_nonnulls(estimate_as_of_confidence, estimate_as_of_derivation, estimate_as_of_earliest, estimate_as_of_earliest_time, estimate_as_of_latest, estimate_as_of_latest_time, estimate_as_of_text) = 0");
                    table.CheckConstraint("ck_claim_estimate_as_of_basis", "estimate_as_of_basis IN ('DERIVED', 'INFERRED', 'STATED')");
                    table.CheckConstraint("ck_claim_estimate_as_of_confidence", "estimate_as_of_confidence IN ('HIGH', 'LOW', 'MEDIUM')");
                    table.CheckConstraint("ck_claim_estimate_as_of_order", "estimate_as_of_earliest <= estimate_as_of_latest");
                    table.CheckConstraint("ck_claim_estimate_change", "estimate_change IN ('DECREASE', 'INCREASE')");
                    table.CheckConstraint("ck_claim_estimate_date", "estimate_date_basis IS NOT NULL OR num_nonnulls(estimate_date_confidence, estimate_date_derivation, estimate_date_earliest, estimate_date_earliest_time, estimate_date_latest, estimate_date_latest_time, estimate_date_text) = 0");
                    table.CheckConstraint("ck_claim_estimate_date_basis", "estimate_date_basis IN ('DERIVED', 'INFERRED', 'STATED')");
                    table.CheckConstraint("ck_claim_estimate_date_confidence", "estimate_date_confidence IN ('HIGH', 'LOW', 'MEDIUM')");
                    table.CheckConstraint("ck_claim_estimate_date_order", "estimate_date_earliest <= estimate_date_latest");
                    table.CheckConstraint("ck_claim_estimate_modifier", "estimate_modifier IN ('ABOUT', 'AT_LEAST', 'AT_MOST', 'BETWEEN', 'BILLIONS', 'DOZENS', 'FEW', 'FEWER_THAN', 'HIGHEST', 'HUNDREDS', 'HUNDREDS_OF_THOUSANDS', 'LOWEST', 'MILLIONS', 'MOST', 'NEARLY', 'OVER', 'QUALITATIVE', 'SEVERAL_HUNDRED', 'TENS_OF_THOUSANDS', 'THOUSANDS', 'UNMODIFIED')");
                    table.CheckConstraint("ck_claim_estimate_since", "estimate_since_basis IS NOT NULL OR num_nonnulls(estimate_since_confidence, estimate_since_derivation, estimate_since_earliest, estimate_since_earliest_time, estimate_since_latest, estimate_since_latest_time, estimate_since_text) = 0");
                    table.CheckConstraint("ck_claim_estimate_since_basis", "estimate_since_basis IN ('DERIVED', 'INFERRED', 'STATED')");
                    table.CheckConstraint("ck_claim_estimate_since_confidence", "estimate_since_confidence IN ('HIGH', 'LOW', 'MEDIUM')");
                    table.CheckConstraint("ck_claim_estimate_since_order", "estimate_since_earliest <= estimate_since_latest");
                    table.CheckConstraint("ck_claim_key", "key <> ''");
                    table.CheckConstraint("ck_claim_merged_into_id", "merged_into_id <> id");
                    table.CheckConstraint("ck_claim_modality", "modality IN ('ATTITUDE', 'EVALUATION', 'FACT', 'FORECAST', 'OFFER')");
                    table.CheckConstraint("ck_claim_since", "since_basis IS NOT NULL OR num_nonnulls(since_confidence, since_derivation, since_earliest, since_earliest_time, since_latest, since_latest_time, since_text) = 0");
                    table.CheckConstraint("ck_claim_since_basis", "since_basis IN ('DERIVED', 'INFERRED', 'STATED')");
                    table.CheckConstraint("ck_claim_since_confidence", "since_confidence IN ('HIGH', 'LOW', 'MEDIUM')");
                    table.CheckConstraint("ck_claim_since_order", "since_earliest <= since_latest");
                });

            migrationBuilder.CreateTable(
                name: "claim_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_id = table.Column<long>(type: "bigint", nullable: false),
                    to_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    dimensions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rationale = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_link", x => x.id);
                    table.CheckConstraint("ck_claim_link_basis", "basis IN ('COMPUTED', 'CURATED')");
                    table.CheckConstraint("ck_claim_link_confidence", "confidence IN ('HIGH', 'LOW', 'MEDIUM')");
                    table.CheckConstraint("ck_claim_link_dimensions", "jsonb_typeof(dimensions::jsonb) = 'array'");
                    table.CheckConstraint("ck_claim_link_key", "key <> ''");
                    table.CheckConstraint("ck_claim_link_kind", "kind IN ('CONTRADICTS', 'DERIVES_FROM', 'DISTORTS', 'REVISES', 'SAME_AS', 'SUPPORTS')");
                    table.CheckConstraint("ck_claim_link_reason", "kind NOT IN ('CONTRADICTS', 'DISTORTS', 'REVISES') OR dimensions <> '[]' AND rationale IS NOT NULL");
                });

            migrationBuilder.CreateTable(
                name: "addition",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_id = table.Column<long>(type: "bigint", nullable: true),
                    document_id = table.Column<long>(type: "bigint", nullable: true),
                    aliases = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owners = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    affiliations = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    possibly_same_as_ids = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    byline = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standfirst = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    captions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_addition", x => x.id);
                    table.CheckConstraint("ck_addition_affiliations", "jsonb_typeof(affiliations::jsonb) = 'array'");
                    table.CheckConstraint("ck_addition_aliases", "jsonb_typeof(aliases::jsonb) = 'array'");
                    table.CheckConstraint("ck_addition_captions", "jsonb_typeof(captions::jsonb) = 'array'");
                    table.CheckConstraint("ck_addition_key", "key <> ''");
                    table.CheckConstraint("ck_addition_owners", "jsonb_typeof(owners::jsonb) = 'array'");
                    table.CheckConstraint("ck_addition_possibly_same_as_ids", "jsonb_typeof(possibly_same_as_ids::jsonb) = 'array'");
                    table.CheckConstraint("ck_addition_sha256", "sha256 ~ '^[0-9a-f]{64}$'");
                    table.CheckConstraint("ck_addition_to", "num_nonnulls(source_id, document_id) = 1");
                });

            migrationBuilder.CreateTable(
                name: "assessment",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_id = table.Column<long>(type: "bigint", nullable: true),
                    statement_id = table.Column<long>(type: "bigint", nullable: true),
                    reliability = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    credibility = table.Column<int>(type: "integer", nullable: true),
                    assessor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_assessment", x => x.id);
                    table.CheckConstraint("ck_assessment_credibility", "credibility BETWEEN 1 AND 6");
                    table.CheckConstraint("ck_assessment_judged", "CASE WHEN source_id IS NULL THEN num_nonnulls(reliability, credibility) > 0 ELSE reliability IS NOT NULL AND credibility IS NULL END");
                    table.CheckConstraint("ck_assessment_key", "key <> ''");
                    table.CheckConstraint("ck_assessment_of", "num_nonnulls(source_id, statement_id) = 1");
                    table.CheckConstraint("ck_assessment_reliability", "reliability IN ('A', 'B', 'C', 'D', 'E', 'F')");
                });

            migrationBuilder.CreateTable(
                name: "citation",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    citing_id = table.Column<long>(type: "bigint", nullable: false),
                    cited_id = table.Column<long>(type: "bigint", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citation", x => x.id);
                    table.CheckConstraint("ck_citation_relation", "relation IN ('CONFIRMS', 'CREDITS', 'DERIVES', 'DISPUTES', 'EXPLAINS', 'IS_SILENT_ON', 'PUBLISHES', 'QUOTES', 'REPORTS', 'REPUBLISHES')");
                });

            migrationBuilder.CreateTable(
                name: "citation_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    citation_id = table.Column<long>(type: "bigint", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citation_revision", x => x.id);
                    table.CheckConstraint("ck_citation_revision_relation", "relation IN ('CONFIRMS', 'CREDITS', 'DERIVES', 'DISPUTES', 'EXPLAINS', 'IS_SILENT_ON', 'PUBLISHES', 'QUOTES', 'REPORTS', 'REPUBLISHES')");
                });

            migrationBuilder.CreateTable(
                name: "document",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind_words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    byline = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    standfirst = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    captions = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    publisher_id = table.Column<long>(type: "bigint", nullable: true),
                    version_of_id = table.Column<long>(type: "bigint", nullable: true),
                    version_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version_words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    held = table.Column<bool>(type: "boolean", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    file_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    restricted_to = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published_at_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    published_at_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at_text = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document", x => x.id);
                    table.CheckConstraint("ck_document_captions", "jsonb_typeof(captions::jsonb) = 'array'");
                    table.CheckConstraint("ck_document_key", "key <> ''");
                    table.CheckConstraint("ck_document_kind", "kind IN ('ARTICLE', 'BOOK', 'CLOSED_BRIEFING', 'COURT_FILING', 'DATASET', 'DECLARATION', 'FORECAST', 'INTERROGATION_RECORD', 'INTERVIEW', 'LEAK', 'OTHER', 'PHOTO', 'PODCAST', 'PRESS_BRIEFING', 'PRIVATE_COMMUNICATION', 'REMARKS', 'REPORT', 'SOCIAL_POST', 'STATEMENT', 'STUDY', 'VIDEO')");
                    table.CheckConstraint("ck_document_published_at", "published_at_basis IS NOT NULL OR num_nonnulls(published_at_confidence, published_at_derivation, published_at_earliest, published_at_earliest_time, published_at_latest, published_at_latest_time, published_at_text) = 0");
                    table.CheckConstraint("ck_document_published_at_basis", "published_at_basis IN ('DERIVED', 'INFERRED', 'STATED')");
                    table.CheckConstraint("ck_document_published_at_confidence", "published_at_confidence IN ('HIGH', 'LOW', 'MEDIUM')");
                    table.CheckConstraint("ck_document_published_at_order", "published_at_earliest <= published_at_latest");
                    table.CheckConstraint("ck_document_restricted_to", "jsonb_typeof(restricted_to::jsonb) = 'array'");
                    table.CheckConstraint("ck_document_sha256", "sha256 ~ '^[0-9a-f]{64}$'");
                    table.CheckConstraint("ck_document_version", "version_of_id IS NOT NULL OR num_nonnulls(version_kind, version_words) = 0");
                    table.CheckConstraint("ck_document_version_kind", "version_kind IN ('CORRECTION', 'OTHER', 'UPDATE')");
                    table.CheckConstraint("ck_document_version_of_id", "version_of_id <> id");
                });

            migrationBuilder.CreateTable(
                name: "document_text",
                columns: table => new
                {
                    document_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_text", x => x.document_id);
                });

            migrationBuilder.CreateTable(
                name: "excluded_passage",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    document_id = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    why = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_excluded_passage", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    request = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    proposed_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    change_id = table.Column<long>(type: "bigint", nullable: true),
                    idempotency_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    request_sha256 = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document_id = table.Column<long>(type: "bigint", nullable: true),
                    tier = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    suggestion = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    suggestion_key = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.id);
                    table.CheckConstraint("ck_proposal_action", "action IN ('ADD_CLAIM', 'ADD_DOCUMENT', 'ADD_MEASURE', 'ADD_PLACE', 'ADD_POPULATION', 'ADD_QUESTION', 'ADD_SOURCE', 'ADD_TO_DOCUMENT', 'ADD_TO_SOURCE', 'ASSESS', 'CORRECT', 'CORRECT_CLAIM', 'CORRECT_DOCUMENT', 'CORRECT_PLACE', 'CORRECT_POPULATION', 'CORRECT_QUESTION', 'CORRECT_SOURCE', 'EXCLUDE_PASSAGE', 'IMPORT_CORPUS', 'LINK_CLAIMS', 'LINK_PASSAGES', 'MARK_NOT_THE_SAME', 'MERGE_CLAIMS', 'MERGE_PLACES', 'MERGE_POPULATIONS', 'MERGE_SOURCES', 'RECORD_CITATION', 'RECORD_STATEMENT', 'RETRACT_DOCUMENT', 'RETRACT_STATEMENT', 'SET_ALIAS', 'UNDO', 'UNMARK_NOT_THE_SAME', 'UNMERGE_CLAIMS', 'UNMERGE_PLACES', 'UNMERGE_POPULATIONS', 'UNMERGE_SOURCES')");
                    table.CheckConstraint("ck_proposal_state", "state IN ('ACCEPTED', 'PENDING', 'REJECTED')");
                    table.CheckConstraint("ck_proposal_tier", "tier IN ('OFFERED', 'PRESELECTED', 'QUESTION')");
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    aliases = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    part_of_id = table.Column<long>(type: "bigint", nullable: true),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
                    kind_words = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    country = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owners = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    possibly_same_as_ids = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    restricted_to = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    described_as = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cardinality = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    brokered_by_id = table.Column<long>(type: "bigint", nullable: true),
                    affiliation_hint = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    terms = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    affiliations = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    identified = table.Column<bool>(type: "boolean", nullable: true),
                    form = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source", x => x.id);
                    table.CheckConstraint("ck_source_aliases", "jsonb_typeof(aliases::jsonb) = 'array'");
                    table.CheckConstraint("ck_source_anonymous", "type <> 'ANONYMOUS' OR num_nonnulls(described_as, role, cardinality) = 3");
                    table.CheckConstraint("ck_source_cardinality", "cardinality IN ('ONE', 'SEVERAL', 'UNKNOWN')");
                    table.CheckConstraint("ck_source_form", "form IN ('AGENTLESS', 'IMPERSONAL', 'VAGUE_PLURAL')");
                    table.CheckConstraint("ck_source_key", "key <> ''");
                    table.CheckConstraint("ck_source_kind", "kind IN ('ANALYSTS', 'CENTRAL_BANK', 'COMPANY', 'COURT', 'GOVERNMENT', 'HOSPITAL', 'IMPERSONAL', 'INTELLIGENCE', 'INTELLIGENCE_AGENCY', 'INTERNATIONAL_BODY', 'LEGISLATURE', 'LOCAL_AUTHORITY', 'MILITARY_STAFF', 'MILITARY_UNIT', 'MINISTRY', 'NEWS_AGENCY', 'NGO', 'OTHER', 'OUTLET', 'OUTLET_GROUP', 'PERCEIVER', 'POLICE', 'POLITICAL_PARTY', 'PUBLIC_AGENCY', 'REPORTS', 'THINK_TANK', 'TRADE_UNION', 'UNIVERSITY')");
                    table.CheckConstraint("ck_source_merged_into_id", "merged_into_id <> id");
                    table.CheckConstraint("ck_source_outlet", "type NOT IN ('OUTLET', 'AGENCY') OR kind IS NOT NULL");
                    table.CheckConstraint("ck_source_owners", "jsonb_typeof(owners::jsonb) = 'array'");
                    table.CheckConstraint("ck_source_part_of_id", "part_of_id <> id");
                    table.CheckConstraint("ck_source_possibly_same_as_ids", "jsonb_typeof(possibly_same_as_ids::jsonb) = 'array'");
                    table.CheckConstraint("ck_source_restricted_to", "jsonb_typeof(restricted_to::jsonb) = 'array'");
                    table.CheckConstraint("ck_source_role", "role IN ('ANALYST', 'CANDIDATE', 'CAPTURED_SOLDIER', 'CAPTURED_SOLDIERS', 'DEFENCE_OFFICIAL', 'DIPLOMATS', 'DOCTOR', 'EMPLOYEE', 'EMPLOYEES', 'EXECUTIVE', 'EXECUTIVES', 'HEAD_OF_GOVERNMENT', 'HEAD_OF_STATE', 'INTELLIGENCE_SOURCES', 'JOURNALIST', 'JUDGE', 'LAWYER', 'LEGISLATOR', 'MILITARY_OFFICER', 'MILITARY_OFFICIAL', 'MINISTER', 'OFFICIAL', 'OFFICIALS', 'OTHER', 'PATIENT', 'PATIENTS', 'PEOPLE_FAMILIAR', 'POLICE_OFFICER', 'POLICE_OFFICERS', 'RESIDENT', 'RESIDENTS', 'SCIENTIST', 'SOURCES', 'SPOKESPERSON', 'WITNESS', 'WITNESSES')");
                    table.CheckConstraint("ck_source_type", "type IN ('AGENCY', 'ANONYMOUS', 'OFFICIAL', 'ORGANIZATION', 'OUTLET', 'PERSON', 'UNSPECIFIED')");
                    table.CheckConstraint("ck_source_unspecified", "type <> 'UNSPECIFIED' OR num_nonnulls(form, document_id) = 2");
                    table.ForeignKey(
                        name: "fk_source_document_id",
                        column: x => x.document_id,
                        principalTable: "document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "proposal_event",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    proposal_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    request_before = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_event", x => x.id);
                    table.CheckConstraint("ck_proposal_event_kind", "kind IN ('ACCEPTED', 'AMENDED', 'PROPOSED', 'REJECTED')");
                });

            migrationBuilder.CreateTable(
                name: "evidence",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    passage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hop = table.Column<int>(type: "integer", nullable: true),
                    citation_id = table.Column<long>(type: "bigint", nullable: false),
                    document_id = table.Column<long>(type: "bigint", nullable: false),
                    section = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cue_spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content_spans = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    named_source_id = table.Column<long>(type: "bigint", nullable: false),
                    mention = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cue = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    attitude = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    tone = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hedge = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    likelihood = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    venue_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hop_note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    span_end = table.Column<int>(type: "integer", nullable: false),
                    span_part = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    span_start = table.Column<int>(type: "integer", nullable: false),
                    span_text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stated_at_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_at_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_at_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_text = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence", x => x.id);
                    table.CheckConstraint("ck_evidence_attitude", "attitude IN ('ASSERTION', 'ATTITUDE', 'BELIEF', 'INTENTION', 'KNOWLEDGE')");
                    table.CheckConstraint("ck_evidence_basis", "basis IN ('EXPLICIT', 'IMPLICIT')");
                    table.CheckConstraint("ck_evidence_content_spans", "jsonb_typeof(content_spans::jsonb) = 'array'");
                    table.CheckConstraint("ck_evidence_cue_spans", "jsonb_typeof(cue_spans::jsonb) = 'array'");
                    table.CheckConstraint("ck_evidence_key", "key <> ''");
                    table.CheckConstraint("ck_evidence_likelihood", "likelihood IN ('ALMOST_CERTAIN', 'HIGHLY_LIKELY', 'HIGHLY_UNLIKELY', 'LIKELY', 'REALISTIC_POSSIBILITY', 'REMOTE_CHANCE', 'UNLIKELY')");
                    table.CheckConstraint("ck_evidence_mode", "mode IN ('DIRECT', 'FREE_INDIRECT', 'LINK', 'MIXED', 'PARAPHRASE')");
                    table.CheckConstraint("ck_evidence_section", "section IN ('BODY', 'CAPTION', 'CREDIT', 'FOOTER', 'HEADLINE', 'RELATED_LINK', 'STANDFIRST', 'SUBHEAD')");
                    table.CheckConstraint("ck_evidence_source_spans", "jsonb_typeof(source_spans::jsonb) = 'array'");
                    table.CheckConstraint("ck_evidence_span", "span_start >= 0 AND span_end > span_start");
                    table.CheckConstraint("ck_evidence_span_part", "span_part IN ('BYLINE', 'CAPTIONS', 'STANDFIRST', 'TITLE')");
                    table.CheckConstraint("ck_evidence_span_text", "length(span_text) BETWEEN 1 AND span_end - span_start");
                    table.CheckConstraint("ck_evidence_stance", "stance IN ('ASSERTS', 'CANNOT_CONFIRM', 'CONFIRMS', 'DENIES', 'DOES_NOT_RULE_OUT', 'NEITHER_CONFIRMS_NOR_DENIES', 'OFFERS', 'PREDICTS', 'PROFESSES_IGNORANCE')");
                    table.CheckConstraint("ck_evidence_stated_at", "stated_at_basis IS NOT NULL OR num_nonnulls(stated_at_confidence, stated_at_derivation, stated_at_earliest, stated_at_earliest_time, stated_at_latest, stated_at_latest_time, stated_at_text) = 0");
                    table.CheckConstraint("ck_evidence_stated_at_basis", "stated_at_basis IN ('DERIVED', 'INFERRED', 'STATED')");
                    table.CheckConstraint("ck_evidence_stated_at_confidence", "stated_at_confidence IN ('HIGH', 'LOW', 'MEDIUM')");
                    table.CheckConstraint("ck_evidence_stated_at_order", "stated_at_earliest <= stated_at_latest");
                    table.CheckConstraint("ck_evidence_tone", "tone IN ('DISTANCING', 'ENDORSING', 'NEUTRAL')");
                    table.CheckConstraint("ck_evidence_venue_basis", "venue_basis IN ('EXPLICIT', 'IMPLICIT')");
                });

            migrationBuilder.CreateTable(
                name: "recorded_source",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    aliases = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    part_of_id = table.Column<long>(type: "bigint", nullable: true),
                    brokered_by_id = table.Column<long>(type: "bigint", nullable: true),
                    owners = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    possibly_same_as_ids = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    affiliations = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recorded_source", x => x.id);
                    table.CheckConstraint("ck_recorded_source_affiliations", "jsonb_typeof(affiliations::jsonb) = 'array'");
                    table.CheckConstraint("ck_recorded_source_aliases", "jsonb_typeof(aliases::jsonb) = 'array'");
                    table.CheckConstraint("ck_recorded_source_owners", "jsonb_typeof(owners::jsonb) = 'array'");
                    table.CheckConstraint("ck_recorded_source_possibly_same_as_ids", "jsonb_typeof(possibly_same_as_ids::jsonb) = 'array'");
                });

            migrationBuilder.CreateTable(
                name: "source_name",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_id = table.Column<long>(type: "bigint", nullable: false),
                    sounds = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    initials = table.Column<string>(type: "text", nullable: false, defaultValue: "", collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_name", x => new { x.name, x.source_id });
                });

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
                    table.CheckConstraint("ck_source_tie_kind", "kind IN ('AFFILIATION', 'OWNER', 'POSSIBLY_SAME')");
                });

            migrationBuilder.CreateTable(
                name: "statement",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    source_id = table.Column<long>(type: "bigint", nullable: false),
                    document_id = table.Column<long>(type: "bigint", nullable: true),
                    claim_id = table.Column<long>(type: "bigint", nullable: true),
                    stance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    likelihood = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    attestation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    appearances = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stated_at_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_at_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_at_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_text = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement", x => x.id);
                    table.CheckConstraint("ck_statement_appearances", "jsonb_typeof(appearances::jsonb) = 'array'");
                    table.CheckConstraint("ck_statement_attestation", "attestation IN ('FIRST_HAND', 'NOT_FOUND', 'SECOND_HAND')");
                    table.CheckConstraint("ck_statement_likelihood", "likelihood IN ('ALMOST_CERTAIN', 'HIGHLY_LIKELY', 'HIGHLY_UNLIKELY', 'LIKELY', 'REALISTIC_POSSIBILITY', 'REMOTE_CHANCE', 'UNLIKELY')");
                    table.CheckConstraint("ck_statement_stance", "stance IN ('ASSERTS', 'CANNOT_CONFIRM', 'CONFIRMS', 'DENIES', 'DOES_NOT_RULE_OUT', 'NEITHER_CONFIRMS_NOR_DENIES', 'OFFERS', 'PREDICTS', 'PROFESSES_IGNORANCE')");
                    table.CheckConstraint("ck_statement_stated_at", "stated_at_basis IS NOT NULL OR num_nonnulls(stated_at_confidence, stated_at_derivation, stated_at_earliest, stated_at_earliest_time, stated_at_latest, stated_at_latest_time, stated_at_text) = 0");
                    table.CheckConstraint("ck_statement_stated_at_basis", "stated_at_basis IN ('DERIVED', 'INFERRED', 'STATED')");
                    table.CheckConstraint("ck_statement_stated_at_confidence", "stated_at_confidence IN ('HIGH', 'LOW', 'MEDIUM')");
                    table.CheckConstraint("ck_statement_stated_at_order", "stated_at_earliest <= stated_at_latest");
                });

            migrationBuilder.CreateTable(
                name: "joint_statement",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    one_id = table.Column<long>(type: "bigint", nullable: false),
                    other_id = table.Column<long>(type: "bigint", nullable: false),
                    from_passage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to_passage = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_joint_statement", x => x.id);
                    table.CheckConstraint("ck_joint_statement_key", "key <> ''");
                });

            migrationBuilder.CreateTable(
                name: "statement_revision",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    statement_id = table.Column<long>(type: "bigint", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stance = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    likelihood = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    attestation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    appearances = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stated_at_basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_confidence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_derivation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_earliest = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_at_earliest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_latest = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_at_latest_time = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at_text = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statement_revision", x => x.id);
                    table.CheckConstraint("ck_statement_revision_appearances", "jsonb_typeof(appearances::jsonb) = 'array'");
                    table.CheckConstraint("ck_statement_revision_attestation", "attestation IN ('FIRST_HAND', 'NOT_FOUND', 'SECOND_HAND')");
                    table.CheckConstraint("ck_statement_revision_likelihood", "likelihood IN ('ALMOST_CERTAIN', 'HIGHLY_LIKELY', 'HIGHLY_UNLIKELY', 'LIKELY', 'REALISTIC_POSSIBILITY', 'REMOTE_CHANCE', 'UNLIKELY')");
                    table.CheckConstraint("ck_statement_revision_stance", "stance IN ('ASSERTS', 'CANNOT_CONFIRM', 'CONFIRMS', 'DENIES', 'DOES_NOT_RULE_OUT', 'NEITHER_CONFIRMS_NOR_DENIES', 'OFFERS', 'PREDICTS', 'PROFESSES_IGNORANCE')");
                    table.CheckConstraint("ck_statement_revision_stated_at", "stated_at_basis IS NOT NULL OR num_nonnulls(stated_at_confidence, stated_at_derivation, stated_at_earliest, stated_at_earliest_time, stated_at_latest, stated_at_latest_time, stated_at_text) = 0");
                    table.CheckConstraint("ck_statement_revision_stated_at_basis", "stated_at_basis IN ('DERIVED', 'INFERRED', 'STATED')");
                    table.CheckConstraint("ck_statement_revision_stated_at_confidence", "stated_at_confidence IN ('HIGH', 'LOW', 'MEDIUM')");
                    table.CheckConstraint("ck_statement_revision_stated_at_order", "stated_at_earliest <= stated_at_latest");
                });

            migrationBuilder.CreateTable(
                name: "withheld_citation",
                columns: table => new
                {
                    citing_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_withheld_citation", x => x.citing_id);
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
