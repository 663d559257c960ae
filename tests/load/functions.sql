-- What the schema in front of these tables cannot ask for by joining them, as functions that servers without a graph of their
-- own may call. The search is that of the store, so that all find the same.
CREATE SCHEMA IF NOT EXISTS load;

DO $$ BEGIN
    CREATE TYPE load.reached AS (depth integer, name text);
    CREATE TYPE load.found AS (kind text, key text, title text);
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;

-- References are kept by triggers; a schema made from tables needs them as keys.
DO $$
DECLARE
    leads record;
BEGIN
    FOR leads IN
        SELECT tgrelid::regclass AS child, led[1] AS child_column, led[2] AS parent
        FROM pg_trigger, LATERAL regexp_matches(pg_get_triggerdef(oid), '''(\w+)'', ''(\w+)''', 'g') AS led
        WHERE tgname = 'references_added'
            AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = tgrelid AND conname = format('load_%s', led[1]))
    LOOP
        EXECUTE format(
            'ALTER TABLE %s ADD CONSTRAINT %I FOREIGN KEY (%I) REFERENCES %I (id) NOT VALID',
            leads.child, format('load_%s', leads.child_column), leads.child_column, leads.parent);
    END LOOP;
END $$;

-- Who repeats a statement, however far: each statement once, by the shortest way.
CREATE OR REPLACE FUNCTION load.reached_ids(root bigint) RETURNS TABLE (id bigint, depth integer)
STABLE LANGUAGE sql AS $$
    WITH RECURSIVE reached (id, depth) AS (
        SELECT root, 0
        UNION
        SELECT citation.citing_id, reached.depth + 1
        FROM reached JOIN citation ON citation.cited_id = reached.id
        WHERE citation.superseded_at IS NULL AND reached.depth < 64
            AND citation.relation IN ('REPORTS', 'QUOTES', 'PUBLISHES', 'CONFIRMS', 'DERIVES', 'REPUBLISHES')
    )
    SELECT reached.id, min(reached.depth) FROM reached GROUP BY reached.id
$$;

CREATE OR REPLACE FUNCTION load.downstream(root bigint) RETURNS SETOF load.reached STABLE LANGUAGE sql AS $$
    SELECT reached.depth, source.name
    FROM load.reached_ids(root) AS reached
    JOIN statement ON statement.id = reached.id JOIN source ON source.id = statement.source_id
    ORDER BY reached.depth, reached.id
$$;

CREATE OR REPLACE FUNCTION load.downstream_count(root bigint) RETURNS integer STABLE LANGUAGE sql AS $$
    SELECT count(*)::integer FROM load.reached_ids(root)
$$;

CREATE OR REPLACE FUNCTION load.search_first(words text[]) RETURNS SETOF load.found STABLE LANGUAGE sql AS $$
    SELECT CASE found.entry % 4
            WHEN 0 THEN 'Claim' WHEN 1 THEN replace(initcap(replace(source.type, '_', ' ')), ' ', '') ELSE 'Document'
        END,
        coalesce(claim.key, source.key, document.key), coalesce(claim.proposition, source.name, document.title)
    FROM provenance_search(
        (SELECT array_agg(format('%L%s', word, CASE WHEN place = cardinality(words) THEN ':*' END) ORDER BY place)
            FROM unnest(words) WITH ORDINALITY AS given (word, place)),
        (SELECT array_agg(format(' %s%s', word, CASE WHEN place < cardinality(words) THEN ' ' END) ORDER BY place)
            FROM unnest(words) WITH ORDINALITY AS given (word, place)),
        words, array_fill('-'::text, ARRAY[cardinality(words)]), '{0,1,2}', '-infinity', 0, 10) AS found
    LEFT JOIN claim ON found.entry % 4 = 0 AND claim.id = found.entry / 4
    LEFT JOIN source ON found.entry % 4 = 1 AND source.id = found.entry / 4
    LEFT JOIN document ON found.entry % 4 = 2 AND document.id = found.entry / 4
    ORDER BY found.rank, found.entry
$$;
