using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Provenance.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MoreKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_source_kind",
                table: "source");

            migrationBuilder.DropCheckConstraint(
                name: "ck_source_role",
                table: "source");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_kind",
                table: "document");

            migrationBuilder.AddColumn<string>(
                name: "kind_words",
                table: "source",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "kind_words",
                table: "document",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddCheckConstraint(
                name: "ck_source_kind",
                table: "source",
                sql: "kind IN ('ANALYSTS', 'CENTRAL_BANK', 'COMPANY', 'COURT', 'GOVERNMENT', 'HOSPITAL', 'IMPERSONAL', 'INTELLIGENCE', 'INTELLIGENCE_AGENCY', 'INTERNATIONAL_BODY', 'LEGISLATURE', 'LOCAL_AUTHORITY', 'MILITARY_STAFF', 'MILITARY_UNIT', 'MINISTRY', 'NEWS_AGENCY', 'NGO', 'OTHER', 'OUTLET', 'OUTLET_GROUP', 'PERCEIVER', 'POLICE', 'POLITICAL_PARTY', 'PUBLIC_AGENCY', 'REPORTS', 'THINK_TANK', 'TRADE_UNION', 'UNIVERSITY')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_source_role",
                table: "source",
                sql: "role IN ('ANALYST', 'CANDIDATE', 'CAPTURED_SOLDIER', 'CAPTURED_SOLDIERS', 'DEFENCE_OFFICIAL', 'DIPLOMATS', 'DOCTOR', 'EMPLOYEE', 'EMPLOYEES', 'EXECUTIVE', 'EXECUTIVES', 'HEAD_OF_GOVERNMENT', 'HEAD_OF_STATE', 'INTELLIGENCE_SOURCES', 'JOURNALIST', 'JUDGE', 'LAWYER', 'LEGISLATOR', 'MILITARY_OFFICER', 'MILITARY_OFFICIAL', 'MINISTER', 'OFFICIAL', 'OFFICIALS', 'OTHER', 'PATIENT', 'PATIENTS', 'PEOPLE_FAMILIAR', 'POLICE_OFFICER', 'POLICE_OFFICERS', 'RESIDENT', 'RESIDENTS', 'SCIENTIST', 'SOURCES', 'SPOKESPERSON', 'WITNESS', 'WITNESSES')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_kind",
                table: "document",
                sql: "kind IN ('ARTICLE', 'BOOK', 'CLOSED_BRIEFING', 'COURT_FILING', 'DATASET', 'DECLARATION', 'FORECAST', 'INTERROGATION_RECORD', 'INTERVIEW', 'LEAK', 'OTHER', 'PHOTO', 'PODCAST', 'PRESS_BRIEFING', 'PRIVATE_COMMUNICATION', 'REMARKS', 'REPORT', 'SOCIAL_POST', 'STATEMENT', 'STUDY', 'VIDEO')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_source_kind",
                table: "source");

            migrationBuilder.DropCheckConstraint(
                name: "ck_source_role",
                table: "source");

            migrationBuilder.DropCheckConstraint(
                name: "ck_document_kind",
                table: "document");

            migrationBuilder.DropColumn(
                name: "kind_words",
                table: "source");

            migrationBuilder.DropColumn(
                name: "kind_words",
                table: "document");

            migrationBuilder.AddCheckConstraint(
                name: "ck_source_kind",
                table: "source",
                sql: "kind IN ('ANALYSTS', 'GOVERNMENT', 'IMPERSONAL', 'INTELLIGENCE', 'INTELLIGENCE_AGENCY', 'LEGISLATURE', 'MILITARY_STAFF', 'MILITARY_UNIT', 'MINISTRY', 'NEWS_AGENCY', 'NGO', 'OTHER', 'OUTLET', 'OUTLET_GROUP', 'PERCEIVER', 'REPORTS', 'THINK_TANK')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_source_role",
                table: "source",
                sql: "role IN ('ANALYST', 'CAPTURED_SOLDIER', 'CAPTURED_SOLDIERS', 'DEFENCE_OFFICIAL', 'HEAD_OF_GOVERNMENT', 'HEAD_OF_STATE', 'INTELLIGENCE_SOURCES', 'JOURNALIST', 'LEGISLATOR', 'MILITARY_OFFICER', 'MILITARY_OFFICIAL', 'OFFICIAL', 'OFFICIALS', 'OTHER', 'SOURCES', 'SPOKESPERSON')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_document_kind",
                table: "document",
                sql: "kind IN ('ARTICLE', 'CLOSED_BRIEFING', 'DECLARATION', 'FORECAST', 'INTERROGATION_RECORD', 'INTERVIEW', 'PRESS_BRIEFING', 'PRIVATE_COMMUNICATION', 'REMARKS', 'REPORT', 'SOCIAL_POST', 'STATEMENT', 'VIDEO')");
        }
    }
}
