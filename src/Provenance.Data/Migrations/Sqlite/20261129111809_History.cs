using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "records",
                table: "change",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

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
                    request_sha256 = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.id);
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

            migrationBuilder.DropColumn(
                name: "accepted_by",
                table: "change");

            migrationBuilder.DropColumn(
                name: "records",
                table: "change");
        }
    }
}
