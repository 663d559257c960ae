using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
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

            migrationBuilder.AddColumn<long>(
                name: "source_id",
                table: "supersession",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "merged_into_id",
                table: "source",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "identity_link",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
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
                    table.ForeignKey(
                        name: "fk_identity_link_from_id",
                        column: x => x.from_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_identity_link_to_id",
                        column: x => x.to_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "moved_reference",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    source_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_moved_reference", x => new { x.kind, x.record_id });
                    table.ForeignKey(
                        name: "fk_moved_reference_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "past_identity",
                columns: table => new
                {
                    source_id = table.Column<long>(type: "INTEGER", nullable: false),
                    began_at = table.Column<string>(type: "TEXT", nullable: false),
                    kept_id = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_past_identity", x => new { x.source_id, x.began_at });
                    table.ForeignKey(
                        name: "fk_past_identity_kept_id",
                        column: x => x.kept_id,
                        principalTable: "source",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_past_identity_source_id",
                        column: x => x.source_id,
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
                    affiliations = table.Column<string>(type: "TEXT", nullable: false),
                    since = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "ix_source_merged_into_id",
                table: "source",
                column: "merged_into_id");

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

            migrationBuilder.AddForeignKey(
                name: "fk_source_merged_into_id",
                table: "source",
                column: "merged_into_id",
                principalTable: "source",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_source_merged_into_id",
                table: "source");

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

            migrationBuilder.DropIndex(
                name: "ix_source_merged_into_id",
                table: "source");

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
        }
    }
}
