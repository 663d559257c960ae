CREATE TABLE correction (
    id bigint NOT NULL,
    key text NOT NULL,
    "of" text NOT NULL,
    reason text NOT NULL,
    "by" text NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT pk_correction PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ux_correction_key ON correction (key);
CREATE UNIQUE INDEX ux_correction_of ON correction ("of");
CREATE INDEX ix_evidence_passage ON evidence (passage);
