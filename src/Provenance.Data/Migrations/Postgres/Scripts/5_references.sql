-- Revision 6
-- References are looked up once for all rows of a statement, not once for each row: as foreign keys they took PostgreSQL
-- 43 of the 94 microseconds that COPY of a citation's rows takes, mostly to lock what they refer to, and take 10 so.
-- What holds is the same: a row that leads nowhere, and the removal of one that others lead to, fail with
-- foreign_key_violation. The one reference that may lead nowhere until the commit stays a foreign key.

-- Takes columns of the table, each followed by the table that it leads to.
CREATE OR REPLACE FUNCTION check_references() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    nowhere bigint;
BEGIN
    FOR place IN 0 .. tg_nargs - 1 BY 2 LOOP
        -- Who reads by an old snapshot still sees what others removed since: a lock finds that out.
        IF current_setting('transaction_isolation') <> 'read committed' THEN
            EXECUTE format(
                'SELECT FROM %I WHERE id IN (SELECT %I FROM written) FOR KEY SHARE', tg_argv[place + 1], tg_argv[place]);
        END IF;

        EXECUTE format(
            'SELECT %1$I FROM written WHERE %1$I IS NOT NULL'
            ' AND NOT EXISTS (SELECT FROM %2$I AS target WHERE target.id = written.%1$I) LIMIT 1',
            tg_argv[place], tg_argv[place + 1]) INTO nowhere;
        IF nowhere IS NOT NULL THEN
            RAISE foreign_key_violation USING
                MESSAGE = format('%s.%s: there is no %s %s', tg_table_name, tg_argv[place], tg_argv[place + 1], nowhere),
                TABLE = tg_table_name,
                COLUMN = tg_argv[place],
                CONSTRAINT = format('fk_%s_%s', tg_table_name, tg_argv[place]);
        END IF;
    END LOOP;

    RETURN NULL;
END
$$;

-- Takes the tables that lead to this one, each followed by its column. The lock waits for those who write rows there, who
-- may have found what is removed; whoever comes later finds it gone.
CREATE OR REPLACE FUNCTION check_referenced() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    needed bigint;
BEGIN
    FOR place IN 0 .. tg_nargs - 1 BY 2 LOOP
        EXECUTE format('LOCK TABLE %I IN SHARE MODE', tg_argv[place]);
        EXECUTE format(
            'SELECT %2$I FROM %1$I WHERE %2$I IN (SELECT id FROM removed) LIMIT 1',
            tg_argv[place], tg_argv[place + 1]) INTO needed;
        IF needed IS NOT NULL THEN
            RAISE foreign_key_violation USING
                MESSAGE = format('%s.%s leads to %s %s', tg_argv[place], tg_argv[place + 1], tg_table_name, needed),
                TABLE = tg_argv[place],
                COLUMN = tg_argv[place + 1],
                CONSTRAINT = format('fk_%s_%s', tg_argv[place], tg_argv[place + 1]);
        END IF;
    END LOOP;

    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION refuse_to_lead_nowhere() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE foreign_key_violation USING
        MESSAGE = format('%s: no %s, since rows of other tables may lead here', tg_table_name, tg_argv[0]),
        TABLE = tg_table_name;
END
$$;

-- Rows come table by table, and an unspecified source refers to a document, which refers to the source that published it.
ALTER TABLE source ALTER CONSTRAINT fk_source_document_id DEFERRABLE INITIALLY DEFERRED;

-- All others; a test compares them with the model.
CREATE VIEW reference (child, child_column, parent) AS VALUES
    ('addition', 'document_id', 'document'),
    ('addition', 'source_id', 'source'),
    ('assessment', 'source_id', 'source'),
    ('assessment', 'statement_id', 'statement'),
    ('change', 'undoes_id', 'change'),
    ('change_part', 'change_id', 'change'),
    ('citation', 'cited_id', 'statement'),
    ('citation', 'citing_id', 'statement'),
    ('claim', 'merged_into_id', 'claim'),
    ('claim', 'question_id', 'question'),
    ('claim_link', 'from_id', 'claim'),
    ('claim_link', 'to_id', 'claim'),
    ('document', 'publisher_id', 'source'),
    ('document', 'version_of_id', 'document'),
    ('document_text', 'document_id', 'document'),
    ('citation_revision', 'citation_id', 'citation'),
    ('evidence', 'citation_id', 'citation'),
    ('evidence', 'document_id', 'document'),
    ('evidence', 'named_source_id', 'source'),
    ('excluded_passage', 'document_id', 'document'),
    ('joint_statement', 'one_id', 'statement'),
    ('joint_statement', 'other_id', 'statement'),
    ('place', 'merged_into_id', 'place'),
    ('place_name', 'place_id', 'place'),
    ('population', 'merged_into_id', 'population'),
    ('population_name', 'population_id', 'population'),
    ('proposal', 'document_id', 'document'),
    ('proposal_event', 'proposal_id', 'proposal'),
    ('recorded_source', 'id', 'source'),
    ('source', 'brokered_by_id', 'source'),
    ('source', 'merged_into_id', 'source'),
    ('source', 'part_of_id', 'source'),
    ('source_name', 'source_id', 'source'),
    ('source_tie', 'other_id', 'source'),
    ('source_tie', 'source_id', 'source'),
    ('statement', 'claim_id', 'claim'),
    ('statement', 'document_id', 'document'),
    ('statement', 'source_id', 'source'),
    ('statement_revision', 'statement_id', 'statement'),
    ('withheld_citation', 'citing_id', 'statement');

DO $$
DECLARE
    leads record;
BEGIN
    FOR leads IN
        SELECT tgrelid::regclass AS target, tgname AS name FROM pg_trigger
        WHERE tgfoid IN (
            'check_references'::regproc, 'check_referenced'::regproc, 'refuse_to_lead_nowhere'::regproc)
    LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', leads.name, leads.target);
    END LOOP;

    FOR leads IN
        SELECT child, string_agg(format('%L, %L', child_column, parent), ', ' ORDER BY child_column) AS columns
        FROM reference GROUP BY child
    LOOP
        EXECUTE format(
            'CREATE TRIGGER references_added AFTER INSERT ON %I REFERENCING NEW TABLE AS written'
            ' FOR EACH STATEMENT EXECUTE FUNCTION check_references(%s)', leads.child, leads.columns);
        EXECUTE format(
            'CREATE TRIGGER references_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS written'
            ' FOR EACH STATEMENT EXECUTE FUNCTION check_references(%s)', leads.child, leads.columns);
    END LOOP;

    FOR leads IN
        SELECT parent, string_agg(format('%L, %L', child, child_column), ', ' ORDER BY child, child_column) AS columns
        FROM reference GROUP BY parent
    LOOP
        EXECUTE format(
            'CREATE TRIGGER referenced_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS removed'
            ' FOR EACH STATEMENT EXECUTE FUNCTION check_referenced(%s)', leads.parent, leads.columns);
        EXECUTE format(
            'CREATE TRIGGER referenced_renumbered BEFORE UPDATE OF id ON %I'
            ' FOR EACH ROW WHEN (old.id <> new.id) EXECUTE FUNCTION refuse_to_lead_nowhere(''change of id'')',
            leads.parent);
        EXECUTE format(
            'CREATE TRIGGER referenced_emptied BEFORE TRUNCATE ON %I'
            ' FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_lead_nowhere(''TRUNCATE'')', leads.parent);
    END LOOP;
END
$$;

DROP VIEW reference;
