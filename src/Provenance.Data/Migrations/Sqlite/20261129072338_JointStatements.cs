using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
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
