CREATE TABLE correction (
    id INTEGER NOT NULL CONSTRAINT pk_correction PRIMARY KEY,
    key TEXT NOT NULL,
    "of" TEXT NOT NULL,
    reason TEXT NOT NULL,
    "by" TEXT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
);

CREATE UNIQUE INDEX ux_correction_key ON correction (key);
CREATE UNIQUE INDEX ux_correction_of ON correction ("of");
CREATE INDEX ix_evidence_passage ON evidence (passage);
