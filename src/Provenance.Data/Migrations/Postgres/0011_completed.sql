-- A batch of an import may complete a statement or a citation of an earlier one. That is noted among what was superseded:
-- what is named there and still stands is to be read again.
CREATE TRIGGER supersession_statement_completed
AFTER UPDATE OF stance, attestation, stated_at_earliest, stated_at_latest ON statement
FOR EACH ROW WHEN (new.superseded_at IS NULL
    AND (old.stance, old.attestation, old.stated_at_earliest, old.stated_at_latest)
        IS DISTINCT FROM (new.stance, new.attestation, new.stated_at_earliest, new.stated_at_latest))
EXECUTE FUNCTION note_superseded_statement();

CREATE TRIGGER supersession_citation_completed AFTER UPDATE OF relation ON citation
FOR EACH ROW WHEN (new.superseded_at IS NULL AND old.relation <> new.relation)
EXECUTE FUNCTION note_superseded_citation();
