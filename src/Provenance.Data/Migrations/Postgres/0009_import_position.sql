-- How far the import of a file of JSON Lines is: kept by the same transaction as the records up to there.
CREATE TABLE import_position (
    corpus_key text COLLATE "C" NOT NULL,
    meta_sha256 text COLLATE "C" NOT NULL,
    bytes bigint NOT NULL,
    lines integer NOT NULL,
    batches integer NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_import_position PRIMARY KEY (corpus_key, meta_sha256)
);

-- Rows come table by table, and an unspecified source refers to a document, which refers to the source that published it.
ALTER TABLE source ALTER CONSTRAINT fk_source_document_id DEFERRABLE INITIALLY DEFERRED;
