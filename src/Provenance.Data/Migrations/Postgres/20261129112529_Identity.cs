using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Identity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ux_statement_source_id_claim_id",
                table: "statement");

            migrationBuilder.DropIndex(
                name: "ux_statement_source_id_document_id",
                table: "statement");

            migrationBuilder.DropIndex(
                name: "ux_statement_source_id_document_id_claim_id",
                table: "statement");

            migrationBuilder.DropCheckConstraint(
                name: "ck_source_tie_kind",
                table: "source_tie");

            migrationBuilder.DropCheckConstraint(
                name: "ck_change_action",
                table: "change");

            migrationBuilder.AddColumn<long>(
                name: "source_id",
                table: "supersession",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "merged_into_id",
                table: "source",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "identity_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
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
                });

            migrationBuilder.CreateTable(
                name: "moved_reference",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    source_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moved_reference", x => new { x.kind, x.record_id });
                    table.CheckConstraint("ck_moved_reference_kind", "kind IN ('ASSESSMENT', 'DOCUMENT', 'EVIDENCE', 'STATEMENT')");
                });

            migrationBuilder.CreateTable(
                name: "past_identity",
                columns: table => new
                {
                    source_id = table.Column<long>(type: "bigint", nullable: false),
                    began_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kept_id = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_identity", x => new { x.source_id, x.began_at });
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
                    affiliations = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recorded_source", x => x.id);
                    table.CheckConstraint("ck_recorded_source_affiliations", "jsonb_typeof(affiliations::jsonb) = 'array'");
                    table.CheckConstraint("ck_recorded_source_aliases", "jsonb_typeof(aliases::jsonb) = 'array'");
                    table.CheckConstraint("ck_recorded_source_owners", "jsonb_typeof(owners::jsonb) = 'array'");
                    table.CheckConstraint("ck_recorded_source_possibly_same_as_ids", "jsonb_typeof(possibly_same_as_ids::jsonb) = 'array'");
                });

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

            migrationBuilder.AddCheckConstraint(
                name: "ck_source_tie_kind",
                table: "source_tie",
                sql: "kind IN ('AFFILIATION', 'OWNER', 'POSSIBLY_SAME')");

            migrationBuilder.CreateIndex(
                name: "ix_source_merged_into_id",
                table: "source",
                column: "merged_into_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_source_merged_into_id",
                table: "source",
                sql: "merged_into_id <> id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_change_action",
                table: "change",
                sql: "action IN ('ADD_CLAIM', 'ADD_DOCUMENT', 'ADD_MEASURE', 'ADD_PLACE', 'ADD_POPULATION', 'ADD_QUESTION', 'ADD_SOURCE', 'ASSESS', 'CORRECT', 'EXCLUDE_PASSAGE', 'IMPORT_CORPUS', 'LINK_CLAIMS', 'LINK_PASSAGES', 'MARK_NOT_THE_SAME', 'MERGE_SOURCES', 'RECORD_CITATION', 'RECORD_STATEMENT', 'SET_ALIAS', 'UNMARK_NOT_THE_SAME', 'UNMERGE_SOURCES')");

            migrationBuilder.CreateIndex(
                name: "ix_identity_link_from_id",
                table: "identity_link",
                column: "from_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_link_to_id",
                table: "identity_link",
                column: "to_id");

            migrationBuilder.CreateIndex(
                name: "ux_identity_link_key",
                table: "identity_link",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "identity_link");

            migrationBuilder.DropTable(
                name: "moved_reference");

            migrationBuilder.DropTable(
                name: "past_identity");

            migrationBuilder.DropTable(
                name: "recorded_source");

            migrationBuilder.DropIndex(
                name: "ix_statement_source_id_claim_id",
                table: "statement");

            migrationBuilder.DropIndex(
                name: "ix_statement_source_id_document_id",
                table: "statement");

            migrationBuilder.DropIndex(
                name: "ix_statement_source_id_document_id_claim_id",
                table: "statement");

            migrationBuilder.DropCheckConstraint(
                name: "ck_source_tie_kind",
                table: "source_tie");

            migrationBuilder.DropIndex(
                name: "ix_source_merged_into_id",
                table: "source");

            migrationBuilder.DropCheckConstraint(
                name: "ck_source_merged_into_id",
                table: "source");

            migrationBuilder.DropCheckConstraint(
                name: "ck_change_action",
                table: "change");

            migrationBuilder.DropColumn(
                name: "source_id",
                table: "supersession");

            migrationBuilder.DropColumn(
                name: "merged_into_id",
                table: "source");

            migrationBuilder.CreateIndex(
                name: "ux_statement_source_id_claim_id",
                table: "statement",
                columns: new[] { "source_id", "claim_id" },
                unique: true,
                filter: "document_id IS NULL AND superseded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_statement_source_id_document_id",
                table: "statement",
                columns: new[] { "source_id", "document_id" },
                unique: true,
                filter: "claim_id IS NULL AND superseded_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_statement_source_id_document_id_claim_id",
                table: "statement",
                columns: new[] { "source_id", "document_id", "claim_id" },
                unique: true,
                filter: "superseded_at IS NULL");

            migrationBuilder.AddCheckConstraint(
                name: "ck_source_tie_kind",
                table: "source_tie",
                sql: "kind IN ('OWNER', 'POSSIBLY_SAME')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_change_action",
                table: "change",
                sql: "action IN ('ADD_CLAIM', 'ADD_DOCUMENT', 'ADD_MEASURE', 'ADD_PLACE', 'ADD_POPULATION', 'ADD_QUESTION', 'ADD_SOURCE', 'ASSESS', 'CORRECT', 'EXCLUDE_PASSAGE', 'IMPORT_CORPUS', 'LINK_CLAIMS', 'LINK_PASSAGES', 'RECORD_CITATION', 'RECORD_STATEMENT')");
        }
    }
}
