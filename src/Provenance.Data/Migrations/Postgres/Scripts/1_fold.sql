-- Revision 2
-- Texts are compared by their code points (COLLATE "C"), whatever the database's locale, and folded by the program
-- (Provenance.Text), which PostgreSQL cannot call: imports write what a text is folded to, of each text that filters look at,
-- unless it is only in lower case then.
DROP TABLE IF EXISTS folded_text;
CREATE TABLE folded_text (
    text text COLLATE "C" NOT NULL,
    folded text COLLATE "C" NOT NULL
);

-- StringOperationFilterInput, and imports, which write each text once
CREATE INDEX ix_folded_text ON folded_text USING hash (text);

-- StoreFunctions.Fold. A text of plain characters is not looked up.
CREATE OR REPLACE FUNCTION provenance_fold(text) RETURNS text STABLE PARALLEL SAFE LANGUAGE sql AS $$
    SELECT CASE
        WHEN $1 COLLATE "C" ~ '[^-!-%''-,/-_a-~ ]|  '
            THEN coalesce((SELECT folded FROM folded_text WHERE folded_text.text = $1 LIMIT 1), lower($1 COLLATE "C"))
        ELSE lower($1 COLLATE "C")
    END
$$;

DROP FUNCTION IF EXISTS provenance_fold_apart(text);
