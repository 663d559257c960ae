-- Revision 2
-- What can be searched, one row for each record: entry = 4 * the record's id + 0 for claims, 1 for sources, 2 for documents.
-- Imports write it: words are made by the program (Provenance.Text), each between spaces of its own (' one  two '), so that how
-- often a text has a word is how often it has the word in spaces, and a word's beginning needs one space only. The lexemes
-- find it; in scripts without spaces they are single characters, and each two that follow each other.
-- Applied again, which a change here or in an earlier script brings about, this leaves it empty, and the program fills it from
-- the records: searches and imports wait for that.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

DROP TRIGGER IF EXISTS search_index_claim ON claim;
DROP TRIGGER IF EXISTS search_index_source ON source;
DROP TRIGGER IF EXISTS search_index_document ON document;
DROP TRIGGER IF EXISTS search_index_document_text ON document_text;
DROP FUNCTION IF EXISTS search_index_claim(), search_index_source(), search_index_document(), search_index_document_text();
DROP TABLE IF EXISTS search_index, search_index_total, search_name_word, search_word;
DROP INDEX IF EXISTS ix_search_source_name;

CREATE TABLE search_index (
    entry bigint NOT NULL,
    title text COLLATE "C" NOT NULL,
    body text COLLATE "C" NOT NULL,
    length integer NOT NULL,
    lexemes tsvector NOT NULL,
    CONSTRAINT pk_search_index PRIMARY KEY (entry)
);

-- Query.search
CREATE INDEX ix_search_index_lexemes ON search_index USING gin (lexemes);

-- How many records and words there are, which the ranks need: counted as they come, not whenever someone searches.
CREATE TABLE search_index_total (
    records bigint NOT NULL,
    words bigint NOT NULL
);
INSERT INTO search_index_total (records, words) VALUES (0, 0);

CREATE OR REPLACE FUNCTION search_index_total() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE search_index_total SET records = records + more, words = words + more_words
    FROM (SELECT count(*) AS more, coalesce(sum(length), 0) AS more_words FROM added) AS counted;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER search_index_total AFTER INSERT ON search_index
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_index_total();

-- Each word of the index once that may be suggested for one mistyped.
CREATE TABLE search_word (
    word text COLLATE "C" NOT NULL,
    CONSTRAINT pk_search_word PRIMARY KEY (word)
);

-- SearchConnection.didYouMean: the words that have some letters in common with a word mistyped
CREATE INDEX ix_search_word ON search_word USING gin (word gin_trgm_ops);

-- Query.search: the names that have words which a text may have meant
CREATE INDEX ix_search_source_name ON source_name USING gin (provenance_name_lexemes(name));

-- Each word of the names once, longer ones than NameDistance compares left out: names share most of their words.
CREATE TABLE search_name_word (
    word text COLLATE "C" NOT NULL,
    sound text COLLATE "C" NOT NULL,
    CONSTRAINT pk_search_name_word PRIMARY KEY (word)
);

-- Query.search: the words that are one in other transliterations
CREATE INDEX ix_search_name_word_sound ON search_name_word (sound);

-- Query.search: the words that have some letters in common with a word mistyped
CREATE INDEX ix_search_name_word ON search_name_word USING gin (word gin_trgm_ops);

CREATE OR REPLACE FUNCTION search_name_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO search_name_word (word, sound)
    SELECT DISTINCT word, sound FROM added, unnest(provenance_name_words(name), provenance_name_words(sounds)) AS part (word, sound)
    WHERE length(word) <= 64 AND sound IS NOT NULL
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER search_name_word AFTER INSERT ON source_name
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_name_word();
