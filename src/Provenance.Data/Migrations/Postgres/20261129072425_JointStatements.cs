using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class JointStatements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "joint_statement");
        }
    }
}
