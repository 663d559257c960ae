-- Revision 4
-- What of the graph was superseded, in the order of the commits: those who hold the graph in memory read on from the last
-- id they have seen. The triggers keep it, whoever writes.

CREATE OR REPLACE FUNCTION note_superseded_statement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO supersession (id, statement_id) SELECT coalesce(max(id), 0) + 1, new.id FROM supersession;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION note_superseded_citation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO supersession (id, citation_id) SELECT coalesce(max(id), 0) + 1, new.id FROM supersession;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER supersession_statement_added AFTER INSERT ON statement
FOR EACH ROW WHEN (new.superseded_at IS NOT NULL) EXECUTE FUNCTION note_superseded_statement();

CREATE OR REPLACE TRIGGER supersession_statement AFTER UPDATE OF superseded_at ON statement
FOR EACH ROW WHEN (old.superseded_at IS NULL AND new.superseded_at IS NOT NULL)
EXECUTE FUNCTION note_superseded_statement();

CREATE OR REPLACE TRIGGER supersession_citation_added AFTER INSERT ON citation
FOR EACH ROW WHEN (new.superseded_at IS NOT NULL) EXECUTE FUNCTION note_superseded_citation();

CREATE OR REPLACE TRIGGER supersession_citation AFTER UPDATE OF superseded_at ON citation
FOR EACH ROW WHEN (old.superseded_at IS NULL AND new.superseded_at IS NOT NULL)
EXECUTE FUNCTION note_superseded_citation();

-- A batch of an import may complete a statement or a citation of an earlier one. That is noted among what was superseded:
-- what is named there and still stands is to be read again.
CREATE OR REPLACE TRIGGER supersession_statement_completed
AFTER UPDATE OF source_id, claim_id, stance, attestation, stated_at_earliest, stated_at_latest ON statement
FOR EACH ROW WHEN (new.superseded_at IS NULL
    AND (old.source_id, old.claim_id, old.stance, old.attestation, old.stated_at_earliest, old.stated_at_latest)
        IS DISTINCT FROM
        (new.source_id, new.claim_id, new.stance, new.attestation, new.stated_at_earliest, new.stated_at_latest))
EXECUTE FUNCTION note_superseded_statement();

CREATE OR REPLACE TRIGGER supersession_citation_completed AFTER UPDATE OF relation ON citation
FOR EACH ROW WHEN (new.superseded_at IS NULL AND old.relation <> new.relation)
EXECUTE FUNCTION note_superseded_citation();

-- A source that is merged, taken apart again, or put right, changes what it is, what it is part of, and who published
-- documents.
CREATE OR REPLACE FUNCTION note_changed_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO supersession (id, source_id) SELECT coalesce(max(id), 0) + 1, new.id FROM supersession;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION note_changed_publisher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO supersession (id, statement_id)
    SELECT (SELECT coalesce(max(id), 0) FROM supersession) + row_number() OVER (ORDER BY id), id FROM statement
    WHERE document_id = new.id AND superseded_at IS NULL;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER supersession_source
AFTER UPDATE OF type, part_of_id, merged_into_id, owners, affiliations, possibly_same_as_ids ON source
FOR EACH ROW WHEN ((old.type, old.part_of_id, old.merged_into_id, old.owners::text, old.affiliations::text,
    old.possibly_same_as_ids::text)
    IS DISTINCT FROM
    (new.type, new.part_of_id, new.merged_into_id, new.owners::text, new.affiliations::text, new.possibly_same_as_ids::text))
EXECUTE FUNCTION note_changed_source();

CREATE OR REPLACE TRIGGER supersession_publisher AFTER UPDATE OF publisher_id ON document
FOR EACH ROW WHEN (old.publisher_id IS DISTINCT FROM new.publisher_id) EXECUTE FUNCTION note_changed_publisher();
