-- Revision 2
-- Words are made by the program (Provenance.Text); these functions only take its lists apart.
DROP TABLE IF EXISTS search_index, search_index_total, search_name_word, search_word;
DROP INDEX IF EXISTS ix_search_source_name;
DROP FUNCTION IF EXISTS provenance_words(text), provenance_lexemes(text), provenance_lexemes_of_long(text),
    provenance_name_lexemes(text), provenance_name_words(text);

-- The texts of a JSON list of aliases.
CREATE OR REPLACE FUNCTION provenance_aliases(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN (
    SELECT coalesce(string_agg(alias ->> 'text', ' · ' ORDER BY place), '')
    FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS element (alias, place));

-- The words of a name of source_name.
CREATE FUNCTION provenance_name_words(text) RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    string_to_array($1 COLLATE "C", ' ');

CREATE FUNCTION provenance_name_lexemes(text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    array_to_tsvector(provenance_name_words($1));
