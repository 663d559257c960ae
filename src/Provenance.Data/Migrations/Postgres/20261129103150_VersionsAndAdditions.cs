using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
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
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "version_of_id",
                table: "document",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "version_words",
                table: "document",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateIndex(
                name: "ix_document_version_of_id",
                table: "document",
                column: "version_of_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_version",
                table: "document",
                sql: "version_of_id IS NOT NULL OR num_nonnulls(version_kind, version_words) = 0");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_version_kind",
                table: "document",
                sql: "version_kind IN ('CORRECTION', 'OTHER', 'UPDATE')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_version_of_id",
                table: "document",
                sql: "version_of_id <> id");

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

            migrationBuilder.DropIndex(
                name: "ix_document_version_of_id",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_version",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_version_kind",
                table: "document");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_version_of_id",
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
