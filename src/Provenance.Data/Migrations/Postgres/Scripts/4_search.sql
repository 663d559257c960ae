-- Revision 2
-- A search costs what it finds, and how often its words occur; not what the store holds.
-- The program gives each term as a query, which finds the records that may have it, and as a part, which is what they have: a
-- word between spaces, the beginning of one after a space, or characters that follow each other in a script without spaces,
-- each between spaces of its own. Of such characters the query finds each two that follow each other, so that the part has to
-- be looked for.
DROP FUNCTION IF EXISTS provenance_search(text[], text, bigint[], float8, bigint, integer), provenance_search_counts(text[], text),
    provenance_search_words(text[]), provenance_search_query(text[]), provenance_search_weight(tsquery), provenance_names_near(text),
    provenance_words_near(text);

-- Whether a part is of several characters.
CREATE OR REPLACE FUNCTION provenance_search_is_run(part text) RETURNS boolean IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    strpos(part, '  ') > 0;

-- The condition, in SQL, that a row of search_index has all terms.
CREATE OR REPLACE FUNCTION provenance_search_condition(queries text[], parts text[]) RETURNS text
IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN (
    SELECT format('lexemes @@ %L::tsquery', string_agg('(' || query || ')', ' & ' ORDER BY place))
        || coalesce(
            string_agg(format(' AND (strpos(title, %1$L) > 0 OR strpos(body, %1$L) > 0)', part), '' ORDER BY place)
                FILTER (WHERE provenance_search_is_run(part)),
            '')
    FROM unnest(queries, parts) WITH ORDINALITY AS term (query, part, place));

-- NameDistance: the edits from one word to another (optimal string alignment), or some number above what is allowed.
CREATE OR REPLACE FUNCTION provenance_edits(word text, other text, allowed integer) RETURNS integer
IMMUTABLE PARALLEL SAFE COST 10000 LANGUAGE plpgsql AS $$
DECLARE
    letters text[] := string_to_array(word COLLATE "C", NULL);
    others text[] := string_to_array(other COLLATE "C", NULL);
    columns integer := cardinality(others);
    before integer[];
    previous integer[] := ARRAY(SELECT generate_series(0, columns));
    current integer[];
    least_edits integer;
BEGIN
    IF abs(cardinality(letters) - columns) > allowed OR cardinality(letters) > 64 OR columns > 64 THEN
        RETURN allowed + 1;
    END IF;

    -- Arrays count from 1: element j + 1 is for the first j letters of the other word.
    FOR i IN 1 .. cardinality(letters) LOOP
        current := ARRAY[i];
        FOR j IN 1 .. columns LOOP
            least_edits := least(
                previous[j] + (letters[i] <> others[j])::integer, previous[j + 1] + 1, current[j] + 1);
            IF i > 1 AND j > 1 AND letters[i] = others[j - 1] AND letters[i - 1] = others[j] THEN
                least_edits := least(least_edits, before[j - 1] + 1);
            END IF;

            current := current || least_edits;
        END LOOP;

        before := previous;
        previous := current;
    END LOOP;

    RETURN previous[columns + 1];
END
$$;

-- NameDistance: the words of names near a word, and by how many edits. An edit takes at most four trigrams from a word, where
-- it swaps letters, so that near words have all others in common; and each has at most as many letters that the other has
-- not as there are edits. A word of the same sound is a word in another transliteration (Transliteration), and 1 edit away.
CREATE OR REPLACE FUNCTION provenance_words_near(asked text, asked_sound text) RETURNS TABLE (word text, edits integer)
STABLE LANGUAGE plpgsql SET pg_trgm.similarity_threshold = 0 SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    letters integer := length(asked);
    allowed integer := CASE WHEN letters < 4 THEN 0 WHEN letters < 8 THEN 1 ELSE 2 END;
    trigrams integer := cardinality(show_trgm(asked));
    shared integer := trigrams - 4 * allowed;
BEGIN
    IF asked_sound <> '-' THEN
        RETURN QUERY SELECT name.word, 1 FROM search_name_word AS name WHERE name.sound = asked_sound AND name.word <> asked;
    END IF;

    IF allowed = 0 THEN
        RETURN QUERY SELECT name.word, 0 FROM search_name_word AS name WHERE name.word = asked;
        RETURN;
    END IF;

    -- A word has no more trigrams than letters and one; a little is taken off for the rounding.
    PERFORM set_config(
        'pg_trgm.similarity_threshold',
        greatest(0, shared::float8 / (trigrams + letters + allowed + 1 - shared) - 0.001)::text,
        true);
    RETURN QUERY
        SELECT name.word, provenance_edits(asked, name.word, allowed) FROM search_name_word AS name
        WHERE (shared < 1 OR name.word % asked)
            AND length(name.word) BETWEEN letters - allowed AND letters + allowed
            AND length(translate(name.word, asked, '')) <= allowed
            AND length(translate(asked, name.word, '')) <= allowed
            AND provenance_edits(asked, name.word, allowed) <= allowed;
END
$$;

-- SpellingReader: the words of the index near a word, by how many edits, and how many records have each.
CREATE OR REPLACE FUNCTION provenance_spellings(asked text) RETURNS TABLE (word text, edits integer, records bigint)
STABLE LANGUAGE plpgsql SET pg_trgm.similarity_threshold = 0 SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    letters integer := length(asked);
    allowed integer := CASE WHEN letters < 4 THEN 0 WHEN letters < 8 THEN 1 ELSE 2 END;
    trigrams integer := cardinality(show_trgm(asked));
    shared integer := trigrams - 4 * allowed;
BEGIN
    PERFORM set_config(
        'pg_trgm.similarity_threshold',
        greatest(0, shared::float8 / (trigrams + letters + allowed + 1 - shared) - 0.001)::text,
        true);
    RETURN QUERY
        SELECT near.word, near.edits,
            (SELECT count(*) FROM search_index WHERE lexemes @@ quote_literal(near.word)::tsquery)
        FROM (
            SELECT known.word, provenance_edits(asked, known.word, allowed) FROM search_word AS known
            WHERE (shared < 1 OR known.word % asked)
                AND length(known.word) BETWEEN letters - allowed AND letters + allowed
                AND length(translate(known.word, asked, '')) <= allowed
                AND length(translate(asked, known.word, '')) <= allowed
        ) AS near (word, edits)
        WHERE near.edits <= allowed;
END
$$;

-- The sources with a name near a text, but not the same; and by how many edits. A name is near that has a word near each of
-- the text's.
CREATE OR REPLACE FUNCTION provenance_names_near(asked text[], asked_sounds text[]) RETURNS TABLE (source_id bigint, edits integer)
STABLE LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    asked_word text;
    asked_sound text;
    asked_place integer;
    near_words text[];
    near_edits integer[];
    places integer[] := '{}';
    words text[] := '{}';
    edits_of_words integer[] := '{}';
    lexemes tsquery;
BEGIN
    FOR asked_word, asked_sound, asked_place IN
        SELECT word, sound, place FROM unnest(asked, asked_sounds) WITH ORDINALITY AS split (word, sound, place)
        ORDER BY length(word) DESC
    LOOP
        SELECT array_agg(near.word), array_agg(near.edits) INTO near_words, near_edits
        FROM provenance_words_near(asked_word, asked_sound) AS near;
        IF near_words IS NULL THEN
            RETURN;
        END IF;

        places := places || array_fill(asked_place, ARRAY[cardinality(near_words)]);
        words := words || near_words;
        edits_of_words := edits_of_words || near_edits;
        lexemes := coalesce(lexemes && any_of, any_of) FROM (
            SELECT string_agg('''' || replace(word, '\', '\\') || '''', '|')::tsquery FROM unnest(near_words) AS word
        ) AS near (any_of);
    END LOOP;

    IF 0 = ALL (edits_of_words) THEN
        RETURN;
    END IF;

    RETURN QUERY
        WITH near_name AS (
            SELECT name, sum(nearest)::integer AS edits
            FROM (
                SELECT named.name, near.place, min(near.edits) AS nearest
                FROM (SELECT DISTINCT name FROM source_name WHERE provenance_name_lexemes(name) @@ lexemes) AS named,
                    unnest(provenance_name_words(named.name)) AS part (word)
                    JOIN unnest(places, words, edits_of_words) AS near (place, word, edits) USING (word)
                GROUP BY 1, 2
            ) AS distances
            GROUP BY 1 HAVING sum(nearest) > 0
        )
        SELECT near.source_id, min(near_name.edits) FROM near_name JOIN source_name AS near USING (name) GROUP BY 1;
END
$$;

-- What a term weighs: BM25's inverse document frequency.
CREATE OR REPLACE FUNCTION provenance_search_weight(query text, part text) RETURNS float8 STABLE LANGUAGE plpgsql AS $$
DECLARE
    hits float8;
    idf float8;
BEGIN
    EXECUTE 'SELECT count(*) FROM search_index WHERE ' || provenance_search_condition(ARRAY[query], ARRAY[part]) INTO hits;
    SELECT ln((records - hits + 0.5) / (hits + 0.5)) INTO idf FROM search_index_total;
    RETURN CASE WHEN idf > 0 THEN idf ELSE 1e-6 END;
END
$$;

-- How often a row has a term, in SQL; what it has in its title counts four times. Characters that follow each other may occur
-- again before they end, as two of three that are the same.
CREATE OR REPLACE FUNCTION provenance_search_frequency(part text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    CASE
        WHEN provenance_search_is_run(part) THEN format(
            '(4 * regexp_count(title, %1$L) + regexp_count(body, %1$L))',
            regexp_replace(part, '^( \S+ )(.+)$', '\1(?=\2)'))
        ELSE format(
            '((4 * (octet_length(title) - octet_length(replace(title, %1$L, '''')))'
            ' + octet_length(body) - octet_length(replace(body, %1$L, ''''))) / octet_length(%1$L))',
            part)
    END;

-- The first records found after a place in the order of rank and entry: by BM25 those that have all terms, after these the
-- sources with names near the text, which are looked for only if the page has room. Each term is counted in an expression of
-- its own, since to join records with words costs ten times as much; and weighed once, when the first record is ranked.
CREATE OR REPLACE FUNCTION provenance_search(
    queries text[], parts text[], name_words text[], name_sounds text[],
    kinds bigint[], after_rank float8, after_entry bigint, page_size integer)
RETURNS TABLE (entry bigint, rank float8)
STABLE ROWS 10 LANGUAGE plpgsql
SET enable_seqscan = off SET jit = off SET work_mem = '64MB' SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    condition text := provenance_search_condition(queries, parts);
    found integer;
BEGIN
    RETURN QUERY EXECUTE (
        SELECT format(
            $sql$
            SELECT entry, rank
            FROM (
                SELECT entry, -1.0::float8 * (%s) AS rank
                FROM (
                    SELECT entry, %s, 1.2::float8 * (0.25::float8 + 0.75::float8 * length
                        / (SELECT words::float8 / records FROM search_index_total)) AS norm
                    FROM search_index WHERE %s AND entry %% 4 = ANY ($1)
                    OFFSET 0
                ) AS counted
                OFFSET 0
            ) AS ranked
            WHERE (rank, entry) > ($2, $3)
            ORDER BY rank, entry
            LIMIT $4
            $sql$,
            string_agg(
                format(
                    '(SELECT provenance_search_weight(%1$L, %2$L)) * ((f%3$s * 2.2::float8) / (f%3$s + norm))', query, part, place),
                ' + ' ORDER BY place),
            string_agg(format('%s AS f%s', provenance_search_frequency(part), place), ', ' ORDER BY place),
            condition)
        FROM unnest(queries, parts) WITH ORDINALITY AS term (query, part, place))
    USING kinds, after_rank, after_entry, page_size;
    GET DIAGNOSTICS found = ROW_COUNT;

    IF found < page_size AND 1 = ANY (kinds) THEN
        RETURN QUERY EXECUTE format(
            $sql$
            SELECT 4 * source_id + 1, edits::float8
            FROM (SELECT * FROM provenance_names_near($1, $2) ORDER BY edits, source_id OFFSET 0) AS near
            WHERE (edits, 4 * source_id + 1) > ($3, $4)
                AND NOT EXISTS (SELECT FROM search_index WHERE entry = 4 * source_id + 1 AND %s)
            LIMIT $5
            $sql$,
            condition)
        USING name_words, name_sounds, after_rank, after_entry, page_size - found;
    END IF;
END
$$;

-- How many records of each kind are found.
CREATE OR REPLACE FUNCTION provenance_search_counts(
    queries text[], parts text[], name_words text[], name_sounds text[])
RETURNS TABLE (kind integer, count integer)
STABLE LANGUAGE plpgsql
SET enable_seqscan = off SET jit = off SET work_mem = '64MB' SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY EXECUTE format(
        $sql$
        SELECT kind, count(*)::integer
        FROM (
            SELECT (entry %% 4)::integer FROM search_index WHERE %1$s
            UNION ALL
            SELECT 1 FROM provenance_names_near($1, $2)
            WHERE NOT EXISTS (SELECT FROM search_index WHERE entry = 4 * source_id + 1 AND %1$s)
        ) AS found (kind)
        GROUP BY 1
        $sql$,
        provenance_search_condition(queries, parts))
    USING name_words, name_sounds;
END
$$;
