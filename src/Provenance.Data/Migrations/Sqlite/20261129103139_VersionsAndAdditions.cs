using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class VersionsAndAdditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "version_kind",
                table: "document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "version_of_id",
                table: "document",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "version_words",
                table: "document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_document_version_of_id",
                table: "document",
                column: "version_of_id");

            migrationBuilder.AddForeignKey(
                name: "fk_document_version_of_id",
                table: "document",
                column: "version_of_id",
                principalTable: "document",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

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
                    table.ForeignKey(
                        name: "fk_addition_document_id",
                        column: x => x.document_id,
                        principalTable: "document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_addition_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "addition");

            migrationBuilder.DropForeignKey(
                name: "fk_document_version_of_id",
                table: "document");

            migrationBuilder.DropIndex(
                name: "ix_document_version_of_id",
                table: "document");

            migrationBuilder.DropColumn(
                name: "version_kind",
                table: "document");

            migrationBuilder.DropColumn(
                name: "version_of_id",
                table: "document");

            migrationBuilder.DropColumn(
                name: "version_words",
                table: "document");
        }
    }
}
