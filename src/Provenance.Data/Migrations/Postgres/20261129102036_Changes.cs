using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Changes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "change",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    idempotency_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    request_sha256 = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_change", x => x.id);
                    table.CheckConstraint("ck_change_action", "action IN ('ADD_CLAIM', 'ADD_DOCUMENT', 'ADD_MEASURE', 'ADD_QUESTION', 'ADD_SOURCE', 'ASSESS', 'CORRECT', 'EXCLUDE_PASSAGE', 'IMPORT_CORPUS', 'LINK_CLAIMS', 'LINK_PASSAGES', 'RECORD_CITATION', 'RECORD_STATEMENT')");
                });

            migrationBuilder.CreateIndex(
                name: "ix_change_recorded_at",
                table: "change",
                column: "recorded_at");

            migrationBuilder.CreateIndex(
                name: "ux_change_idempotency_key",
                table: "change",
                column: "idempotency_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "change");
        }
    }
}
