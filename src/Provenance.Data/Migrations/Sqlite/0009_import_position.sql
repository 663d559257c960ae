-- How far the import of a file of JSON Lines is: kept by the same transaction as the records up to there.
CREATE TABLE import_position (
    corpus_key TEXT NOT NULL,
    meta_sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    lines INTEGER NOT NULL,
    batches INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CONSTRAINT pk_import_position PRIMARY KEY (corpus_key, meta_sha256)
);
