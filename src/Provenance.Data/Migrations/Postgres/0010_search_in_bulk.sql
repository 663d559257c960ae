-- What can be searched, kept at a fraction of the cost; what is found, and how it ranks, stays the same.

-- As before, but each step is taken once: a function in SQL is inlined, and with it what its argument is worked out from.
CREATE OR REPLACE FUNCTION provenance_words(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
    words text := $1 COLLATE "C";
BEGIN
    IF octet_length(words) = length(words) THEN
        words := upper(words);
    ELSE
        words := regexp_replace(normalize(words, NFD), '[\u0300-\u036F]+', '', 'g');
        words := provenance_fold(words);
    END IF;

    words := regexp_replace((' ' || words || ' ') COLLATE "und-x-icu", '[^[:alnum:]]+', ' ', 'g');
    RETURN right(left(replace(words, ' ', '  '), -1), -1);
END
$$;

-- What provenance_lexemes was: for texts that may be too long for a tsvector, or have words that are.
CREATE FUNCTION provenance_lexemes_of_long(text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN (
    SELECT array_to_tsvector(coalesce(array_agg(word), '{}'))
    FROM (
        SELECT word, sum(octet_length(word)) OVER (ORDER BY min(place)) AS octets
        FROM regexp_split_to_table($1 COLLATE "C", ' +') WITH ORDINALITY AS split (whole, place),
            left(whole, 200) AS word
        WHERE word <> ''
        GROUP BY word
    ) AS words
    WHERE octets < 1000000);

CREATE OR REPLACE FUNCTION provenance_lexemes(text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    CASE
        WHEN octet_length($1) <= 200 OR octet_length($1) < 1000000 AND $1 COLLATE "C" !~ '[^ ]{201}'
            THEN array_to_tsvector(array_remove(string_to_array($1, ' '), ''))
        ELSE provenance_lexemes_of_long($1)
    END;

-- How many records and words there are, which the ranks need: counted as they come, not whenever someone searches.
CREATE TABLE search_index_total (
    records bigint NOT NULL,
    words bigint NOT NULL
);
INSERT INTO search_index_total (records, words) SELECT count(*), coalesce(sum(length), 0) FROM search_index;
DROP INDEX ix_search_index_length;

CREATE FUNCTION search_index_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE search_index_total SET records = records + more, words = words + more_words
    FROM (SELECT count(*) AS more, coalesce(sum(length), 0) AS more_words FROM added) AS counted;
    RETURN NULL;
END
$$;

CREATE TRIGGER search_index_total AFTER INSERT ON search_index
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_total();

-- A document that is held is indexed when its text comes, hence once.
CREATE OR REPLACE FUNCTION search_index_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_index (entry, title, body)
    SELECT 4 * id + 2, provenance_words(coalesce(title, '')), provenance_words(coalesce(description, ''))
    FROM added WHERE NOT held;
    RETURN NULL;
END
$$;

CREATE OR REPLACE FUNCTION search_index_document_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_index (entry, title, body)
    SELECT 4 * document_id + 2, provenance_words(coalesce(title, '')), provenance_words(text)
    FROM added JOIN document ON document.id = document_id;
    RETURN NULL;
END
$$;
