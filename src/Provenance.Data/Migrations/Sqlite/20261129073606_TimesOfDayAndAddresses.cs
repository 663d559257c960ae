using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TimesOfDayAndAddresses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_document_url",
                table: "document");

            migrationBuilder.AddColumn<string>(
                name: "stated_at_earliest_time",
                table: "statement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stated_at_latest_time",
                table: "statement",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stated_at_earliest_time",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "stated_at_latest_time",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "published_at_earliest_time",
                table: "document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "published_at_latest_time",
                table: "document",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_as_of_earliest_time",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_as_of_latest_time",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_since_earliest_time",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "estimate_since_latest_time",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "since_earliest_time",
                table: "claim",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "since_latest_time",
                table: "claim",
                type: "TEXT",
                nullable: true);

            // What was recorded before is found as it was printed.
            migrationBuilder.Sql("UPDATE document SET address = url;");

            migrationBuilder.CreateIndex(
                name: "ix_document_address",
                table: "document",
                column: "address");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_document_address",
                table: "document");

            migrationBuilder.DropColumn(
                name: "stated_at_earliest_time",
                table: "statement");

            migrationBuilder.DropColumn(
                name: "stated_at_latest_time",
                table: "statement");

            migrationBuilder.DropColumn(
                name: "stated_at_earliest_time",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "stated_at_latest_time",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "address",
                table: "document");

            migrationBuilder.DropColumn(
                name: "published_at_earliest_time",
                table: "document");

            migrationBuilder.DropColumn(
                name: "published_at_latest_time",
                table: "document");

            migrationBuilder.DropColumn(
                name: "estimate_as_of_earliest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_as_of_latest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_since_earliest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "estimate_since_latest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "since_earliest_time",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "since_latest_time",
                table: "claim");

            migrationBuilder.CreateIndex(
                name: "ix_document_url",
                table: "document",
                column: "url");
        }
    }
}
