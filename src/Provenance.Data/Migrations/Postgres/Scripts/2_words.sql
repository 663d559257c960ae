-- Revision 1
-- Texts as their words, as SQLite's tokenizer "unicode61 remove_diacritics 2" takes them apart, so that both stores find,
-- count and rank alike.

-- The words of a text, runs of letters and digits without accents and folded, each between spaces of its own (' ONE  TWO '):
-- how often a text has a word is then how often it has the word in spaces, and a word's beginning needs one space only.
-- A regular expression costs its matches, so the commonest of what parts words is replaced first.
CREATE OR REPLACE FUNCTION provenance_words(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE plpgsql AS $$
DECLARE
    words text := $1 COLLATE "C";
BEGIN
    -- Typographic marks are why most texts are not ASCII.
    IF octet_length(words) > length(words) THEN
        words := replace(replace(replace(replace(replace(words, '“', ' '), '”', ' '), '’', ' '), '—', ' '), '–', ' ');
    END IF;

    IF octet_length(words) = length(words) THEN
        words := upper(words);
    ELSE
        words := regexp_replace(normalize(words, NFD), '[\u0300-\u036F]+', '', 'g');
        words := provenance_fold(words);
    END IF;

    words := replace(replace(words, '.', ' '), ',', ' ');
    words := regexp_replace(words COLLATE "und-x-icu", '[^[:alnum:] ]+', ' ', 'g');
    RETURN coalesce(' ' || nullif(array_to_string(array_remove(string_to_array(words, ' '), ''), '  '), '') || ' ', '');
END
$$;

-- A tsvector holds 1 MiB: of a longer text the words that come first, of a longer word its first 200 characters.
CREATE OR REPLACE FUNCTION provenance_lexemes_of_long(text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN (
    SELECT array_to_tsvector(coalesce(array_agg(word), '{}'))
    FROM (
        SELECT word, sum(octet_length(word)) OVER (ORDER BY min(place)) AS octets
        FROM regexp_split_to_table($1 COLLATE "C", ' +') WITH ORDINALITY AS split (whole, place),
            left(whole, 200) AS word
        WHERE word <> ''
        GROUP BY word
    ) AS words
    WHERE octets < 1000000);

-- What the words of provenance_words are for the index of words.
CREATE OR REPLACE FUNCTION provenance_lexemes(text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    CASE
        WHEN octet_length($1) <= 200 OR octet_length($1) < 1000000 AND $1 COLLATE "C" !~ '[^ ]{201}'
            THEN array_to_tsvector(array_remove(string_to_array($1, ' '), ''))
        ELSE provenance_lexemes_of_long($1)
    END;

-- The texts of a JSON list of aliases.
CREATE OR REPLACE FUNCTION provenance_aliases(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN (
    SELECT coalesce(string_agg(alias ->> 'text', ' · ' ORDER BY place), '')
    FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS element (alias, place));

-- The words of a folded name or text, as NameDistance takes them apart.
CREATE OR REPLACE FUNCTION provenance_name_words(text) RETURNS text[] IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    array_remove(string_to_array(translate($1 COLLATE "C", '-.,()''’"/', '         '), ' '), '');

CREATE OR REPLACE FUNCTION provenance_name_lexemes(text) RETURNS tsvector IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    array_to_tsvector(provenance_name_words($1));
