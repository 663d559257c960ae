-- What of the graph was superseded, in the order of the commits: those who hold the graph in memory read on from the last
-- id they have seen. The triggers keep it, whoever writes.
CREATE TABLE supersession (
    id bigint NOT NULL CONSTRAINT pk_supersession PRIMARY KEY,
    statement_id bigint NULL,
    citation_id bigint NULL
);

INSERT INTO supersession (id, statement_id)
SELECT row_number() OVER (ORDER BY id), id FROM statement WHERE superseded_at IS NOT NULL;

INSERT INTO supersession (id, citation_id)
SELECT (SELECT count(*) FROM supersession) + row_number() OVER (ORDER BY id), id
FROM citation WHERE superseded_at IS NOT NULL;

CREATE FUNCTION note_superseded_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO supersession (id, statement_id) SELECT coalesce(max(id), 0) + 1, new.id FROM supersession;
    RETURN NULL;
END $$;

CREATE FUNCTION note_superseded_citation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO supersession (id, citation_id) SELECT coalesce(max(id), 0) + 1, new.id FROM supersession;
    RETURN NULL;
END $$;

CREATE TRIGGER supersession_statement_added AFTER INSERT ON statement
FOR EACH ROW WHEN (new.superseded_at IS NOT NULL) EXECUTE FUNCTION note_superseded_statement();

CREATE TRIGGER supersession_statement AFTER UPDATE OF superseded_at ON statement
FOR EACH ROW WHEN (old.superseded_at IS NULL AND new.superseded_at IS NOT NULL)
EXECUTE FUNCTION note_superseded_statement();

CREATE TRIGGER supersession_citation_added AFTER INSERT ON citation
FOR EACH ROW WHEN (new.superseded_at IS NOT NULL) EXECUTE FUNCTION note_superseded_citation();

CREATE TRIGGER supersession_citation AFTER UPDATE OF superseded_at ON citation
FOR EACH ROW WHEN (old.superseded_at IS NULL AND new.superseded_at IS NOT NULL)
EXECUTE FUNCTION note_superseded_citation();
