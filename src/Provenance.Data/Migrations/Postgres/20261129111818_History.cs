using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class History : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "accepted_by",
                table: "change",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "records",
                table: "change",
                type: "text",
                nullable: false,
                defaultValue: "[]",
                collation: "C");

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
                    request_sha256 = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.id);
                    table.CheckConstraint("ck_proposal_action", "action IN ('ADD_CLAIM', 'ADD_DOCUMENT', 'ADD_MEASURE', 'ADD_PLACE', 'ADD_POPULATION', 'ADD_QUESTION', 'ADD_SOURCE', 'ASSESS', 'CORRECT', 'EXCLUDE_PASSAGE', 'IMPORT_CORPUS', 'LINK_CLAIMS', 'LINK_PASSAGES', 'RECORD_CITATION', 'RECORD_STATEMENT')");
                    table.CheckConstraint("ck_proposal_state", "state IN ('ACCEPTED', 'PENDING', 'REJECTED')");
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

            migrationBuilder.AddCheckConstraint(
                name: "ck_change_records",
                table: "change",
                sql: "jsonb_typeof(records::jsonb) = 'array'");

            migrationBuilder.CreateIndex(
                name: "ix_citation_revision_citation_id",
                table: "citation_revision",
                column: "citation_id");

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
                name: "ix_proposal_event_proposal_id",
                table: "proposal_event",
                column: "proposal_id");

            migrationBuilder.CreateIndex(
                name: "ix_statement_revision_statement_id",
                table: "statement_revision",
                column: "statement_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "citation_revision");

            migrationBuilder.DropTable(
                name: "proposal_event");

            migrationBuilder.DropTable(
                name: "statement_revision");

            migrationBuilder.DropTable(
                name: "proposal");

            migrationBuilder.DropCheckConstraint(
                name: "ck_change_records",
                table: "change");

            migrationBuilder.DropColumn(
                name: "accepted_by",
                table: "change");

            migrationBuilder.DropColumn(
                name: "records",
                table: "change");
        }
    }
}
